"""Pages by the year and the month in which incidents were made public."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jikenbo.addresses import month_address, year_address
from jikenbo.archive.incident import Incident
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.output import OutputFile
from jikenbo.page import page
from jikenbo.pages.listing import PAGE_SIZE, listing


def year_pages(standing: Sequence[Incident], vocabulary: Vocabulary) -> Iterator[OutputFile]:
    """Yield the index of years, and a page for each year and each month in which there is an incident."""
    by_year: defaultdict[int, list[Incident]] = defaultdict(list)
    unknown = [incident for incident in standing if incident.date.year is None]
    for incident in standing:
        if incident.date.year is not None:
            by_year[incident.date.year].append(incident)
    yield _index(by_year, len(unknown))
    if unknown:
        yield from _unknown_year(unknown, vocabulary)
    for year in sorted(by_year):
        yield from _year(year, by_year[year], vocabulary)
        yield from _months(year, by_year[year], vocabulary)


def _index(by_year: Mapping[int, Sequence[Incident]], unknown: int) -> OutputFile:
    rows = [
        {
            "year": year,
            "address": year_address(year),
            "number": len(incidents),
            "months": _month_cells(year, incidents),
            "unknown": sum(not incident.date.month for incident in incidents),
        }
        for year, incidents in by_year.items()
    ]
    values: dict[str, Any] = {
        "title": "年からさがす",
        "description": "公表された年と月ごとの事件の一覧。",
        "years": rows,
    }
    if unknown:
        values["unknown"] = {"address": year_address(None), "number": unknown}
    return page("years/index.md", "years.html", values)


def _unknown_year(incidents: Sequence[Incident], vocabulary: Vocabulary) -> Iterator[OutputFile]:
    title = "公表された年がわからない事件"
    values = {
        "title": title,
        "description": f"{title}{len(incidents)}件の一覧。",
        "total": len(incidents),
        "up": {"address": "years/", "text": "年からさがす"},
    }
    yield from listing(year_address(None), incidents, vocabulary, "year.html", values)


def _month_cells(year: int, incidents: Sequence[Incident]) -> list[dict[str, Any]]:
    """Return month, address and number of incidents for each of the twelve months."""
    months = Counter(incident.date.month for incident in incidents)
    return [{"month": month, "address": month_address(year, month), "number": months[month]} for month in range(1, 13)]


def _year(year: int, incidents: Sequence[Incident], vocabulary: Vocabulary) -> Iterator[OutputFile]:
    """Yield the year's page; where the year is long it lists the months, and only incidents of no known month."""
    long = len(incidents) > PAGE_SIZE
    listed = [incident for incident in incidents if not incident.date.month] if long else incidents
    values = {
        "title": f"{year}年の事件",
        "description": f"{year}年に公表された情報セキュリティ事件{len(incidents)}件の一覧。",
        "total": len(incidents),
        "up": {"address": "years/", "text": "年からさがす"},
        "months": [cell for cell in _month_cells(year, incidents) if cell["number"]],
        "only_unknown_months": long,
    }
    yield from listing(year_address(year), listed, vocabulary, "year.html", values)


def _months(year: int, incidents: Sequence[Incident], vocabulary: Vocabulary) -> Iterator[OutputFile]:
    by_month: defaultdict[int, list[Incident]] = defaultdict(list)
    for incident in incidents:
        if incident.date.month:
            by_month[incident.date.month].append(incident)
    for number, own in sorted(by_month.items()):
        values = {
            "title": f"{year}年{number}月の事件",
            "description": f"{year}年{number}月に公表された情報セキュリティ事件{len(own)}件の一覧。",
            "total": len(own),
            "up": {"address": year_address(year), "text": f"{year}年"},
        }
        yield from listing(month_address(year, number), own, vocabulary, "year.html", values)
