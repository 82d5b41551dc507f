"""The rule that an incident has one entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz, process

from jikenbo.check.collection import Collection
from jikenbo.check.subject import Finding, Subject
from jikenbo.rules.rulebook import say

_DAYS_APART = 31
#: Likeness (0–100) of headlines that seem to be about one incident: of one organisation, and of different ones.
_ALIKE, ALIKE_ELSEWHERE = 60, 90
_SHORTEST_HEADLINE = 12


class _Profile(NamedTuple):
    """The facts that distinguish incidents: who, what, and the days on which it may have been made public."""

    subject: Subject
    organisations: frozenset[str]
    title: str
    earliest: date
    latest: date

    @property
    def month(self) -> tuple[int, int] | None:
        """The month of the disclosure, or None if only the year is known."""
        known = (self.latest - self.earliest).days < _DAYS_APART
        return (self.earliest.year, self.earliest.month) if known else None


def near_duplicate(collection: Collection) -> Iterator[tuple[Subject, Finding]]:
    """An incident has one entry."""
    profiles = [_profile(subject, collection) for subject in collection.standing]
    for first, second in _pairs(profiles):
        if collection.are_distinct(first.subject, second.subject):
            continue
        newer, other = collection.report_order(first.subject, second.subject)
        title = other.string("title")
        message = say("near-duplicate", "wrong", id=other.id, title=title)
        yield newer, Finding(newer.at("title"), message, newer.string("title"))


def _profile(subject: Subject, collection: Collection) -> _Profile:
    public = subject.edtf("date")
    keys = frozenset(collection.organisation(subject, name).key for _, name in subject.own_organisations())
    span = (public.earliest, public.latest) if public else (date.min, date.min)
    return _Profile(subject, keys, subject.string("title"), *span)


def _pairs(profiles: Iterable[_Profile]) -> Iterator[tuple[_Profile, _Profile]]:
    """Yield each pair that seems to be about one incident, once."""
    by_organisation: defaultdict[str, list[_Profile]] = defaultdict(list)
    by_month: defaultdict[tuple[int, int], list[_Profile]] = defaultdict(list)
    for profile in profiles:
        for key in profile.organisations:
            by_organisation[key].append(profile)
        if profile.month and len(profile.title) >= _SHORTEST_HEADLINE:
            by_month[profile.month].append(profile)
    same = {
        (id(first), id(second)): (first, second)
        for group in by_organisation.values()
        for first, second in combinations(group, 2)
        if _of_one_organisation(first, second)
    }
    yield from same.values()
    for group in by_month.values():
        titles = [profile.title for profile in group]
        for index, first in enumerate(group):
            later = titles[index + 1 :]
            alike = process.extract(first.title, later, scorer=fuzz.ratio, score_cutoff=ALIKE_ELSEWHERE, limit=None)
            for _, _, distance in alike:
                second = group[index + 1 + distance]
                if (id(first), id(second)) not in same:
                    yield first, second


def _of_one_organisation(first: _Profile, second: _Profile) -> bool:
    """Return whether two incidents of one organisation may be one: disclosed within a month, or worded alike."""
    if first.month and second.month:
        return abs((first.earliest - second.earliest).days) <= _DAYS_APART
    overlapping = first.earliest <= second.latest and second.earliest <= first.latest
    return overlapping and fuzz.ratio(first.title, second.title) >= _ALIKE
