"""What a date is the date of, told by its label or by the predicate that follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jikenbo.drafting.date import date_cues as cues
from jikenbo.drafting.date.date_clauses import find_scope, read_scope
from jikenbo.drafting.date.date_labels import bare, find_label, is_of_both, role_of
from jikenbo.drafting.date.date_sections import Headings, find_headings, kind_of
from jikenbo.drafting.date.date_words import Mention
from jikenbo.drafting.date.predicates import Role
from jikenbo.drafting.date.trailing import is_trailing, read_trailing
from jikenbo.drafting.text.notice import Notice

_LONGEST_LIST, _LONGEST_LEAD = 8, 60
_LABEL_WEIGHT = 10.0
#: What it says of a date that it stands where events are told, and nothing else.
_BARELY = -1.8

_UNDER_HEADING, _RANGE = 0.6, 2.0

#: "本日、…": not "本日より", "本日現在", "本日公表".
_AS_TOLD = re.compile(
    r" ?(?:\([^()\n]{0,20}\))?(?:未明|早朝|午前|午後|朝|昼|夕方)?(?:\d{1,2}時(?:\d{1,2}分)?)?(?:ごろ|頃)?、"
)
_TODAY = ("本日", "今月", "本月")
#: These tell nothing by standing where events are told.
_BESIDES = ("同日", "同じ日", "その日", "当日", "時刻", "昨日")
_BLANK = re.compile(r"[\s】)\]〕》>:|・、,-]*$")
_REPORT_AFTER = re.compile(r"[ ]?(?:付?け?の|に|付け?で)?第 ?[1-9一二三四五六七八九] ?報")
_REPORT = re.compile(r"(?:第 ?[1-9一二三四五六七八九] ?報|追記|更新|改訂)[ ]?[】)\]>]?[ :]*$")
#: Until when it was where it should be.
_WAS_THERE = re.compile(
    r"[^。、]{0,16}(?:あった|保管されていた|存在していた|所在していた|使用していた)こと[はがを]、?確認"
)
_CONFIRMED = re.compile(r"(?:に|までに)?、?(?:確認|判明)")
_BESIDE = re.compile(r"及び|および|[、,と]")


@dataclass(frozen=True)
class Placed:
    """A date with its role, why, and how much speaks for it. `label` is where its label stands, if it has one."""

    mention: Mention
    role: Role
    reason: str
    weight: float = 0.0
    label: int | None = None


def place_dates(notice: Notice, mentions: Sequence[Mention]) -> list[Placed]:
    """Return every date with its role; the heading of a day's events may have two."""
    headings = find_headings(notice)
    return [
        placed
        for index in range(len(mentions))
        for placed in _under(headings, notice, mentions, index, _place(notice, mentions, index))
    ]


def _under(
    headings: Headings, notice: Notice, mentions: Sequence[Mention], index: int, placed: Sequence[Placed]
) -> Iterator[Placed]:
    """Weigh the roles of a date by the heading over it, or the label before it."""
    mention = mentions[index]
    heading, section = headings.at(mention.start)
    start, label = find_label(notice.text, mention.start)
    own = kind_of(label)
    if own is not None:
        heading, section = start, own
    for item in placed:
        if item.label is not None or item.role not in ("occurred", "discovered"):
            yield item
        elif section == "after":
            yield replace(item, weight=min(item.weight, 0.0))
        elif section == "discovered" and item.role == "discovered":
            yield replace(item, weight=item.weight + 1.0)
        else:
            yield item
    first = not mention.fiscal and (index == 0 or mentions[index - 1].start < heading)
    if section == "discovered" and first and not any(item.role == "discovered" for item in placed):
        yield Placed(mention, "discovered", "発覚の経緯の段にある", _UNDER_HEADING)


