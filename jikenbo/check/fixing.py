"""Correcting what is safe to correct in an entry, with a list of the corrections."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from jikenbo.archive.frontmatter import FrontMatterError, Key, split_front_matter
from jikenbo.archive.incident import DATE_KEYS
from jikenbo.archive.reading import Source, parse_entry
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.check.checking import subjects_of
from jikenbo.check.edits import Edit, apply_edits, find_edits
from jikenbo.check.keeping import comment_edit
from jikenbo.check.patterns import expression
from jikenbo.check.subject import Subject
from jikenbo.notation.advice import unit_of
from jikenbo.notation.counts import read_count
from jikenbo.notation.dates import read_date
from jikenbo.notation.refusal import Refusal
from jikenbo.rules.rulebook import RULES

#: One correction can reveal another (a tag after its half-width letters); no chain is longer.
_ROUNDS = 4
#: Comments that are corrected in a round; each is read on its own.
_MOST_COMMENTS = 50
_UNSEEN = [expression(RULES[key].patterns[0].match) for key in ("invisible", "variation-selector")]
#: Corrected in the body because the page would show it wrongly, not because it is read wrongly.
_SHOWN = [
    (expression(pattern.match), pattern.replace)
    for key in ("heading-space", "single-tilde", "github-only")
    for pattern in RULES[key].patterns
    if pattern.replace not in (None, "NFKC")
]
_SPACES = expression(RULES["no-break-space"].patterns[0].match)


class Change(NamedTuple):
    """One correction: its place, the rule, and the text before and after."""

    line: int
    column: int
    rule: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"「{_visible(self.before)}」→「{_visible(self.after)}」"


def fix(source: Source, vocabulary: Vocabulary) -> tuple[str, list[Change]]:
    """Return the file's text with every safe correction made, and each change.

    What the entry says stays: an edit after which it would read otherwise is left to its author.
    """
    changes = list(_saved_otherwise(source.text))
    text = source.plain
    for _ in range(_ROUNDS):
        for _ in range(_MOST_COMMENTS):
            edit = comment_edit(subject := _subject(replace(source, text=text), vocabulary))
            if not edit:
                break
            changes.append(_change(subject, edit))
            text = apply_edits(text, [edit])
        edits = _harmless(subject, find_edits(subject))
        if not edits:
            break
        changes += [_change(subject, edit) for edit in edits]
        text = apply_edits(text, edits)
    return text, changes


def _subject(source: Source, vocabulary: Vocabulary) -> Subject:
    return subjects_of([parse_entry(source)], vocabulary)[0]


def _saved_otherwise(text: str) -> Iterator[Change]:
    if text.startswith("\ufeff"):
        yield Change(1, 1, "byte-order-mark", "BOM", "")
    if "\r" in text:
        yield Change(1, 1, "line-ending", "CR", "LF")


def _harmless(subject: Subject, edits: list[Edit]) -> list[Edit]:
    """Return the edits that keep the meaning of the entry, also all together."""
    if subject.entry.front_matter is None:
        # What it says cannot be compared. A tab is what often makes it no YAML, and means the same as spaces.
        body = _body_start(subject.text)
        return [edit for edit in edits if edit.start >= body or edit.rule == "tab"]
    if not edits or _says_the_same(subject, edits):
        return edits
    kept: list[Edit] = []
    for edit in edits:
        if _says_the_same(subject, [*kept, edit]):
            kept.append(edit)
    return kept


def _body_start(text: str) -> int:
    """Return the offset of the body: the end, if nothing closes the front matter."""
    try:
        return len(text) - len(split_front_matter(text)[1])
    except FrontMatterError:
        return len(text)


def _says_the_same(subject: Subject, edits: list[Edit]) -> bool:
    source = replace(subject.entry.source, text=apply_edits(subject.text, edits))
    after = _subject(source, subject.vocabulary)
    readable = after.entry.incident is not None or subject.entry.incident is None
    return readable and _meaning(subject) == _meaning(after)


def _meaning(subject: Subject) -> object:
    """Return the meaning of the entry, independent of notation, or None with unreadable front matter."""
    if subject.entry.front_matter is None:
        return None
    values = {key: value for key, value in subject.values.items() if key != "tags"}
    names = {_folded(subject.vocabulary.aliases.get(tag, tag)) for tag in map(_folded, subject.tags)}
    return _plain(values, ()), names, _folded(_as_shown(subject.body))


def _as_shown(body: str) -> str:
    for pattern, right in _SHOWN:
        body = pattern.sub(right, body)
    return body


def _plain(value: Any, key: Key) -> Any:
    """Return a value with its texts folded, dates and numbers as read, and without unknown ones."""
    if isinstance(value, Mapping):
        parts = {name: _plain(part, (*key, name)) for name, part in value.items()}
        return {name: part for name, part in parts.items() if part not in (None, {})}
    if isinstance(value, (list, tuple)):
        return [_plain(part, (*key, index)) for index, part in enumerate(value)]
    return _read(value, key) if isinstance(value, str) else value


def _read(text: str, key: Key) -> str | None:
    """Return the meaning of the value under the key, or None for an unknown date or number."""
    try:
        if key[-1] in DATE_KEYS:
            return read_date(text) or None
        if "counts" in key and key[-1] not in ("note", "certainty"):
            return read_count(text, unit_of(key)) or None
    except Refusal:
        pass
    return text if text.startswith("https://") else _folded(text)


def _folded(text: str) -> str:
    """Return the text with the forms of characters and the amounts of white space in it folded."""
    for unseen in _UNSEEN:
        text = unseen.sub("", text)
    return " ".join(unicodedata.normalize("NFKC", _SPACES.sub(" ", text)).split())


def _visible(text: str) -> str:
    """Return the text with invisible characters named by their code points."""
    return "".join(f"U+{ord(part):04X}" if _is_unseen(part) else part for part in text)


def _is_unseen(character: str) -> bool:
    unprintable = not character.isprintable() or unicodedata.category(character) == "Mn"
    return unprintable or character in "\u3000\u115f\u1160\u2800\u3164\uffa0"


def _change(subject: Subject, edit: Edit) -> Change:
    return Change(*subject.in_text(edit.start), edit.rule, subject.text[edit.start : edit.end], edit.replacement)
