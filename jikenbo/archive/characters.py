"""Characters that look alike or are not seen."""

from __future__ import annotations

import re
import unicodedata

_VARIATION_SELECTORS = "\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
#: What two texts that look alike may differ in.
UNSEEN = f"[{_VARIATION_SELECTORS}\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
_UNSEEN = re.compile(UNSEEN)


def plain_characters(text: str) -> str:
    """Return the text in NFC, without variation selectors and characters that nobody sees, and without space around."""
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text)).strip()
