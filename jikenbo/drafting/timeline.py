"""When it was made public, when it was discovered and when it happened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jikenbo.drafting.candidate import score
from jikenbo.drafting.date_finding import find_dates
from jikenbo.drafting.date_years import resolve
from jikenbo.drafting.draft import Evidence
from jikenbo.drafting.event_days import LABELLED, EventDay, choose_events, read_event_days
from jikenbo.drafting.mention import Mention
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.story import Story

#: Words by which a notice is not the first; the first report by its name; any earlier notice. □ is the day.
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
#: How far behind a day these words may be.
_REACH = 99


def _find_page_dates(notice: Notice, mentions: Sequence[Mention]) -> list[EventDay]:
    """Return the dates that may be of the notice itself, with how much speaks for each."""
    rules = notice.rules.of("disclosure")
    found = []
    for mention in mentions:
        if mention.until or not (mention.year and mention.month):
            continue
        scored = score(notice.candidate(mention.start, mention.end), rules)
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


def _choose_page_date(found: Sequence[EventDay]) -> EventDay | None:
    """Return the earliest of those that are certain, else the one for which most speaks."""
    certain = [item for item in found if item.points >= LABELLED and item.mention.day]
    if certain:
        return min(certain, key=lambda item: (item.mention.edtf, item.mention.start))
    return max(found, key=lambda item: (item.points, bool(item.mention.day), -item.mention.start), default=None)


def _earlier_notices(notice: Notice, mentions: Sequence[Mention]) -> Iterator[EventDay]:
    """Yield the days of earlier notices that the text names; "first" is the role of what it calls the first."""
    for mention in mentions:
        before, behind = notice.text[max(mention.start - 5, 0) : mention.start], mention.end + _REACH
        around = f"{before}□{notice.text[mention.end : behind]}"
        if mention.value and _EARLIER.search(around):
            role = "first" if _FIRST.search(around) else "earlier"
            yield EventDay(mention, role, "前の公表の日として書かれている")


@dataclass(frozen=True)
class Timeline:
    """EDTF of each date, or None. `date` is that of the first notice, or the year of the heading where no notice is
    dated; `reported` is that of this notice. `evidence` has the reasons, and the dates that were not chosen."""

    date: str | None
    reported: str | None
    occurred: str | None
    discovered: str | None
    evidence: tuple[Evidence, ...]


def find_timeline(notice: Notice) -> Timeline:
    """Return when the incident was made public, discovered and happened, as the notice says."""
    written = [mention for mention in find_dates(notice.text) if mention.start >= (notice.section.title_at or 0)]
    mentions = resolve(written, None, notice.section.year)
    pages = _find_page_dates(notice, mentions)
    if pages:
        latest = max((item.mention for item in pages), key=lambda mention: mention.edtf)
        mentions = resolve(written, latest, notice.section.year)
        pages = _find_page_dates(notice, mentions)
    page = _choose_page_date(pages)
    own = [item.mention for item in pages if page and item.points >= min(page.points, LABELLED)]
    given, able = {mention.start for mention in own}, {item.mention.start for item in pages}
    read = read_event_days(notice, mentions)
    days = [item for item in read if item.mention.start not in (given if item.is_worded else able)]
    limit = max(own, key=lambda mention: mention.edtf, default=None)
    occurred, discovered = Story(notice, mentions, days, limit).complete(choose_events(days, limit))
    earlier = [*_earlier_notices(notice, mentions)]
    later = _LATER_REPORT.search(notice.text, 0, notice.sentences.items[notice.first_body_sentence].end)
    named = (item for item in earlier if later or item.role == "first")
    first = min((page, *named), key=lambda item: item.mention.edtf) if page else None
    chosen = {"date": first, "occurred": occurred, "discovered": discovered}
    refused = [EventDay(mention, "other", mention.refused) for mention in written if mention.refused]
    evidence = _evidence(notice, chosen, [*earlier, *([page] if page else ()), *days, *refused])
    date, happened, noticed = (item.mention.edtf if item else None for item in chosen.values())
    filed = str(notice.section.year) if notice.section.year else None
    return Timeline(date or filed, page.mention.edtf if page else None, happened, noticed, tuple(evidence))


def _evidence(notice: Notice, chosen: Mapping[str, EventDay | None], days: Sequence[EventDay]) -> Iterator[Evidence]:
    """Yield the evidence for what was chosen, or for the year of the heading, and for the other days."""
    if not chosen["date"] and notice.section.year:
        span, reason = (0, notice.title_start), "公表日の記載がないので、見出しの番号の年"
        yield notice.evidence("date", str(notice.section.year), span, reason)
    taken = {item.mention.start for item in chosen.values() if item}
    seen = {item.mention.start: item for item in reversed(days) if item.mention.start not in taken}
    listed = [*((field, item, True) for field, item in chosen.items() if item)]
    listed += [("date", item, False) for _, item in sorted(seen.items())]
    for field, item, used in listed:
        span = (item.mention.start, item.mention.end)
        yield notice.evidence(field, item.mention.edtf, span, item.reason, used)
