"""Bar charts as plain data: where each bar begins and ends. The theme draws them as SVG."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from jikenbo.page import row

#: Size of a chart of columns in user units of its SVG, and the room around the columns for the labels.
_WIDTH, _HEIGHT = 720, 280
_LEFT, _RIGHT, _TOP, _BOTTOM = 48, 8, 12, 24
#: Room is kept for so many columns: one or two would fill the page.
_FEWEST_COLUMNS = 6
#: How much of a category's room its columns take.
_FILLED = 0.8
_MOST_TICKS = 6


class Bar(NamedTuple):
    """One bar: its length (None draws none), where it leads ("" nowhere), and its name for those who do not see it."""

    length: int | float | None
    address: str
    name: str


class Series(NamedTuple):
    """Bars of one colour, one for each category of the chart."""

    label: str
    bars: Sequence[Bar]


def horizontal_bars(name: str, labels: Sequence[str], bars: Sequence[Bar], numbers: Sequence[str]) -> dict[str, Any]:
    """Return a chart with one bar below the other, the first label on top; lengths are per cent of the longest."""
    longest = max((bar.length or 0 for bar in bars), default=0) or 1
    rows = [
        row(label=label, number=number, length=_rounded(100 * (bar.length or 0) / longest), address=bar.address)
        for label, bar, number in zip(labels, bars, numbers, strict=True)
    ]
    return {"name": name, "rows": rows}


def columns(
    name: str,
    labels: Sequence[str],
    series: Sequence[Series],
    *,
    stacked: bool = False,
    every: int = 1,
    height: int = _HEIGHT,
) -> dict[str, Any]:
    """Return a chart with columns, those of one label stacked or side by side; `every` thins out the labels."""
    scale = ticks(_longest(series, stacked=stacked))
    plot = _Plot(max(len(labels), _FEWEST_COLUMNS), height, scale[-1])
    return {
        "name": name,
        "width": _WIDTH,
        "height": height,
        "left": _LEFT,
        "right": _WIDTH - _RIGHT,
        "lines": [{"y": plot.y(value), "label": f"{value:,}"} for value in scale],
        "labels": [
            {"x": plot.centre(place), "text": label} for place, label in enumerate(labels) if place % every == 0
        ],
        "bars": list(_columns(series, plot, stacked=stacked)),
    }


class _Plot(NamedTuple):
    """The area in which columns are drawn: for how many labels, how high, and up to which value."""

    labels: int
    height: int
    top: int

    def y(self, value: float) -> float:
        room = self.height - _TOP - _BOTTOM
        return _rounded(_TOP + room * (1 - value / self.top))

    @property
    def room(self) -> float:
        return (_WIDTH - _LEFT - _RIGHT) / self.labels

    def centre(self, place: int) -> float:
        return _rounded(_LEFT + self.room * (place + 0.5))


def _columns(series: Sequence[Series], plot: _Plot, *, stacked: bool) -> Iterator[dict[str, Any]]:
    """Yield the columns label by label: the order in which a keyboard reaches them."""
    width = plot.room * _FILLED / (1 if stacked else len(series) or 1)
    for place, bars in enumerate(zip(*(own.bars for own in series), strict=True)):
        below = 0.0
        for number, bar in enumerate(bars):
            if bar.length:
                left = _LEFT + plot.room * (place + (1 - _FILLED) / 2) + (0 if stacked else number * width)
                top, bottom = plot.y(below + bar.length), plot.y(below)
                yield row(
                    series=number,
                    x=_rounded(left),
                    y=top,
                    width=_rounded(width),
                    height=_rounded(bottom - top),
                    address=bar.address,
                    name=bar.name,
                )
                below += bar.length if stacked else 0


def ticks(longest: float) -> list[int]:
    """Return whole numbers from 0 to at least `longest` in steps of 1, 2 or 5 times a power of ten."""
    step = 1
    while step * (_MOST_TICKS - 1) < longest:
        step = step * 5 // 2 if str(step).startswith("2") else step * 2
    return list(range(0, step * max(1, math.ceil(longest / step)) + 1, step))


def _longest(series: Sequence[Series], *, stacked: bool) -> float:
    lengths = [[bar.length or 0 for bar in own.bars] for own in series]
    if stacked:
        return max(map(sum, zip(*lengths, strict=True)), default=0)
    return max((length for own in lengths for length in own), default=0)


def _rounded(value: float) -> float:
    """Return the number as short as a chart needs it: whole where it is whole."""
    rounded = round(value, 1)
    return int(rounded) if rounded == int(rounded) else rounded
