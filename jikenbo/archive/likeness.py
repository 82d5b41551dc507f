"""How alike two words are, so that a message can name the right one."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process


def nearest(word: str, choices: Iterable[str], least: float) -> str | None:
    """Return the first of the choices that are most like the word, or None where none is so by `least` of 100.

    Alike are those that share most characters in the same order (the indel ratio), which the form computes, too.
    """
    match = process.extractOne(word, choices, scorer=fuzz.ratio, score_cutoff=least)
    return match[0] if match else None
