"""The blocks of a page's text; a block that the entry's Markdown contains unchanged is its place there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jikenbo.exports.public import PublicPage

#: A shorter piece costs less than its place.
_SHORTEST = 8


def public_page(date: str, people: str, pieces: Iterable[str], text: str) -> PublicPage:
    """Return the blocks of a page: `pieces` of its text in reading order, `text` the Markdown of its entry."""
    return PublicPage(date, people, tuple(_placed(pieces, text)))


def _placed(pieces: Iterable[str], text: str) -> Iterator[str | tuple[int, int]]:
    start = units = 0  # where the next piece is sought, in characters and in UTF-16 code units
    for piece in pieces:
        found = text.find(piece, start) if len(piece) >= _SHORTEST else -1
        if found < 0:
            yield piece
            continue
        begin = units + _units(text[start:found])
        start, units = found + len(piece), begin + _units(piece)
        yield begin, units


def _units(text: str) -> int:
    """Return the length of the text in UTF-16 code units, as JavaScript counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
