"""Reading organisations.yml: facts of organisations that the spelling of names does not show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import process

from jikenbo.archive.frontmatter import FrontMatterError, Key, Position, compose
from jikenbo.archive.organisation.legal_forms import may_be_one
from jikenbo.archive.organisation.municipalities import existing
from jikenbo.archive.organisation.name import Name, read_name
from jikenbo.archive.organisation.registered import NOTHING, RULE, Register, RegisteredOrganisation
from jikenbo.archive.problem import Problem
from jikenbo.archive.translation import translate
from jikenbo.rules.rulebook import BrokenRule

MAX_BYTES = 1_000_000
_KEY = "organisations"
# A list under a key may begin at the margin: one line before the file makes the mapping that the reader asks for.
_HEAD = f"{_KEY}:\n"
_HEAD_LINES = 2
_LEAST_ALIKE = 50

Entries = Mapping[int, RegisteredOrganisation]


class _Fault(NamedTuple):
    """A problem, the number of its entry, and the key within it."""

    key: Key
    rule: BrokenRule
    text: str = ""


def read_register(path: Path) -> Register:
    """Return the content of the file and every problem in it; a missing file is empty."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            return _unread(path, BrokenRule(RULE, "size", size=f"{size:,}", most=f"{MAX_BYTES:,}"))
        return parse_register(path.read_bytes().decode("utf-8-sig"), path)
    except FileNotFoundError:
        return NOTHING
    except OSError as error:
        return _unread(path, BrokenRule(RULE, "file", why=error.strerror))
    except UnicodeDecodeError:
        return _unread(path, BrokenRule(RULE, "encoding"))


def parse_register(text: str, path: Path) -> Register:
    """Return the content of a text of such a file; `path` is where problems are reported."""
    try:
        composer = compose(_HEAD + text.replace("\r\n", "\n"))
    except FrontMatterError as error:
        return _unread(path, error, error.line - _HEAD_LINES, error.column)
    given = composer.values.get(_KEY)
    if len(composer.values) > 1 or not isinstance(given, list | None):
        return _unread(path, BrokenRule(RULE, "list"))
    entries, faults = _entries(given or [])
    first_lines = {number: composer.positions[_KEY, number][0] - _HEAD_LINES for number in entries}
    faults += [
        *_repeated_numbers(entries, first_lines),
        *_wrong_places(entries),
        *_repeated_names(entries, first_lines),
    ]
    problems = sorted(_problem(fault, path, composer.positions) for fault in faults)
    return Register(tuple(entries.values()), tuple(problems))


def _unread(path: Path, fault: BrokenRule, line: int = 1, column: int = 1) -> Register:
    return Register((), (Problem(str(path), max(line, 1), column, RULE, str(fault)),))


def _problem(fault: _Fault, path: Path, positions: Mapping[Key, Position]) -> Problem:
    place: Key = (_KEY, *fault.key)
    while place not in positions:
        place = place[:-1]
    line, column = positions[place]
    message, suggestion = str(fault.rule), fault.rule.suggestion
    return Problem(str(path), max(line - _HEAD_LINES, 1), column, RULE, message, "error", fault.text, suggestion)


def _entries(given: list[Any]) -> tuple[dict[int, RegisteredOrganisation], list[_Fault]]:
    """Return the readable entries by their numbers in the file, and the problems of the others."""
    entries: dict[int, RegisteredOrganisation] = {}
    faults: list[_Fault] = []
    for number, values in enumerate(given):
        try:
            entries[number] = RegisteredOrganisation.model_validate(values)
        except ValidationError as error:
            faults += [_invalid(number, details) for details in error.errors()]
    return entries, faults


def _invalid(number: int, details: ErrorDetails) -> _Fault:
    key: Key = tuple(part for part in details["loc"] if not str(part).startswith("function-"))
    text = details["input"] if isinstance(details["input"], str) else ""
    return _Fault((number, *key), _fault(details, str(key[0]) if key else _KEY), text)


def _fault(details: ErrorDetails, name: str) -> BrokenRule:
    if details["type"] == "extra_forbidden":
        nearest = process.extractOne(name, list(RegisteredOrganisation.model_fields), score_cutoff=_LEAST_ALIKE)
        if nearest:
            return BrokenRule("unknown-key", "near", text=name, suggestion=nearest[0])
    error = details.get("ctx", {}).get("error")
    return error if isinstance(error, BrokenRule) else translate(details, name)


def _repeated_numbers(entries: Entries, lines: Mapping[int, int]) -> Iterator[_Fault]:
    """Two entries do not have one 法人番号."""
    first: dict[str, int] = {}
    for number, entry in entries.items():
        digits = entry.corporate_number
        if digits and first.setdefault(digits, number) != number:
            fault = BrokenRule(RULE, "same-number", text=digits, line=lines[first[digits]])
            yield _Fault((number, "corporate_number"), fault, digits)


def _wrong_places(entries: Entries) -> Iterator[_Fault]:
    """The prefecture of an entry is that of its name, and is there where a name alone does not show it."""
    for number, entry in entries.items():
        own = read_name(entry.name).prefecture
        if own and entry.prefecture and own != entry.prefecture:
            values = {"text": entry.name, "prefecture": own, "other": entry.prefecture, "suggestion": own}
            yield _Fault((number, "prefecture"), BrokenRule(RULE, "prefecture-other", **values), entry.prefecture)
        for key, name in _keyed_names(entry):
            read = read_name(name)
            places = [town.prefecture for town in existing(read.towns)]
            if read.is_unclear and entry.prefecture not in places:
                fault = BrokenRule(RULE, "prefecture-missing", text=name, prefectures="・".join(places))
                yield _Fault((number, *key), fault, name)


def _repeated_names(entries: Entries, lines: Mapping[int, int]) -> Iterator[_Fault]:
    """No name may be that of two entries."""
    met: defaultdict[str, list[tuple[int, Name]]] = defaultdict(list)
    for number, entry in entries.items():
        for (key, name), read in zip(_keyed_names(entry), entry.read_names(), strict=True):
            same = [other for other, theirs in met[read.stem] if other != number and _may_be_one(read, theirs)]
            if same:
                yield _Fault((number, *key), BrokenRule(RULE, "same-name", text=name, line=lines[same[0]]), name)
            met[read.stem].append((number, read))


def _keyed_names(entry: RegisteredOrganisation) -> Iterator[tuple[Key, str]]:
    """Yield each name once, with its key, in the order of `names`."""
    seen: set[str] = set()
    keyed: list[tuple[Key, str]] = [(("name",), entry.name)]
    for field in ("other_names", "former_names"):
        keyed += [((field, place), name) for place, name in enumerate(getattr(entry, field))]
    for key, name in keyed:
        if name not in seen:
            seen.add(name)
            yield key, name


def _may_be_one(one: Name, other: Name) -> bool:
    may_share_prefecture = not one.prefecture or not other.prefecture or one.prefecture == other.prefecture
    return may_share_prefecture and may_be_one(one.form, other.form)
