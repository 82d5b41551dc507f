"""A bar chart: rows, one below the other, each with a label, its bars, and the numbers that these show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from jikenbo.page import row

#: A bar in per cent that is more than none.
_THINNEST = 0.1


class Segment(NamedTuple):
    """A part of a bar in the colour of a series: how long, its name for a pointer, and where it leads ("" nowhere)."""

    series: int
    length: float
    name: str = ""
    address: str = ""


class Bar(NamedTuple):
    """`number` is what its end says; `name` says what it shows where the row's label does not, "" where it does."""

    number: str
    segments: tuple[Segment, ...]
    name: str = ""

    @property
    def length(self) -> float:
        return sum(segment.length for segment in self.segments)


class ChartRow(NamedTuple):
    """`address` is that of the search that lists what the row counts, `name` the row for those who do not see it."""

    label: str
    bars: tuple[Bar, ...]
    address: str = ""
    name: str = ""


class Chart(NamedTuple):
    """`key` names it in addresses; `legend` names the series in order; `note` says what the chart leaves out."""

    key: str
    title: str
    measure: str
    rows: tuple[ChartRow, ...]
    legend: tuple[str, ...] = ()
    note: str = ""

    @property
    def name(self) -> str:
        return f"{self.title}: {self.measure}" if self.measure else self.title

    @property
    def longest(self) -> float:
        """The length of the longest bar, 1 where none has any."""
        return max((bar.length for own in self.rows for bar in own.bars), default=0) or 1


def chart_data(chart: Chart) -> dict[str, Any]:
    """Return the chart as a page's front matter has it: bars in per cent of the longest, segments of their bar."""
    return row(
        key=chart.key,
        name=chart.name,
        measure=chart.measure,
        legend=list(chart.legend),
        note=chart.note,
        rows=[
            row(
                label=own.label,
                address=own.address,
                name=own.name,
                bars=[_bar_data(bar, chart.longest) for bar in own.bars],
            )
            for own in chart.rows
        ],
    )


def _bar_data(bar: Bar, longest: float) -> dict[str, Any]:
    return row(
        number=bar.number,
        name=bar.name,
        width=max(rounded(100 * bar.length / longest), _THINNEST if bar.length else 0),
        segments=_segments_data([segment for segment in bar.segments if segment.length], bar.length),
    )


def _segments_data(segments: Sequence[Segment], length: float) -> list[dict[str, Any]]:
    """Return the segments, each from its own beginning to the bar's end: the next one covers the rest without a gap."""
    made, before = [], 0.0
    for segment in segments:
        left = rounded(100 * before / length)
        made.append(row(series=segment.series, x=left, name=segment.name, address=segment.address))
        before += segment.length
    return made


def rounded(value: float) -> float:
    """Return the number as short as a chart needs it: whole where it is whole."""
    short = round(value, 1)
    return int(short) if short == int(short) else short
