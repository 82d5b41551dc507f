"""Which entries of a large archive may clash with a few: told by their bytes, so that one file is checked at once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

from jikenbo.archive.organisation import organisation_key
from jikenbo.check.subject import Subject

#: The front matter of any entry typed by hand lies within.
_HEAD = 8192
_SHORTEST_NAME = 2


def find_related(subjects: Sequence[Subject], candidates: Iterable[str]) -> list[str]:
    """Return those candidates that have the id, an address, the headline or an organisation of one of the subjects."""
    names = {f"{subject.id}.md" for subject in subjects}
    marks = sorted({mark.encode() for subject in subjects for mark in _marks(subject)})
    return [path for path in candidates if os.path.basename(path) in names or _contains_any(path, marks)]


def _contains_any(path: str, marks: Sequence[bytes]) -> bool:
    try:
        with open(path, "rb", buffering=0) as file:
            head = os.read(file.fileno(), _HEAD)
    except OSError:
        return False
    return any(mark in head for mark in marks)


def _marks(subject: Subject) -> Iterator[str]:
    if subject.string("title"):
        yield subject.string("title")
    for _, name in subject.organisations():
        yield from (part for part in (name, organisation_key(name)) if len(part) >= _SHORTEST_NAME)
    for _, report in subject.reports():
        if isinstance(report.get("url"), str):
            yield report["url"].rstrip("/")
