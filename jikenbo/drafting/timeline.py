"""When it was made public, discovered and happened.

Some days follow from others: discovered on the day itself, lasting until the discovery, or from an earlier day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jikenbo.drafting.candidate import Mention, score
from jikenbo.drafting.date_finding import find_dates
from jikenbo.drafting.date_years import resolve
from jikenbo.drafting.draft import Evidence
from jikenbo.drafting.event_days import LABELLED, Days, EventDay, choose_events, read_event_days, scope_of
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.predicates import find_hits
from jikenbo.drafting.ruleset import Rule
from jikenbo.drafting.sentences import Sentence

_SENTENCES, _REACH = 30, 120
#: What somebody who knows of it does.
_REPORTING = re.compile("報告|連絡|通報|相談|届")
#: How many got it on the day before, without a verb of its own.
_LISTED = re.compile(r"に?(?:[^ぁ-ん。\n]|[とやの])*(?:[、と]|及び)")


def with_inferred(
    notice: Notice, mentions: Sequence[Mention], days: Sequence[EventDay], found: Days, limit: Mention | None
) -> Days:
    """Return when it happened and when it was discovered, with what the story implies of the one by the other."""
    occurred, discovered = found
    if discovered:
        occurred = _since_last_seen(notice, mentions, days, discovered) or occurred
    if not occurred:
        return discovered and _happened_when_found(notice, discovered), discovered
    occurred = _from_an_earlier_day(notice, days, occurred)
    if discovered:
        return _until_found(notice, mentions, occurred, discovered), discovered
    noticed = _discovered_on_the_day(notice, mentions, occurred, limit)
    return occurred, noticed or _reported_later(notice, days, occurred)


def _since_last_seen(
    notice: Notice, mentions: Sequence[Mention], days: Sequence[EventDay], discovered: EventDay
) -> EventDay | None:
    """Return what was lost as lost between the day on which it was last seen, or taken along, and its discovery."""
    found = discovered.mention
    seen = [item for item in days if item.role == "last-seen" and item.mention.edtf <= found.edtf]
    why = "" if seen else _missed(notice, mentions, found)
    if why and found.value:
        before = [m for m in mentions if m.value and m.value < found.value and not m.until]
        held = [m for m in before if notice.rules.says("story", "taken", _until_next(notice, mentions, m))]
        seen = [EventDay(m, "occurred", "最後に手元にあった日") for m in sorted(held, key=lambda m: m.edtf)][-1:]
    return _lasting(seen[0], found, why) if seen else None


def _missed(notice: Notice, mentions: Sequence[Mention], found: Mention) -> str:
    """Return why a thing was missed on a day, without a word of when it went; empty where it was not."""
    said = (_said_of(notice, mention) for mention in mentions if mention.value == found.value)
    return next((rule.reason for words in said if (rule := notice.rules.saying("story", "missed", words))), "")


def _until_next(notice: Notice, mentions: Sequence[Mention], mention: Mention) -> str:
    following = min((m.start for m in mentions if m.start > mention.end), default=len(notice.text))
    return notice.text[mention.end : min(following, mention.end + _REACH)]


def _discovered_on_the_day(
    notice: Notice, mentions: Sequence[Mention], occurred: EventDay, limit: Mention | None
) -> EventDay | None:
    """Return the last day of what happened as that of the discovery, where it was made public or noticed then."""
    last = occurred.mention.until or occurred.mention
    if last.value is None:
        return None
    if limit and limit.value == last.value:
        return EventDay(replace(last, until=None), "discovered", "起きたその日に公表している")
    for mention in mentions:
        acted = mention.value == last.value and _is_acted_on(notice, mention)
        if acted:
            return EventDay(mention, "discovered", acted.reason)
    for sentence in _story(notice, mentions, occurred.mention, last):
        begin = max(sentence.start, occurred.mention.end)
        stated = notice.text[begin : sentence.end]
        found = any(hit.role == "discovered" for hit in find_hits(stated, notice.rules))
        found = found or notice.rules.says("story", "acted", stated)
        noticed = notice.rules.saying("story", "noticed", stated)
        noticed = noticed or (notice.rules.saying("story", "at-once", stated) if found else None)
        if noticed:
            day = replace(last, start=begin, end=sentence.end, until=None)
            return EventDay(day, "discovered", noticed.reason)
    return None


def _reported_later(notice: Notice, days: Sequence[EventDay], occurred: EventDay) -> EventDay | None:
    """Return the first day after what happened on which it was reported to anybody, by which it was known."""
    reports = (
        item
        for item in days
        if item.points and occurred.mention.edtf < item.mention.edtf
        if _REPORTING.search(_said_of(notice, item.mention))
    )
    first = min(reports, key=lambda item: item.mention.edtf, default=None)
    return first and replace(first, role="discovered", reason="知らせた日には分かっている", points=0)


def _said_of(notice: Notice, mention: Mention) -> str:
    """Return what is said of a day: the rest of its sentence, or the line under it."""
    return scope_of(notice, mention).lstrip().partition("\n")[0][:_REACH]


def _is_acted_on(notice: Notice, mention: Mention) -> Rule | None:
    """Return the rule by which something was done on the day about what had been noticed."""
    stated = _said_of(notice, mention)
    hits = find_hits(stated, notice.rules)
    return notice.rules.saying("story", "acted", stated) if hits and hits[0].role == "other" else None


def _story(notice: Notice, mentions: Sequence[Mention], stated: Mention, day: Mention) -> Iterator[Sentence]:
    """Yield the sentences that go on from a date, as far as another day is named or measures begin."""
    others = [m.start for m in mentions if m.start > stated.start and not m.aside and m.value != day.value]
    end = min(others, default=len(notice.text))
    index = notice.sentences.index(stated.start)
    for sentence in notice.sentences.items[index : index + _SENTENCES]:
        if sentence.start < end:
            yield replace(sentence, end=min(sentence.end, end))


def _from_an_earlier_day(notice: Notice, days: Sequence[EventDay], occurred: EventDay) -> EventDay:
    """Return what happened as lasting from an earlier day with the same verb: 7日に36名、16日に34名へ送る際."""
    mention = occurred.mention
    if mention.until:
        return occurred
    begin, through = notice.sentences.at(mention.start).start, notice.text.startswith("にかけて", mention.end)
    earlier = (
        item.mention
        for item in days
        if begin <= item.mention.start < mention.start
        and (through or _LISTED.fullmatch(notice.text, item.mention.end, mention.start))
        and item.mention.edtf < mention.edtf
    )
    first = next(earlier, None)
    return replace(occurred, mention=replace(first, until=mention)) if first else occurred


def _until_found(notice: Notice, mentions: Sequence[Mention], occurred: EventDay, discovered: EventDay) -> EventDay:
    """Return what happened as lasting until it was found, where that ended what anybody could see."""
    mention, found = occurred.mention, discovered.mention
    if mention.until or found.edtf <= mention.edtf:
        return occurred
    shown = notice.rules.saying("story", "shown", _said_of(notice, mention) + notice.title)
    if not shown:
        return occurred
    story = _story(notice, mentions, found, found)
    closed = any(notice.rules.saying("story", "closed", notice.text[s.start : s.end]) for s in story)
    return _lasting(occurred, found, shown.reason) if closed else occurred


def _lasting(occurred: EventDay, found: Mention, why: str) -> EventDay:
    mention = replace(occurred.mention, until=replace(found, until=None))
    return replace(occurred, mention=mention, reason=f"{occurred.reason}。{why}".removesuffix("。"))


def _happened_when_found(notice: Notice, discovered: EventDay) -> EventDay | None:
    """Return the day of the discovery as that of what happened, where one was found by the other."""
    stops = notice.rules.saying("story", "stops", _said_of(notice, discovered.mention))
    return replace(discovered, role="occurred", reason=stops.reason, points=0) if stops else None


#: Words by which a notice is not the first; its first report by name, and any earlier notice. □ is the day.
_LATER_REPORT = re.compile(
    r"第 ?[2-9二三四五六七八九] ?報|続報|調査結果|訂正|(?:お知らせ|報告|公表)(?:し|いた)|開示事項の経過"
)
_FIRST = re.compile(
    r"(?:第[1一]報|初報)[は(:]{0,2}□|□(?:付け?)?[のに]?(?:第[1一]報|初報)(?!を(?!ホーム|公表|当|本|弊))"
)
_EARLIER = re.compile(
    rf"{_FIRST.pattern}|(?<![先者]が)(?<![^当弊]社が)□[ ]?(?:付け?)?(?:の|で|に|、)?"
    r"(?:(?!様|方|皆|個別|書面|文書(?!でお知らせし)|メール|委員会|結果|より|から)[^。、\n]){0,16}"
    r"(?:公表(?!を止)|発表|お知らせ|ご報告|開示(?!請求)|リリース|第[1一]報|初報|既報)"
    r"(?!(?:し|され)た(?:別|[^。、「\n]{1,8}(?:一覧|資料|結果|名簿|脆弱性)))"
    r"|□[ ]?付け?(?:で「[^」]{1,40}」として[^。]{0,20}掲載|(?:の|で)?「[^」]{1,60}」)"
)


def find_page_dates(notice: Notice, mentions: Sequence[Mention]) -> list[EventDay]:
    """Return the dates of the notice itself, with how much speaks for each."""
    rules = notice.rules.of("disclosure")
    found = []
    for mention in mentions:
        if mention.until or not (mention.year and mention.month):
            continue
        scored = score(notice.candidate(mention, mention.start, mention.end), rules)
        points = scored.points("disclosed") - LABELLED * (not _ends_title(notice, mention))
        if points > 0 and (mention.day or scored.has("alone-at-the-foot") or points >= LABELLED):
            found.append(EventDay(mention, "date", scored.reason("disclosed"), points))
    return found


def _ends_title(notice: Notice, mention: Mention) -> bool:
    """Return whether a date in the title ends or begins it, so that it is the notice's and not an event's."""
    after = notice.text[mention.end : notice.title_end]
    if re.match(r"[\s)】]*(?:追記|[>»])", after):
        return False
    before = notice.text[notice.title_start : mention.start]
    ends = re.fullmatch(r"[\s)\]】]*(?:公開|更新|掲載|発表|公表|現在|追記|配信|付|時点)?[^。、のにで]{0,12}", after)
    return bool(ends) or not re.search(r"[一-龥ぁ-ん]", before)


def choose_page_date(found: Sequence[EventDay]) -> EventDay | None:
    """Return the earliest of those that are certain, else the one for which most speaks."""
    certain = [item for item in found if item.points >= LABELLED and item.mention.day]
    if certain:
        return min(certain, key=lambda item: (item.mention.edtf, item.mention.start))
    return max(found, key=lambda item: (item.points, bool(item.mention.day), -item.mention.start), default=None)


def earlier_notices(notice: Notice, mentions: Sequence[Mention]) -> list[EventDay]:
    """Return the days of earlier notices that the text names."""
    return [
        EventDay(mention, "date", "前の公表の日として書かれている")
        for mention in mentions
        if mention.value and _EARLIER.search(_around(notice, mention))
    ]


def _around(notice: Notice, mention: Mention) -> str:
    return f"{notice.text[max(mention.start - 5, 0) : mention.start]}□{notice.text[mention.end : mention.end + 99]}"


def _first_notice(notice: Notice, earlier: Sequence[EventDay], page: EventDay | None) -> EventDay | None:
    """Return the first notice of the incident, where this one calls itself a later report or that the first."""
    later = _LATER_REPORT.search(notice.text, 0, notice.sentences.items[notice.first_body_sentence].end)
    named = (item for item in earlier if later or _FIRST.search(_around(notice, item.mention)))
    return min((page, *named), key=lambda item: item.mention.edtf) if page else None


@dataclass(frozen=True)
class Timeline:
    """EDTF of each, or None. `date` is that of the first notice, `reported` of this one; `date` is the year of the
    heading where the notice gives no date; `evidence` has the reasons, and the dates that were not chosen."""

    date: str | None
    reported: str | None
    occurred: str | None
    discovered: str | None
    evidence: tuple[Evidence, ...]


def find_timeline(notice: Notice) -> Timeline:
    """Return the three dates of the notice."""
    written = [mention for mention in find_dates(notice.text) if mention.start >= (notice.section.title_at or 0)]
    year = notice.section.year
    mentions = resolve(written, None, year)
    pages = find_page_dates(notice, mentions)
    page = choose_page_date(pages)
    if page:
        latest = max(pages, key=lambda item: item.mention.edtf)
        mentions = resolve(written, latest.mention, year)
        pages = find_page_dates(notice, mentions)
        page = choose_page_date(pages)
    own = [item.mention for item in pages if page and item.points >= min(page.points, LABELLED)]
    given, able = {mention.start for mention in own}, {item.mention.start for item in pages}
    days = [
        item
        for item in read_event_days(notice, mentions)
        if item.mention.start not in (given if item.is_worded else able)
    ]
    limit = max(own, key=lambda mention: mention.edtf, default=None)
    occurred, discovered = with_inferred(notice, mentions, days, choose_events(days, limit), limit)
    earlier = earlier_notices(notice, mentions)
    chosen = {"date": _first_notice(notice, earlier, page), "occurred": occurred, "discovered": discovered}
    refused = [EventDay(mention, "other", mention.refused) for mention in written if mention.refused]
    return _timeline(notice, chosen, page, [*earlier, *([page] if page else ()), *days, *refused])


def _timeline(
    notice: Notice, chosen: dict[str, EventDay | None], page: EventDay | None, days: Sequence[EventDay]
) -> Timeline:
    evidence = [_evidence(notice, field, item, True) for field, item in chosen.items() if item]
    taken = {item.mention.start for item in chosen.values() if item}
    seen = {item.mention.start: item for item in reversed(days) if item.mention.start not in taken}
    evidence += [_evidence(notice, "date", item, False) for _, item in sorted(seen.items())]
    edtf = {field: item.mention.edtf if item else None for field, item in chosen.items()}
    filed = notice.section.year
    if edtf["date"] is None and filed:
        reason = "公表日の記載がないので、見出しの番号の年"
        evidence.insert(0, notice.evidence("date", str(filed), (0, notice.title_start), reason))
    date = edtf["date"] or (str(filed) if filed else None)
    reported = page.mention.edtf if page else None
    return Timeline(date, reported, edtf["occurred"], edtf["discovered"], tuple(evidence))


def _evidence(notice: Notice, field: str, item: EventDay, used: bool) -> Evidence:
    return notice.evidence(field, item.mention.edtf, (item.mention.start, item.mention.end), item.reason, used)
