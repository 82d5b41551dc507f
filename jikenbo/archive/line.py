"""Text on one line, as headlines, names and notes are."""

from __future__ import annotations

import unicodedata
from typing import Annotated

from pydantic import AfterValidator

#: Control characters, those that show nothing or turn the order of others, and ends of lines and paragraphs.
_UNSEEN = {"Cc", "Cf", "Zl", "Zp"}


#: Characters that look like a space though they are letters or signs.
_BLANKS = "\u115f\u1160\u2800\u3164\uffa0"


def unseen(text: str) -> str:
    """Return the characters of the text that nobody sees, each by its code point."""
    found = sorted({character for character in text if unicodedata.category(character) in _UNSEEN})
    return "、".join(f"U+{ord(character):04X}" for character in found)


def _one_line(text: str) -> str:
    stripped = text.strip()
    if not stripped.strip(f"{_BLANKS} ") or "\n" in stripped:
        raise ValueError("一行の文字が必要です（空にはできません）")
    if unseen(stripped):
        raise ValueError(f"見えない文字（{unseen(stripped)}）があります。消してください")
    return stripped


OneLine = Annotated[str, AfterValidator(_one_line)]
