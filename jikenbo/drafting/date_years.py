"""Dates that leave out year or month, or point at another date → the day they mean."""

from __future__ import annotations

import calendar
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from jikenbo.drafting.candidate import Mention

#: How far each word is from the day of the notice, or from the day last spoken of.
_DAYS_TODAY: Mapping[str, int] = MappingProxyType({"本日": 0, "昨日": -1, "一昨日": -2})
_DAYS: Mapping[str, int] = MappingProxyType(
    {"同日": 0, "同じ日": 0, "その日": 0, "当日": 0, "時刻": 0}
    | {"翌日": 1, "翌朝": 1, "翌晩": 1, "翌未明": 1, "次の日": 1, "あくる日": 1, "明くる日": 1, "翌々日": 2}
    | {"前日": -1, "前夜": -1, "前の晩": -1}
)
_OF_A_DAY = ("翌日付", *_DAYS)
_MONTHS_NOW: Mapping[str, int] = MappingProxyType({"今月": 0, "本月": 0, "先月": -1})
_MONTHS: Mapping[str, int] = MappingProxyType({"同月": 0, "前月": -1, "翌月": 1})
_YEARS_NOW: Mapping[str, int] = MappingProxyType({"本年": 0, "今年": 0, "昨年": -1, "去年": -1, "一昨年": -2})
_YEARS: Mapping[str, int] = MappingProxyType({"同年": 0, "翌年": 1, "前年": -1})
#: Days looked at in passing: what follows still belongs to the day before.
_PASSING = ("前日", "前夜", "前の晩", "当日", "その日", "同じ日", "時刻")
_LAST_MONTHS, _FIRST_MONTHS, _LONGEST_ASIDE = 10, 3, 40
#: A weekday distinguishes a year from its neighbours.
_NEIGHBOURS = (0, -1, 1, -2)


def resolve(mentions: Sequence[Mention], anchor: Mention | None, year: int | None) -> list[Mention]:
    """Return the mentions with what they leave out, as it follows from the text, other than those that are refused.

    `anchor` is the day of the notice where it is known: what it describes is not later. `year` is the year in which
    the notice is filed.
    """
    mentions = [mention for mention in mentions if not mention.refused]
    resolver = _Resolver(anchor, year, {mention.year for mention in mentions if mention.year and not mention.fiscal})
    return [
        resolver.resolve(mention, month, dated)
        for mention, month, dated in zip(mentions, _ahead(mentions), _ahead(mentions, dated=True), strict=True)
    ]


def _ahead(mentions: Sequence[Mention], dated: bool = False) -> list[Mention | None]:
    """Return for each mention the next one that gives its month itself, or its year, too."""
    found: Mention | None = None
    ahead: list[Mention | None] = []
    for mention in reversed(mentions):
        ahead.append(found)
        if mention.month and not mention.aside and (mention.year or not dated):
            found = mention
    return ahead[::-1]


