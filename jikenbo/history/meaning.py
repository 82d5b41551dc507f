"""The kind of change between two texts of an entry."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jikenbo.archive.frontmatter import FrontMatterError, parse_front_matter, split_front_matter
from jikenbo.archive.history import ChangeKind
from jikenbo.archive.reading import Source, parse_entry

#: Keys that only the check reads.
_NOT_SAID = frozenset({"id", "body", "distinct_from"})


def change_between(before: str, after: str) -> ChangeKind | None:
    """Return the kind of change between two texts of an entry's file, or None if it says the same.

    Line breaks, spaces and forms of characters in the body, and the way in which the front matter is written, mean
    nothing.
    """
    if before == after or not _differ(before, after):
        return None
    for kind, key in (("withdrawn", "withdrawn"), ("duplicate", "duplicate_of")):
        if _has(after, key) and not _has(before, key):
            return "withdrawn" if kind == "withdrawn" else "duplicate"
    return "corrected"


def _differ(before: str, after: str) -> bool:
    (head_before, body_before), (head_after, body_after) = _split(before), _split(after)
    if _folded(body_before) != _folded(body_after):
        return True
    return head_before != head_after and _said(before) != _said(after)


def _split(text: str) -> tuple[str, str]:
    """Return front matter and body; a text without front matter is all body."""
    try:
        return split_front_matter(Source("", "", text).plain)
    except FrontMatterError:
        return "", text


def _folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


@lru_cache(maxsize=4)
def _said(text: str) -> object:
    """Return the front matter as data: of the model if it validates, else as written."""
    read = parse_entry(Source("", "2000-001", text))
    if read.incident:
        return read.incident.model_dump(exclude=set(_NOT_SAID))
    return _values(text) or text


def _has(text: str, key: str) -> bool:
    return bool(_values(text).get(key))


@lru_cache(maxsize=4)
def _values(text: str) -> Mapping[str, Any]:
    try:
        return parse_front_matter(Source("", "", text).plain).values
    except FrontMatterError:
        return {}
