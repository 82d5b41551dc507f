"""Text as it is compared: one form of each character, none that shows nothing, white space only where it counts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

#: Numbers that NFKC would run into the next ones (10² is not 102), or that name an item of a list. Explicit, so that
#: Python and every browser know the same ones.
OTHER_NUMBERS = (
    "[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u218b\u2460-\u249b\u24ea-\u24ff\u2776-\u2793"
    "\u3220-\u3229\u3248-\u324f\u3251-\u325f\u3280-\u3289\u32b1-\u32bf]"
)
#: Characters that show nothing.
UNSHOWN = "[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]"
WHITE_SPACE = "[ \\t\\n\\r\\f\\v\u0085\u2028\u2029]+"
#: A space that keeps no two letters or digits apart.
LOOSE_SPACE = "(?<![0-9A-Za-z,]) | (?![0-9A-Za-z])"
#: Numerals of deeds and cheques.
FORMAL_NUMERALS: Mapping[str, str] = MappingProxyType(
    {"壱": "一", "壹": "一", "弐": "二", "貳": "二", "参": "三", "參": "三", "拾": "十", "萬": "万", "零": "〇"}
)

_OTHER_NUMBERS, _UNSHOWN = re.compile(OTHER_NUMBERS), re.compile(UNSHOWN)
_WHITE_SPACE, _LOOSE_SPACE = re.compile(WHITE_SPACE), re.compile(LOOSE_SPACE)
_FORMAL = str.maketrans(dict(FORMAL_NUMERALS))


def fold(text: str) -> str:
    """Return the text in compatibility form (NFKC), without what shows nothing and without spaces that mean nothing.

    A full-width tilde stays apart from the half-width one, which means "about" before a number and after a date.
    Numbers in circles and raised digits stay as they are: no reader takes them.
    """
    if _OTHER_NUMBERS.search(text):
        return text
    plain = unicodedata.normalize("NFKC", _UNSHOWN.sub("", text.replace("\uff5e", "\u301c"))).translate(_FORMAL)
    return _LOOSE_SPACE.sub("", _WHITE_SPACE.sub(" ", plain)).strip(" ")
