"""The likeness of two words, by which a message names the right one."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process


def nearest(word: str, choices: Iterable[str], least: float) -> str | None:
    """Return the choice most like the word (the first of equals), or None below a likeness of `least` of 100.

    Likeness is the indel ratio: shared characters in the same order. The form computes the same.
    """
    match = process.extractOne(word, choices, scorer=fuzz.ratio, score_cutoff=least)
    return match[0] if match else None
