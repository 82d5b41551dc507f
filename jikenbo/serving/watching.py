"""What changed in a project since one last looked."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from jikenbo.pipeline.documents import MANIFEST
from jikenbo.pipeline.site import Project

#: Path → time of change and size: alike as long as nobody writes the file.
Snapshot = Mapping[str, tuple[int, int]]


def take_snapshot(project: Project) -> Snapshot:
    """Return the state of every file that the site is made from; generated pages are not among them."""
    generated = _generated(project.docs)
    files = (str(project.vocabulary), str(project.root / "mkdocs.yml"))
    found = {path: _state(path) for path in files}
    for folder in (project.incidents, project.docs):
        found.update((entry.path, _state_of(entry.stat())) for entry in _below(folder) if entry.path not in generated)
    return found


def changed_paths(before: Snapshot, after: Snapshot) -> set[str]:
    """Return the files that were written, added or removed between the two."""
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def _below(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            yield from _below(entry.path)
        elif not entry.name.startswith("."):
            yield entry


def _generated(docs: Path) -> set[str]:
    try:
        return {str(docs / line) for line in (docs / MANIFEST).read_text("utf-8").splitlines()}
    except FileNotFoundError:
        return set()


def _state(path: str) -> tuple[int, int]:
    try:
        return _state_of(os.stat(path))
    except OSError:
        return (0, 0)


def _state_of(stat: os.stat_result) -> tuple[int, int]:
    return stat.st_mtime_ns, stat.st_size
