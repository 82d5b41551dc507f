"""The statistics page: each table of numbers as a chart, with the table beneath it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from jikenbo.addresses import search_address
from jikenbo.bilingual import Bilingual, Language
from jikenbo.output import OutputFile
from jikenbo.pages.charts import BarOf, Series, columns, horizontal_bars
from jikenbo.pages.document import document
from jikenbo.statistics.table import Cell, Filters, Row, Table

#: The chart of months shows this many months, and tells this many causes apart.
MONTHS = 36
CAUSES = 6
_OTHERS = Bilingual("その他の原因", "Other causes")
_SHADES = 5
_FOLDERS: Mapping[Language, str] = {"ja": "statistics", "en": "en/statistics"}
_TITLES = {"ja": "統計", "en": "Statistics"}


@dataclass(frozen=True, slots=True)
class Section:
    """One chart with what belongs to it. `legend` names the colours in their order; `shades` asks for a heat table."""

    table: Table
    charts: tuple[tuple[str, Markup], ...] = ()
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


def format_number(value: int | float | None, language: Language = "ja") -> str:
    """Return a number as displayed; what is not known is not 0."""
    if value is None:
        return "不明" if language == "ja" else "not known"
    return f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"


def _description(totals: Table, language: Language) -> str:
    said = [f"{row.label.in_language(language)} {format_number(row.cells[0].value, language)}" for row in totals.rows]
    return "、".join(said) + "。" if language == "ja" else ", ".join(said) + "."


def _sections(by_key: Mapping[str, Table], language: Language, root: str) -> Iterator[Section]:
    drawing = _Drawing(language, root)
    yield Section(by_key["years"], (drawing.columns_of(by_key["years"], 0), drawing.columns_of(by_key["years"], 2)))
    yield drawing.months(by_key["months"])
    for key in ("causes", "sectors", "data"):
        yield Section(by_key[key], (drawing.bars_of(by_key[key]),))
    yield Section(_without_empty(by_key["causes-by-sector"]), shades=True)
    yield Section(by_key["scales"], (drawing.columns_of(by_key["scales"], 0),))
    yield Section(by_key["lags"])
    distribution = by_key["lag-distribution"]
    legend = tuple(column.in_language(language) for column in distribution.columns)
    yield Section(distribution, (drawing.grouped(distribution),), legend)


@dataclass(frozen=True, slots=True)
class _Drawing:
    """Draws tables in one language, on a page from which `root` leads to the site's root."""

    language: Language
    root: str

    def columns_of(self, table: Table, place: int) -> tuple[str, Markup]:
        """Draw one column of a table as upright bars, in the order of the rows."""
        name = table.columns[place].in_language(self.language)
        bars = [self._bar(row.label, name, row.cells[place], row.cells[0].filters) for row in table.rows]
        return name, columns(self._labels(table.rows), [Series(name, bars)], every=-(-len(bars) // 12) or 1)

    def bars_of(self, table: Table) -> tuple[str, Markup]:
        """Draw the first column of a table, the most frequent on top; what never occurs is left to the table."""
        name = table.columns[0].in_language(self.language)
        rows = sorted((row for row in table.rows if row.cells[0].value), key=lambda row: -(row.cells[0].value or 0))
        bars = [self._bar(row.label, name, row.cells[0], row.cells[0].filters) for row in rows]
        return name, horizontal_bars(self._labels(rows), bars)

    def grouped(self, table: Table) -> tuple[str, Markup]:
        """Draw every column in a colour of its own, side by side, without the last row: that of the unknown."""
        known = replace(table, rows=table.rows[:-1])
        return table.title.in_language(self.language), columns(self._labels(known.rows), self._series(known))

    def months(self, table: Table) -> Section:
        """Draw the newest months, the most frequent causes told apart; the table adds those of no known month."""
        known = tuple(row for row in table.rows if row.cells[0].filters)
        unknown = table.rows[len(known) :]
        shown = _newest(_main_causes(replace(table, rows=(*known[-MONTHS:], *unknown))), len(known))
        drawn = shown.rows[: len(known[-MONTHS:])]
        causes = replace(shown, columns=shown.columns[1:], rows=tuple(Row(row.label, row.cells[1:]) for row in drawn))
        chart = columns(self._labels(drawn), self._series(causes), stacked=True, every=-(-len(drawn) // 9) or 1)
        legend = tuple(column.in_language(self.language) for column in causes.columns)
        return Section(shown, ((shown.title.in_language(self.language), chart),), legend)

    def _series(self, table: Table) -> list[Series]:
        names = [column.in_language(self.language) for column in table.columns]
        return [
            Series(
                name,
                [self._bar(row.label, name, row.cells[place], row.cells[place].filters) for row in table.rows],
            )
            for place, name in enumerate(names)
        ]

    def _labels(self, rows: Sequence[Row]) -> list[str]:
        return [row.label.in_language(self.language) for row in rows]

    def _bar(self, label: Bilingual, name: str, cell: Cell, filters: Filters) -> BarOf:
        address = f"{self.root}{search_address(filters)}" if filters else ""
        said = f"{label.in_language(self.language)} {name} {format_number(cell.value, self.language)}"
        return BarOf(cell.value, address, said)


def _main_causes(months: Table) -> Table:
    """Return the table with its total, its most frequent causes, one column for all others, and that for none given.

    A month's other causes may count an incident more than once, as its causes do.
    """
    unknown = len(months.columns) - 1
    sums = [sum(row.cells[place].value or 0 for row in months.rows) for place in range(len(months.columns))]
    frequent = sorted(range(1, unknown), key=lambda place: (-sums[place], place))
    main = sorted(frequent[:CAUSES])
    others = frequent[CAUSES:]
    return replace(
        months,
        columns=(months.columns[0], *(months.columns[place] for place in main), _OTHERS, months.columns[unknown]),
        rows=tuple(
            Row(
                row.label,
                (
                    row.cells[0],
                    *(row.cells[place] for place in main),
                    Cell(sum(row.cells[place].value or 0 for place in others)),
                    row.cells[unknown],
                ),
            )
            for row in months.rows
        ),
    )


def _newest(months: Table, number: int) -> Table:
    """Return the table with a title that says so where it shows fewer than `number` months."""
    if number <= MONTHS:
        return months
    title = Bilingual(f"{months.title.ja}（最近{MONTHS}か月）", f"{months.title.en} (last {MONTHS} months)")
    return replace(months, title=title)


def _without_empty(table: Table) -> Table:
    """Return the table without rows and columns that hold nothing."""
    rows = [row for row in table.rows if any(cell.value for cell in row.cells)]
    places = [place for place in range(len(table.columns)) if any(row.cells[place].value for row in rows)]
    return replace(
        table,
        columns=tuple(table.columns[place] for place in places),
        rows=tuple(Row(row.label, tuple(row.cells[place] for place in places)) for row in rows),
    )
