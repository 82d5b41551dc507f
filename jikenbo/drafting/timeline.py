"""When it was made public, discovered and happened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from jikenbo.drafting.date_finding import find_dates
from jikenbo.drafting.date_mention import Mention
from jikenbo.drafting.date_years import resolve
from jikenbo.drafting.disclosure import choose_page_date, earlier_notices, find_page_dates
from jikenbo.drafting.draft import Evidence
from jikenbo.drafting.event_days import LABELLED, Placed, choose_events, place_dates
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.same_days import with_inferred


@dataclass(frozen=True)
class Timeline:
    """EDTF of each, or None. `date` is the year of the heading where the notice gives no date of its own, `reported`
    is None then; `evidence` has the reasons, and the dates that were not chosen."""

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
        latest = max((item for item in pages if item.points >= page.points), key=lambda item: item.mention.edtf)
        mentions = resolve(written, _not_before(notice.text, latest.mention, written), year)
        pages = find_page_dates(notice, mentions) or pages
        page = choose_page_date(pages)
    given = {
        item.mention.start
        for item in pages
        if page and (item.points >= min(page.points, LABELLED) or item.mention.edtf == page.mention.edtf)
    }
    pages_too = {item.mention.start for item in pages}
    placed = [
        item
        for item in place_dates(notice, mentions)
        if item.mention.start not in given and (item.is_worded or item.mention.start not in pages_too)
    ]
    limit = max((item.mention for item in pages if item.mention.start in given), key=lambda m: m.edtf, default=None)
    occurred, discovered = with_inferred(notice, mentions, placed, choose_events(placed, limit))
    chosen = {"date": page, "occurred": occurred, "discovered": discovered}
    return _timeline(notice, chosen, [*earlier_notices(notice, mentions, page), *placed])


#: A guess stays where what it reports is later by no more than this: the day may be one that is to come.
_SOON = timedelta(days=60)
#: Words after a day that is to come.
_PLANNED = re.compile(r"[^。、\n]{0,8}(?:から|より|以降|まで|予定)")


def _not_before(text: str, page: Mention, written: Sequence[Mention]) -> Mention:
    """Return the day of the notice; a year that was guessed follows the latest day that the text writes in full."""
    guessed = any(mention.start == page.start and mention.year is None for mention in written)
    past = (mention for mention in written if not _PLANNED.match(text, mention.end))
    later = max((mention.value for mention in past if mention.value), default=None)
    if not guessed or later is None or page.value is None or later - page.value < _SOON:
        return page
    if (page.month, page.day) == (2, 29):
        return page  # few years have the day
    return replace(page, year=later.year + ((page.month, page.day) < (later.month, later.day)))


def _timeline(notice: Notice, chosen: dict[str, Placed | None], placed: Sequence[Placed]) -> Timeline:
    evidence = [_evidence(notice, field, item, True) for field, item in chosen.items() if item]
    taken = {item.mention.start for item in chosen.values() if item}
    seen = {item.mention.start: item for item in reversed(placed) if item.mention.start not in taken}
    evidence += [_evidence(notice, "date", item, False) for _, item in sorted(seen.items())]
    edtf = {field: item.mention.edtf if item else None for field, item in chosen.items()}
    filed = notice.section.year
    if edtf["date"] is None and filed:
        reason = "公表日の記載がないので、見出しの番号の年"
        evidence.insert(0, notice.evidence("date", str(filed), (0, notice.title_start), reason))
    date = edtf["date"] or (str(filed) if filed else None)
    return Timeline(date, edtf["date"], edtf["occurred"], edtf["discovered"], tuple(evidence))


def _evidence(notice: Notice, field: str, item: Placed, used: bool) -> Evidence:
    return notice.evidence(field, item.mention.edtf, (item.mention.start, item.mention.end), item.reason, used)
