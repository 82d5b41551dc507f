"""Dates that leave out year or month, or point at another date → the day they mean."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from jikenbo.drafting.mention import Mention

#: Words that point at a date: the unit and the number of steps from the day of the notice, or from the date last named.
_Words = Mapping[str, tuple[str, int]]
_FROM_THE_NOTICE: _Words = MappingProxyType(
    {"本日": ("day", 0), "昨日": ("day", -1), "一昨日": ("day", -2)}
    | {"今月": ("month", 0), "本月": ("month", 0), "先月": ("month", -1)}
    | {"本年": ("year", 0), "今年": ("year", 0), "昨年": ("year", -1), "去年": ("year", -1), "一昨年": ("year", -2)}
)
_FROM_THE_LAST: _Words = MappingProxyType(
    dict.fromkeys(("同日", "同じ日", "その日", "当日", "時刻"), ("day", 0))
    | dict.fromkeys(("翌日", "翌朝", "翌晩", "翌未明", "次の日", "あくる日", "明くる日"), ("day", 1))
    | dict.fromkeys(("前日", "前夜", "前の晩"), ("day", -1))
    | {"翌々日": ("day", 2), "翌日付": ("month of the day", 0)}
    | {"同月": ("month", 0), "前月": ("month", -1), "翌月": ("month", 1)}
    | {"同年": ("year", 0), "翌年": ("year", 1), "前年": ("year", -1)}
)
_LAST_MONTHS, _FIRST_MONTHS, _LONGEST_ASIDE = 10, 3, 40
#: Steps to the years in which a day may fall on the weekday that is written, the likeliest first.
_NEIGHBOURS = (0, -1, 1, -2)


def resolve(mentions: Sequence[Mention], anchor: Mention | None, year: int | None) -> list[Mention]:
    """Return the mentions, but for those that are refused, with what they leave out as it follows from the text.

    `anchor` is the day of the notice where it is known: what it describes is not later. `year` is the year in which
    the notice is filed.
    """
    mentions = [mention for mention in mentions if not mention.refused]
    resolver = _Resolver(anchor, year, {mention.year for mention in mentions if mention.year and not mention.fiscal})
    ahead = [*_ahead(mentions)][::-1]
    return [resolver.resolve(mention, *next_ones) for mention, next_ones in zip(mentions, ahead, strict=True)]


def _ahead(mentions: Sequence[Mention]) -> Iterator[tuple[Mention | None, Mention | None]]:
    """Yield for each mention, the last first, the next one that gives its month itself, and the next with its year."""
    month = dated = None
    for mention in reversed(mentions):
        yield month, dated
        if mention.month and not mention.aside:
            month, dated = mention, mention if mention.year else dated


class _Resolver:
    """Reads dates one after the other; each may take what it leaves out from those before it."""

    def __init__(self, anchor: Mention | None, year: int | None, written: Set[int]) -> None:
        self._written = written
        self._anchor = anchor
        self._filed = year
        self._last: Mention | None = None
        self._last_day: Mention | None = None
        self._month_ahead: Mention | None = None
        self._dated_ahead: Mention | None = None

    def resolve(self, mention: Mention, month_ahead: Mention | None, dated_ahead: Mention | None) -> Mention:
        """Return the next date complete; the other two are the next with a month of its own, and with its year."""
        if mention.fiscal:
            return mention
        self._month_ahead, self._dated_ahead = month_ahead, dated_ahead
        found = _valid(self._read(mention, self._last))
        if found.until:
            found = _ordered(replace(found, until=_valid(self._read(found.until, found, later=True))))
        if found.aside:
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
        if word in _FROM_THE_NOTICE:
            filed = Mention(0, 0, year=self._filed) if self._filed else None
            return _moved(mention, self._anchor or filed, *_FROM_THE_NOTICE[word])
        unit, step = _FROM_THE_LAST[word]
        # 翌16日 follows a day, whatever month is named in between.
        followed = (last if last and last.day else self._last_day) if "day" in unit else None
        return _moved(mention, followed or last or self._anchor, unit, step)

    def _completed(self, mention: Mention, base: Mention | None, later: bool) -> Mention:
        """Fill in the month or year of a date from the dates around it."""
        if mention.year is None and mention.month is None:
            # A month named in passing (6月から) is not that of a day alone.
            day = base if base and base.day else self._last_day
            base = next((item for item in (day, base, self._anchor, self._month_ahead) if item and item.month), None)
            if base is None or not mention.day:
                return mention
            mention = replace(mention, month=base.month, year=base.year)
        year = self._year_for(mention, base, later) if mention.year is None else None
        if year is None:
            return mention
        return replace(mention, year=year if later else _by_weekday(mention, year, self._written))

    def _year_for(self, mention: Mention, base: Mention | None, later: bool) -> int | None:
        assert mention.month is not None  # a day alone takes its year with its month
        now = self._anchor.year if self._anchor else None
        year = now or self._filed
        if base and base.year:
            ago, back = (now or base.year) - base.year, mention.month < (base.month or 0)
            if later:
                return base.year + back
            # What is said in passing of an earlier year is not what follows it.
            if not now or not ((ago and back) or (ago > 1 and mention.start - base.end > _LONGEST_ASIDE)):
                year = base.year + (not now and mention.month <= _FIRST_MONTHS and (base.month or 0) >= _LAST_MONTHS)
        elif not year and self._dated_ahead and self._dated_ahead.year and self._dated_ahead.month:
            # The nearest such month, before or after the date that follows.
            return self._dated_ahead.year + round((self._dated_ahead.month - mention.month) / 12)
        if year and self._anchor and year == now:
            year -= (mention.month, mention.day or 1) > (self._anchor.month or 12, self._anchor.day or 31)
        return year


def _valid(mention: Mention) -> Mention:
    """Drop the day of a date that the calendar does not have."""
    return replace(mention, day=None) if mention.known[2:] and not _exists(*mention.known) else mention


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


def _moved(mention: Mention, base: Mention | None, unit: str, step: int) -> Mention:
    """Return the mention as many years, months or days away from another date; as it is where that is not known."""
    if base is None or base.year is None:
        return mention
    if unit == "year":
        return replace(mention, year=base.year + step)
    if unit == "day":
        day = base.value and base.value + timedelta(days=step)
        return replace(mention, year=day.year, month=day.month, day=day.day) if day else mention
    months = base.year * 12 + base.month - 1 + step if base.month else None
    return replace(mention, year=months // 12, month=months % 12 + 1) if months is not None else mention
