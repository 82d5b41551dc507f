"""The front matter of a Markdown file: plain strings, lists and mappings, each with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml

from jikenbo.rules.rulebook import BrokenRule, say

Key = tuple[str | int, ...]
Position = tuple[int, int]

#: Larger front matter is not an entry typed by hand.
MAX_CHARACTERS = 64_000
_MAX_DEPTH = 8
_FENCE = "---"
#: A message of libyaml, and the message of rules.yml that says what to do.
_YAML_ADVICE = {
    "mapping values are not allowed": "yaml-colon",
    "cannot start any token": "yaml-start",
    "unexpected end of stream": "yaml-end",
    "could not find expected ':'": "yaml-no-colon",
    "did not find expected key": "yaml-indent",
    "did not find expected ',' or ']'": "yaml-list-end",
    "did not find expected ',' or '}'": "yaml-mapping-end",
    "did not find expected '-' indicator": "yaml-list-indent",
    "block indicators": "yaml-block",
    "chomping or indentation": "yaml-folded",
    "expected comment or line break": "yaml-block",
    "expected alphabetic or numeric character": "yaml-alias",
    "expected whitespace or line break": "yaml-type",
    "block sequence entries are not allowed": "yaml-dash",
    "mapping keys are not allowed": "yaml-question",
    "expected node content": "yaml-node",
    "expected <document start>": "yaml-document",
    "unknown escape character": "yaml-escape",
    "tab": "yaml-tab",
}
_PROLOGUE = (yaml.StreamStartEvent, yaml.DocumentStartEvent)
# YAML reads a leading ">" as a block scalar; people write counts as in the documentation. While YAML reads, a character
# that is in no text replaces it, so that every place stays the same.
_AT_LEAST = re.compile(r"(:[ ]+)>(?==[ ]*[0-9])")
_STAND_IN = "\ufdd0"


class FrontMatterError(BrokenRule):
    """The file has no readable front matter: `line` and `column` count from 1, the message is Japanese."""

    def __init__(self, message: str, line: int, column: int = 1, **values: object) -> None:
        super().__init__("front-matter", message, **values)
        self.line = line
        self.column = column


class SplitNumber(NamedTuple):
    """A number of a count in braces, {people: 13,400}, which YAML ends at its comma: where it is, and of which unit."""

    position: Position
    text: str
    unit: str


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The content of a file's front matter. `positions` maps ("reports", 0, "url") to line and column of that value.

    `folded` are the places of values on several lines, which YAML joins with spaces. `split_numbers` are values that
    were put together again.
    """

    values: Mapping[str, Any]
    positions: Mapping[Key, Position]
    body: str
    body_line: int
    folded: tuple[Position, ...] = ()
    split_numbers: tuple[SplitNumber, ...] = ()

    def position(self, key: Key) -> Position:
        """Return the place of the value, or the nearest value around it."""
        while key and key not in self.positions:
            key = key[:-1]
        return self.positions.get(key, (1, 1))


def parse_front_matter(text: str) -> FrontMatter:
    """Return a Markdown file's front matter and body; raise FrontMatterError where there is none to read.

    Every scalar stays a string (no dates, no booleans): the model gives types.
    """
    source, body = split_front_matter(text)
    if len(source) > MAX_CHARACTERS:
        raise FrontMatterError("large", 1, size=f"{len(source):,}", most=f"{MAX_CHARACTERS:,}")
    composer = compose(_AT_LEAST.sub(rf"\1{_STAND_IN}", source))
    return FrontMatter(
        composer.values,
        composer.positions,
        body,
        source.count("\n") + 4,
        tuple(composer.folded),
        tuple(composer.split_numbers),
    )


