"""Characters that a contributor may type for one another, as one: every dash, bracket and space, and full width."""

from __future__ import annotations

import re
from collections.abc import Mapping

_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
#: Dashes, hyphens and minus signs.
_DASHES = "‐‑‒–—―⁃−─━﹘﹣－⸺⸻〰˗➖"
#: What is a dash between two digits, and a letter or a number elsewhere.
_LETTERS = "ーｰ一"
_OPENING = "（［｛〔【「『〈《〖〘⦅[{<＜≪❨⟨"
_CLOSING = "）］｝〕】」』〉》〗〙⦆]}>＞≫❩⟩"
#: Of full-width letters, digits and signs those that are none of these.
_FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5E)}

#: Each such character and what stands for it; one for one, so that what is found keeps its place in the text.
FOLDED: Mapping[str, str] = {
    **_FULL_WIDTH,
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_OPENING, "("),
    **dict.fromkeys(_CLOSING, ")"),
    "｡": "。",
    "･": "・",
    "∙": "・",
    "•": "・",
    "⁄": "/",
    "∕": "/",
    **dict.fromkeys(_LETTERS, "-"),
    "﹫": "@",
    "﹒": ".",
}
#: What is folded. JavaScript reads it alike.
FOLDABLE = (
    rf"[{''.join(FOLDED).replace('[', '').replace(']', '')}\[\]](?:(?<![{_LETTERS}])|(?<=[0-9０-９ ].)(?=[0-9０-９ ]))"
)


def fold(text: str) -> str:
    """Return the text with these characters folded, every other one at its place."""
    return re.sub(FOLDABLE, lambda match: FOLDED[match[0]], text)
