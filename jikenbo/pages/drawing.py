"""Charts of the statistics' tables: what is drawn of each, and how a bar is named for those who do not see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from jikenbo.addresses import search_address
from jikenbo.bilingual import Bilingual, Language
from jikenbo.pages.charts import BarOf, Series, columns, horizontal_bars
from jikenbo.pages.numbers import format_number
from jikenbo.statistics.table import Cell, Filters, Row, Table


class Chart(NamedTuple):
    """A chart and its name."""

    name: str
    svg: Markup


@dataclass(frozen=True, slots=True)
class Drawing:
    """Draws tables in one language, on a page from which `root` leads to the site's root."""

    language: Language
    root: str

    def column(self, table: Table, place: int) -> Chart:
        """Draw one column of a table as upright bars, in the order of the rows."""
        name = table.columns[place].in_language(self.language)
        bars = [self._bar(row.label, name, row.cells[place], row.cells[0].filters) for row in table.rows]
        return Chart(name, columns(self._labels(table.rows), [Series(name, bars)], every=-(-len(bars) // 12) or 1))

    def bars(self, table: Table) -> Chart:
        """Draw the first column of a table, the most frequent on top; what never occurs is left to the table."""
        name = table.columns[0].in_language(self.language)
        rows = sorted((row for row in table.rows if row.cells[0].value), key=lambda row: -(row.cells[0].value or 0))
        bars = [self._bar(row.label, name, row.cells[0], row.cells[0].filters) for row in rows]
        return Chart(name, horizontal_bars(self._labels(rows), bars))

    def grouped(self, table: Table) -> Chart:
        """Draw every column in a colour of its own, side by side, without the last row: that of the unknown."""
        known = table.rows[:-1]
        svg = columns(self._labels(known), self._series(table, known))
        return Chart(table.title.in_language(self.language), svg)

    def stacked(self, table: Table) -> Chart:
        """Draw every column but the first, which is their total, in a colour of its own, one upon the other.

        Rows that no search lists are left to the table.
        """
        known = [row for row in table.rows if row.cells[0].filters]
        series = self._series(table, known)[1:]
        svg = columns(self._labels(known), series, stacked=True, every=-(-len(known) // 9) or 1)
        return Chart(table.title.in_language(self.language), svg)

    def legend(self, table: Table) -> tuple[str, ...]:
        """Return the names of the columns."""
        return tuple(column.in_language(self.language) for column in table.columns)

    def _series(self, table: Table, rows: Sequence[Row]) -> list[Series]:
        return [
            Series(name, [self._bar(row.label, name, row.cells[place], row.cells[place].filters) for row in rows])
            for place, name in enumerate(self.legend(table))
        ]

    def _labels(self, rows: Sequence[Row]) -> list[str]:
        return [row.label.in_language(self.language) for row in rows]

    def _bar(self, label: Bilingual, name: str, cell: Cell, filters: Filters) -> BarOf:
        address = f"{self.root}{search_address(filters)}" if filters else ""
        number = format_number(cell.value, self.language)
        return BarOf(cell.value, address, f"{label.in_language(self.language)} {name} {number}")