def split_front_matter(text: str) -> tuple[str, str]:
    """Return the YAML between the two fences and the text behind them; raise FrontMatterError where one is missing."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        raise FrontMatterError("first-line", 1)
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        raise FrontMatterError("last-line", 1)
    return "\n".join(lines[1:end]), "\n".join(lines[end + 1 :])


def compose(source: str) -> Composer:
    """Return what a YAML mapping holds and where, lines counted as behind the fence of a front matter.

    Raises FrontMatterError where it cannot be read.
    """
    events = yaml.parse(source, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    try:
        return Composer(events, source)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 2, mark.column + 1) if mark else (1, 1)
        raise FrontMatterError("yaml", line, column, why=_yaml_advice(error.problem or error.context or "")) from error
    except yaml.reader.ReaderError as error:
        line = source.count("\n", 0, error.position) + 2
        raise FrontMatterError("character", line, code=f"U+{error.character:04X}") from error


class Composer:
    """Values and positions from YAML events.

    PyYAML's own composer recurses without a bound (libyaml crashes on 60,000 brackets) and resolves aliases.
    """

    def __init__(self, events: Iterator[yaml.Event], source: str) -> None:
        self._events = events
        self._source = source
        self.positions: dict[Key, Position] = {}
        self.folded: list[Position] = []
        self.split_numbers: list[SplitNumber] = []
        self.values = self._document()

    def _document(self) -> dict[str, Any]:
        event = next(event for event in self._events if not isinstance(event, _PROLOGUE))
        if not isinstance(event, yaml.MappingStartEvent):
            raise FrontMatterError("no-mapping", 2)
        _refuse_properties(event)
        values = self._mapping(())
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                raise FrontMatterError("several", *_position(event))
        return values

    def _value(self, event: yaml.Event, key: Key) -> Any:
        position = _position(event)
        self.positions.setdefault(key, position)
        _refuse_properties(event)
        if isinstance(event, yaml.ScalarEvent):
            if _is_folded(event):
                self.folded.append(position)
            return None if event.value in ("", "null", "~") and event.implicit[0] else _text(event)
        if len(key) > _MAX_DEPTH:
            raise FrontMatterError("deep", *position)
        return self._sequence(key) if isinstance(event, yaml.SequenceStartEvent) else self._mapping(key)

    def _sequence(self, key: Key) -> list[Any]:
        values: list[Any] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            values.append(self._value(event, (*key, len(values))))
        return values

    def _mapping(self, key: Key) -> dict[str, Any]:
        values: dict[str, Any] = {}
        last = ""
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                raise FrontMatterError("key", *_position(event))
            _refuse_properties(event)
            name, value = _text(event), next(self._events)
            if "counts" in key and _is_rest_of_number(values.get(last), event, value, self._source):
                values[last] = f"{values[last]},{name}"
                self._note_split_number((*key, last), values[last])
                continue
            if name in values:
                raise FrontMatterError("repeated-key", *_position(event), text=name)
            values[name] = self._value(value, (*key, name))
            if values[name] is None:
                self.positions[(*key, name)] = _position(event)
            last = name
        return values

    def _note_split_number(self, key: Key, text: str) -> None:
        unit = str(key[key.index("counts") + 1])
        split = SplitNumber(self.positions[key], text, unit)
        self.split_numbers = [*(other for other in self.split_numbers if other.position != split.position), split]


def yaml_message(problem: str) -> str:
    """Translate an error of libyaml; its own words follow without better advice."""
    return say("front-matter", "yaml", why=_yaml_advice(problem))


def _yaml_advice(problem: str) -> str:
    advice = next((advice for words, advice in _YAML_ADVICE.items() if words in problem), "")
    return say("front-matter", advice) if advice else problem


def _is_rest_of_number(before: Any, name: yaml.ScalarEvent, value: yaml.Event, source: str) -> bool:
    """Return whether a key without a colon is the rest of the number before it, which YAML cut at its comma."""
    assert value.start_mark is not None and name.end_mark is not None  # only events made by hand have none
    has_no_colon = ":" not in source[name.end_mark.index : value.start_mark.index]
    is_digits = isinstance(before, str) and before[-1:].isdigit() and _text(name)[:1].isdigit()
    return isinstance(value, yaml.ScalarEvent) and not value.value and has_no_colon and is_digits


def _refuse_properties(event: yaml.Event) -> None:
    """Raise FrontMatterError where YAML would take the beginning of a value for an anchor, an alias or a type."""
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise FrontMatterError("alias", *_position(event))
    if getattr(event, "tag", None):
        raise FrontMatterError("type", *_position(event))


def _is_folded(event: yaml.ScalarEvent) -> bool:
    """Return whether line breaks of the file became spaces of the value ("|" keeps them)."""
    assert event.start_mark is not None and event.end_mark is not None
    lines = event.end_mark.line - event.start_mark.line
    return event.style != "|" and lines > (2 if event.style == ">" else 0)


def _text(event: yaml.ScalarEvent) -> str:
    return str(event.value).replace(_STAND_IN, ">")


def _position(event: yaml.Event) -> Position:
    assert event.start_mark is not None  # only events made by hand have none
    return event.start_mark.line + 2, event.start_mark.column + 1
