"""Where numbers are in running text: 13,400 · 1万3,400 · 2千3百 · 二十. The one reader says what they come to."""

from __future__ import annotations

from jikenbo.notation.whole_numbers import whole_number

_ONES = "一二三四五六七八九十百千壱弐参拾"
#: Possessive quantifiers: a line of ten million digits is read once.
ARABIC = (
    rf"(?<![\d.{_ONES}〇万億])(?<!\d,)(?:\d{{1,3}}+(?:,\d{{3}})++(?!\d)|\d++)"
    r"(?:\.\d{1,3})?(?:\ ?[億万千百十](?:\d{1,4}(?:,\d{3})?|\ \d{1,3},\d{3}|\ \d{3,4})?)*+"
)
KANJI = rf"(?<![第〇{_ONES}万億\d])[{_ONES}][〇{_ONES}]{{0,7}}+万?[{_ONES}]{{0,6}}+"
_FORMAL = str.maketrans("壱弐参拾", "一二三十")


def parse_number(text: str) -> int | None:
    """Return the whole number that the text spells, or None where any part of it spells none."""
    return whole_number("".join(text.split()).translate(_FORMAL))
