"""The front matter of a Markdown file: plain strings, lists and mappings, and where in the file each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

Key = tuple[str | int, ...]
Position = tuple[int, int]

#: Larger front matter is not an entry typed by hand.
MAX_CHARACTERS = 64_000
_MAX_DEPTH = 8
_FENCE = "---"
_YAML_ADVICE = {
    "mapping values are not allowed": "値の中に「: 」があるときは、値を引用符（'…'）で囲んでください",
    "cannot start any token": "この文字で始まる値は、引用符（'…'）で囲んでください",
    "unexpected end of stream": "閉じていない引用符か括弧があります",
    "could not find expected ':'": "「キー: 値」の形になっていません（コロンのあとに空白が要ります）",
    "did not find expected key": "字下げがそろっていないか、値を引用符（'…'）で囲む必要があります",
    "did not find expected ',' or ']'": "リストの閉じ括弧「]」か区切りの「,」がありません",
    "did not find expected ',' or '}'": "閉じ括弧「}」か区切りの「,」がありません",
    "did not find expected '-' indicator": "リストの「-」の字下げがそろっていません",
    "block indicators": "「>」や「|」で始まる値は、引用符（'…'）で囲んでください",
    "chomping or indentation": "「>」で始まる値は、引用符（'…'）で囲んでください",
    "expected comment or line break": "「>」や「|」で始まる値は、引用符（'…'）で囲んでください",
    "expected alphabetic or numeric character": "「&」や「*」で始まる値は、引用符（'…'）で囲んでください",
    "expected whitespace or line break": "「!」で始まる値は、引用符（'…'）で囲んでください",
    "block sequence entries are not allowed": "「- 」で始まる値は、引用符（'…'）で囲んでください",
    "mapping keys are not allowed": "「? 」で始まる値は、引用符（'…'）で囲んでください",
    "expected node content": "「,」「]」「}」の前に値がありません。これらで始まる値は、引用符（'…'）で囲んでください",
    "expected <document start>": "「%」や「...」で始まる行は書けません",
    "unknown escape character": "「\\」のある値は、「\"」ではなく引用符「'」で囲んでください",
    "tab": "字下げにタブは使えません。空白を使ってください",
}
_PROLOGUE = (yaml.StreamStartEvent, yaml.DocumentStartEvent)
# YAML reads a leading ">" as a block scalar; people write counts as in the documentation. While YAML reads, a character
# that is in no text stands for it, so that every place stays the same.
_AT_LEAST = re.compile(r"(:[ ]+)>(?==[ ]*[0-9])")
_STAND_IN = "\ufdd0"


class FrontMatterError(ValueError):
    """The file has no readable front matter: `line` and `column` count from 1, the message is Japanese."""

    def __init__(self, message: str, line: int, column: int = 1) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file's front matter holds. `positions` maps ("reports", 0, "url") to line and column of that value.

    `folded` are the places of values on several lines, which YAML joins with spaces.
    """

    values: Mapping[str, Any]
    positions: Mapping[Key, Position]
    body: str
    body_line: int
    folded: tuple[Position, ...] = ()

    def position(self, key: Key) -> Position:
        """Return where the value stands, or the nearest value around it."""
        while key and key not in self.positions:
            key = key[:-1]
        return self.positions.get(key, (1, 1))


def parse_front_matter(text: str) -> FrontMatter:
    """Return a Markdown file's front matter and body; raise FrontMatterError where there is none to read.

    Every scalar stays a string (no dates, no booleans): the model gives types.
    """
    source, body = split_front_matter(text)
    if len(source) > MAX_CHARACTERS:
        raise FrontMatterError(f"前付けが大きすぎます（{len(source):,}文字、上限 {MAX_CHARACTERS:,}文字）", 1)
    composer = _compose(_AT_LEAST.sub(rf"\1{_STAND_IN}", source))
    return FrontMatter(composer.values, composer.positions, body, source.count("\n") + 4, tuple(composer.folded))


def split_front_matter(text: str) -> tuple[str, str]:
    """Return the YAML between the two fences and the text behind them; raise FrontMatterError where one is missing."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        raise FrontMatterError("一行目は「---」で始めてください", 1)
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        raise FrontMatterError("先頭の「---」に対する終わりの「---」がありません", 1)
    return "\n".join(lines[1:end]), "\n".join(lines[end + 1 :])


def _compose(source: str) -> _Composer:
    events = yaml.parse(source, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    try:
        composer = _Composer(events)
        composer.read_document()
        return composer
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 2, mark.column + 1) if mark else (1, 1)
        raise FrontMatterError(yaml_message(error.problem or error.context or ""), line, column) from error
    except yaml.reader.ReaderError as error:
        line = source.count("\n", 0, error.position) + 2
        raise FrontMatterError(f"使えない文字（U+{error.character:04X}）があります", line) from error


class _Composer:
    """Values and positions from YAML events.

    PyYAML's own composer recurses without a bound (libyaml crashes on 60,000 brackets) and resolves aliases.
    """

    def __init__(self, events: Iterator[yaml.Event]) -> None:
        self._events = events
        self.values: dict[str, Any] = {}
        self.positions: dict[Key, Position] = {}
        self.folded: list[Position] = []

    def read_document(self) -> None:
        event = next(event for event in self._events if not isinstance(event, _PROLOGUE))
        if not isinstance(event, yaml.MappingStartEvent):
            raise FrontMatterError("前付けは「キー: 値」の並びでなければなりません", 2)
        _refuse_properties(event)
        self.values = self._mapping(())
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                raise FrontMatterError("前付けは一つだけです", *_position(event))

    def _value(self, event: yaml.Event, key: Key) -> Any:
        position = _position(event)
        self.positions.setdefault(key, position)
        _refuse_properties(event)
        if isinstance(event, yaml.ScalarEvent):
            if _is_folded(event):
                self.folded.append(position)
            return None if event.value in ("", "null", "~") and event.implicit[0] else _text(event)
        if len(key) > _MAX_DEPTH:
            raise FrontMatterError("入れ子が深すぎます", *position)
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
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                raise FrontMatterError("キーは文字でなければなりません", *_position(event))
            _refuse_properties(event)
            name = _text(event)
            if name in values:
                raise FrontMatterError(f"キー「{name}」が二度あります", *_position(event))
            values[name] = self._value(next(self._events), (*key, name))
            if values[name] is None:
                self.positions[(*key, name)] = _position(event)
        return values


def yaml_message(problem: str) -> str:
    """Say in Japanese what libyaml found; its own words follow where there is no better advice."""
    advice = next((advice for words, advice in _YAML_ADVICE.items() if words in problem), "")
    return f"YAMLとして読めません: {advice or problem}"


def _refuse_properties(event: yaml.Event) -> None:
    """Raise FrontMatterError where YAML would take the beginning of a value for an anchor, an alias or a type."""
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise FrontMatterError(
            "YAMLの別名（&、*）は使えません。これらで始まる値は、引用符（'…'）で囲んでください", *_position(event)
        )
    if getattr(event, "tag", None):
        raise FrontMatterError(
            "YAMLの型（!）は使えません。「!」で始まる値は、引用符（'…'）で囲んでください", *_position(event)
        )


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
