"""Smaller tables made from the whole ones, as a page has room for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from jikenbo.bilingual import Bilingual
from jikenbo.statistics.table import Cell, Row, Table

_Value = TypeVar("_Value")
#: So many causes have a name of their own, where there are so many.
_FEWEST_CAUSES = 5
_OTHERS = Bilingual("その他の原因", "Other causes")


def newest_months(months: Table, number: int) -> Table:
    """Return the table with at most `number` known months, which its title names, and those of no known month."""
    known = [row for row in months.rows if row.cells[0].filters]
    if len(known) <= number:
        return months
    title = Bilingual(f"{months.title.ja}（最近{number}か月）", f"{months.title.en} (last {number} months)")
    return replace(months, title=title, rows=(*known[-number:], *months.rows[len(known) :]))


def main_causes(months: Table) -> Table:
    """Return the table with its total, the main causes, one column for all others, and those that name no cause.

    The main causes, the most frequent in known months first, are as many as leave the others no more than the least of
    them. A month's other causes may count an incident more than once, as its causes do. Empty columns are left out.
    """
    sums = months.sums
    held = [place for place in range(1, len(sums)) if any(row.cells[place].value for row in months.rows)]
    named = [place for place in held if place not in months.unspecific]
    frequent = sorted(named, key=lambda place: (-sums[place], place))
    main = frequent[: _enough([sums[place] for place in frequent])]
    others = frequent[len(main) :]
    unspecific = [place for place in held if place in months.unspecific]
    kept = [0, *main]
    return replace(
        months,
        columns=(*_at(months.columns, kept), *([_OTHERS] if others else []), *_at(months.columns, unspecific)),
        rows=tuple(
            Row(
                row.label,
                (
                    *_at(row.cells, kept),
                    *([Cell(sum(cell.value or 0 for cell in _at(row.cells, others)))] if others else []),
                    *_at(row.cells, unspecific),
                ),
            )
            for row in months.rows
        ),
        unspecific=frozenset(len(kept) + bool(others) + number for number in range(len(unspecific))),
    )


def _enough(sums: Sequence[int | float]) -> int:
    """Return how many of the sums, largest first, leave a remainder that is no larger than the last of them."""
    enough = range(_FEWEST_CAUSES, len(sums))
    return next((number for number in enough if sum(sums[number:]) <= sums[number - 1]), len(sums))


def _at(values: Sequence[_Value], places: Iterable[int]) -> Iterator[_Value]:
    return (values[place] for place in places)


def without_empty(table: Table) -> Table:
    """Return the table without rows and columns that hold nothing."""
    rows = [row for row in table.rows if any(cell.value for cell in row.cells)]
    places = [place for place in range(len(table.columns)) if any(row.cells[place].value for row in rows)]
    return replace(
        table,
        columns=tuple(table.columns[place] for place in places),
        rows=tuple(Row(row.label, tuple(row.cells[place] for place in places)) for row in rows),
    )
