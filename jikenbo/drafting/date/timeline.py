"""When it was made public, discovered and happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jikenbo.drafting.date.choosing import choose_events, is_told
from jikenbo.drafting.date.date_roles import Placed, place_dates
from jikenbo.drafting.date.dates import find_dates
from jikenbo.drafting.date.disclosure import choose_page_date, find_page_dates
from jikenbo.drafting.date.inferring import (
    discovered_on_the_day,
    happened_when_found,
    through_its_steps,
    until_found,
)
from jikenbo.drafting.date.publication import find_first_publication
from jikenbo.drafting.date.resolving import resolve
from jikenbo.drafting.evidence import Evidence
from jikenbo.drafting.organisation.heading import Headline
from jikenbo.drafting.text.notice import Notice


@dataclass(frozen=True)
class Timeline:
    """EDTF of each, or None. `evidence` tells why, and lists the dates that none of them is.

    `date` is when the incident was first made public; `reported` is the date of the notice itself.
    """

    date: str | None
    reported: str | None
    occurred: str | None
    discovered: str | None
    evidence: tuple[Evidence, ...]


def find_timeline(notice: Notice, headline: Headline) -> Timeline:
    """Return the three dates of the notice."""
    written = [mention for mention in find_dates(notice.text) if mention.start >= (notice.section.title_at or 0)]
    year = notice.section.year
    resolved = resolve(written, None, year)
    pages = find_page_dates(notice, headline, resolved)
    if pages:
        latest = max(pages, key=lambda item: item.mention.edtf)
        resolved = resolve(written, latest.mention, year)
        pages = find_page_dates(notice, headline, resolved) or pages
    page = choose_page_date(pages)
    disclosed = find_first_publication(notice, resolved, page.mention if page else None) or page
    given = {item.mention.start for item in (*pages, disclosed) if item}
    placed = [item for item in place_dates(notice, resolved) if item.mention.start not in given]
    limit = max((item.mention for item in pages), key=lambda mention: mention.edtf, default=None)
    occurred, discovered = choose_events(placed, limit)
    if occurred:
        occurred = through_its_steps(notice, placed, occurred, discovered)
    if occurred and not (discovered and is_told(discovered)):
        discovered = discovered_on_the_day(notice, resolved, occurred) or discovered
    elif discovered and not occurred:
        occurred = happened_when_found(notice, discovered)
    elif occurred and discovered:
        occurred = until_found(notice, resolved, occurred, discovered)
    return _timeline(notice, placed, page, disclosed, occurred, discovered)


def _timeline(
    notice: Notice,
    placed: Sequence[Placed],
    page: Placed | None,
    disclosed: Placed | None,
    occurred: Placed | None,
    discovered: Placed | None,
) -> Timeline:
    chosen = {"date": disclosed, "occurred": occurred, "discovered": discovered}
    evidence = [_evidence(notice, field, item, True) for field, item in chosen.items() if item]
    taken = {item.mention.start for item in chosen.values() if item}
    evidence += [_evidence(notice, "date", item, False) for item in placed if item.mention.start not in taken]
    filed = notice.section.year
    date = disclosed.mention.edtf if disclosed else None
    if date is None and filed:
        date = str(filed)
        evidence.insert(
            0, notice.evidence("date", date, 0, notice.title_start, "公表日の記載がないので、見出しの番号の年")
        )
    return Timeline(
        date,
        page.mention.edtf if page else None,
        occurred.mention.edtf if occurred else None,
        discovered.mention.edtf if discovered else None,
        tuple(evidence),
    )


def _evidence(notice: Notice, field: str, item: Placed, used: bool) -> Evidence:
    return notice.evidence(field, item.mention.edtf, item.mention.start, item.mention.end, item.reason, used)
