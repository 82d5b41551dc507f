"""Lines of text set on paper of four shades, and the paper as a PNG file."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator

from jikenbo.exports.share_images.glyphs import DEPTH, SIZE, Glyph, glyph

#: Pixels. Networks show it at twice this size, in the proportion that they ask for.
WIDTH, HEIGHT = 600, 315
#: Paper to ink, as the site's colours on light paper.
_PALETTE = bytes.fromhex("fdfcf9 b2b9c3 687790 1d3557")
_INK_ROW = (1 << DEPTH * WIDTH) - 1
_COMPRESSION = 4
#: Characters that must not begin a line of Japanese.
_NOT_FIRST = frozenset("、。，．・：；？！）」』】〉》〕］｝ー〜々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.!?)")
#: Characters that must not end one.
_NOT_LAST = frozenset("（「『【〈《〔［｛(")
_CUT = "…"


class Canvas:
    """A blank sheet with a bar of ink at its top."""

    def __init__(self, bar: int) -> None:
        """`bar` is the bar's height in pixels."""
        self._rows = [_INK_ROW if row < bar else 0 for row in range(HEIGHT)]

    def write(self, text: str, x: int, y: int) -> None:
        """Set a line of text with its upper left corner at x, y; it must fit."""
        rows, width = [0] * SIZE, 0
        for own in map(glyph, text):
            shift = DEPTH * own.width
            rows = [row << shift | part for row, part in zip(rows, own.rows, strict=True)]
            width += own.width
        left = DEPTH * (WIDTH - x - width)
        for place, row in enumerate(rows, y):
            self._rows[place] |= row << left

    def png(self) -> bytes:
        """Return the sheet as an indexed PNG."""
        size = DEPTH * WIDTH // 8
        lines = b"".join(b"\0" + row.to_bytes(size, "big") for row in self._rows)
        head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, DEPTH, 3, 0, 0, 0)
        chunks = ((b"IHDR", head), (b"PLTE", _PALETTE), (b"IDAT", zlib.compress(lines, _COMPRESSION)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)


def wrapped(text: str, room: int, most: int) -> list[str]:
    """Return the text as at most `most` lines of `room` pixels; "…" ends a text that was cut."""
    lines = list(_lines(text, room))
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while _width(map(glyph, last + _CUT)) > room:
        last = last[:-1]
    return [*lines[: most - 1], last + _CUT]


def _lines(text: str, room: int) -> Iterator[str]:
    line, width = "", 0
    for character in text:
        own = glyph(character).width
        if width + own > room:
            kept = _kept(line, character)
            yield kept
            line, width = line[len(kept) :], _width(map(glyph, line[len(kept) :]))
        line, width = line + character, width + own
    if line:
        yield line


def _kept(line: str, following: str) -> str:
    """Return the part of a full line that may end before the character that follows."""
    kept = line[:-1] if following in _NOT_FIRST else line
    while kept and kept[-1] in _NOT_LAST:
        kept = kept[:-1]
    return kept or line


def _width(glyphs: Iterable[Glyph]) -> int:
    return sum(own.width for own in glyphs)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
