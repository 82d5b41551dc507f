"""An error inside one page, as a problem of the file that its author can mend."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from jikenbo.archive.entries import find_entries
from jikenbo.archive.problem import Problem
from jikenbo.archive.reading import ReadEntry, read_entry
from jikenbo.commonmark.extension import render
from jikenbo.errors import PageError
from jikenbo.project import Project
from jikenbo.rules.rulebook import say


def problem_of(project: Project, error: PageError) -> Problem:
    """Return the problem at the entry that the page was made from, or at the page where that was written by hand."""
    page = PurePosixPath(error.page)
    entries = find_entries([project.incidents]) if page.parts[0] == "incidents" else []
    entry = next((path for path in entries if Path(path).stem == page.stem), None)
    path = Path(entry) if entry else project.docs / page
    line = _line_of(read_entry(path)) if entry else 1
    return Problem(str(path), line, 1, "file", say("file", "page", why=error.reason))


def _line_of(entry: ReadEntry) -> int:
    """Return the line of the file up to which its text can be rendered, or where its text begins."""
    if entry.front_matter is None:
        return 1
    lines = entry.front_matter.body.split("\n")
    sound, broken = 0, len(lines)
    while sound < broken:
        middle = (sound + broken + 1) // 2
        if _fails(lines[:middle]):
            broken = middle - 1
        else:
            sound = middle
    return entry.front_matter.body_line + (sound if sound < len(lines) else 0)


def _fails(lines: Sequence[str]) -> bool:
    try:
        render("\n".join(lines))
    except Exception:
        return True
    return False
