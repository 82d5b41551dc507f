"""Rules on the body's headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from jikenbo.archive.headings import HEADINGS
from jikenbo.archive.likeness import nearest
from jikenbo.check.subject import Finding, Subject
from jikenbo.rules.rulebook import say

#: A heading with its marks, or underlined.
HEADING = r"^(#{1,6})[ \t]+([^#\n][^\n]*)$|^([^\n#>|-][^\n]*)\n(=+|-+)[ \t]*$"
#: How like one of the nine a heading must be, of 100, to be taken for it.
LEAST_ALIKE = 35
_HEADING = re.compile(HEADING, re.MULTILINE)


class _Heading(NamedTuple):
    offset: int
    level: int
    name: str


def level(subject: Subject) -> Iterator[Finding]:
    """Headings begin at ## and go down a step at a time."""
    before = 1
    for heading in _headings(subject.markdown):
        if heading.level == 1 or heading.level > before + 1:
            right = "#" * (before + 1 if heading.level > before else 2)
            message = say("heading-level", "wrong", text=heading.name, marks="#" * heading.level, right=right)
            yield Finding(subject.in_body(heading.offset), message, heading.name)
        before = max(heading.level, 2)


def name(subject: Subject) -> Iterator[Finding]:
    """A heading of the second level is one of the nine."""
    for heading in _headings(subject.markdown):
        if heading.level == 2 and heading.name not in HEADINGS:
            right = nearest(heading.name, HEADINGS, LEAST_ALIKE) or ""
            values = {"suggestion": right} if right else {"headings": "・".join(HEADINGS)}
            message = say("heading-name", "near" if right else "far", text=heading.name, **values)
            yield Finding(subject.in_body(heading.offset), message, heading.name, right)


def order(subject: Subject) -> Iterator[Finding]:
    """The nine headings come in their order, each once."""
    seen: list[str] = []
    for heading in (
        heading for heading in _headings(subject.markdown) if heading.level == 2 and heading.name in HEADINGS
    ):
        later = [other for other in seen if HEADINGS.index(other) > HEADINGS.index(heading.name)]
        if heading.name in seen:
            message = say("heading-order", "twice", text=heading.name)
            yield Finding(subject.in_body(heading.offset), message, heading.name)
        elif later:
            message = say("heading-order", "before", text=heading.name, other=min(later, key=HEADINGS.index))
            yield Finding(subject.in_body(heading.offset), message, heading.name)
        seen.append(heading.name)


def empty(subject: Subject) -> Iterator[Finding]:
    """The body is not empty."""
    if subject.entry.front_matter and not subject.body.strip():
        line = subject.entry.front_matter.body_line
        yield Finding((line, 1), say("empty-body", "wrong"))


@lru_cache(maxsize=1)
def _headings(markdown: str) -> Sequence[_Heading]:
    """Return the headings; the rules on one entry follow one another, so that it is read once."""
    return tuple(_find(markdown))


def _find(markdown: str) -> Iterator[_Heading]:
    for match in _HEADING.finditer(markdown):
        marks, text, underlined, line = match.groups()
        if marks:
            yield _Heading(match.start(), len(marks), text.rstrip(" \t").rstrip("#").rstrip(" \t"))
        else:
            yield _Heading(match.start(), 1 if line[0] == "=" else 2, underlined.strip())
