"""A notice's text → sentences, each with the kind of section that it is in and what it states.

A sentence describes an event, denies it, asks for something, promises or explains.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from jikenbo.drafting.ruleset import RuleSet

#: A full stop before a closing bracket ends what is quoted, not the sentence.
_SENTENCE = re.compile(r"(?:[^。\n!?]|[。!?](?=[」』)]))++[。!?]?")
_MARK = re.compile(
    r"\s*(?:[■□●○◆◇▼▽★◎・•※>＞#]+\s*)?(?:[((]?(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[ア-ン])[.．、))]\s*|\d{1,2}\s+|"
    r"第?\d{1,2}[.\s]\s*|[①-⑳]\s*)?[【≪《<〈\[「]?\s*"
)
_CLOSING = re.compile(r"\s*[】≫》>〉\]」]?\s*(?:[((][^()]{0,40}[))])?\s*[】≫》>〉\]」:]?\s*$")
_COLON = re.compile(r"\s*(?::|…{1,3}|・{3,4})\s*")
_VERB_END = re.compile(r"(?:ます|ました|です|した|せん|ない|いる|ある|こと|ため|ください|[をにはがでと、])$")
#: What goes beyond the incident.
_ASIDE = re.compile(r"\s*[(【〈<]ご?参考[)】〉>]")
_LONGEST_HEADING, _PROSE = 44, 40


@dataclass(frozen=True, slots=True)
class Sentence:
    """Offsets into the text, the kind of the section ("" where it has none), and whether the sentence opens it."""

    start: int
    end: int
    section: str
    heading: bool = False


@dataclass(frozen=True)
class Sentences:
    """All sentences in order."""

    items: tuple[Sentence, ...]
    _starts: tuple[int, ...]

    def at(self, offset: int) -> Sentence:
        """Return the sentence around the offset, or the one before it."""
        return self.items[self.index(offset)]

    def index(self, offset: int) -> int:
        """Return the number of that sentence."""
        return max(bisect_right(self._starts, offset) - 1, 0)


def find_sentences(text: str, title: tuple[int, int], rules: RuleSet) -> Sentences:
    """Return the sentences of `text`; those before the title are page chrome or a letterhead."""
    items: list[Sentence] = []
    section = ""
    stated = letterhead = False  # whom to ask, at the head of a letter, does not go on into what it says
    for match in _SENTENCE.finditer(text):
        start, end, words = match.start(), match.end(), match[0]
        if words.isspace():
            continue
        if start < title[1]:
            items.append(Sentence(start, end, "title" if end > title[0] else "about"))
            continue
        opened = _section_opened(words, rules)
        letterhead = letterhead or (opened == "contact" and not stated)
        stated = stated or len(words) >= _PROSE
        if letterhead and stated and opened is None:
            section, letterhead = "", False
        section = section if opened is None else opened
        items.append(Sentence(start, end, section, opened is not None))
    items = items or [Sentence(0, len(text), "")]
    return Sentences(tuple(items), tuple(item.start for item in items))


def _section_opened(line: str, rules: RuleSet) -> str | None:
    """Return the kind of section that the line opens, None where it opens none that is known."""
    if _ASIDE.match(line):
        return "about"
    if len(line) > _LONGEST_HEADING + 20 or line.endswith("。"):
        return None
    label = _CLOSING.sub("", _COLON.split(_MARK.sub("", line, count=1), maxsplit=1)[0])
    if not label or len(label) > _LONGEST_HEADING or _VERB_END.search(label):
        return None
    rule = next((rule for rule in rules.of("sections") if rule.seek.search(label)), None)
    if rule and rule.unless and rule.unless.search(label):
        return None
    return rule.role if rule else None


_MARKS = "①②③④⑤⑥⑦⑧⑨⑩●■◆◇○※"
_TURNS = re.compile(
    r"(?<=[たすだるんい])(?:が|ものの|けれども|けれど)、|(?:ものの|一方で?|ただし|なお|但し|また|しかし|しかしながら|かつ)、?|"
    r"(?:であり|おり|し|され|れ|って|まし|です|あり|高く|強く)、(?=[^、。]{1,60}(?:は|について|に関して|につきまして|も)、?[^。]{0,40})|"
    r"\((?![^()はをがもで。\n]{1,24}\)[はも])|\)(?![はも])|[。\n※①-⑳●■◆◇○]|(?<=[名件分人等]で)、|で、(?=[^、。]{1,40}(?:は|も)[^。]{0,60})"
)
#: What excepts a word from a denial.
_EXCEPTED = re.compile(
    r"(?:等|など)?(?:を除(?:き|いて|けば)|以外(?:に(?:は|も)?|は|の[^、。()]{0,14}?(?:は|が|も|について)))、?"
)
_TOPIC_REACH, _LONGEST_CLAUSE = 80, 260


def is_denied(text: str, position: int, span: tuple[int, int], rules: RuleSet, reach: int = _LONGEST_CLAUSE) -> bool:
    """Return whether the text at `position` is denied by its own clause of the sentence that spans `span`.

    `reach` is how far behind it the denial may be: an event is denied by the words next to it, an item of a list
    by the end of the list.
    """
    stop = _clause_end(text, position, span[1])
    denied = rules.says("denials", "denied", text[position : min(stop, position + reach)])
    return denied and not rules.says("denials", "affirmed", text[span[0] : stop])


def is_excepted(text: str, position: int, end: int, rules: RuleSet) -> bool:
    """Return whether what ends at `position` is excepted from a denial (氏名以外は含みません)."""
    excepted = _EXCEPTED.match(text, position, end)
    if not excepted:
        return False
    return rules.says("denials", "denied", text[excepted.end() : min(end, excepted.end() + _TOPIC_REACH)])


def _clause_end(text: str, position: int, end: int) -> int:
    """Return where the clause around `position` ends: where the sentence turns."""
    stop = min(end, position + _LONGEST_CLAUSE)
    for turn in _TURNS.finditer(text, max(position - 2, 0), stop):
        if turn.start() >= position:
            return turn.start() + (0 if turn[0][0] in f"()。\n{_MARKS}" else 2)
    return stop
