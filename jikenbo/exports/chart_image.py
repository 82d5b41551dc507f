"""A chart as an SVG file of its own, with the source of its numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from unicodedata import east_asian_width
from xml.etree import ElementTree as XML

from jikenbo.statistics.chart import Bar, Chart, rounded

#: In the order of --jk-series-… in statistics.css, for light paper; a stack has as many as there are kinds of causes.
SERIES = ("#295e90", "#b38143", "#1f6b41", "#c17565", "#644c8a", "#289da9")
_PAPER, _INK, _MUTED = "#fdfcf9", "#1c1b19", "#5c5850"
_FONTS = "Hiragino Sans, BIZ UDPGothic, Yu Gothic, Noto Sans JP, Noto Sans CJK JP, Meiryo, system-ui, sans-serif"
#: Lengths are in pixels.
WIDTH = 720
_MARGIN, _GAP = 24, 10
_TITLE, _TEXT, _SMALL = 18, 13, 12
_LINE, _LABEL_LINE, _BAR, _BETWEEN_GROUPS = 22, 17, 14, 8
#: The widest that labels may be, and the room that a number has after the longest bar.
_LABELS, _NUMBERS = 240, 90
_SWATCH = 10
#: The least width of a bar above zero.
_THINNEST = 1


def chart_image(chart: Chart, source: str, site_url: str) -> bytes:
    """Return the chart as SVG on light paper; `source` is written below it, addresses of bars begin with `site_url`."""
    root = XML.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "width": str(WIDTH), "font-family": _FONTS})
    XML.SubElement(root, "title").text = chart.name
    paper = XML.SubElement(root, "rect", {"width": str(WIDTH), "fill": _PAPER})
    y = _lines(root, chart.name, _MARGIN, _TITLE, _INK, bold=True)
    y = _legend(root, chart.legend, y) + _GAP
    y = _rows(root, chart, site_url, y) + _GAP
    y = _lines(root, chart.note, y, _SMALL, _MUTED)
    height = str(rounded(_lines(root, source, y, _SMALL, _MUTED) + _MARGIN / 2))
    for element in (root, paper):
        element.set("height", height)
    root.set("viewBox", f"0 0 {WIDTH} {height}")
    image: bytes = XML.tostring(root, encoding="utf-8", xml_declaration=True)
    return image + b"\n"


def _lines(root: XML.Element, text: str, y: float, size: int, colour: str, *, bold: bool = False) -> float:
    """Write a text over as many lines as it needs and return the place below it."""
    room = (WIDTH - 2 * _MARGIN) / size
    for line in chain.from_iterable(_wrapped(part, room) for part in text.split("\n")):
        y += size * 1.5
        style = {"font-weight": "600"} if bold else {}
        _text(root, line, _MARGIN, y - size * 0.3, size, colour, **style)
    return y


def _legend(root: XML.Element, names: Sequence[str], y: float) -> float:
    """Write the names of the series, each after its colour, in lines as wide as the image."""
    x: float = WIDTH
    for series, name in enumerate(names):
        width = _SWATCH + 5 + _width(name) * _SMALL
        if x + width > WIDTH - _MARGIN:
            x, y = _MARGIN, y + _LINE
        _rect(root, series, x, y - _SWATCH, _SWATCH, _SWATCH)
        _text(root, name, x + _SWATCH + 5, y - 1, _SMALL, _INK)
        x += width + 16
    return y


def _rows(root: XML.Element, chart: Chart, site_url: str, y: float) -> float:
    """Draw the rows and return the place below them."""
    labels = min(_LABELS, max((_width(row.label) * _TEXT for row in chart.rows), default=0))
    left = _MARGIN + labels + _GAP
    scale = (WIDTH - _MARGIN - _NUMBERS - left) / chart.longest
    for row in chart.rows:
        place = XML.SubElement(root, "a", {"href": site_url + row.address}) if row.address else root
        lines = list(_wrapped(row.label, _LABELS / _TEXT))
        for number, line in enumerate(lines):
            _text(place, line, _MARGIN, y + _BAR - 2 + number * _LABEL_LINE, _TEXT, _INK)
        for number, bar in enumerate(row.bars):
            _bar(root, bar, left, y + number * _LINE, scale, site_url)
        y += max(len(row.bars) * _LINE, _LINE + (len(lines) - 1) * _LABEL_LINE)
        y += _BETWEEN_GROUPS if len(row.bars) > 1 else 0
    return y


def _bar(root: XML.Element, bar: Bar, left: float, y: float, scale: float, site_url: str) -> None:
    """Draw a bar, its segments one after the other, and its number at the end."""
    x = left
    for segment in bar.segments:
        if segment.length:
            place = XML.SubElement(root, "a", {"href": site_url + segment.address}) if segment.address else root
            width = max(segment.length * scale, _THINNEST)
            drawn = _rect(place, segment.series, x, y, width, _BAR)
            if segment.name:
                drawn.set("stroke", _PAPER)
                XML.SubElement(drawn, "title").text = segment.name
            x += width
    _text(root, bar.number, x + 6, y + _BAR - 2, _TEXT, _INK)


def _rect(root: XML.Element, series: int, x: float, y: float, width: float, height: float) -> XML.Element:
    places = {"x": x, "y": y, "width": width, "height": height}
    lengths = {name: str(rounded(value)) for name, value in places.items()}
    return XML.SubElement(root, "rect", {**lengths, "fill": SERIES[series % len(SERIES)]})


def _text(root: XML.Element, text: str, x: float, y: float, size: int, colour: str, **more: str) -> None:
    attributes = {"x": str(rounded(x)), "y": str(rounded(y)), "font-size": str(size), "fill": colour, **more}
    XML.SubElement(root, "text", attributes).text = text


def _wrapped(text: str, width: float) -> Iterator[str]:
    """Yield the text in lines of at most `width` em; words of Latin letters and addresses stay whole where they fit."""
    line = ""
    for word in _words(text):
        if line and _width(line + word.rstrip()) > width:
            yield line.rstrip()
            line = ""
        line += word
    if line.strip():
        yield line.rstrip()


def _words(text: str) -> Iterator[str]:
    """Yield parts between which a line may end: after a space, and around each character of full width."""
    part = ""
    for character in text:
        wide = east_asian_width(character) in "WF"
        # Closing punctuation does not begin a line.
        if part and (wide or east_asian_width(part[-1]) in "WF" or part[-1] == " ") and character not in "、。）」":
            yield part
            part = ""
        part += character
    yield part


def _width(text: str) -> float:
    """Return the approximate width of the text in em; the exact one depends on the reader's fonts."""
    return sum(1 if east_asian_width(character) in "WFA" else 0.55 for character in text)
