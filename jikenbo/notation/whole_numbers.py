"""Whole numbers as Japanese texts write them: 13,400 · 1万3,400 · 2.5万 · 2千3百 · 二十 · 一三四〇〇."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

DIGITS = "〇一二三四五六七八九"
#: All that numbers are written with.
NUMERALS = f"0-9{DIGITS}十百千万億"
_SECTION = f"[0-9,_.{DIGITS}十百千]+"
#: The parts of a number between 億 and 万.
SECTIONS = f"(?:({_SECTION})億)?(?:({_SECTION})万)?({_SECTION})?"
#: Digits alone, in groups of three or in none, with decimals.
ARABIC = "((?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?:_[0-9]{3})+|[1-9][0-9]*))(?:[.]([0-9]{1,8}))?"
#: Kanji digits one after the other, as in years: 一三四〇〇.
BY_PLACE = f"〇|[{DIGITS[1:]}][{DIGITS}]*"
_ONE = f"[1-9{DIGITS[1:]}]"
#: Thousands, hundreds, tens and ones, each with a digit or none before it: 2千3百, 二千三百四十, 1.5千.
BY_UNIT = (
    f"(?:({_ONE}(?:[.][0-9]{{1,8}})?)?(千))?(?:({_ONE})?(百))?(?:({_ONE})?(十))?([{DIGITS[1:]}]|[1-9][0-9]{{0,2}})?"
)
#: What counts hold.
LARGEST = 10**12 - 1
#: No number is spelled with more characters.
LONGEST = 40

_SECTIONS, _ARABIC, _BY_UNIT = re.compile(SECTIONS), re.compile(ARABIC), re.compile(BY_UNIT)
_BY_PLACE = re.compile(BY_PLACE)
_UNITS: Mapping[str, int] = MappingProxyType({"千": 1000, "百": 100, "十": 10})
_PLACES = str.maketrans(DIGITS, "0123456789")


def whole_number(text: str) -> int | None:
    """Return the number that the folded text without spaces spells, or None if any part spells none."""
    match = _SECTIONS.fullmatch(text) if len(text) <= LONGEST else None
    if not text or match is None:
        return None
    total = 0
    given = [(part, scale) for part, scale in zip(match.groups(), (10**8, 10**4, 1), strict=True) if part]
    for index, (part, scale) in enumerate(given):
        value = _section(part, scale)
        is_last = index == len(given) - 1
        if value is None or (index and not 0 < value < 10**4 * scale) or ("." in part and not is_last):
            return None
        total += value
    return total if total <= LARGEST else None


def _section(text: str, scale: int) -> int | None:
    """Return what the part between two large units comes to, times `scale`."""
    arabic = _ARABIC.fullmatch(text)
    if arabic:
        # 1.000 may be a thousand: decimals are read of 万, never of a number alone.
        return None if arabic[2] and scale == 1 else _scaled(re.sub("[,_]", "", arabic[1]), arabic[2] or "", scale)
    if _BY_PLACE.fullmatch(text):
        return int(text.translate(_PLACES)) * scale
    match = _BY_UNIT.fullmatch(text)
    if not match:
        return None
    total, least = 0, 10**4
    for digit, unit in (match.groups()[:2], match.groups()[2:4], match.groups()[4:6]):
        if unit:
            whole, _, decimals = (digit or "1").translate(_PLACES).partition(".")
            value = _scaled(whole, decimals, _UNITS[unit] * scale)
            if value is None or (decimals and not text.endswith(unit)):
                return None
            total, least = total + value, _UNITS[unit]
    rest = int((match[7] or "0").translate(_PLACES))
    return total + rest * scale if rest < least else None


def _scaled(whole: str, decimals: str, scale: int) -> int | None:
    """Return the decimal number times `scale`, or None if that is not whole."""
    part = int(decimals or "0") * scale
    return int(whole) * scale + part // 10 ** len(decimals) if part % 10 ** len(decimals) == 0 else None
