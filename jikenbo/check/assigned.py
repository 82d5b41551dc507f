"""The list of all ids ever assigned: no id on it may disappear, and two assignments clash in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from jikenbo.archive.incident import ID_PATTERN, PLACEHOLDER_PATTERN
from jikenbo.archive.problem import Problem
from jikenbo.history.repository import Repository
from jikenbo.rules.rulebook import RULES, say

#: Next to the folders of the years. A line for each id: the id, and the placeholder it was given to, which makes the
#: lines that two assignments add at the end differ. Nobody removes a line.
ASSIGNED = "ids.txt"
_LINE = re.compile(rf"({ID_PATTERN})(?: {PLACEHOLDER_PATTERN})?")


def read_assigned(incidents: Path) -> list[str]:
    """Return the lines of the list, or none where the archive keeps none, or keeps it outside."""
    path = incidents / ASSIGNED
    return path.read_text("utf-8", errors="replace").splitlines() if path.is_file() and not path.is_symlink() else []


def assigned_id(line: str) -> str:
    """Return the id on a line of the list."""
    return line.partition(" ")[0]


def numbers_by_placeholder(incidents: Path) -> Mapping[str, str]:
    """Return the number that each placeholder on the list was given to."""
    parts = (line.partition(" ") for line in read_assigned(incidents))
    return {placeholder: number for number, _, placeholder in parts if placeholder}


def broken_lines(incidents: Path) -> Iterator[Problem]:
    """Yield a problem for each line that is not an id or repeats one, and one for a list elsewhere."""
    path = incidents / ASSIGNED
    if path.is_symlink() or (path.exists() and not path.is_file()):
        yield _problem(path, 1, "file", say("file", "irregular"), ASSIGNED)
    seen: set[str] = set()
    for number, line in enumerate(read_assigned(incidents), 1):
        if not _LINE.fullmatch(line):
            message = say("id-list", "line", text=line)
            yield _problem(incidents / ASSIGNED, number, "id-list", message, line)
        elif assigned_id(line) in seen:
            message = say("id-list", "twice", text=assigned_id(line))
            yield _problem(incidents / ASSIGNED, number, "id-list", message, line)
        seen.add(assigned_id(line))


def removed_ids(incidents: Path, present: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each id on the list whose entry is gone."""
    for number, line in enumerate(read_assigned(incidents), 1):
        assigned = assigned_id(line)
        if _LINE.fullmatch(line) and assigned not in present:
            message = say("removed-id", "wrong", text=assigned)
            yield _problem(incidents / ASSIGNED, number, "removed-id", message, assigned)


def unlisted_ids(incidents: Path) -> Iterator[Problem]:
    """Yield a problem for each id that was removed from the list since an earlier commit."""
    listed = {assigned_id(line) for line in read_assigned(incidents)}
    for line in dict.fromkeys(Repository(incidents).removed_lines(ASSIGNED)):
        if _LINE.fullmatch(line) and assigned_id(line) not in listed:
            message = say("id-list", "removed", text=line)
            yield _problem(incidents / ASSIGNED, 1, "id-list", message, line)


def _problem(path: Path, line: int, rule: str, message: str, text: str) -> Problem:
    return Problem(str(path), line, 1, rule, message, RULES[rule].severity, text)
