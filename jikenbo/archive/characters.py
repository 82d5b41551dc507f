"""Characters that look alike or are not seen."""

from __future__ import annotations

import re
import unicodedata

from jikenbo.folding import TABLE

#: What two texts that look alike may differ in: what no comparison regards, and the grapheme joiner.
UNSEEN = f"[{TABLE['dropped']}\u034f]"
_UNSEEN = re.compile(UNSEEN)


def plain_characters(text: str) -> str:
    """Return the text in NFC, without variation selectors and characters that nobody sees, and without space around."""
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text)).strip()
