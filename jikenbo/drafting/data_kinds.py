"""Tags for kinds of data: what was exposed, not what was kept safe, asked for or given as a contact."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from jikenbo.drafting.candidate import score
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.ruleset import STRONG, WEAK
from jikenbo.drafting.sentences import Sentence, is_excepted
from jikenbo.drafting.word_hits import Case, Hit, add_up, find_hits, without_overlaps

#: What may be between two items of a list: a mark, a conjunction, a note in brackets, a new line with its bullet.
_PARTS = re.compile(
    r"^(?:様|さま)?(?:番号|等|など)?(?:の?(?:情報|データ|内容))?(?:\([^()\n]{0,40}\)?|\))?(?:等|など)?"
    r"(?:(?:[ 、,・/()と:;「」+①-⑳]|及び|および|並びに|ならびに|または|又は|や|\n[^\n、。"
    r"]{0,12}){1,4}[^、,。\n]{0,14}){1,3}$"
)
#: So many kinds in one list are data whatever is said of them.
_MANY = 3
_WIDEST_PART, _LONGEST_LINE, _NEAR, _LINES_ABOVE = 56, 90, 40, 8
_CREDENTIALS = ("パスワード", "ID・会員番号", "秘密の質問")
_LEAKED = re.compile(r"漏え|漏洩|漏れ|流出|窃取|盗|閲覧|見せ|含ま|公開|表示|一覧")


@dataclass(frozen=True)
class Listing:
    """The words of an enumeration of kinds of data, in order; a word by itself is one too."""

    hits: tuple[Hit, ...]

    @property
    def span(self) -> tuple[int, int]:
        return self.hits[0].start, self.hits[-1].end

    @property
    def tags(self) -> set[str]:
        return {hit.tag for hit in self.hits}


def find_data_kinds(notice: Notice) -> tuple[list[Case], list[Case]]:
    """Return the kinds of data that were exposed, and those that were seen and were not."""
    lists: list[Listing] = []
    for hit in without_overlaps(find_hits(notice.text, notice.rules.of("data_kinds"))):
        if lists and _goes_on(notice, lists[-1].span[1], hit.start):
            lists[-1] = Listing((*lists[-1].hits, hit))
        else:
            lists.append(Listing((hit,)))
    cases = add_up(_judge(notice, hit, found) for found in lists for hit in found.hits)
    return [case for case in cases if case.points > 0], [case for case in cases if case.points <= 0]


def _goes_on(notice: Notice, end: int, start: int) -> bool:
    """Return whether the item at `start` is one of the list that ended at `end`."""
    between = notice.text[end:start]
    if not between or between in ("の", "と"):
        return True
    if len(between) > _WIDEST_PART or not _PARTS.match(between):
        return False
    if "\n" not in between:
        return True
    before, after = notice.sentences.at(end - 1), notice.sentences.at(start)
    return not (before.heading or after.heading or _is_prose(notice, after))


def _is_prose(notice: Notice, sentence: Sentence) -> bool:
    return notice.text[sentence.start : sentence.end].endswith("。") or sentence.end - sentence.start > _LONGEST_LINE


def _judge(notice: Notice, hit: Hit, found: Listing) -> Hit:
    """Return the hit with points where it names what was exposed, and why it does or does not."""
    scored = score(notice.candidate(hit.start, hit.end), notice.rules.of("data_words"))
    of_list = score(notice.candidate(*found.span), notice.rules.of("data_words"))
    around, sentence = scored.candidate.around, notice.sentences.at(hit.start)
    against = [rule for rule in scored.rules if rule.role == "datum"]
    against += [rule for rule in of_list.rules if rule.name in ("used-or-changed", "alleged")]
    if against and not (hit.tag == "メールアドレス" and scored.points("to-all") > 0):
        return replace(hit, reason=against[0].reason)
    if _is_heading(notice, hit, sentence):
        return replace(hit, reason="見出しや項目の名前、問いである")
    lead = _lead(notice, hit)
    denied = notice.is_denied(hit.start) or lead < 0
    if denied and not is_excepted(notice.text, found.span[1], sentence.end, notice.rules):
        return replace(hit, reason="打ち消されている")
    prose, listed, many = _is_prose(notice, sentence), len(found.tags) > 1, len(found.tags) >= _MANY
    leak = around.section == "leak" or lead > 0
    if around.section in ("advice", "contact", "about") or not (many or leak or notice.is_narrative(hit.start)):
        return replace(hit, reason="お願いや対策などの文にある")
    if _is_too_little(notice, hit, found, leak, prose):
        return replace(hit, reason="それだけでは決められない")
    exposed = of_list.points("exposed") > 0
    named = exposed and around.section != "response"
    items = listed and (leak or many or exposed or not prose)
    if named or items or (leak and not prose):
        return replace(hit, points=STRONG, reason="漏えいなどの対象として書かれている")
    return replace(hit, reason="漏えいなどの対象として書かれていない")


def _is_heading(notice: Notice, hit: Hit, sentence: Sentence) -> bool:
    """Return whether the word heads a section, or a line that gives a value (送信元メールアドレス: …)."""
    line = notice.text[sentence.start : sentence.end]
    if sentence.heading and ":" not in notice.text[sentence.start : hit.start]:
        return not re.search("[、,・/]|及び|並びに", line)
    alone = not line[: hit.start - sentence.start].strip(" ・●○■□◆◇(")
    return (
        sentence.section != "leak"
        and alone
        and bool(re.match(r" ?:|[ ]{1,4}[^、,]+$", notice.text[hit.end : sentence.end]))
    )


def _is_too_little(notice: Notice, hit: Hit, found: Listing, leak: bool, prose: bool) -> bool:
    """Return whether the word means something only next to others, and none are there."""
    sentence = notice.sentences.at(hit.start)
    if hit.rule.points <= WEAK:
        return not any(other.rule.points > WEAK for other in found.hits)
    if hit.tag not in _CREDENTIALS or not found.tags <= set(_CREDENTIALS) or (leak and not prose):
        return False
    near = notice.text[found.span[1] : min(sentence.end, found.span[1] + _NEAR)]
    return (len(found.tags) == 1 and hit.tag == "パスワード") or not _LEAKED.search(near)


def _lead(notice: Notice, hit: Hit) -> int:
    """Return what the sentence above a list says of its items: over 0 where they leaked, under 0 where they did not."""
    index = notice.sentences.index(hit.start)
    for above in reversed(notice.sentences.items[max(index - _LINES_ABOVE, 0) : index]):
        words = notice.text[above.start : above.end]
        fits = [rule for rule in notice.rules.role("data_words", "lead") if rule.seek.search(words)]
        if any(rule.points > 0 for rule in fits):
            return -1 if any(rule.points < 0 for rule in fits) else 1
        if above.heading or words.endswith("。"):
            return 0
    return 0
