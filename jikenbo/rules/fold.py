"""Characters that a contributor may type for one another, as one: every dash, bracket and space, and full width."""

from __future__ import annotations

import re
from collections.abc import Mapping

_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
#: Dashes, hyphens and minus signs.
_DASHES = "‐‑‒–—―⁃−─━﹘﹣－⸺⸻〰˗➖"
_OPENING = "（［｛〔【「『〈《〖〘⦅[{<＜≪❨⟨"
_CLOSING = "）］｝〕】」』〉》〗〙⦆]}>＞≫❩⟩"
#: Full-width letters, digits and signs other than these.
_FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5E)}

#: Each such character and its replacement; one for one, so that a match keeps its place in the text.
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
    "﹫": "@",
    "﹒": ".",
}
#: Folded characters, and those that are a dash between two digits only. JavaScript reads
#: both alike.
FOLDABLE = rf"[{''.join(FOLDED).replace('[', '').replace(']', '')}\[\]]"
DASH_BETWEEN_DIGITS = "[ーｰ一](?<=[0-9 ].)(?=[0-9 ])"


def fold(text: str) -> str:
    """Return the text with these characters folded, every other one at its place."""
    folded = _FOLDABLE.sub(lambda match: FOLDED[match[0]], text)
    return _DASH.sub("-", folded)


_FOLDABLE, _DASH = re.compile(FOLDABLE), re.compile(DASH_BETWEEN_DIGITS)
