"""Reading entries from files: every problem is a value, and no entry hides those of another."""

from __future__ import annotations

import re
import stat
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import process

from jikenbo.archive.concerned_organisations import named_organisations
from jikenbo.archive.count import Count
from jikenbo.archive.frontmatter import FrontMatter, FrontMatterError, Key, Position, SplitNumber, parse_front_matter
from jikenbo.archive.history import History
from jikenbo.archive.incident import Entry, Incident, Report
from jikenbo.archive.organisation.grouping import Organisations
from jikenbo.archive.organisation.registered import NOTHING, Register
from jikenbo.archive.problem import Problem
from jikenbo.archive.translation import translate
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.notation.advice import advised, comma_in_braces
from jikenbo.rules.rulebook import BrokenRule

#: An entry is a page of text, not a document store.
MAX_BYTES = 64_000
#: A first line keeps its indent, which makes it code.
_BLANK_LINES = re.compile(r"\A(?:[ \t]*\n)+")


@dataclass(frozen=True, slots=True)
class Source:
    """One file as read: `path` as shown in messages, its name's stem (the id), its whole text."""

    path: str
    id: str
    text: str

    @property
    def plain(self) -> str:
        """The text without its byte order mark and with line feeds alone."""
        return self.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


@dataclass(frozen=True)
class ReadEntry:
    """The readable parts of one file. `incident` is None if the front matter breaks the schema."""

    source: Source
    front_matter: FrontMatter | None
    incident: Incident | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Archive:
    """All incidents, by id, oldest id first, with the vocabulary, the register of organisations and the history."""

    incidents: tuple[Incident, ...]
    vocabulary: Vocabulary
    register: Register = NOTHING
    history: History = field(default_factory=History)

    @cached_property
    def organisations(self) -> Organisations:
        """Every organisation that an entry names, by any of its names."""
        uses: Counter[str] = Counter()
        for incident in self.incidents:
            # Withdrawn entries and duplicates are listed nowhere: they do not decide which spelling is the usual one.
            uses.update(dict.fromkeys(named_organisations(incident), int(incident.is_valid)))
        return Organisations(uses, self.register)

    @cached_property
    def newest_first(self) -> tuple[Incident, ...]:
        """Incidents by the first day on which they may have been made public, then by id, newest first."""
        return tuple(sorted(self.incidents, key=lambda incident: incident.moment, reverse=True))


def read_entry(path: Path) -> ReadEntry:
    """Return the content of the file; an obstacle to reading it is among its problems."""
    shown, stem = str(path), path.name.removesuffix(".md")
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):  # a link leads out of the archive, a pipe never ends
            return _unread(Source(shown, stem, ""), 1, 1, BrokenRule("file", "irregular"))
        if status.st_size > MAX_BYTES:
            fault = BrokenRule("size", "wrong", size=f"{status.st_size:,}", most=f"{MAX_BYTES:,}")
            return _unread(Source(shown, stem, ""), 1, 1, fault)
        data = path.read_bytes()
        text = data.decode("utf-8")
    except OSError as error:
        return _unread(Source(shown, stem, ""), 1, 1, BrokenRule("file", "wrong", why=error.strerror))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        return _unread(Source(shown, stem, ""), line, column, BrokenRule("encoding", "wrong"))
    return parse_entry(Source(shown, stem, text))


def parse_entry(source: Source) -> ReadEntry:
    """Return the incident that the text describes, or the problems that keep it from being one."""
    try:
        front_matter = parse_front_matter(source.plain)
    except FrontMatterError as error:
        return _unread(source, error.line, error.column, error)
    given = {**front_matter.values, "id": source.id, "body": _BLANK_LINES.sub("", front_matter.body).rstrip()}
    reserved = [_reserved(source, front_matter, name) for name in ("id", "body") if name in front_matter.values]
    reserved += [_split_number(source, split) for split in front_matter.split_numbers]
    try:
        incident = Incident.model_validate(given)
    except ValidationError as error:
        problems = [_problem(source, front_matter, details) for details in error.errors()]
        split = {number.position for number in front_matter.split_numbers}
        others = [problem for problem in problems if (problem.line, problem.column) not in split]
        return ReadEntry(source, front_matter, None, tuple(sorted({*others, *reserved})))
    return ReadEntry(source, front_matter, incident, tuple(reserved))


def _unread(source: Source, line: int, column: int, fault: BrokenRule) -> ReadEntry:
    return ReadEntry(source, None, None, (Problem(source.path, line, column, fault.rule, str(fault)),))


def _reserved(source: Source, front_matter: FrontMatter, name: str) -> Problem:
    fault = BrokenRule("unknown-key", "reserved", text=name)
    return _at(source, front_matter.position((name,)), fault, name)


def _split_number(source: Source, split: SplitNumber) -> Problem:
    """Return the problem of a number whose comma YAML took for the end of its value."""
    return _at(source, split.position, comma_in_braces(split.text, split.unit), split.text)


def _problem(source: Source, front_matter: FrontMatter, details: ErrorDetails) -> Problem:
    """Translate an error of the model's validation into a problem that its author can correct."""
    key = tuple(part for part in details["loc"] if not str(part).startswith(("function-", "[key]")))
    position = front_matter.position(key)
    if key and isinstance(key[-1], int) and key not in front_matter.positions:
        key = key[:-1]  # one value in the place of a list
    name = ".".join(str(part + 1) if isinstance(part, int) else part for part in key)
    text = details["input"] if isinstance(details["input"], str) else ""
    if details["type"] == "extra_forbidden":
        return _at(source, position, _unknown_key(key), str(key[-1]))
    if details["type"] != "value_error":
        return _at(source, position, translate(details, name), text)
    fault = details["ctx"]["error"]
    assert isinstance(fault, BrokenRule)  # our validators raise nothing else
    if fault.message == "unreadable" and not text:
        key, text = (*key, "value"), str(fault.values["text"])
        position = front_matter.position(key)
    return _at(source, position, advised(fault, key), text)


def _at(source: Source, position: Position, fault: BrokenRule, text: str) -> Problem:
    return Problem(source.path, *position, fault.rule, str(fault), text=text, suggestion=fault.suggestion)


def _unknown_key(key: Key) -> BrokenRule:
    name = str(key[-1])
    model = Report if key[0] == "reports" and len(key) > 1 else Entry
    known = (
        [field for field in Count.model_fields if field != "qualifier"] if "counts" in key else list(model.model_fields)
    )
    nearest = process.extractOne(name, known)
    if nearest and nearest[1] >= 50:
        return BrokenRule("unknown-key", "near", text=name, suggestion=nearest[0])
    return BrokenRule("unknown-key", "far", text=name)
