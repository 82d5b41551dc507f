"""Entries that name others by their placeholders, which are given numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from jikenbo.archive.frontmatter import Key, Position
from jikenbo.archive.reading import ReadEntry, read_entry
from jikenbo.saving import save

_KEY = "distinct_from"


def follow_numbers(files: Iterable[Path], numbers: Mapping[str, str]) -> None:
    """Replace each placeholder in distinct_from by its number; `numbers` are by placeholder."""
    for path in files:
        if _KEY.encode() in path.read_bytes():
            _follow(path, numbers)


def _follow(path: Path, numbers: Mapping[str, str]) -> None:
    entry = read_entry(path)
    named = [(place, other) for place, other in _named(entry) if other in numbers]
    lines = entry.source.plain.split("\n")
    # From the end: a replacement moves only the text behind it.
    for place, other in sorted(named, reverse=True):
        _replace(lines, place, other, numbers[other])
    if named:
        save(path, "\n".join(lines))


def _named(entry: ReadEntry) -> Iterator[tuple[Position, str]]:
    """Yield each id in distinct_from and its place; none where the front matter cannot be read."""
    matter = entry.front_matter
    value = matter.values.get(_KEY) if matter else None
    names = value if isinstance(value, list) else [value]
    for index, name in enumerate(names):
        key: Key = (_KEY, index) if isinstance(value, list) else (_KEY,)
        if matter and isinstance(name, str):
            yield matter.position(key), name


def _replace(lines: list[str], place: Position, old: str, new: str) -> None:
    """Replace a text at its place or, where it is quoted, behind the quotation mark."""
    line, column = place
    before, value = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
    lines[line - 1] = before + value.replace(old, new, 1)
