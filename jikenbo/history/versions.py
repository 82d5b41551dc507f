"""The versions of each record, followed through the names that its file had."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from jikenbo.archive.incident import PLACEHOLDER_PATTERN
from jikenbo.history.repository import FileChange


class Version(NamedTuple):
    """The text of a record at a time (seconds since 1970), by the name of its blob."""

    time: int
    blob: str


class Versions(NamedTuple):
    """A record's file as the newest commit has it, and its versions, oldest first."""

    path: str
    versions: tuple[Version, ...]


def versions_by_id(changes: Iterable[FileChange]) -> Mapping[str, Versions]:
    """Return the versions of each record that the newest commit has, by id; `changes` come oldest first.

    A record that was removed and put back keeps its first version: ids are for good.
    """
    seen: dict[str, list[Version]] = {}
    present: dict[str, str] = {}
    for change in changes:
        own = _id(change.path)
        if not own:
            continue
        if change.status == "D":
            present.pop(own, None)
            continue
        if change.old:
            old = _id(change.old)
            present.pop(old, None)
            if _is_same_record(old, own):
                seen[own] = seen.pop(old, [])
        seen.setdefault(own, []).append(Version(change.time, change.blob))
        present[own] = change.path
    return {own: Versions(path, tuple(seen[own])) for own, path in present.items()}


def _is_same_record(old: str, new: str) -> bool:
    """Return whether a renamed file is still the same record: a number is for good, a placeholder may change."""
    return old != new and re.fullmatch(PLACEHOLDER_PATTERN, old) is not None


def _id(path: str) -> str:
    name = PurePosixPath(path).name
    return name.removesuffix(".md") if name.endswith(".md") else ""
