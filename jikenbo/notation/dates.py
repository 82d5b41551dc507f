"""Dates as people type them → EDTF: 2023年9月28日（木）, R5.9.28, 令和五年九月, 2023年8月30日〜31日, 2023年4月以降.

What EDTF level 1 cannot say is not made up:

* 2023年8月下旬, 上旬, 末 and 前半 are less than a month, and nobody says which days. An interval (21/31) would state
  that the incident lasted from the 21st to the 31st; the bare month would pass for all that was published. They become
  the month marked as approximate, 2023-08~, which pages show as 2023年8月頃.
* 2023年度 is refused: as an interval (2023-04/2024-03) it would state that the incident lasted all year.
* Times of day are understood and left out: the archive keeps days.
* A date that leaves out its year, or counts from another (昨年, 同日), is refused unless it ends a period.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jikenbo.archive.edtf import EdtfError, parse_edtf
from jikenbo.notation import date_words as words
from jikenbo.notation.absence import is_absent
from jikenbo.notation.date_parts import read_part, read_second
from jikenbo.notation.folding import fold
from jikenbo.notation.part import Part
from jikenbo.notation.refusal import Refusal
from jikenbo.notation.whole_numbers import whole_number

_SEPARATORS, _PERIOD_END = re.compile(words.SEPARATORS), re.compile(words.PERIOD_END)
_UNTIL, _SINCE = re.compile(words.UNTIL), re.compile(words.SINCE)
_LABEL, _REMARK = re.compile(words.LABEL), re.compile(words.REMARK)
_KANJI_NUMBER, _DASHES = re.compile(words.KANJI_NUMBER), re.compile(words.DASHES)
_LIKE_A_DATE = re.compile(words.LIKE_A_DATE)
#: The unit that the first half of a period shares with the second: 8〜9月, 30〜31日.
SHARED_UNIT = "^[0-9]{1,4}([年月日])"
#: A period between two numbers may be written with a slash, as EDTF does.
ISO_PERIOD = "[0-9-]+/[0-9-]+"
#: Messages that name the part of a period which is wrong; the others name the whole text as it is typed.
NAMED_BY_PART = ("impossible", "reversed", "open")
#: Reasons why a text is no date, by an expression that finds them: the first that matches.
REASONS = (
    ("relative", words.RELATIVE),
    ("fiscal", words.FISCAL),
    ("short-year", words.SHORT_YEAR),
    ("no-year", words.NO_YEAR),
    ("ambiguous", "[年月日頃]~$"),
)
_SHARED_UNIT, _ISO_PERIOD = re.compile(SHARED_UNIT), re.compile(ISO_PERIOD)
_REASONS = tuple((reason, re.compile(pattern)) for reason, pattern in REASONS)
#: No date is written with more characters.
LONGEST = 120


def read_date(text: str) -> str:
    """Return the EDTF that the text means, or "" for an answer that means none (調査中, 不明).

    Raises Refusal where the text is vague, contradicts itself, gives several dates, or has any part that is not
    understood.
    """
    if is_absent(text):
        return ""
    plain = _DASHES.sub("-", fold(text))
    try:
        return parse_edtf(plain).text
    except EdtfError as error:
        if error.message != "unreadable":
            raise Refusal("date", error.message, **error.values) from error
    if len(plain) > LONGEST:
        raise Refusal("date", "unreadable", text=text)
    counted = _KANJI_NUMBER.sub(_in_digits, plain)
    bare = _REMARK.sub("", _LABEL.sub("", counted))
    refusals: list[Refusal] = []
    for form in dict.fromkeys((counted, bare)):
        for read in (_one, _until, _since, _period):
            found = _tried(read, form, refusals)
            if found:
                return found
    first = refusals[0] if refusals else Refusal("date", _reason(plain, bare), text=text)
    raise first if first.reason in NAMED_BY_PART else Refusal("date", first.reason, **{**first.values, "text": text})


def _in_digits(match: re.Match[str]) -> str:
    number = whole_number(match[0])
    return match[0] if number is None else str(number)


def _tried(read: Callable[[str], str], text: str, refusals: list[Refusal]) -> str:
    try:
        return read(text)
    except Refusal as refusal:
        refusals.append(refusal)
        return ""


def _one(text: str) -> str:
    part = read_part(text)
    return part.edtf if part else ""


def _until(text: str) -> str:
    """Return the period that ends with the date: 2023年4月まで."""
    match = _UNTIL.search(text)
    part = read_part(text[: match.start()] if match else text[1:] if text.startswith("〜") else "")
    return f"../{part.edtf}" if part else ""


def _since(text: str) -> str:
    """Return the period that begins with the date and whose end is not known: 2023年4月以降."""
    match = _SINCE.search(text)
    part = read_part(text[: match.start()]) if match else None
    return f"{part.edtf}/.." if part else ""


def _period(text: str) -> str:
    """Return the period between two dates, where the text can be parted into two in exactly one way."""
    whole = _PERIOD_END.sub("", text, count=1)
    found: dict[str, tuple[Part, Part]] = {}
    refusals: list[Refusal] = []
    for first, second in _halves(whole):
        try:
            start = read_part(first) or read_part(first + _shared_unit(second))
            end = read_second(second.removeprefix("、"), start) if start else None
        except Refusal as refusal:
            refusals.append(refusal)
            continue
        if start and end:
            found[start.edtf if start.edtf == end.edtf else f"{start.edtf}/{end.edtf}"] = (start, end)
    if not found and refusals:
        raise refusals[0]
    if len(found) != 1:
        return ""
    (edtf,) = found
    try:
        return parse_edtf(edtf).text
    except EdtfError as error:
        raise Refusal("date", error.message, **error.values) from error


def _halves(text: str) -> Iterator[tuple[str, str]]:
    for match in _SEPARATORS.finditer(text):
        if match[0] != "/" or _ISO_PERIOD.fullmatch(text):
            yield text[: match.start()], text[match.end() :]


def _shared_unit(second: str) -> str:
    match = _SHARED_UNIT.match(second)
    return match[1] if match else ""


def _reason(plain: str, bare: str) -> str:
    for reason, pattern in _REASONS:
        if pattern.search(plain) or pattern.search(bare):
            return reason
    return "several" if len(_LIKE_A_DATE.findall(bare)) > 1 else "unreadable"
