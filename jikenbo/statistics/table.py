"""A table of numbers, each with the search that it counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jikenbo.bilingual import Bilingual

#: Parameters of the search page's address, e.g. (("cause", "盗難"), ("year", "2023")); empty: no search says the same.
Filters = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A number (None: not known) and the search that lists the incidents it counts."""

    value: int | float | None
    filters: Filters = ()


@dataclass(frozen=True, slots=True)
class Row:
    label: Bilingual
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` are the heads of the cells; `head` is that of the rows' labels. `method` says how it was counted."""

    key: str
    title: Bilingual
    method: Bilingual
    head: Bilingual
    columns: tuple[Bilingual, ...]
    rows: tuple[Row, ...]

    @property
    def unlisted(self) -> int:
        """How many incidents are in rows that no search lists: those of no known year or month."""
        return sum(int(row.cells[0].value or 0) for row in self.rows if not row.cells[0].filters)

    def values(self) -> Iterator[list[str | int | float | None]]:
        """Yield the table's rows as plain values: the Japanese heads, then each row with its label first."""
        yield [self.head.ja, *(column.ja for column in self.columns)]
        for row in self.rows:
            yield [row.label.ja, *(cell.value for cell in row.cells)]
