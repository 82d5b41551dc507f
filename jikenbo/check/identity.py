"""Rules on the id of an entry, which is its file's name, and on the ids it names."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from jikenbo.archive.incident import EITHER_PATTERN, PLACEHOLDER_PATTERN
from jikenbo.check.subject import Finding, Subject
from jikenbo.rules.rulebook import say

#: An id, or the placeholder of one.
ID = re.compile(EITHER_PATTERN)


def file_name(subject: Subject) -> Iterator[Finding]:
    """The file is named by its id, or by a placeholder until it is given one."""
    if not ID.fullmatch(subject.id):
        yield Finding((1, 1), say("id", "file", text=subject.path.name), subject.path.name)


def placeholder(subject: Subject) -> Iterator[Finding]:
    """An entry that is to be published has its number."""
    if re.fullmatch(PLACEHOLDER_PATTERN, subject.id):
        message = say("placeholder", "wrong", text=subject.id)
        yield Finding((1, 1), message, subject.id)


def distinct(subject: Subject) -> Iterator[Finding]:
    """An entry names as distinct neither itself nor what it is a double of."""
    for key, other in subject.distinct_from():
        if other == subject.id:
            yield Finding(subject.at(*key), say("contradictory-distinct", "own", text=other), other)
        elif other and other == subject.string("duplicate_of"):
            yield Finding(subject.at(*key), say("contradictory-distinct", "double", text=other), other)


def folder(subject: Subject) -> Iterator[Finding]:
    """The entry lies in the folder of its id's year."""
    year, path = subject.id[:4], Path(os.path.abspath(subject.path))
    if ID.fullmatch(subject.id) and path.parent.name != year:
        right = Path(os.path.relpath(path.parent.parent / year / path.name)).as_posix()
        message = say("id-folder", "wrong", text=path.name, year=year, suggestion=right)
        yield Finding((1, 1), message, subject.path.as_posix(), right)