def _place(notice: Notice, mentions: Sequence[Mention], index: int) -> list[Placed]:
    mention = mentions[index]
    sentence = notice.sentences.at(mention.start)
    if mention.fiscal:
        return [Placed(mention, "other", "年度")]
    if sentence.kind == "title" and mention.end <= notice.title_end:
        return [Placed(mention, "other", "題名の日付")]
    labelled = _labelled(notice, mentions, index)
    if labelled:
        return labelled
    if sentence.kind in ("advice", "contact", "about") or (
        mention.relative in _TODAY and not _is_event(notice, mention)
    ):
        return [Placed(mention, "other", "問い合わせなどの中の日付、または公表のときの日付")]
    return list(_by_predicate(notice, mentions, index))


def _is_event(notice: Notice, mention: Mention) -> bool:
    """Say whether something may have happened on the day of the notice, or on a day of this month: 今月8日."""
    if mention.relative != "本日":
        return mention.day is not None
    return bool(_AS_TOLD.match(notice.text, mention.end))


def _labelled(notice: Notice, mentions: Sequence[Mention], index: int) -> list[Placed]:
    """Read the label before a date: 発生日時:…, or the line above it."""
    mention = mentions[index]
    start, label = find_label(notice.text, _first_of_list(notice.text, mentions, index).start)
    role = role_of(label)
    if role is None:
        return []
    if role == "date":
        return [Placed(mention, "other", "公表や更新の日付")]
    roles: tuple[Role, ...] = ("occurred", "discovered") if is_of_both(label) else (role,)
    return [Placed(mention, role, "見出しの言葉による", _LABEL_WEIGHT, start) for role in roles]


def _first_of_list(text: str, mentions: Sequence[Mention], index: int) -> Mention:
    """Return the first of the dates that stand side by side under one label, one of them after the other."""
    line = text[mentions[index].end : mentions[index].end + _LONGEST_LEAD].partition("\n")[0]
    for first in range(index, max(index - _LONGEST_LIST, 0), -1):
        between = text[mentions[first - 1].end : mentions[first].start]
        if _BESIDE.sub("", bare(between)) or ("\n" in between and not _BLANK.match(line)):
            return mentions[first]
    return mentions[max(index - _LONGEST_LIST, 0)]


def _by_predicate(notice: Notice, mentions: Sequence[Mention], index: int) -> Iterator[Placed]:
    mention, text = mentions[index], notice.text
    sentence = notice.sentences.at(mention.start)
    weight = {"overview": 2.0, "": 2.0, "leak": 1.0, "cause": 1.0}.get(sentence.kind, 0.0)
    before = text[max(mention.start - 24, sentence.start) : mention.start]
    after_all = text[mention.end : min(mention.end + 48, sentence.end)]
    after = after_all[:8]
    if (
        cues.NOT_ITS_DAY.search(before)
        or _WAS_THERE.match(after_all)
        or (mention.aside and mention.relative)
        or _REPORT.search(before)
        or _REPORT_AFTER.match(after)
        or (
            _CONFIRMED.match(after)
            and cues.ABSENT.search(text[max(mention.start - 40, sentence.start) : mention.start])
        )
        or (cues.UNTIL.match(after_all) and not mention.until)
    ):
        yield Placed(mention, "other", "ほかのものの日付")
    elif is_trailing(text, mention):
        for role, reason, more in read_trailing(text, mention):
            yield Placed(mention, role, reason, weight + more)
    elif cues.MODIFIES_DISCOVERED.search(before):
        yield Placed(mention, "discovered", "前に発覚を表す言葉がある", weight + 1.0)
    elif cues.MODIFIES_OCCURRED.search(before):
        yield Placed(mention, "occurred", "前に起きたことを表す言葉がある", weight + _RANGE * bool(mention.until))
    else:
        scope = find_scope(text, mention, sentence.end)
        decided = list(read_scope(notice, mentions, index, scope))
        known = mention.day or mention.until
        if not decided and weight > 1.0 and known and mention.relative not in _BESIDES:
            decided = [("occurred", "できごとを述べる段にある", _BARELY)]
        for role, reason, more in decided or [("other", "役割のわからない日付", 0.0)]:
            yield Placed(mention, role, reason, weight + more)
