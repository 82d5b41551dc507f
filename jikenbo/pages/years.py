"""Pages by the year and the month in which incidents were made public."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from jikenbo.addresses import month_address, year_address
from jikenbo.archive.incident import Incident
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.output import OutputFile
from jikenbo.pages.document import document
from jikenbo.pages.listing import PAGE_SIZE, listing


def year_pages(standing: Sequence[Incident], vocabulary: Vocabulary) -> Iterator[OutputFile]:
    """Yield the index of years, and a page for each year and each month in which there is an incident."""
    by_year: defaultdict[int, list[Incident]] = defaultdict(list)
    for incident in standing:
        by_year[incident.date.year].append(incident)
    yield _index(by_year)
    for year in sorted(by_year):
        yield from _year(year, by_year[year], vocabulary)
        yield from _months(year, by_year[year], vocabulary)


def _index(by_year: dict[int, list[Incident]]) -> OutputFile:
    rows = [(year, year_address(year), len(by_year[year]), _month_cells(year, by_year[year])) for year in by_year]
    front_matter = {"title": "年からさがす", "description": "公表された年と月ごとの事件の一覧。"}
    return document("years/index.md", "years.md", front_matter, years=rows)


def _month_cells(year: int, incidents: list[Incident]) -> list[tuple[int, str, int]]:
    """Return month, address and number of incidents for each of the twelve months."""
    months = Counter(incident.date.month for incident in incidents)
    return [(month, month_address(year, month), months[month]) for month in range(1, 13)]


def _year(year: int, incidents: list[Incident], vocabulary: Vocabulary) -> Iterator[OutputFile]:
    """Yield the year's page; where the year is long it lists the months, and only incidents of no known month."""
    long = len(incidents) > PAGE_SIZE
    listed = [incident for incident in incidents if not incident.date.month] if long else incidents
    heading = f"{year}年の事件"
    yield from listing(
        year_address(year),
        listed,
        vocabulary,
        "year.md",
        {"title": heading, "description": f"{year}年に公表された情報セキュリティ事件{len(incidents)}件の一覧。"},
        heading=heading,
        total=len(incidents),
        up=("years/", "年からさがす"),
        months=_month_cells(year, incidents),
        only_unknown_months=long,
    )


def _months(year: int, incidents: list[Incident], vocabulary: Vocabulary) -> Iterator[OutputFile]:
    by_month: defaultdict[int, list[Incident]] = defaultdict(list)
    for incident in incidents:
        if incident.date.month:
            by_month[incident.date.month].append(incident)
    for number, own in sorted(by_month.items()):
        heading = f"{year}年{number}月の事件"
        yield from listing(
            month_address(year, number),
            own,
            vocabulary,
            "year.md",
            {
                "title": heading,
                "description": f"{year}年{number}月に公表された情報セキュリティ事件{len(own)}件の一覧。",
            },
            heading=heading,
            total=len(own),
            up=(year_address(year), f"{year}年"),
            months=[],
            only_unknown_months=False,
        )
