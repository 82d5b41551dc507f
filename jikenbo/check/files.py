"""Rules on how a file is saved."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from jikenbo.archive.problem import Problem
from jikenbo.check.subject import Finding, Subject
from jikenbo.rules.rulebook import RULES, say

_LIKE_AN_ENTRY = re.compile(r"[0-9]{4}-")


def byte_order_mark(subject: Subject) -> Iterator[Finding]:
    """The file begins with its text."""
    if subject.entry.source.text.startswith("\ufeff"):
        yield Finding((1, 1), say("byte-order-mark", "wrong"))


def line_ending(subject: Subject) -> Iterator[Finding]:
    """Lines end with a line feed."""
    before, found, _ = subject.entry.source.text.partition("\r")
    if found:
        place = (before.count("\n") + 1, len(before) - before.rfind("\n"))
        yield Finding(place, say("line-ending", "wrong"))


def misnamed(folder: Path) -> Iterator[Problem]:
    """Yield a warning for each file below the folder that has the name of an entry but for its ending."""
    for parent, _, names in os.walk(folder):
        for name in names:
            if _LIKE_AN_ENTRY.match(name) and not name.endswith(".md"):
                message = say("file-name", "wrong", text=name)
                path = os.path.join(parent, name)
                yield Problem(path, 1, 1, "file-name", message, RULES["file-name"].severity, name)
