"""Glyphs as small images in four shades, drawn from Noto Sans CJK JP by `python -m bench.glyphs`.

The drawings are kept in the repository because a build has neither that font nor a browser to draw with.
"""

from __future__ import annotations

import json
import lzma
from functools import cache
from pathlib import Path
from typing import NamedTuple

#: Height of a glyph in pixels, and width of a full-width one.
SIZE = 24
#: A pixel is two bits: 0 paper to 3 ink.
DEPTH = 2
FILE = Path(__file__).with_name("glyphs.xz")
#: Printers set this in place of a character that they lack.
_MISSING = "〓"
_ROW = SIZE * DEPTH // 8


class Glyph(NamedTuple):
    """`rows` are the shades of each row from the left as one number, cut to `width` pixels."""

    width: int
    rows: tuple[int, ...]


@cache
def glyph(character: str) -> Glyph:
    """Return the glyph of a character, or that of 〓."""
    places, widths, images = _drawn()
    place = places.get(character, places[_MISSING])
    width, first = widths[place], place * SIZE * _ROW
    rows = (images[start : start + _ROW] for start in range(first, first + SIZE * _ROW, _ROW))
    return Glyph(width, tuple(int.from_bytes(row, "big") >> DEPTH * (SIZE - width) for row in rows))


@cache
def _drawn() -> tuple[dict[str, int], list[int], bytes]:
    """Return the place of each character, the widths by place, and the images one after another."""
    head, images = lzma.decompress(FILE.read_bytes()).split(b"\n", 1)
    described = json.loads(head)
    return {own: place for place, own in enumerate(described["characters"])}, described["widths"], images
