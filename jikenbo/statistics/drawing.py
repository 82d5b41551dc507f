"""Charts made of one table: which rows and columns are drawn, and what the chart says of the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jikenbo.addresses import search_address
from jikenbo.bilingual import Bilingual, Language
from jikenbo.statistics.chart import Bar, Chart, ChartRow, Segment
from jikenbo.statistics.formatting import format_number
from jikenbo.statistics.table import Cell, Row, Table

_SEPARATOR: dict[Language, str] = {"ja": "、", "en": "; "}
_BETWEEN_SENTENCES: dict[Language, str] = {"ja": "", "en": " "}
_DIVIDED = Bilingual(
    "棒の長さは事件の数で、色はその月に挙げられた原因の割合です。",
    "A bar is as long as there are incidents; its colours are the shares of the causes given in that month.",
)
_UNLISTED = Bilingual(
    "このほかに、{of}事件が{number}件あります（図にはなく、表にあります）。",
    "{number} incidents {of} are not in the chart; the table has them.",
)
_ONE_UNLISTED = Bilingual(_UNLISTED.ja, "{number} incident {of} is not in the chart; the table has it.")
_UNSPECIFIC = Bilingual(
    "図の色にない原因の件数: {numbers}。", "Causes without a colour in the chart, by number of incidents: {numbers}."
)
_NO_DAYS = Bilingual(
    "日数がわからない事件は図にありません（{numbers}）。",
    "Incidents whose days are not known are not in the chart ({numbers}).",
)


@dataclass(frozen=True, slots=True)
class Drawing:
    """Makes charts of tables in one language."""

    language: Language

    def plain(
        self, table: Table, place: int, unlisted: Bilingual, *, key: str = "", by_frequency: bool = False
    ) -> Chart:
        """Return one column as bars, in the order of the rows or the most frequent first, without what never occurs.

        Rows that no search lists are not drawn: `unlisted` says what they are ("whose month is not known"). A `key` of
        its own sets the chart apart from another one of the table, and its measure with it.
        """
        rows = table.listed
        if by_frequency:
            used = [own for own in rows if own.cells[place].value]
            rows = tuple(sorted(used, key=lambda own: -(own.cells[place].value or 0)))
        measure = self._in(table.columns[place])
        drawn = tuple(self._plain_row(own, own.cells[place], measure) for own in rows)
        note = self._unlisted(table, unlisted)
        return Chart(key or table.key, self._in(table.title), measure if key else "", drawn, note=note)

    def stacked(self, table: Table, unlisted: Bilingual) -> Chart:
        """Return the first column, the total, as bars that are divided as the other columns are to each other.

        An incident with several causes would otherwise make its bar longer than the number of incidents. What names
        nothing in particular, such as "other", has no colour: its share of the bar stays empty.
        """
        held = [place for place in range(1, len(table.columns)) if table.sums[place]]
        places = [place for place in held if place not in table.unspecific]
        total = self._in(table.columns[0])
        drawn = tuple(self._stacked_row(own, table, places, total) for own in table.listed)
        legend = tuple(self._in(table.columns[place]) for place in places)
        notes = (self._in(_DIVIDED), self._unlisted(table, unlisted), self._unspecific(table))
        note = _BETWEEN_SENTENCES[self.language].join(filter(None, notes))
        return Chart(table.key, self._in(table.title), "", drawn, legend, note)

    def grouped(self, table: Table) -> Chart:
        """Return every column as a bar of each row, without the last row: that of the unknown."""
        legend = tuple(self._in(column) for column in table.columns)
        drawn = tuple(
            ChartRow(self._in(own.label), tuple(map(self._own_bar, range(len(legend)), own.cells, legend)))
            for own in table.rows[:-1]
        )
        numbers = self._numbers(legend, table.rows[-1].cells)
        note = self._in(_NO_DAYS).format(numbers=numbers) if numbers else ""
        return Chart(table.key, self._in(table.title), "", drawn, legend, note)

    def _plain_row(self, row: Row, cell: Cell, measure: str) -> ChartRow:
        bar = Bar(self._number(cell), (Segment(0, cell.value or 0),))
        return self._row(row, bar, f"{measure} {bar.number}")

    def _stacked_row(self, row: Row, table: Table, places: Sequence[int], total: str) -> ChartRow:
        named = sum(cell.value or 0 for cell in row.cells[1:]) or 1
        share = (row.cells[0].value or 0) / named
        segments = tuple(
            Segment(
                series,
                (row.cells[place].value or 0) * share,
                f"{self._in(row.label)} {self._in(table.columns[place])} {self._number(row.cells[place])}",
                search_address(row.cells[place].filters) if row.cells[place].filters else "",
            )
            for series, place in enumerate(places)
        )
        bar = Bar(self._number(row.cells[0]), segments)
        return self._row(row, bar, f"{total} {bar.number}")

    def _row(self, row: Row, bar: Bar, value: str) -> ChartRow:
        """Return a row whose label leads to what its first cell counts."""
        label = self._in(row.label)
        return ChartRow(label, (bar,), search_address(row.cells[0].filters), f"{label} {value}")

    def _own_bar(self, series: int, cell: Cell, name: str) -> Bar:
        number = self._number(cell)
        return Bar(number, (Segment(series, cell.value or 0),), f"{name} {number}")

    def _unlisted(self, table: Table, of: Bilingual) -> str:
        number = format_number(table.unlisted, self.language)
        text = _ONE_UNLISTED if table.unlisted == 1 else _UNLISTED
        return self._in(text).format(number=number, of=self._in(of)) if table.unlisted else ""

    def _unspecific(self, table: Table) -> str:
        """Return the sums of the columns without a colour, "" where there are none."""
        places = sorted(table.unspecific)
        names = [self._in(table.columns[place]) for place in places]
        numbers = self._numbers(names, [Cell(table.sums[place]) for place in places])
        return self._in(_UNSPECIFIC).format(numbers=numbers) if numbers else ""

    def _numbers(self, names: Sequence[str], cells: Sequence[Cell]) -> str:
        shown = (f"{name} {self._number(cell)}" for name, cell in zip(names, cells, strict=True) if cell.value)
        return _SEPARATOR[self.language].join(shown)

    def _number(self, cell: Cell) -> str:
        return format_number(cell.value, self.language)

    def _in(self, text: Bilingual) -> str:
        return text.in_language(self.language)
