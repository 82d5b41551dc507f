"""The charts of the statistics, by the table that each draws."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from jikenbo.bilingual import Bilingual, Language
from jikenbo.statistics.chart import Chart
from jikenbo.statistics.drawing import Drawing
from jikenbo.statistics.reshaping import grouped_columns, newest_months
from jikenbo.statistics.table import Table

#: Charts begin at so many incidents: of fewer, each number is an incident or two.
FEWEST_INCIDENTS = 30
#: The chart of months shows this many months.
MONTHS = 36
_NO_YEAR = Bilingual("公表された年がわからない", "whose year of disclosure is not known")
_NO_FISCAL_YEAR = Bilingual("公表された年度がわからない", "whose fiscal year of disclosure is not known")
_NO_MONTH = Bilingual("公表された月がわからない", "whose month of disclosure is not known")
_NO_CAUSE = Bilingual("原因の記載がない", "without a cause")
_NO_SECTOR = Bilingual("業種の記載がない", "without a sector")
_NO_DATA = Bilingual("情報の種類の記載がない", "without a kind of data")
_NO_SCALE = Bilingual("規模がわからない", "whose scale is not known")
#: In `years` and `fiscal-years`.
_INCIDENTS, _PEOPLE = 0, 2


def incidents_in(numbers: Mapping[str, Table]) -> int:
    """Return how many incidents the tables count."""
    return int(numbers["totals"].rows[0].cells[0].value or 0)


def months_shown(numbers: Mapping[str, Table]) -> Table:
    """Return the newest months by their kinds of causes: what the page shows of the table of months."""
    return grouped_columns(newest_months(numbers["months"], MONTHS))


def charts(numbers: Mapping[str, Table], language: Language) -> Mapping[str, Sequence[Chart]]:
    """Return the charts of each table by its key; none for fewer than FEWEST_INCIDENTS incidents."""
    if incidents_in(numbers) < FEWEST_INCIDENTS:
        return MappingProxyType({})
    drawing = Drawing(language)
    return {
        "years": _by_year(numbers["years"], drawing),
        "fiscal-years": _by_fiscal_year(numbers["fiscal-years"], drawing),
        "months": [drawing.stacked(months_shown(numbers), _NO_MONTH)],
        "causes": [drawing.plain(numbers["causes"], 0, _NO_CAUSE, by_frequency=True)],
        "sectors": [drawing.plain(numbers["sectors"], 0, _NO_SECTOR, by_frequency=True)],
        "data": [drawing.plain(numbers["data"], 0, _NO_DATA, by_frequency=True)],
        "scales": [drawing.plain(numbers["scales"], 0, _NO_SCALE)],
        "lag-distribution": [drawing.grouped(numbers["lag-distribution"])],
    }


def _by_year(years: Table, drawing: Drawing) -> Sequence[Chart]:
    if not _is_course(years):
        return ()
    people = drawing.plain(years, _PEOPLE, _NO_YEAR, key=f"{years.key}-people")
    return (drawing.plain(years, _INCIDENTS, _NO_YEAR, key=years.key), people)


def _by_fiscal_year(years: Table, drawing: Drawing) -> Sequence[Chart]:
    return (drawing.plain(years, _INCIDENTS, _NO_FISCAL_YEAR, key=years.key),) if _is_course(years) else ()


def _is_course(years: Table) -> bool:
    """Return whether there is more than one year: a single one is no course of time to be drawn."""
    return len(years.listed) > 1
