"""Bytes of a pasted file → text, whichever of the encodings of Japanese texts they are in.

General detectors take short Shift_JIS for Korean; with so few encodings to say apart, decoding strictly is exact.
"""

from __future__ import annotations

import codecs

_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_ESCAPE = b"\x1b$"


def decode(data: bytes) -> str:
    """Return the text. Bytes that no encoding explains become U+FFFD rather than an error."""
    marked = next((encoding for mark, encoding in _MARKS.items() if data.startswith(mark)), None)
    if marked:
        return data.decode(marked, "replace")
    if _ESCAPE in data:
        return data.decode("iso2022_jp_3", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return max((_attempt(data, encoding) for encoding in ("cp932", "euc_jp", "utf-8")), key=_likelihood)


def _attempt(data: bytes, encoding: str) -> str:
    return data.decode(encoding, "replace")


def _likelihood(text: str) -> float:
    """Return how much a sample reads like Japanese: hiragana speak for it, half-width kana and holes against it."""
    sample = text[:20_000]
    hiragana = sum("ぁ" <= character <= "ん" for character in sample)
    odd = sum("\uff61" <= character <= "\uff9f" or character == "\ufffd" for character in sample)
    return (hiragana - 3 * odd) / (len(sample) or 1)
