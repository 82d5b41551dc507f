"""A date as a notice writes it, and as it is understood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Mention:
    """A date from `start` to `end` of the text: what is known of it, before and after resolving what it leaves out.

    `relative` is the word by which it points at another date (同日, 本年), "翌日付" for 翌16日, "時刻" for a time of
    day alone. `fiscal` says that it is a year of accounts or of a model (2023年度). `until` is the end of a period,
    None for a single date. `weekday` counts from Monday, 0. `aside` says that it is of something else (customers of
    these years): dates after it do not take their year from it. `written` is the EDTF of a season, a decade or a
    century. `refused` says why it is no day, empty where it is one.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    relative: str = ""
    fiscal: bool = False
    approximate: bool = False
    until: Mention | None = None
    weekday: int | None = None
    aside: bool = False
    written: str = ""
    refused: str = ""

    @property
    def value(self) -> date | None:
        """The day, where year, month and day are known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def known(self) -> tuple[int, ...]:
        """Year, month and day as far as they are known."""
        parts = (self.year, self.month, self.day)
        return tuple(part for part in parts[: (*parts, None).index(None)] if part is not None)

    @property
    def edtf(self) -> str:
        """EDTF of what is known; empty where the year is not."""
        if self.year is None or self.written:
            return self.written
        known = [f"{part:0{width}}" for part, width in zip(self.known, (4, 2, 2), strict=False)]
        text = "-".join(known) + ("~" if self.approximate else "")
        return f"{text}/{self.until.edtf}" if self.until and self.until.edtf and self.until.edtf != text else text
