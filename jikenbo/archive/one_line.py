"""Text on one line, as headlines, names and notes are."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from jikenbo.rules.rulebook import BrokenRule

#: Control characters, those that show nothing or turn the order of others, and ends of lines and paragraphs (the
#: categories Cc, Cf, Zl and Zp of Unicode 14), as a class that Python and JavaScript read alike.
UNSEEN = (
    "[\u0000-\u001f\u007f-\u009f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U00013438"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]"
)
_UNSEEN = re.compile(UNSEEN)
#: A text that looks empty, also with letters or signs that look like a space.
BLANK = "[ \u3000\u115f\u1160\u2800\u3164\uffa0]*"
_BLANK = re.compile(BLANK)


def unseen(text: str) -> str:
    """Return the invisible characters of the text, each by its code point."""
    return "、".join(f"U+{ord(character):04X}" for character in sorted(set(_UNSEEN.findall(text))))


def _one_line(text: str) -> str:
    stripped = text.strip()
    if _BLANK.fullmatch(stripped) or "\n" in stripped:
        raise BrokenRule("value", "empty")
    if unseen(stripped):
        raise BrokenRule("value", "unseen", code=unseen(stripped))
    return stripped


OneLine = Annotated[str, AfterValidator(_one_line)]
