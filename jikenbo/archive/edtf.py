"""Dates as far as they are known: EDTF (ISO 8601-2), level 0 and the parts of level 1 that notices need.

Level 1 as read here: `~` about, `?` uncertain, `%` both; `X` for unknown digits (20XX, 202X, 2023-XX, 2023-09-XX);
seasons (2023-21 spring … 2023-24 winter); intervals with an open (`..`) end.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from jikenbo.rules.rulebook import BrokenRule

Precision = Literal["decade", "century", "year", "season", "month", "day"]

#: One date of a value.
PART_PATTERN = r"([0-9]{2}XX|[0-9]{3}X|[0-9]{4})(?:-(XX|[0-9]{2})(?:-(XX|[0-9]{2}))?)?([~?%]?)"
_PART = re.compile(PART_PATTERN)
#: The form of a value, for programs that cannot call parse_edtf; it does not know the calendar.
EDTF_PATTERN = rf"^(?:{PART_PATTERN}(?:/(?:\.\.|{PART_PATTERN}))?|\.\./{PART_PATTERN})$"
#: Characters of values.
CHARACTERS = "[0-9X~?%/.-]*"
_CHARACTERS = re.compile(CHARACTERS)
#: The month in which a 年度 begins.
FISCAL_YEAR_BEGINS = 4
#: The number of a season, its name and its first month.
SEASONS = {21: ("春", 3), 22: ("夏", 6), 23: ("秋", 9), 24: ("冬", 12)}


@dataclass(frozen=True, slots=True)
class EdtfPart:
    """One date of an EDTF value: the days it may mean, and how sure its author was."""

    earliest: date
    latest: date
    precision: Precision
    approximate: bool = False
    uncertain: bool = False

    @property
    def day(self) -> date | None:
        """The day, or None unless it is known for certain to the day."""
        sure = self.precision == "day" and not (self.approximate or self.uncertain)
        return self.earliest if sure else None


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date or an interval. `start` or `end` is None if the interval is open on that side."""

    text: str
    start: EdtfPart | None
    end: EdtfPart | None

    @property
    def is_interval(self) -> bool:
        return "/" in self.text

    @property
    def earliest(self) -> date:
        """The first day this value may mean (an open start begins with year 1)."""
        return self.start.earliest if self.start else date.min

    @property
    def latest(self) -> date:
        """The last day this value may mean (an open end reaches to year 9999)."""
        return self.end.latest if self.end else date.max

    @property
    def year(self) -> int | None:
        """The year it is filed under, that of its first known part; None where that is known to the decade at best."""
        known = self.start or self.end
        assert known is not None  # parse_edtf admits no interval that is open on both sides
        return None if known.precision in ("decade", "century") else known.earliest.year

    @property
    def month(self) -> int | None:
        """The month it is filed under, where it is known to the month."""
        first, last = self.earliest, self.latest
        return first.month if (first.year, first.month) == (last.year, last.month) else None

    @property
    def fiscal_year(self) -> int | None:
        """The 年度 (April to March) it is filed under, where every day it may mean is of one."""
        first, last = fiscal_year_of(self.earliest), fiscal_year_of(self.latest)
        return first if first == last else None

    def __str__(self) -> str:
        return self.text


def fiscal_year_of(day: date) -> int:
    """Return the 年度 of a day: the year in whose April it began."""
    return day.year - (day.month < FISCAL_YEAR_BEGINS)


def format_fiscal_year(year: int) -> str:
    """Return the name of a 年度: 2023年度."""
    return f"{year}年度"