class _Resolver:
    def __init__(self, anchor: Mention | None, year: int | None, written: Set[int]) -> None:
        self._written = written
        self._anchor = anchor
        self._filed = year
        self._last: Mention | None = None
        self._last_day: Mention | None = None
        self._month_ahead: Mention | None = None
        self._dated_ahead: Mention | None = None

    def resolve(self, mention: Mention, month_ahead: Mention | None, dated_ahead: Mention | None) -> Mention:
        if mention.fiscal:
            return mention
        self._month_ahead, self._dated_ahead = month_ahead, dated_ahead
        found = self._valid(self._read(mention, self._last))
        if found.until:
            found = replace(found, until=self._valid(self._read(found.until, found, later=True)))
            found = self._ordered(found)
        if mention.relative in _PASSING or found.aside:
            return found
        if found.year is not None and (found.month is not None or self._last is None):
            self._last = found.until if found.until and found.until.year else found
            self._last_day = self._last if self._last.day else self._last_day
        return found

    def _read(self, mention: Mention, base: Mention | None, later: bool = False) -> Mention:
        read = self._relative(mention, base) if mention.relative else mention
        return self._completed(read, base, later) if not mention.relative or mention.month else read

    def _relative(self, mention: Mention, last: Mention | None) -> Mention:
        word = mention.relative
        # 翌16日 follows a day, whatever month is named in between.
        followed = (last if last and last.day else self._last_day) if word in _OF_A_DAY else None
        base = followed or last or self._anchor
        if word in _DAYS_TODAY:
            return _shifted(mention, self._anchor, _DAYS_TODAY[word])
        if word in _YEARS_NOW:
            now = self._anchor.year if self._anchor and self._anchor.year else self._filed
            return replace(mention, year=now + _YEARS_NOW[word] if now else None)
        if word in _MONTHS_NOW:
            return _month_from(mention, self._anchor, _MONTHS_NOW[word])
        if base is None or base.year is None:
            return mention
        if word in _YEARS:
            return replace(mention, year=base.year + _YEARS[word])
        if word in _MONTHS:
            return _month_from(mention, base, _MONTHS[word])
        if word == "翌日付":
            return replace(mention, year=base.year, month=base.month)
        return _shifted(mention, base, _DAYS[word])

    def _completed(self, mention: Mention, base: Mention | None, later: bool) -> Mention:
        """Fill in the month or year of a date from the dates around it."""
        if mention.year is not None:
            return mention
        if mention.month is None:
            # A month named in passing (6月から) is not that of a day alone.
            day = base if base and base.day else self._last_day
            base = next((item for item in (day, base, self._anchor, self._month_ahead) if item and item.month), None)
            if base is None or not mention.day:
                return mention
            mention = replace(mention, month=base.month, year=base.year)
            if mention.year is not None:
                return mention
        year = self._year_for(mention, base, later)
        if year is None:
            return mention
        return replace(mention, year=year if later else _by_weekday(mention, year, self._written))

    def _year_for(self, mention: Mention, base: Mention | None, later: bool) -> int | None:
        assert mention.month is not None  # a day alone takes its year with its month
        now = self._anchor.year if self._anchor else None
        if base and base.year:
            ago, back = (now or base.year) - base.year, mention.month < (base.month or 0)
            if later:
                return base.year + back
            # What is said in passing of an earlier year is not what follows it.
            if now and ((ago and back) or (ago > 1 and mention.start - base.end > _LONGEST_ASIDE)):
                year = now
            else:
                year = base.year + (not now and mention.month <= _FIRST_MONTHS and (base.month or 0) >= _LAST_MONTHS)
        elif now:
            year = now
        elif self._filed:
            year = self._filed
        elif self._dated_ahead and self._dated_ahead.year and self._dated_ahead.month:
            # The nearest such month, before or after the date that follows.
            return self._dated_ahead.year + round((self._dated_ahead.month - mention.month) / 12)
        else:
            return None
        return year - self._after_anchor(replace(mention, year=year))

    def _after_anchor(self, mention: Mention) -> bool:
        anchor = self._anchor
        if anchor is None or anchor.year is None or anchor.month is None or mention.month is None:
            return False
        assert mention.year is not None  # only completed mentions are compared
        own = (mention.year, mention.month, mention.day or 1)
        return mention.year == anchor.year and own > (anchor.year, anchor.month, anchor.day or 31)

    @staticmethod
    def _valid(mention: Mention) -> Mention:
        """Drop the day of a date that the calendar does not have."""
        if mention.year is None or mention.month is None or mention.day is None:
            return mention
        return mention if _exists(mention.year, mention.month, mention.day) else replace(mention, day=None)

    @staticmethod
    def _ordered(mention: Mention) -> Mention:
        """Drop the end of a range that ends before it begins."""
        end = mention.until
        if end is None or end.year is None or mention.year is None:
            return replace(mention, until=None)
        begins = (mention.year, mention.month or 1, mention.day or 1)
        return mention if begins <= (end.year, end.month or 12, end.day or 31) else replace(mention, until=None)


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= year <= 9998 and day <= calendar.monthrange(year, month)[1]


def _by_weekday(mention: Mention, year: int, written: Set[int]) -> int:
    """Return the year near the guess, or written in the text, in which the day falls on the weekday that it gives."""
    month, day = mention.month, mention.day
    if mention.weekday is None or month is None or day is None:
        return year
    for able in (*(year + step for step in _NEIGHBOURS), *sorted(written, reverse=True)):
        if _exists(able, month, day) and date(able, month, day).weekday() == mention.weekday:
            return able
    return year


def _month_from(mention: Mention, base: Mention | None, step: int) -> Mention:
    if base is None or base.year is None or base.month is None:
        return mention
    months = base.year * 12 + base.month - 1 + step
    return replace(mention, year=months // 12, month=months % 12 + 1)


def _shifted(mention: Mention, base: Mention | None, days: int) -> Mention:
    if base is None or base.value is None:
        return mention
    day = base.value + timedelta(days=days)
    return replace(mention, year=day.year, month=day.month, day=day.day)
