"""One entry as the rules see it: also where it breaks the schema, so that no error hides another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import PurePath
from typing import Any, NamedTuple

from jikenbo.archive.characters import plain_characters
from jikenbo.archive.code_spans import CODE
from jikenbo.archive.edtf import Edtf, EdtfError, parse_edtf
from jikenbo.archive.frontmatter import Key, Position
from jikenbo.archive.organisation.registered import NOTHING, Register
from jikenbo.archive.reading import ReadEntry
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.rules.fold import fold

#: An address of the web within a text.
ADDRESS = re.compile(r"""https?://[^\s"'<>）)」]+""")


class Finding(NamedTuple):
    """A finding of a rule in an entry, at line and column from 1; the fields are those of a Problem."""

    position: Position
    message: str
    text: str = ""
    suggestion: str = ""


@dataclass(frozen=True)
class Subject:
    """An entry under check. Its accessors leave out values of another type: the schema reports those."""

    entry: ReadEntry
    vocabulary: Vocabulary
    today: date
    register: Register = NOTHING

    @property
    def id(self) -> str:
        return self.entry.source.id

    @property
    def path(self) -> PurePath:
        return PurePath(self.entry.source.path)

    @cached_property
    def text(self) -> str:
        """The whole file, without its byte order mark and with line feeds alone."""
        return self.entry.source.plain

    @property
    def body(self) -> str:
        return self.entry.front_matter.body if self.entry.front_matter else ""

    @cached_property
    def markdown(self) -> str:
        """The body with code blanked out, every other character at its place."""
        return CODE.sub(_blank, self.body) if "`" in self.body or "~~~" in self.body else self.body

    @cached_property
    def prose(self) -> str:
        """The body with code and addresses of the web blanked out, every other character at its place."""
        return ADDRESS.sub(_blank, self.markdown) if "://" in self.markdown else self.markdown

    @cached_property
    def words(self) -> str:
        """The whole file with addresses of the web blanked out, every other character at its place."""
        return ADDRESS.sub(_blank, self.text)

    @cached_property
    def folded(self) -> str:
        """`words` with characters that are typed for one another as one, each at its place."""
        return fold(self.words)

    @property
    def values(self) -> Mapping[str, Any]:
        return self.entry.front_matter.values if self.entry.front_matter else {}

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """The tags as written; a tag's place in the list is its place in the front matter, unless one is no text."""
        tags = self.values.get("tags")
        return tuple(tag if isinstance(tag, str) else "" for tag in tags) if isinstance(tags, list) else ()

    def known_tag(self, tag: str) -> str:
        """Return the vocabulary's name of a tag that is written by an alias or in other characters that look alike.

        A tag that the vocabulary does not know stays as it is.
        """
        plain = plain_characters(tag)
        name = self.vocabulary.aliases.get(plain, plain)
        return name if name in self.vocabulary.tags else tag

    def own_organisations(self) -> Iterator[tuple[Key, str]]:
        """Yield every organisation whose incident this is, with its key."""
        return _texts(self.values, ("org",))

    def organisations(self) -> Iterator[tuple[Key, str]]:
        """Yield every organisation named, the entry's own and those of its reports, with its key."""
        yield from self.own_organisations()
        for index, report in self.reports():
            for key, name in _texts(report, ("org",)):
                yield ("reports", index, *key), name

    def reports(self) -> Iterator[tuple[int, Mapping[str, Any]]]:
        reports = self.values.get("reports")
        for index, report in enumerate(reports if isinstance(reports, list) else ()):
            if isinstance(report, Mapping):
                yield index, report

    def string(self, key: str) -> str:
        """Return the text under the key, or ""."""
        value = self.values.get(key)
        return value.strip() if isinstance(value, str) else ""

    def distinct_from(self) -> Iterator[tuple[Key, str]]:
        """Yield the id of every incident that this one is marked as distinct from, with its key."""
        return _texts(self.values, ("distinct_from",))

    def edtf(self, *key: str | int) -> Edtf | None:
        """Return the date under the key, or None if it cannot be read."""
        value: Any = self.values
        for part in key:
            value = value[part] if isinstance(value, Mapping) and part in value else _item(value, part)
        return _edtf(value)

    def at(self, *key: str | int) -> Position:
        """Return the place of the value under the key."""
        return self.entry.front_matter.position(key) if self.entry.front_matter else (1, 1)

    def in_text(self, offset: int) -> Position:
        """Return line and column of an offset into `text`."""
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)

    def in_body(self, offset: int) -> Position:
        """Return line and column of an offset into `body` (the file ends with it)."""
        return self.in_text(len(self.text) - len(self.body) + offset)


def _blank(match: re.Match[str]) -> str:
    return "".join("\n" if character == "\n" else " " for character in match[0])


def _texts(values: Mapping[str, Any], key: Key) -> Iterator[tuple[Key, str]]:
    value = values.get(str(key[0]))
    if isinstance(value, str):
        yield key, value
    for index, part in enumerate(value if isinstance(value, list) else ()):
        if isinstance(part, str):
            yield (*key, index), part


def _item(value: Any, index: str | int) -> Any:
    return value[index] if isinstance(value, list) and isinstance(index, int) and index < len(value) else None


def _edtf(value: Any) -> Edtf | None:
    try:
        return parse_edtf(value) if isinstance(value, str) else None
    except EdtfError:
        return None
