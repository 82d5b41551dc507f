"""Charts of the statistics' tables: what is drawn of each, and how a bar is named for those who do not see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jikenbo.addresses import search_address
from jikenbo.bilingual import Bilingual, Language
from jikenbo.pages.charts import Bar, Series, columns, horizontal_bars
from jikenbo.pages.number_format import format_number
from jikenbo.statistics.table import Cell, Filters, Row, Table

_MOST_LABELS = 12
_MOST_MONTHS = 9


@dataclass(frozen=True, slots=True)
class TableCharts:
    """Makes charts of tables in one language."""

    language: Language

    def column(self, table: Table, place: int) -> dict[str, Any]:
        """Return one column of a table as upright bars, in the order of those rows that a search lists."""
        rows = [row for row in table.rows if row.cells[0].filters]
        name = table.columns[place].in_language(self.language)
        bars = [self._bar(row.label, name, row.cells[place], row.cells[0].filters) for row in rows]
        every = -(-len(bars) // _MOST_LABELS) or 1
        return columns(name, self._labels(rows), [Series(name, bars)], every=every)

    def bars(self, table: Table) -> dict[str, Any]:
        """Return the first column of a table, the most frequent on top; what never occurs is left to the table."""
        name = table.columns[0].in_language(self.language)
        rows = sorted((row for row in table.rows if row.cells[0].value), key=lambda row: -(row.cells[0].value or 0))
        bars = [self._bar(row.label, name, row.cells[0], row.cells[0].filters) for row in rows]
        numbers = [format_number(row.cells[0].value, self.language) for row in rows]
        return horizontal_bars(name, self._labels(rows), bars, numbers)

    def grouped(self, table: Table) -> dict[str, Any]:
        """Return every column in a colour of its own, side by side, without the last row: that of the unknown."""
        known = table.rows[:-1]
        return columns(table.title.in_language(self.language), self._labels(known), self._series(table, known))

    def stacked(self, table: Table) -> dict[str, Any]:
        """Return every column but the first, which is their total, in a colour of its own, one upon the other.

        Rows that no search lists are left to the table.
        """
        known = [row for row in table.rows if row.cells[0].filters]
        every = -(-len(known) // _MOST_MONTHS) or 1
        series = self._series(table, known)[1:]
        return columns(table.title.in_language(self.language), self._labels(known), series, stacked=True, every=every)

    def legend(self, table: Table) -> list[str]:
        """Return the names of the columns."""
        return [column.in_language(self.language) for column in table.columns]

    def _series(self, table: Table, rows: Sequence[Row]) -> list[Series]:
        return [
            Series(name, [self._bar(row.label, name, row.cells[place], row.cells[place].filters) for row in rows])
            for place, name in enumerate(self.legend(table))
        ]

    def _labels(self, rows: Sequence[Row]) -> list[str]:
        return [row.label.in_language(self.language) for row in rows]

    def _bar(self, label: Bilingual, name: str, cell: Cell, filters: Filters) -> Bar:
        number = format_number(cell.value, self.language)
        address = search_address(filters) if filters else ""
        return Bar(cell.value, address, f"{label.in_language(self.language)} {name} {number}")
