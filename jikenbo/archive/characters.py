"""Characters that look alike or are invisible."""

from __future__ import annotations

import re
import unicodedata

from jikenbo.folding import TABLE

#: Characters in which two texts that look alike may differ: ignored by collation, and the grapheme joiner.
UNSEEN = f"[{TABLE['dropped']}\u034f]"
_UNSEEN = re.compile(UNSEEN)


def plain_characters(text: str) -> str:
    """Return the text in NFC, stripped, without variation selectors and invisible characters."""
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text)).strip()
