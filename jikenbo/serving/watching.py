"""Changes of a project's files since the last look."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from jikenbo.archive.entries import entries_below
from jikenbo.check.assigned import ASSIGNED
from jikenbo.pipeline.generated_files import MANIFEST
from jikenbo.project import Project

#: Path → time of change and size: alike as long as nobody writes the file.
Snapshot = Mapping[str, tuple[int, int]]


def take_snapshot(project: Project) -> Snapshot:
    """Return the state of every file that the site is made from; generated pages are not among them."""
    generated = _generated(project.docs)
    files = [project.vocabulary, project.organisations, project.configuration, project.incidents / ASSIGNED]
    paths = [*map(str, files), *entries_below(project.incidents), *_below(project.docs)]
    # Whatever is written below it changes the folder's time: only that it is there counts.
    folders = {str(project.incidents): (int(project.incidents.is_dir()), 0)}
    return folders | {path: _state(path) for path in paths if path not in generated}


def changed_paths(before: Snapshot, after: Snapshot) -> set[str]:
    """Return the files that were written, added or removed between the two."""
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def _below(folder: Path) -> Iterator[str]:
    """Yield every file below the folder but the copies that editors keep next to the file that is edited."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (
            os.path.join(parent, name) for name in names if not name.startswith((".", "#")) and not name.endswith("~")
        )


def _generated(docs: Path) -> set[str]:
    try:
        return {str(docs / line) for line in (docs / MANIFEST).read_text("utf-8").splitlines()}
    except FileNotFoundError:
        return set()


def _state(path: str) -> tuple[int, int]:
    """Return when the file was changed and its size; nothing of one that is gone by now, or leads nowhere."""
    try:
        stat = os.stat(path)
    except OSError:
        return (0, 0)
    return stat.st_mtime_ns, stat.st_size
