"""Numbers as Japanese texts write them: 13,400 · 1万3,400 · 2.5万 · 二十."""

from __future__ import annotations

import re

import kanjize

#: Possessive quantifiers: a line of ten million digits is read once.
ARABIC = (
    r"(?<![\d.])(?<!\d,)(?:\d{1,3}+(?:,\d{3})++(?!\d)|\d++)"
    r"(?:\.\d{1,3})?(?:\ ?[億万千](?:\d{1,4}(?:,\d{3})?)?)?+(?:[万千]\d{0,4})?+"
)
_ONES = "一二三四五六七八九十百千"
KANJI = rf"(?<![第〇{_ONES}万])[{_ONES}][〇{_ONES}]{{0,7}}+万?[{_ONES}]{{0,6}}+"
_DIGITS = str.maketrans("〇一二三四五六七八九", "0123456789")
_LONGEST = 16


def parse_number(text: str) -> int | None:
    """Return the whole number that the text spells, or None where it spells none that a notice would give."""
    digits = re.sub(r"[,\s]", "", text)
    if len(digits) > _LONGEST:
        return None
    by_place = digits.translate(_DIGITS)
    if by_place.isdecimal():
        return int(by_place)
    try:
        return int(kanjize.kanji2number(digits))
    except (ValueError, IndexError, KeyError):
        return None
