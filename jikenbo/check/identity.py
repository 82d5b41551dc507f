"""Rules on the id of an entry, which is its file's name, and on the ids it names."""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from jikenbo.archive.incident import EITHER_PATTERN, ID_PATTERN, PLACEHOLDER_PATTERN
from jikenbo.check.collection import Collection
from jikenbo.check.subject import Finding, Subject
from jikenbo.rules.rulebook import say

#: An id, or the placeholder of one.
ID = re.compile(EITHER_PATTERN)
_NUMBER = re.compile(ID_PATTERN)
#: Characters of a file's name: with an ending it is also the name of a folder of the site.
LONGEST_ID = 80
#: Unused numbers in a row; real archives have gaps, but a mistyped number would use up a year's numbers for good.
WIDEST_GAP = 1_000


def file_name(subject: Subject) -> Iterator[Finding]:
    """The file is named by its id, or by a placeholder until it is given one."""
    if len(subject.id) > LONGEST_ID:
        yield Finding((1, 1), say("id", "long", most=str(LONGEST_ID)), subject.path.name)
    elif not ID.fullmatch(subject.id):
        yield Finding((1, 1), say("id", "file", text=subject.path.name), subject.path.name)


def far(collection: Collection) -> Iterator[tuple[Subject, Finding]]:
    """A number follows on those of its year."""
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for name in collection.ids:
        if _NUMBER.fullmatch(name):
            numbers[name[:4]].append(int(name[5:]))
    for given in numbers.values():
        given.sort()
    for subject in collection.checked:
        if _NUMBER.fullmatch(subject.id):
            year, number = subject.id[:4], int(subject.id[5:])
            before = bisect_left(numbers[year], number)
            last = numbers[year][before - 1] if before else 0
            if number - last > WIDEST_GAP:
                message = say("id", "far", text=subject.id, last=f"{year}-{last:03}", year=year)
                yield subject, Finding((1, 1), message, subject.path.name)


def placeholder(subject: Subject) -> Iterator[Finding]:
    """An entry that is to be published has its number."""
    if re.fullmatch(PLACEHOLDER_PATTERN, subject.id):
        message = say("placeholder", "wrong", text=subject.id)
        yield Finding((1, 1), message, subject.id)


def distinct(subject: Subject) -> Iterator[Finding]:
    """An entry names as distinct neither itself nor the entry that it duplicates."""
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
