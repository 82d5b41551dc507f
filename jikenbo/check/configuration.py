"""The rules on mkdocs.yml."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jikenbo.archive.problem import Problem
from jikenbo.archive.yaml_model import line_of
from jikenbo.configuration import RULE, read_configuration
from jikenbo.rules.rulebook import RULES, say

_NAMES = ("extra", "archive")


def configuration_problems(path: Path) -> Iterator[Problem]:
    """Yield what is wrong in the file, and a warning if it names no contact. A project may lack the file."""
    if not path.exists():
        return
    read, faults, text = read_configuration(path)
    for fault in faults:
        yield Problem(str(path), fault.line, 1, RULE, fault.message)
    if read is None:
        return
    names = read.extra.archive
    if not (path.parent / "docs" / names.card).is_file():
        yield Problem(str(path), line_of(text, (*_NAMES, "card")), 1, RULE, say(RULE, "card", text=names.card))
    if not names.contact:
        line = line_of(text, (*_NAMES, "contact"))
        yield Problem(str(path), line, 1, "contact", say("contact", "missing"), RULES["contact"].severity)
