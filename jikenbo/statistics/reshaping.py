"""Smaller tables made from the whole ones, as a page has room for."""

from __future__ import annotations

from dataclasses import replace

from jikenbo.bilingual import Bilingual
from jikenbo.statistics.table import Cell, Row, Table

_OTHERS = Bilingual("その他の原因", "Other causes")


def newest_months(months: Table, number: int) -> Table:
    """Return the table with at most `number` known months, of which its title tells, and those of no known month."""
    known = [row for row in months.rows if row.cells[0].filters]
    if len(known) <= number:
        return months
    title = Bilingual(f"{months.title.ja}（最近{number}か月）", f"{months.title.en} (last {number} months)")
    return replace(months, title=title, rows=(*known[-number:], *months.rows[len(known) :]))


def main_causes(months: Table, number: int) -> Table:
    """Return the table with its total, the most frequent causes, one column for all others, and that for none given.

    A month's other causes may count an incident more than once, as its causes do.
    """
    unknown = len(months.columns) - 1
    sums = [sum(row.cells[place].value or 0 for row in months.rows) for place in range(len(months.columns))]
    frequent = sorted(range(1, unknown), key=lambda place: (-sums[place], place))
    main, others = sorted(frequent[:number]), frequent[number:]
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


def without_empty(table: Table) -> Table:
    """Return the table without rows and columns that hold nothing."""
    rows = [row for row in table.rows if any(cell.value for cell in row.cells)]
    places = [place for place in range(len(table.columns)) if any(row.cells[place].value for row in rows)]
    return replace(
        table,
        columns=tuple(table.columns[place] for place in places),
        rows=tuple(Row(row.label, tuple(row.cells[place] for place in places)) for row in rows),
    )
