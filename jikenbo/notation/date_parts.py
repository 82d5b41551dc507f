"""One date of a text: with its year, or in the second half of a period, without what the first half says."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from jikenbo.archive.edtf import EdtfError, parse_edtf
from jikenbo.notation import date_words as words
from jikenbo.notation.date_year import check_era, year_of
from jikenbo.notation.part import Part
from jikenbo.notation.refusal import Refusal

#: A period whose second half names an earlier month turns the year where it is no longer than this, in months.
LONGEST_TURN = 6
_FORMS = tuple(re.compile(form, re.IGNORECASE) for form in words.FORMS)
_PARTIAL, _FOLLOWING = re.compile(words.PARTIAL, re.IGNORECASE), re.compile(words.FOLLOWING)
_TIME, _PHASE = re.compile(words.TIME, re.IGNORECASE), re.compile(words.PHASE)
#: A day, of a month that is named elsewhere.
DAY = "([0-9]{1,2})日"
_DAY = re.compile(DAY)

Groups = dict[str, str]


def read_part(text: str) -> Part | None:
    """Return the date that the text states, with its year, or None for another text; raise Refusal if impossible."""
    try:
        known = parse_edtf(text)
        return None if known.is_interval else _of_edtf(text)
    except EdtfError as error:
        if error.message != "unreadable":
            raise Refusal("date", error.message, **error.values) from error
    match = next(filter(None, (form.fullmatch(text) for form in _FORMS)), None)
    return _of_form(text, _given(match)) if match else None


def read_second(text: str, first: Part) -> Part | None:
    """Return the date that ends the period which `first` begins, or None for another text."""
    part = read_part(text)
    if part:
        return part
    if (_TIME.fullmatch(text) and first.day) or (_PHASE.fullmatch(text) and not first.day):
        return first
    if text[:1] in words.SEASONS:
        return read_part(f"{first.year}年{text}")
    following = _FOLLOWING.fullmatch(text)
    if following:
        return _following(following["word"], following["rest"], first)
    match = _PARTIAL.fullmatch(text)
    return _of_partial(text, _given(match), first) if match else None


def _given(match: re.Match[str]) -> Groups:
    return {name: value for name, value in match.groupdict().items() if value}


def _of_edtf(text: str) -> Part:
    year, *rest = [int(part.strip("~?%").replace("X", "0")) for part in text.split("-")]
    month, day = (*rest, 0, 0)[:2]
    return Part(text, year, month if 1 <= month <= 12 else None, day or None)


def _of_form(text: str, groups: Groups) -> Part | None:
    if "decade" in groups:
        decade = groups["decade"]
        return _of_edtf(f"{decade[:2]}XX" if "century" in groups else f"{decade}X")
    if "fiscal" in groups:
        raise Refusal("date", "fiscal", text=text)
    if "second_separator" in groups and groups["second_separator"] != groups["separator"]:
        return None
    year, era = year_of(text, groups)
    if "season" in groups:
        return Part(f"{year:04}-{words.SEASONS[groups['season']]}{_mark(groups)}", year, era=era)
    return _part(text, groups, year, _month(groups), era)


def _of_partial(text: str, groups: Groups, first: Part) -> Part | None:
    """Return the date with the year and month of the first where it leaves them out."""
    if "years" in groups:
        year, era = year_of(
            text, {"era": first.era, "era_year": groups["years"]} if first.era else {"year": groups["years"]}
        )
        return _part(text, groups, year, int(groups["month"]), era) if "month" in groups else None
    if "day_alone" in groups and not first.day:
        if not first.month or not text.isdecimal():
            return None
        groups = {"month": groups["day_alone"]}
    month = int(groups["month"]) if "month" in groups else first.month
    if month is None or (first.month is None and "day_of_two" in groups):
        return None
    begun = first.month or month
    turns = month < begun and month + 12 - begun <= LONGEST_TURN
    return _part(text, groups, first.year + turns, month, "")


def _following(word: str, rest: str, first: Part) -> Part | None:
    """Return the date that is counted from the first: 翌4日, 同月31日, 翌年1月."""
    if word in ("同日", "翌日", "翌々日"):
        if not first.day or not first.month or (rest and not _TIME.fullmatch(rest)):
            return None
        days = ("同日", "翌日", "翌々日").index(word)
        return _on(date(first.year, first.month, first.day) + timedelta(days))
    if word in ("同年", "翌年"):
        return read_part(f"{first.year + (word == '翌年')}年{rest}")
    if first.month is None:
        return None
    day = _DAY.match(rest)
    if word == "翌" and not (first.day and day):
        return None
    is_next = word == "翌月" or (word == "翌" and day and first.day and int(day[1]) < first.day)
    after = first.month if is_next else first.month - 1
    return read_part(f"{first.year + after // 12}年{after % 12 + 1}月{rest}")


def _on(day: date) -> Part:
    return Part(day.isoformat(), day.year, day.month, day.day)


def _month(groups: Groups) -> int | None:
    name = groups.get("month_name") or groups.get("name_behind")
    if name:
        return words.MONTHS.index(name[:3].lower()) + 1
    return int(groups["month"]) if "month" in groups else None


def _part(text: str, groups: Groups, year: int, month: int | None, era: str) -> Part | None:
    """Return the date of these parts; raise Refusal where no calendar has it."""
    days = (groups.get(name) for name in ("day", "day_of_two", "day_before", "day_alone"))
    day = next((int(each) for each in days if each), None)
    if "last_day" in groups and month and 1 <= month <= 12:
        day = calendar.monthrange(year, month)[1]
    is_no_phase = day or (month is None and "旬" in groups.get("phase", ""))
    if ("phase" in groups and is_no_phase) or (_weekday(groups) is not None and not day):
        return None
    if int(groups.get("hour", 0)) > 23 or int(groups.get("minute") or groups.get("minutes") or 0) > 59:
        raise Refusal("date", "time", text=text)
    known = "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part is not None)])
    try:
        value = None if month is not None and month > 12 else parse_edtf(known)
    except EdtfError:
        value = None
    if value is None:
        raise Refusal("date", "impossible", text=text)
    if era:
        check_era(text, era, value)
    weekday = _weekday(groups)
    if weekday is not None and value.earliest.weekday() != weekday:
        raise Refusal("date", "weekday", text=text, right=words.WEEKDAYS[value.earliest.weekday()])
    return Part(known + _mark(groups), year, month, day, era)


def _weekday(groups: Groups) -> int | None:
    name = groups.get("weekday") or groups.get("weekday_name")
    if name:
        return words.WEEKDAYS.index(name)
    english = groups.get("weekday_english")
    return words.WEEKDAYS_IN_ENGLISH.index(english.lower()) if english else None


def _mark(groups: Groups) -> str:
    about, uncertain = "about" in groups or "phase" in groups, "uncertain" in groups
    return "%" if about and uncertain else "~" if about else "?" if uncertain else ""
