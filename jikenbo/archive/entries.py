"""Which files are entries."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from jikenbo.errors import UserError


def find_entries(paths: Iterable[Path]) -> list[Path]:
    """Return the files among `paths`, and every entry below the folders (hidden and README files left out)."""
    return [Path(name) for name in sorted(entries_by_place(paths).values())]


def archive_files(incidents: Path) -> list[Path]:
    """Return every entry of an archive; raise UserError without its folder."""
    if not incidents.is_dir():
        raise UserError(f"{incidents}: フォルダーがありません")
    return find_entries([incidents])


def entries_by_place(paths: Iterable[Path]) -> dict[str, str]:
    """Return the path of each such entry, as given, by its place on the disk: each entry once."""
    found: dict[str, str] = {}
    for path in paths:
        given, place = str(path), os.path.realpath(path)
        for name in entries_below(path) if path.is_dir() else [given]:
            found.setdefault(place + name.removeprefix(given), name)
    return found


def entries_below(folder: Path) -> Iterator[str]:
    """Yield the path of every entry below the folder, as text: a large archive has many, and few are opened."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if name.endswith(".md") and not name.startswith(".") and name.upper() != "README.MD":
                yield os.path.join(parent, name)