class EdtfError(BrokenRule):
    """The text is not EDTF; the message, in Japanese, says how a date is written."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__("date", message, **values)


@lru_cache(maxsize=65536)
def parse_edtf(text: str) -> Edtf:
    """Return the date that `text` means, or raise EdtfError."""
    if text.count("/") > 1 or not _CHARACTERS.fullmatch(text):
        raise EdtfError("unreadable", text=text)
    start_text, slash, end_text = text.partition("/")
    start = _parse_end(start_text, text)
    if not slash:
        if start is None:
            raise EdtfError("unreadable", text=text)
        return Edtf(text, start, start)
    end = _parse_end(end_text, text)
    if start is None and end is None:
        raise EdtfError("open", text=text)
    if start and end and end.latest < start.earliest:
        raise EdtfError("reversed", text=text, right=f"{end_text}/{start_text}")
    return Edtf(text, start, end)


def _parse_end(text: str, whole: str) -> EdtfPart | None:
    return None if text == ".." else _parse_part(text, whole)


def _parse_part(text: str, whole: str) -> EdtfPart:
    match = _PART.fullmatch(text)
    if not match:
        raise EdtfError("unreadable", text=whole)
    year, month, day, mark = match.groups()
    try:
        earliest, latest, precision = _span(year, month, day)
    except EdtfError:
        raise
    except ValueError as error:
        raise EdtfError("impossible", text=text) from error
    return EdtfPart(earliest, latest, precision, approximate=mark in ("~", "%"), uncertain=mark in ("?", "%"))


def _span(year: str, month: str | None, day: str | None) -> tuple[date, date, Precision]:
    if "X" in year:
        if month:
            raise EdtfError("month-of-no-year", text=year)
        precision: Precision = "decade" if year.count("X") == 1 else "century"
        return date(max(int(year.replace("X", "0")), 1), 1, 1), date(int(year.replace("X", "9")), 12, 31), precision
    number = int(year)
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise EdtfError("day-of-no-month", text=f"{year}-{month}-{day}")
        return date(number, 1, 1), date(number, 12, 31), "year"
    assert month is not None
    if int(month) in SEASONS:
        return _season(number, int(month), day)
    last = calendar.monthrange(number, _month(month))[1]
    if day in (None, "XX"):
        return date(number, int(month), 1), date(number, int(month), last), "month"
    assert day is not None
    known = date(number, int(month), int(day))
    return known, known, "day"


def _month(text: str) -> int:
    if not 1 <= int(text) <= 12:
        raise ValueError(text)
    return int(text)


def _season(year: int, season: int, day: str | None) -> tuple[date, date, Precision]:
    if day is not None:
        raise EdtfError("day-of-season", text=f"{year:04}-{season}-{day}")
    first = SEASONS[season][1]
    last_year, last = (year, first + 2) if first <= 10 else (year + 1, 2)
    return date(year, first, 1), date(last_year, last, calendar.monthrange(last_year, last)[1]), "season"


def format_japanese(value: Edtf) -> str:
    """Return the date as a Japanese reader expects it: 2023年8月30日〜31日, 2023年6月頃."""
    if not value.is_interval:
        assert value.start is not None
        return _format_part(value.start, None)
    if value.start is None:
        assert value.end is not None
        return f"{_format_part(value.end, None)}まで"
    start = _format_part(value.start, None)
    return f"{start}〜{_format_part(value.end, value.start)}" if value.end else f"{start}〜"


def _format_part(part: EdtfPart, after: EdtfPart | None) -> str:
    doubt = ("頃" if part.approximate else "") + ("（不確か）" if part.uncertain else "")
    return _format_known(part, after) + doubt


def _format_known(part: EdtfPart, after: EdtfPart | None) -> str:
    day = part.earliest
    if part.precision == "century":
        return f"{day.year // 100 * 100}年代（百年単位）"
    if part.precision == "decade":
        return f"{day.year // 10 * 10}年代"
    same_year = after is not None and after.earliest.year == day.year and part.precision in ("day", "month", "season")
    year = "" if same_year else f"{day.year}年"
    if part.precision == "season":
        return year + next(name for name, first in SEASONS.values() if first == day.month)
    if part.precision == "year":
        return year
    same_month = same_year and after is not None and after.precision == "day" and after.earliest.month == day.month
    month = "" if same_month and part.precision == "day" else f"{day.month}月"
    return year + month + (f"{day.day}日" if part.precision == "day" else "")


def iso_date(value: Edtf | None) -> str:
    """Return the date in ISO 8601 (2023, 2023-09, 2023-09-28), or "" where it is not known for certain."""
    if value is None or value.is_interval or value.start is None or value.start.approximate or value.start.uncertain:
        return ""
    length = {"year": 4, "month": 7, "day": 10}.get(value.start.precision, 0)
    return value.start.earliest.isoformat()[:length]
