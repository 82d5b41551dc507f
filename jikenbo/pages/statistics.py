"""The statistics page: each table of numbers as a chart, with the table beneath it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jikenbo.addresses import search_address
from jikenbo.bilingual import Language
from jikenbo.output import OutputFile
from jikenbo.pages.document import document
from jikenbo.pages.drawing import Chart, Drawing
from jikenbo.pages.numbers import format_number
from jikenbo.statistics.reshaping import main_causes, newest_months, without_empty
from jikenbo.statistics.table import Cell, Table

#: The chart of months shows this many months, and tells this many causes apart.
MONTHS = 36
CAUSES = 6
_SHADES = 5
_FOLDERS: Mapping[Language, str] = {"ja": "statistics", "en": "en/statistics"}
_TITLES = {"ja": "統計", "en": "Statistics"}


@dataclass(frozen=True, slots=True)
class Section:
    """One table and its charts. `legend` names the colours in their order; `shades` asks for a heat table."""

    table: Table
    charts: tuple[Chart, ...] = ()
    legend: tuple[str, ...] = ()
    shades: bool = False

    @property
    def most(self) -> float:
        """The largest number of the table."""
        return max((cell.value or 0 for row in self.table.rows for cell in row.cells), default=0)

    def shade(self, cell: Cell) -> int:
        """Return how dark a cell of a heat table is: 0 for nothing, 5 for the largest number."""
        return -(-int(cell.value or 0) * _SHADES // int(self.most)) if self.most else 0


def statistics_page(numbers: Mapping[str, Table], language: Language = "ja") -> OutputFile:
    """Return the page of the tables, by their keys; both languages count the same and lead to the same searches."""
    folder = _FOLDERS[language]
    root = "../" * (folder.count("/") + 1)
    return document(
        f"{folder}/index.md",
        "statistics.md" if language == "ja" else "statistics.en.md",
        {
            "title": _TITLES[language],
            "description": _description(numbers["totals"], language),
            "lang": language,
            "alternate": [
                {"hreflang": other, "href": _FOLDERS[other] + "/"} for other in _FOLDERS if other != language
            ],
        },
        totals=numbers["totals"],
        sections=list(_sections(numbers, language, root)),
        language=language,
        number=format_number,
        search_address=search_address,
    )


def _description(totals: Table, language: Language) -> str:
    told = [f"{row.label.in_language(language)} {format_number(row.cells[0].value, language)}" for row in totals.rows]
    return "、".join(told) + "。" if language == "ja" else ", ".join(told) + "."


def _sections(by_key: Mapping[str, Table], language: Language, root: str) -> Iterator[Section]:
    drawing = Drawing(language, root)
    years = by_key["years"]
    # One year is no course of time to be drawn.
    yield Section(years, (drawing.column(years, 0), drawing.column(years, 2)) if len(years.rows) > 1 else ())
    months = main_causes(newest_months(by_key["months"], MONTHS), CAUSES)
    yield Section(months, (drawing.stacked(months),), drawing.legend(months)[1:])
    for key in ("causes", "sectors", "data"):
        yield Section(by_key[key], (drawing.bars(by_key[key]),))
    yield Section(without_empty(by_key["causes-by-sector"]), shades=True)
    yield Section(by_key["scales"], (drawing.column(by_key["scales"], 0),))
    yield Section(by_key["lags"])
    distribution = by_key["lag-distribution"]
    yield Section(distribution, (drawing.grouped(distribution),), drawing.legend(distribution))
