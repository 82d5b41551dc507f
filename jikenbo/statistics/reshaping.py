"""Smaller tables made from the whole ones, as a page has room for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from jikenbo.bilingual import Bilingual
from jikenbo.statistics.table import Row, Table

_Value = TypeVar("_Value")


def newest_months(months: Table, number: int) -> Table:
    """Return the table with at most `number` known months, which its title names, and those of no known month."""
    known = [row for row in months.rows if row.cells[0].filters]
    if len(known) <= number:
        return months
    title = Bilingual(f"{months.title.ja}（最近{number}か月）", f"{months.title.en} (last {number} months)")
    return replace(months, title=title, rows=(*known[-number:], *months.rows[len(known) :]))


def grouped_columns(table: Table) -> Table:
    """Return the table with its total, grouped and unspecific columns only, without empty ones."""
    used = [place for place in range(1, len(table.columns)) if any(own.cells[place].value for own in table.rows)]
    groups = [place for place in used if place in table.grouped]
    places = [0, *groups, *(place for place in used if place in table.unspecific)]
    return replace(
        table,
        columns=tuple(_at(table.columns, places)),
        rows=tuple(Row(own.label, tuple(_at(own.cells, places))) for own in table.rows),
        unspecific=frozenset(range(len(groups) + 1, len(places))),
        grouped=frozenset(range(1, len(groups) + 1)),
    )


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
