"""When it happened and when it was noticed: every date with the roles that its label or its verbs give it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from jikenbo.drafting.candidate import Scored, score
from jikenbo.drafting.mention import Mention
from jikenbo.drafting.notice import Notice, bare
from jikenbo.drafting.predicates import Reading, find_event_words, read_among, read_sentence, read_waiting, waits
from jikenbo.drafting.ruleset import MEDIUM, STRONG, WEAK

#: What a label says for a role; what words right at a date or period say, more than those that follow somewhere.
LABELLED, _ADJACENT = STRONG, 2 * MEDIUM
#: How far behind a date its predicate is looked for.
_REACH = 300
_LONGEST_LEAD = 60
_FORTNIGHT = timedelta(days=14)
_BLANK = re.compile(r"[\s】)\]〕》>:|・、,-]*$")
#: What an inquiry brought to light of a day is what happened on it.
_INQUIRY = re.compile(
    r"(?:(?:調査|解析|分析|照合|精査|検証|フォレンジック)(?:し?た?結果|の結果|によ[りる]|で|から)"
    r"|(?:調べ|確認し|調査し|照合し|調査を行っ|確認を行っ|点検し|聞き取っ)(?:た|まし)(?:た)?(?:ところ|結果)"
    r"|(?:記録|ログ|履歴|映像)(?:によれば|によると|から|では|を見ると)|との?(?:こと|報告))[^。\n]{0,16}$"
)
#: The next numbered item or heading ends the text under a day.
_NEXT_ITEM = re.compile(r"\n[ ]*(?:\(?\d{1,2}[).．] ?(?!\d)|[■□◆【])(?!.{0,12}\d月)")
_BEGINS = re.compile(r"[ ]?(?:以降|より|以後|から)(?![ ]?\d{1,2}(?:時|:))")
_HAD_GONE_ON = re.compile(r"に[^。、]{0,40}て(?:い|おりまし)たこと")
#: What went on through a period is what happened in it: 8月末から9月にかけて…していたことがわかった.
_WENT_ON = re.compile(r"てい[たる](?:こと|の|[一-龥ァ-ヺA-Z])|状態|^ ?にかけて")
#: What is reported goes on to the next date, which is that of the report: …がないことに 10月10日 気付いた.
_REPORTED = re.compile(r"(?:(?:こと|旨)(?:に|が|を|は)?|との[^。、]{0,6}[をが])、?[ ]?\Z")
#: At an event that was held on a day something may have happened, but nothing was discovered, other than at a check.
_HELD = re.compile(
    r"(?:に?(?:行っ|行われ|実施し|実施され|開催し|開催され|開かれ)た|(?:開催|執行)の)"
    r"(?![^、。]*(?:点検|調査|確認|監査|棚卸|検査|照合|会議))[^、。]{1,24}(?:において|で|にて)、"
)
#: What may be before the day at the head of a line: nothing, or a word for what was done.
_LABEL = re.compile(r"[^。、をにがはで\n]{0,10}")
#: Hours of a day between which something lasted.
_HOURS = re.compile("(?:時|:).*(?:から|より|~|-)")


@dataclass(frozen=True, slots=True)
class EventDay:
    """A date with its role, the reason for it, and how much speaks for it (`points`)."""

    mention: Mention
    role: str
    reason: str
    points: int = 0

    @property
    def is_worded(self) -> bool:
        """Whether words next to the date give it its role, not only its place."""
        return self.points >= MEDIUM


#: When it happened and when it was discovered.
Days = tuple[EventDay | None, EventDay | None]


def read_event_days(notice: Notice, mentions: Sequence[Mention]) -> list[EventDay]:
    """Return every date with its roles, "other" where none is known; one date may have two."""
    return [
        EventDay(mention, *reading)
        for index, mention in enumerate(mentions)
        for reading in _read_day(notice, mentions, index)
    ]


def _read_day(notice: Notice, mentions: Sequence[Mention], index: int) -> Sequence[Reading]:
    mention = mentions[index]
    candidate = notice.candidate(mention.start, mention.end)
    # What a label says before another date is of that one.
    around = replace(candidate.around, label=re.split(r"\d日|。", candidate.around.label)[-1])
    scored = score(replace(candidate, around=around), notice.rules.of("event_days"))
    if mention.until and scored.has("card-period") and "カード" in notice.text:
        return [Reading("occurred", scored.reason("card-period"), MEDIUM)]
    if scored.points("last-seen"):
        return [Reading("last-seen", scored.reason("last-seen"), LABELLED)]
    collected = scored.has("of-a-collected-case")
    labels = dict.fromkeys(rule.role for rule in scored.rules if rule.place == "label" and not collected)
    lasts = mention.until or _HOURS.search(candidate.own)
    if labels:
        return [Reading(role, "見出しの言葉による", LABELLED) for role in labels]
    if collected or around.section in ("advice", "contact", "about") or (scored.has("not-its-day") and not lasts):
        return [Reading("other", scored.reason("other", "問い合わせなどの中の日付、または公表のときの日付"), 0)]
    return _by_words(notice, mentions, index, scored)


def _by_words(notice: Notice, mentions: Sequence[Mention], index: int, scored: Scored) -> Sequence[Reading]:
    if scored.points("discovered") > 0:
        return [Reading("discovered", scored.reason("discovered"), MEDIUM)]
    if scored.points("occurred") > 0:
        return [Reading("occurred", scored.reason("occurred"), _ADJACENT)]
    mention, section = mentions[index], scored.candidate.around.section
    decided = list(_by_predicate(notice, mentions, index))
    if not decided and mention.day and section in (("overview", "", "leak") if mention.until else ("overview", "")):
        return [Reading("occurred", "できごとを述べる段にある", 0)]
    most = WEAK if scored.has("given-as-the-cause") else LABELLED
    decided = decided or [Reading("other", "役割のわからない日付", 0)]
    return [reading._replace(points=min(reading.points, most)) for reading in decided]


def scope_of(notice: Notice, mention: Mention) -> str:
    """Return what may say what happened on the day: the rest of its sentence, or the text under it as a heading."""
    reach = notice.text[mention.end : mention.end + _REACH]
    rest = reach[: max(notice.sentences.at(mention.start).end - mention.end, 0)]
    return reach if _BLANK.match(rest) else rest


def _by_predicate(notice: Notice, mentions: Sequence[Mention], index: int) -> Iterator[Reading]:
    """Yield the roles that the words in scope give the date, why, and how much that says."""
    mention, text, rules = mentions[index], notice.text, notice.rules
    scope = scope_of(notice, mention)
    heading = "\n" in scope
    until = _until_next_day(scope, mentions, index) if heading else _until_next(scope, mentions, index)
    words = find_event_words(until, rules)
    inside = _is_inside(notice, mentions, index)
    before = text[max(mention.start - 24, 0) : mention.start]
    if mention.until and mention.aside:
        yield Reading("other", "ほかのものの期間", WEAK)
    elif heading:
        yield from read_among(words, {"discovered": MEDIUM, "occurred": MEDIUM}, "その日のできごとを述べる言葉")
    elif not words:
        yield from read_waiting(until, find_event_words(scope, rules)) if not inside else ()
    elif mention.until or (_BEGINS.match(until) and _WENT_ON.search(until, 0, words[0].start)):
        if _WENT_ON.search(until, 0, words[0].start) and words[0].role != "other":
            yield Reading("occurred", "起きたことの期間", MEDIUM)
        elif words[0].role != "other":
            yield from read_among(words, {"occurred": _ADJACENT, "discovered": MEDIUM}, "期間のあとに続く言葉")
    else:
        inquiry = bool(_INQUIRY.search(before) or _REPORTED.search(until))
        begins = bool(_BEGINS.match(until)) and words[0].role == "occurred"
        found = list(read_sentence(until, words, inside or inquiry or begins))
        elsewhere = _HELD.match(until) or _REPORTED.search(until)
        found = [r for r in found if r.role != "discovered" or not elsewhere]
        yield from (r._replace(points=r.points + WEAK * (inquiry and r.role == "occurred")) for r in found)


def _until_next(scope: str, mentions: Sequence[Mention], index: int) -> str:
    """Return the text before the next date."""
    following = (mention.start for mention in mentions[index + 1 :] if not mention.aside)
    return scope[: max(next(following, len(scope) + mentions[index].end) - mentions[index].end, 0)]


def _until_next_day(scope: str, mentions: Sequence[Mention], index: int) -> str:
    """Return the text under a day as a heading, up to the line that begins with the next day."""
    origin = mentions[index].end
    for following in mentions[index + 1 :]:
        start = following.start - origin
        line = scope[scope.rfind("\n", 0, start) + 1 : start]
        if _LABEL.fullmatch(bare(line)):
            scope = scope[:start]
            break
    return _NEXT_ITEM.split(scope)[0]


def _is_inside(notice: Notice, mentions: Sequence[Mention], index: int) -> bool:
    """Return whether a date before it still waits for its predicate, so that this one is part of what is reported."""
    text = notice.text
    before = next((m for m in reversed(mentions[max(index - 3, 0) : index]) if not m.fiscal), None)
    if before is None:
        return False
    between = text[before.end : mentions[index].start]
    words = find_event_words(between, notice.rules)
    if words:
        return words[-1].role == "discovered" and bool(_HAD_GONE_ON.match(text, mentions[index].end))
    line, broken, _ = between.partition("\n")
    if not broken:
        return waits(between)
    lead = text[max(text.rfind("\n", 0, before.start) + 1, before.start - _LONGEST_LEAD) : before.start]
    return not _BLANK.sub("", line) and bool(lead) and not bare(lead)


def choose_events(days: Sequence[EventDay], limit: Mention | None) -> Days:
    """Return when it happened and when it was discovered; neither is after `limit`, nor the first after the second."""
    stated, last = (item for item in days if item.mention.edtf and item.mention.month), limit and limit.value
    able = [i for i in stated if not last or ((i.mention.until or i.mention).value or last) <= last]
    occurred, discovered = _best(able, "occurred"), _best(able, "discovered")
    if discovered and not occurred:
        # What was done before anybody knew is what went wrong.
        done = (item for item in able if item.role == "other" and item.points and not item.mention.aside)
        earlier = (item for item in done if item.mention.edtf < discovered.mention.edtf)
        occurred = min(earlier, key=lambda item: item.mention.edtf, default=None)
    if not occurred or not discovered:
        return occurred, discovered
    # A contractor often knew before.
    known = (i for i in able if i.role == "discovered" and i.points >= discovered.points and i.mention.value)
    alike = (i for i in known if not (occurred.is_worded and _contradict(occurred, i)))
    discovered = min(alike, key=lambda item: item.mention.edtf, default=discovered)
    before = [item for item in able if not _contradict(item, discovered)]
    if _contradict(occurred, discovered):
        if (occurred.points >= LABELLED, occurred.is_worded) > (discovered.points >= LABELLED, discovered.is_worded):
            discovered = _best([item for item in able if not _contradict(occurred, item)], "discovered")
        else:
            occurred = _best(before, "occurred")
    if occurred and occurred.points < LABELLED:
        found = {item.mention.start for item in able if item.role == "discovered"}
        occurred = _over_days(occurred, [item for item in before if item.mention.start not in found])
    return occurred, discovered


def _over_days(occurred: EventDay, able: Sequence[EventDay]) -> EventDay:
    """Return what happened as lasting from the first to the last of the days of one fortnight that are worded so."""
    days = [occurred.mention, *(i.mention for i in able if i.role == "occurred" and i.is_worded)]
    first, last = (choose(days, key=lambda day: day.edtf) for choose in (min, max))
    if any(day.until for day in days) or not first.value or not last.value or not first.value < last.value:
        return occurred
    whole = replace(occurred, mention=replace(first, until=last))
    return whole if last.value - first.value <= _FORTNIGHT else occurred


def _best(able: Sequence[EventDay], role: str) -> EventDay | None:
    """Return the date of the role for which most speaks, days before months, the earliest in the text among equals."""

    def rank(item: EventDay) -> tuple[bool, bool, int, int]:
        return item.is_worded, bool(item.mention.day or item.mention.until), item.points, -item.mention.start

    return max((item for item in able if item.role == role), key=rank, default=None)


def _contradict(occurred: EventDay, discovered: EventDay) -> bool:
    """Return whether it would have been discovered before it happened."""
    first, second = occurred.mention.known, discovered.mention.known
    shared = min(len(first), len(second))
    return first[:shared] > second[:shared]
