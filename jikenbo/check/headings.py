"""Rules on the body's headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import process

from jikenbo.archive.headings import HEADINGS
from jikenbo.check.subject import Finding, Subject

_HEADING = re.compile(r"^(#{1,6})[ \t]*([^#\n][^\n]*)$|^([^\n#>|-][^\n]*)\n(=+|-+)[ \t]*$", re.MULTILINE)


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
            message = f"見出し「{heading.name}」は「{'#' * heading.level}」ではなく「{right}」にしてください"
            yield Finding(subject.in_body(heading.offset), message, heading.name)
        before = max(heading.level, 2)


def name(subject: Subject) -> Iterator[Finding]:
    """A heading of the second level is one of the nine."""
    for heading in _headings(subject.markdown):
        if heading.level == 2 and heading.name not in HEADINGS:
            match = process.extractOne(heading.name, HEADINGS, score_cutoff=40)
            hint = f"「{match[0]}」ではありませんか" if match else f"{'・'.join(HEADINGS)} のどれかにしてください"
            message = f"見出し「{heading.name}」は決まった見出しにありません。{hint}"
            yield Finding(subject.in_body(heading.offset), message, heading.name, match[0] if match else "")


def order(subject: Subject) -> Iterator[Finding]:
    """The nine headings stand in their order, each once."""
    seen: list[str] = []
    for heading in (
        heading for heading in _headings(subject.markdown) if heading.level == 2 and heading.name in HEADINGS
    ):
        later = [other for other in seen if HEADINGS.index(other) > HEADINGS.index(heading.name)]
        if heading.name in seen:
            message = f"見出し「{heading.name}」が二度あります。一つにまとめてください"
            yield Finding(subject.in_body(heading.offset), message, heading.name)
        elif later:
            message = f"見出し「{heading.name}」は「{min(later, key=HEADINGS.index)}」より前に置いてください"
            yield Finding(subject.in_body(heading.offset), message, heading.name)
        seen.append(heading.name)


def empty(subject: Subject) -> Iterator[Finding]:
    """The body says something."""
    if subject.entry.front_matter and not subject.body.strip():
        line = subject.entry.front_matter.body_line
        yield Finding((line, 1), "本文がありません。「## 概要」に何が起きたかを書いてください")


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
