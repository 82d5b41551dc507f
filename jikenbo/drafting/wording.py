"""Tables of words in the source: written as running text, read as a tuple."""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """Return the words that spaces and line breaks part."""
    return tuple(text.split())
