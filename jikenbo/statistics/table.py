"""A table of numbers, each with the search that it counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jikenbo.bilingual import Bilingual

#: Parameters of the search page's address, e.g. (("cause", "盗難"), ("year", "2023")); empty: no search says the same.
Filters = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A number (None: not known) and the search that lists the incidents it counts.

    `source` is the address of a number that others published.
    """

    value: int | float | None
    filters: Filters = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    label: Bilingual
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` are the heads of the cells; `head` is that of the rows' labels. `method` says how it was counted.

    `unspecific` holds the places of columns that name nothing in particular: other, not known, none given; `grouped`
    the places of columns that sum up several others.
    """

    key: str
    title: Bilingual
    method: Bilingual
    head: Bilingual
    columns: tuple[Bilingual, ...]
    rows: tuple[Row, ...]
    unspecific: frozenset[int] = frozenset()
    grouped: frozenset[int] = frozenset()

    @property
    def listed(self) -> tuple[Row, ...]:
        """The rows that a search lists: those of a known year, month or tag."""
        return tuple(row for row in self.rows if row.cells[0].filters)

    @property
    def sums(self) -> tuple[int | float, ...]:
        """The sum of each column over the listed rows."""
        places = range(len(self.columns))
        return tuple(sum(row.cells[place].value or 0 for row in self.listed) for place in places)

    @property
    def sourced(self) -> tuple[int, ...]:
        """Places of the columns that hold numbers of others; as data, each has a second column with the addresses."""
        places = range(len(self.columns))
        return tuple(place for place in places if any(row.cells[place].source for row in self.rows))

    @property
    def source_columns(self) -> tuple[Bilingual, ...]:
        """Heads of the columns of addresses."""
        heads = [self.columns[place] for place in self.sourced]
        return tuple(Bilingual(f"{head.ja}の出典", f"Source: {head.en}") for head in heads)

    @property
    def unlisted(self) -> int:
        """The number of incidents in rows that no search lists: those of no known year or month, or without a tag."""
        return sum(int(row.cells[0].value or 0) for row in self.rows if not row.cells[0].filters)

    def values(self) -> Iterator[list[str | int | float | None]]:
        """Yield the table's rows as plain values: the Japanese heads, then each row with its label first."""
        yield [self.head.ja, *(column.ja for column in (*self.columns, *self.source_columns))]
        for row in self.rows:
            sources = (row.cells[place].source or None for place in self.sourced)
            yield [row.label.ja, *(cell.value for cell in row.cells), *sources]
