"""Corrections of an entry that need no author: places and replacements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from jikenbo.archive.frontmatter import Position
from jikenbo.check import tags
from jikenbo.check.patterns import expression, replacement, text_for
from jikenbo.check.subject import ADDRESS, Subject
from jikenbo.notation.absence import is_absent
from jikenbo.rules.rulebook import RULES

_TAB_STOP = 4
#: Rules on values that are read as people type them.
_READ = ("date", "counts", "comma-in-braces")


class Edit(NamedTuple):
    """The characters from `start` up to `end` of the text, its replacement, and the rule."""

    start: int
    end: int
    replacement: str
    rule: str


def find_edits(subject: Subject) -> list[Edit]:
    """Return the edits, in the order of the text and without overlap."""
    found = sorted([*_characters(subject), *_values(subject), *_repeated_tags(subject)])
    kept: list[Edit] = []
    for edit in found:
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def apply_edits(text: str, edits: list[Edit]) -> str:
    """Return the text with the edits made; they are in its order."""
    for edit in reversed(edits):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


def _characters(subject: Subject) -> Iterator[Edit]:
    addresses = [match.span() for match in ADDRESS.finditer(subject.text)]
    for rule in RULES.values():
        for pattern in (pattern for pattern in rule.patterns if pattern.replace is not None):
            text, offset = text_for(pattern, subject)
            for match in expression(pattern.match).finditer(text):
                start = offset + match.start()
                if not any(begin <= start < end for begin, end in addresses):
                    right = _spaces(subject, start) if match[0] == "\t" else replacement(pattern, match[0])
                    if right != match[0]:
                        yield Edit(start, offset + match.end(), right or "", rule.key)


def _spaces(subject: Subject, offset: int) -> str:
    """Return the spaces that replace the tab at a place, as Markdown expands it."""
    line_start = subject.text.rfind("\n", 0, offset) + 1
    column = len(subject.text[line_start : offset + 1].expandtabs(_TAB_STOP))
    before = len(subject.text[line_start:offset].expandtabs(_TAB_STOP))
    return " " * (column - before)


def _values(subject: Subject) -> Iterator[Edit]:
    """Yield dates and numbers written otherwise or said to be unknown, and tags by another of their names."""
    for problem in subject.entry.problems:
        position = (problem.line, problem.column)
        if problem.rule in _READ and problem.suggestion:
            yield from _replace(subject, position, problem.text, problem.suggestion, problem.rule)
        elif problem.rule in _READ and problem.text and is_absent(problem.text):
            yield from _removal(subject, position, problem.text, problem.rule)
    for position, _, tag, suggestion in tags.unknown(subject):
        if subject.known_tag(tag) == suggestion:
            yield from _replace(subject, position, tag, suggestion, "unknown-tag")


def _replace(subject: Subject, position: Position, old: str, new: str, rule: str) -> Iterator[Edit]:
    """Yield the edit if the text is at the place, with or without a quotation mark before it."""
    start = _offset(subject.text, position)
    start += subject.text[start : start + 1] in ("'", '"')
    written = re.compile(re.escape(old).replace(",", ",[ ]*")).match(subject.text, start)
    if written:
        yield Edit(start, written.end(), new, rule)


def _removal(subject: Subject, position: Position, text: str, rule: str) -> Iterator[Edit]:
    """Yield the removal of a value that means "unknown", with its key: its line, or its part of a line."""
    offset = _offset(subject.text, position)
    line_start = subject.text.rfind("\n", 0, offset) + 1
    pair = rf"[a-z]+:[ ]+(?:'{re.escape(text)}'|\"{re.escape(text)}\"|{re.escape(text)})"
    # The date of publication is never left out.
    line = re.compile(rf"(?!date:)[ ]*{pair}[ ]*\n").match(subject.text, line_start)
    parts = re.finditer(rf"(?<=\{{){pair}(?:,[ ]*)?|,[ ]*{pair}(?=[ ]*[,}}])", subject.text[line_start:])
    offset -= line_start
    part = next((match for match in parts if match.start() <= offset < match.end()), None)
    if line:
        yield Edit(line.start(), line.end(), "", rule)
    elif part:
        yield Edit(line_start + part.start(), line_start + part.end(), "", rule)


def _repeated_tags(subject: Subject) -> Iterator[Edit]:
    """Yield the removal of each repeated tag, with its line or the comma before it."""
    for position, _, tag, _ in tags.repeated(subject):
        offset = _offset(subject.text, position)
        line_start = subject.text.rfind("\n", 0, offset) + 1
        quoted = rf"(?:{re.escape(tag)}|'{re.escape(tag)}'|\"{re.escape(tag)}\")"
        item = re.compile(rf"[ ]*-[ ]+{quoted}[ ]*\n").match(subject.text, line_start)
        part = re.compile(rf"[ ]*,[ ]*{quoted}(?=[ ]*[,\]])").search(subject.text, line_start)
        while part and not part.start() < offset < part.end():
            part = part.re.search(subject.text, part.end())
        found = item or part
        if found:
            yield Edit(found.start(), found.end(), "", "repeated-tag")


def _offset(text: str, position: Position) -> int:
    line, column = position
    start = 0
    for _ in range(line - 1):
        start = text.index("\n", start) + 1
    return start + column - 1
