"""Pagefind's list of chunks (pf_meta) and its chunks (pf_index): gzip, a signature, then CBOR (RFC 8949).

The format is Pagefind's own and may change with any version: another one than we know is refused.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from jikenbo.errors import UserError

#: The version whose files this module and docs/assets/javascripts/search/pagefind-format.js read.
VERSION = "1.5"
_SIGNATURE = b"pagefind_dcd"
_UNSIGNED, _NEGATIVE, _TEXT, _ARRAY = 0, 1, 3, 4
_EMPTY = b"\x80"
# The positions of a page are many: they are passed over as a whole, and never read one by one.
_INTEGERS = re.compile(rb"(?:[\x00-\x17\x20-\x37]|[\x18\x38].|[\x19\x39]..|[\x1a\x3a].{4})*+", re.DOTALL)


class Word(NamedTuple):
    """A word with its places: numbers of pages, ascending, each with its positions there as Pagefind encodes them."""

    text: str
    pages: Sequence[tuple[int, bytes]]

    @property
    def size(self) -> int:
        """Bytes that it takes in a chunk, but for a few."""
        return len(self.text) + sum(len(places) for _, places in self.pages)


def read_chunk_list(path: Path) -> list[tuple[str, str]]:
    """Return the first word of each chunk and the name of its file, in the order of the words.

    Raises UserError where another version of Pagefind wrote the file.
    """
    content = gzip.decompress(path.read_bytes())
    if not content.startswith(_SIGNATURE):
        raise UserError(_refusal("別の版"))
    (version, *rest), _ = _item(content, len(_SIGNATURE))
    if not str(version).startswith(f"{VERSION}."):
        raise UserError(_refusal(str(version)))
    _, chunks, *_ = rest
    return [(first, name) for first, _, name, *_ in chunks]


def read_chunk(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield each word of an unpacked chunk of one page, with its positions there as Pagefind encodes them."""
    _, _, at = _head(content, len(_SIGNATURE))
    _, count, at = _head(content, at)
    for _ in range(count):
        _, _, at = _head(content, at)
        word, at = _item(content, at)
        _, pages, at = _head(content, at)
        _, _, at = _head(content, at)
        _, start = _item(content, at)
        _, _, first = _head(content, start)
        places = _INTEGERS.match(content, first)
        assert places  # none at all is a match, too
        end = places.end()
        after = end + 2 * len(_EMPTY)
        if pages != 1 or content[end:after] != 2 * _EMPTY:
            raise ValueError(f"unexpected places of {word}")
        yield word, content[start:end]
        at = after


def join_chunks(contents: Sequence[bytes]) -> bytes:
    """Return the chunk that holds the words of these unpacked chunks, which follow one another."""
    counts, words = [], []
    for content in contents:
        _, _, at = _head(content, len(_SIGNATURE))
        _, count, at = _head(content, at)
        counts.append(count)
        words.append(content[at:])
    return b"".join((_SIGNATURE, _as_head(_ARRAY, 1), _as_head(_ARRAY, sum(counts)), *words))


def as_chunk(words: Sequence[Word]) -> bytes:
    """Return the chunk, not yet packed, that holds these words."""
    parts = [_SIGNATURE, _as_head(_ARRAY, 1), _as_head(_ARRAY, len(words))]
    for text, pages in words:
        word = text.encode()
        parts += [_as_head(_ARRAY, 3), _as_head(_TEXT, len(word)), word, _as_head(_ARRAY, len(pages))]
        for number, places in pages:
            parts += [_as_head(_ARRAY, 3), _as_head(_UNSIGNED, number), places, _EMPTY]
        parts.append(_EMPTY)
    return b"".join(parts)


def _refusal(version: str) -> str:
    return (
        f"Pagefind（{version}）の索引は読めません。読めるのは {VERSION} の索引だけです。"
        f"requirements.txt の pagefind-bin を {VERSION} にするか、jikenbo/search/pagefind_format.py と "
        "docs/assets/javascripts/search/pagefind-format.js を新しい形式に合わせてください"
    )


def _item(content: bytes, start: int) -> tuple[Any, int]:
    """Return the item that begins at `start`, and where the next one begins."""
    kind, value, at = _head(content, start)
    if kind == _UNSIGNED:
        return value, at
    if kind == _NEGATIVE:
        return -1 - value, at
    if kind == _TEXT:
        return content[at : at + value].decode(), at + value
    if kind != _ARRAY:
        raise ValueError(f"unexpected CBOR item of kind {kind}")
    items = []
    for _ in range(value):
        item, at = _item(content, at)
        items.append(item)
    return items, at


def _head(content: bytes, start: int) -> tuple[int, int, int]:
    kind, size = content[start] >> 5, content[start] & 31
    if size < 24:
        return kind, size, start + 1
    length = 1 << (size - 24)
    return kind, int.from_bytes(content[start + 1 : start + 1 + length], "big"), start + 1 + length


def _as_head(kind: int, value: int) -> bytes:
    if value < 24:
        return bytes([kind << 5 | value])
    size = next(size for size in range(3) if value < 1 << (8 << size))
    return bytes([kind << 5 | 24 + size]) + value.to_bytes(1 << size, "big")
