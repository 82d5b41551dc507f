"""The year of a date: of the common calendar or of an era, once or in both."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jikenbo.archive.edtf import Edtf
from jikenbo.notation import date_words as words
from jikenbo.notation.refusal import Refusal

#: A year in brackets behind the same year of the other calendar: 令和5年(2023年).
AGAIN = f"(?:西暦)?(?P<year>[0-9]{{4}})年?|(?P<era>{words.ERA})(?P<era_year>{words.ERA_YEAR})年?"
_AGAIN = re.compile(AGAIN, re.IGNORECASE)


def year_of(text: str, groups: Mapping[str, str]) -> tuple[int, str]:
    """Return the year that the groups of a form give, and the era by which they give it, or ""."""
    year, era = _year(text, groups)
    for again in filter(None, (groups.get("again1"), groups.get("again2"))):
        match = _AGAIN.fullmatch(again)
        if not match:
            raise Refusal("date", "unreadable", text=text)
        if _year(text, {name: value for name, value in match.groupdict().items() if value})[0] != year:
            raise Refusal("date", "two-years", text=text)
    return year, era


def check_era(text: str, name: str, value: Edtf) -> None:
    """Raise Refusal if the era contains no day that the date can mean."""
    era = words.ERAS[name]
    if value.latest < era.first or (era.last is not None and value.earliest > era.last):
        raise _not_of_era(text, name)


def _year(text: str, groups: Mapping[str, str]) -> tuple[int, str]:
    if "era" in groups:
        name = groups["era"].rstrip(".")
        name = words.ERA_INITIALS.get(name.upper(), name)
        number = 1 if groups["era_year"] == "元" else int(groups["era_year"])
        if number == 0:
            raise _not_of_era(text, name)
        return words.ERAS[name].first.year + number - 1, name
    if len(groups["year"]) != 4:
        raise Refusal("date", "short-year", text=text)
    return int(groups["year"]), ""


def _not_of_era(text: str, name: str) -> Refusal:
    first, last = words.ERAS[name]
    until = f"{last.year}年{last.month}月{last.day}日" if last else "今"
    return Refusal("date", "era", text=text, era=name, first=f"{first.year}年{first.month}月{first.day}日", last=until)
