"""Tables of words in the source: written as running text, read as a tuple."""

from __future__ import annotations

import re
from collections.abc import Iterable


def words(text: str) -> tuple[str, ...]:
    """Return the words that spaces and line breaks part."""
    return tuple(text.split())


def any_of(alternatives: Iterable[str]) -> str:
    """Return a pattern that matches any of the words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(alternatives, key=len, reverse=True)) + ")"
