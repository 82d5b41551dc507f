"""Pagefind's list of chunks (pf_meta): gzip, a signature, then CBOR (RFC 8949).

The format is Pagefind's own and may change with any version: another one than we know is refused.
"""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

from jikenbo.errors import UserError

#: The version whose files this module and docs/assets/javascripts/search/pagefind-format.js read.
VERSION = "1.5"
_SIGNATURE = b"pagefind_dcd"
_UNSIGNED, _NEGATIVE, _TEXT, _ARRAY = 0, 1, 3, 4


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
