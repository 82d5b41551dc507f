"""Rules on the order of dates."""

from __future__ import annotations

from collections.abc import Iterator

from jikenbo.archive.edtf import Edtf
from jikenbo.archive.frontmatter import Key
from jikenbo.check.subject import Finding, Subject
from jikenbo.rules.rulebook import say

#: An earlier year of publication is mistyped.
FIRST_YEAR = 1970
#: The names of an incident's dates.
STEPS = {"occurred": "発生", "discovered": "発覚", "date": "公表", "withdrawn": "取り下げ"}
#: Of each pair the first comes no later than the second.
ORDER = (("occurred", "discovered"), ("discovered", "date"), ("occurred", "date"), ("date", "withdrawn"))


def order(subject: Subject) -> Iterator[Finding]:
    """Occurrence, discovery, disclosure and withdrawal follow in this order."""
    for first, then in ORDER:
        earlier, later = subject.edtf(first), subject.edtf(then)
        if earlier and later and not (_about(earlier) or _about(later)) and earlier.earliest > later.latest:
            names = {"first": STEPS[first], "then": STEPS[then]}
            message = say("date-order", "wrong", earlier=earlier, later=later, **names)
            yield Finding(subject.at(first), message, str(earlier))


def future(subject: Subject) -> Iterator[Finding]:
    """No date lies in the future."""
    for key in _keys(subject):
        value = subject.edtf(*key)
        if value and any(part and part.earliest > subject.today for part in (value.start, value.end)):
            message = say("date-future", "wrong", text=value, today=subject.today)
            yield Finding(subject.at(*key), message, str(value))


def ancient(subject: Subject) -> Iterator[Finding]:
    """No disclosure precedes the age of computers: such a year is mistyped."""
    public = subject.edtf("date")
    if public and public.latest.year < FIRST_YEAR:
        message = say("date-ancient", "wrong", text=public, year=FIRST_YEAR)
        yield Finding(subject.at("date"), message, str(public))


def report(subject: Subject) -> Iterator[Finding]:
    """No report is older than the day on which the incident was made public."""
    public = subject.edtf("date")
    for index, _ in subject.reports():
        value = subject.edtf("reports", index, "date")
        if public and value and value.latest < public.earliest:
            message = say("report-date", "wrong", text=value, date=public)
            yield Finding(subject.at("reports", index, "date"), message, str(value))


def identity(subject: Subject) -> Iterator[Finding]:
    """The id's year is the year in which the incident was made public."""
    public, year = subject.edtf("date"), subject.id[:4]
    if public and year.isdecimal() and not public.earliest.year <= int(year) <= public.latest.year:
        message = say("id-date", "wrong", date=public, year=year)
        yield Finding(subject.at("date"), message, str(public))


def _about(value: Edtf) -> bool:
    return any(part is not None and part.approximate for part in (value.start, value.end))


def _keys(subject: Subject) -> Iterator[Key]:
    yield from ((name,) for name in ("date", "occurred", "discovered", "withdrawn"))
    for index, _ in subject.reports():
        yield from (("reports", index, name) for name in ("date", "accessed"))
