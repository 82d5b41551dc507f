"""Rules on what happened before what."""

from __future__ import annotations

from collections.abc import Iterator

from jikenbo.archive.edtf import Edtf
from jikenbo.archive.frontmatter import Key
from jikenbo.check.subject import Finding, Subject

_FIRST_YEAR = 1970
_NAMES = {"occurred": "発生", "discovered": "発覚", "date": "公表", "withdrawn": "取り下げ"}
_ORDER = (("occurred", "discovered"), ("discovered", "date"), ("occurred", "date"), ("date", "withdrawn"))


def order(subject: Subject) -> Iterator[Finding]:
    """What occurred was discovered then or later, made public then or later, and withdrawn no sooner than that."""
    for first, then in _ORDER:
        earlier, later = subject.edtf(first), subject.edtf(then)
        if earlier and later and not (_about(earlier) or _about(later)) and earlier.earliest > later.latest:
            what = f"{_NAMES[first]}（{earlier}）が{_NAMES[then]}（{later}）より後"
            message = f"{what}になっています。どちらかの日付を直してください"
            yield Finding(subject.at(first), message, str(earlier))


def future(subject: Subject) -> Iterator[Finding]:
    """No date lies in the future."""
    for key in _keys(subject):
        value = subject.edtf(*key)
        if value and any(part and part.earliest > subject.today for part in (value.start, value.end)):
            message = f"「{value}」は未来の日付です（今日は {subject.today}）。年を確かめてください"
            yield Finding(subject.at(*key), message, str(value))


def ancient(subject: Subject) -> Iterator[Finding]:
    """Nothing was made public before there were computers to leak from: such a year is mistyped."""
    public = subject.edtf("date")
    if public and public.latest.year < _FIRST_YEAR:
        message = f"「{public}」は{_FIRST_YEAR}年より前です。年の打ち間違いではないか確かめてください"
        yield Finding(subject.at("date"), message, str(public))


def report(subject: Subject) -> Iterator[Finding]:
    """No report is older than the day on which the incident was made public."""
    public = subject.edtf("date")
    for index, _ in subject.reports():
        value = subject.edtf("reports", index, "date")
        if public and value and value.latest < public.earliest:
            message = (
                f"この公表文（{value}）は事件の公表日（{public}）より前です。"
                "公表日（date）を最初の公表の日にしてください"
            )
            yield Finding(subject.at("reports", index, "date"), message, str(value))


def identity(subject: Subject) -> Iterator[Finding]:
    """The id's year is the year in which the incident was made public."""
    public, year = subject.edtf("date"), subject.id[:4]
    if public and year.isdecimal() and not public.earliest.year <= int(year) <= public.latest.year:
        message = f"公表日（{public}）の年が、番号の年（{year}）と違います。どちらが正しいか確かめてください"
        yield Finding(subject.at("date"), message, str(public))


def _about(value: Edtf) -> bool:
    return any(part is not None and part.approximate for part in (value.start, value.end))


def _keys(subject: Subject) -> Iterator[Key]:
    yield from ((name,) for name in ("date", "occurred", "discovered", "withdrawn"))
    for index, _ in subject.reports():
        yield from (("reports", index, name) for name in ("date", "accessed"))
