"""Bar charts as static SVG: colours come from the style sheet, every bar leads to the search that it counts."""

from __future__ import annotations

import itertools
import math
import sys
from collections.abc import Sequence
from typing import Any, NamedTuple
from xml.etree import ElementTree

from markupsafe import Markup
from pygal import Bar, HorizontalBar, PluginImportFixer, StackedBar
from pygal.style import Style

# pygal looks for plug-ins of its own among all later imports, by a protocol that Python gave up.
sys.meta_path[:] = [finder for finder in sys.meta_path if not isinstance(finder, PluginImportFixer)]

#: pygal reckons the room for a label by Latin letters; a full-width letter of 12 px is as wide as one of its 20 px.
_STYLE = Style(label_font_size=20, major_label_font_size=20)
_WIDTH = 720
_BAR_HEIGHT = 26
_HEIGHT = 280
#: Room is kept for so many columns: one or two would fill the page.
_FEWEST_COLUMNS = 6
#: What pygal draws for its own script and style sheet, which this site does without.
_SURPLUS_TAGS = frozenset({"defs", "desc", "title"})
_SURPLUS_CLASSES = frozenset({"background", "overlay", "tooltip-overlay", "titles"})
#: SVG 1.1's name of a link's target, which assistive technology does not know in HTML.
_OLD_LINK = "{http://www.w3.org/1999/xlink}href"
_MOST_TICKS = 6


class BarOf(NamedTuple):
    """One bar: its length (None draws none), where it leads ("" nowhere), and its name for those who do not see it."""

    length: int | float | None
    address: str
    name: str


class Series(NamedTuple):
    """Bars of one colour, one for each category of the chart."""

    label: str
    bars: Sequence[BarOf]


def horizontal_bars(categories: Sequence[str], bars: Sequence[BarOf]) -> Markup:
    """Return a chart with one bar below the other, the first category on top."""
    chart = HorizontalBar(**_options(len(categories) * _BAR_HEIGHT + 30, horizontal=True))
    return _draw(chart, list(reversed(categories)), [Series("", list(reversed(bars)))])


def columns(
    categories: Sequence[str],
    series: Sequence[Series],
    *,
    stacked: bool = False,
    every: int = 1,
    height: int = _HEIGHT,
) -> Markup:
    """Return a chart with columns side by side, those of one category stacked or grouped; `every` thins out labels."""
    chart = (StackedBar if stacked else Bar)(**_options(height))
    shown = [category if place % every == 0 else "" for place, category in enumerate(categories)]
    shown += [""] * (_FEWEST_COLUMNS - len(shown))
    return _draw(chart, shown, series)


def _options(height: int, *, horizontal: bool = False) -> dict[str, Any]:
    return {
        "css": (),
        "js": (),
        "style": _STYLE,
        "width": _WIDTH,
        "height": height,
        "margin": 4,
        "show_legend": False,
        "truncate_label": -1,
        "print_values": horizontal,
        "print_values_position": "top",
        "print_zeroes": False,
        "no_data_text": "",
    }


def _draw(chart: Any, categories: Sequence[str], series: Sequence[Series]) -> Markup:
    chart.x_labels = categories
    chart.value_formatter = lambda value: f"{value:,.0f}"
    chart.y_labels = ticks(_longest(series, stacked=isinstance(chart, StackedBar)))
    chart.no_prefix = True
    for own in series:
        chart.add(own.label, [_bar(bar) for bar in own.bars])
    root = _without_surplus(chart.render_tree())
    root.attrib.pop("id", None)
    return Markup(ElementTree.tostring(root, encoding="unicode"))


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
    return max(itertools.chain.from_iterable(lengths), default=0)


def _bar(bar: BarOf) -> dict[str, Any]:
    link = {"href": bar.address, "aria-label": bar.name}
    return {"value": bar.length, "xlink": link} if bar.address and bar.length else {"value": bar.length}


def _without_surplus(root: ElementTree.Element) -> ElementTree.Element:
    for parent in list(root.iter()):
        if _OLD_LINK in parent.attrib:
            parent.set("href", parent.attrib.pop(_OLD_LINK))
        for child in list(parent):
            classes = set(str(child.get("class", "")).split())
            if not isinstance(child.tag, str) or child.tag in _SURPLUS_TAGS or classes & _SURPLUS_CLASSES:
                parent.remove(child)
    return root
