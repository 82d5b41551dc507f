"""Dates that leave out year or month, or point at another date → the day they mean."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import timedelta

from jikenbo.drafting.date_words import Mention


def resolve(mentions: list[Mention], anchor: Mention | None, year: int | None) -> list[Mention]:
    """Return the mentions with what they leave out, as it follows from the text.

    `anchor` is the day of the notice where it is known: what it tells of is not later. `year` is the year in which
    the notice is filed.
    """
    resolver = _Resolver(anchor, year)
    return [resolver.resolve(mention) for mention in mentions]


class _Resolver:
    def __init__(self, anchor: Mention | None, year: int | None) -> None:
        self._anchor = anchor
        self._filed = year
        self._last: Mention | None = None

    def resolve(self, mention: Mention) -> Mention:
        if mention.fiscal:
            return mention
        found = self._valid(self._relative(mention) if mention.relative else self._completed(mention, self._last))
        if found.until:
            found = replace(found, until=self._valid(self._completed(found.until, found, later=True)))
            found = self._ordered(found)
        if found.year is not None and (found.month is not None or self._last is None):
            self._last = found.until if found.until and found.until.year else found
        return found

    def _relative(self, mention: Mention) -> Mention:
        base = self._last or self._anchor
        word = mention.relative
        if word in ("本日", "昨日", "一昨日"):
            return self._from_anchor(mention, {"本日": 0, "昨日": 1, "一昨日": 2}[word])
        if word in ("本年", "今年", "昨年", "去年", "一昨年"):
            now = self._anchor.year if self._anchor and self._anchor.year else self._filed
            back = {"本年": 0, "今年": 0, "昨年": 1, "去年": 1, "一昨年": 2}[word]
            return replace(mention, year=now - back if now else None)
        if word in ("今月", "本月", "先月"):
            return self._month_from(mention, self._anchor, -1 if word == "先月" else 0)
        if base is None or base.year is None:
            return mention
        if word in ("同年", "翌年", "前年"):
            return replace(mention, year=base.year + {"同年": 0, "翌年": 1, "前年": -1}[word])
        if word in ("同月", "前月", "翌月"):
            return self._month_from(mention, base, {"同月": 0, "前月": -1, "翌月": 1}[word])
        if word == "翌日付":
            return replace(mention, year=base.year, month=base.month)
        return _shifted(mention, base, {"同日": 0, "当日": 0, "翌日": 1, "翌々日": 2, "前日": -1}[word])

    def _from_anchor(self, mention: Mention, back: int) -> Mention:
        return _shifted(mention, self._anchor, -back) if self._anchor else mention

    @staticmethod
    def _month_from(mention: Mention, base: Mention | None, step: int) -> Mention:
        if base is None or base.year is None or base.month is None:
            return mention
        months = base.year * 12 + base.month - 1 + step
        return replace(mention, year=months // 12, month=months % 12 + 1)

    def _completed(self, mention: Mention, base: Mention | None, later: bool = False) -> Mention:
        """Fill in the month or year of a date from the date before it."""
        if mention.year is not None:
            return mention
        if mention.month is None:
            base = base if base and base.month else self._anchor
            return replace(mention, year=base.year, month=base.month) if base and mention.day else mention
        year = base.year if base and base.year else (self._anchor.year if self._anchor else None) or self._filed
        if year is None:
            return mention
        if later and base and base.month and mention.month < base.month and base.year == year:
            return replace(mention, year=year + 1)
        found = replace(mention, year=year)
        return (
            replace(mention, year=year - 1)
            if not later and self._after_anchor(found) and base is None
            else self._not_later(found)
        )

    def _not_later(self, mention: Mention) -> Mention:
        return replace(mention, year=mention.year - 1) if mention.year and self._after_anchor(mention) else mention

    def _after_anchor(self, mention: Mention) -> bool:
        anchor = self._anchor
        if anchor is None or anchor.year is None or anchor.month is None or mention.month is None:
            return False
        assert mention.year is not None  # only completed mentions are compared
        return (mention.year, mention.month, mention.day or 1) > (
            anchor.year,
            anchor.month,
            anchor.day or 31,
        ) and mention.year >= anchor.year

    @staticmethod
    def _valid(mention: Mention) -> Mention:
        """Drop the day of a date that the calendar does not have."""
        if mention.year is None or mention.month is None or mention.day is None:
            return mention
        known = 1 <= mention.year <= 9998 and mention.day <= calendar.monthrange(mention.year, mention.month)[1]
        return mention if known else replace(mention, day=None)

    @staticmethod
    def _ordered(mention: Mention) -> Mention:
        """Drop the end of a range that ends before it begins."""
        end = mention.until
        if end is None or end.year is None or mention.year is None:
            return replace(mention, until=None)
        begins = (mention.year, mention.month or 1, mention.day or 1)
        return mention if begins <= (end.year, end.month or 12, end.day or 31) else replace(mention, until=None)


def _shifted(mention: Mention, base: Mention | None, days: int) -> Mention:
    if base is None or base.value is None:
        return mention
    day = base.value + timedelta(days=days)
    return replace(mention, year=day.year, month=day.month, day=day.day)
