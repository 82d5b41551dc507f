"""Small files of the index: compressed once here, so that any file server sends them small."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from jikenbo.gzipped import gzipped
from jikenbo.output import compact_json, write_file

#: Digits that a number in an id has at least.
DIGITS = 3
_NUMBERED = re.compile(r"(.*?)([0-9]+)")


def write_packed(folder: Path, stem: str, value: Any) -> str:
    """Write `value` as compressed JSON, `stem.<hash>.pf_json`, and return that name: it never changes its content."""
    return write_named(folder, stem, ".pf_json", compact_json(value))


def write_named(folder: Path, stem: str, suffix: str, content: bytes) -> str:
    """Write `content` compressed, and return the name of its file; as write_packed."""
    name = f"{stem}.{hashlib.sha256(content).hexdigest()[:10]}{suffix}"
    write_content(folder / name, content)
    return name


def write_numbered(folder: Path, stem: str, values: Iterable[Any]) -> str:
    """Write each of `values` as compressed JSON by its number, `stem.<hash>/0.pf_json`, and return their folder."""
    contents = list(map(compact_json, values))
    name = f"{stem}.{hashlib.sha256(b''.join(contents)).hexdigest()[:10]}/"
    for number, content in enumerate(contents):
        write_content(folder / name / f"{number}.pf_json", content)
    return name


def write_content(path: Path, content: bytes) -> None:
    """Write `content` compressed; equal contents give equal bytes."""
    write_file(path, gzipped(content))


def with_numbers(head: Any, columns: Iterable[tuple[Sequence[int], int]]) -> bytes:
    """Return `head` as a line of JSON, then each column of numbers, of so many bytes each.

    First come the lowest bytes of all numbers, then the next: those are nearly all alike and compress to nothing.
    """
    planes = (
        bytes(number >> 8 * place & 0xFF for number in numbers) for numbers, size in columns for place in range(size)
    )
    return compact_json(head) + b"\n" + b"".join(planes)


def steps(ids: Sequence[str]) -> list[str | int]:
    """Return the ids; one that only has another number than the id before it as a step: 2023-012, 2023-011 → 1."""
    return [*ids[:1], *(_step(before, after) for before, after in pairwise(ids))]


def _step(before: str, after: str) -> str | int:
    one, two = _NUMBERED.fullmatch(before), _NUMBERED.fullmatch(after)
    if not (one and two and one[1] == two[1] and two[2] == two[2].lstrip("0").zfill(DIGITS)):
        return after
    return int(one[2]) - int(two[2])
