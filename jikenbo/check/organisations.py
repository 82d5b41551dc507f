"""Rules on the names of organisations: each is one body's, and is unambiguous."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jikenbo.archive.organisation.context import in_context
from jikenbo.archive.organisation.grouping import Organisation
from jikenbo.archive.organisation.municipalities import Municipality, existing, municipalities_named
from jikenbo.archive.organisation.name import read_name
from jikenbo.archive.organisation.several import OTHERS, split_names
from jikenbo.check.collection import Collection
from jikenbo.check.subject import Finding, Subject
from jikenbo.rules.rulebook import say

_OTHERS = re.compile(OTHERS)
Reported = tuple[Subject, Finding]


def several(subject: Subject) -> Iterator[Finding]:
    """One name is that of one organisation."""
    for key, name in subject.organisations():
        names = split_names(name)
        others = _OTHERS.search(name.strip())
        if subject.register.entries_named(name):
            continue
        if others:
            yield Finding(subject.at(*key), say("org-several", "others", text=name, others=others[0]), name)
        elif names == [name.strip()] or not names:
            continue
        elif len(names) == 1:
            message = say("org-several", "mark", text=name, suggestion=names[0])
            yield Finding(subject.at(*key), message, name, names[0])
        else:
            message = say("org-several", "several", text=name, number=len(names), list=", ".join(names))
            yield Finding(subject.at(*key), message, name)


def place(subject: Subject) -> Iterator[Finding]:
    """A municipality's name shows in which prefecture it is."""
    named = [name for _, name in subject.organisations()]
    for key, name in subject.organisations():
        shown = _prefectures(_candidates(subject, name))
        if len(shown) > 1 and in_context(name, named) == name and not subject.register.entries_named(name):
            message = say("org-place", "wrong", text=name, prefectures="・".join(shown), first=shown[0])
            yield Finding(subject.at(*key), message, name)


def _candidates(subject: Subject, name: str) -> tuple[Municipality, ...]:
    """Return the municipalities that the name may mean among those that existed at the time of the incident."""
    dates = [date for date in (subject.edtf("date"), subject.edtf("occurred")) if date and date.start]
    return existing(read_name(name).towns, min((date.earliest.year for date in dates), default=None))


def _prefectures(towns: tuple[Municipality, ...]) -> list[str]:
    return list(dict.fromkeys(town.prefecture for town in towns))


def elsewhere(subject: Subject) -> Iterator[Finding]:
    """A municipality is in the prefecture that its name says."""
    for key, name in subject.organisations():
        read = read_name(name)
        towns = () if read.form or read.towns or not read.prefecture else municipalities_named(read.stem)
        if towns:
            prefectures = "・".join(_prefectures(existing(towns)))
            values = {"name": towns[0].name, "prefecture": read.prefecture, "prefectures": prefectures}
            message = say("org-elsewhere", "wrong", **values)
            yield Finding(subject.at(*key), message, name)


def namesake(collection: Collection) -> Iterator[Reported]:
    """A name that organisations.yml has for two organisations shows which of them is meant."""
    for subject, key, name, own in _undecided(collection):
        entries = [candidate for candidate in own.candidates if candidate.entry]
        if len(entries) > 1:
            names = "」「".join(candidate.name for candidate in entries)
            message = say("org-namesake", "wrong", text=name, names=names)
            yield subject, Finding(subject.at(*key), message, name)


def undecided(collection: Collection) -> Iterator[Reported]:
    """A name without a legal form is not that of two organisations with different ones."""
    for subject, key, name, own in _undecided(collection):
        if sum(candidate.entry is not None for candidate in own.candidates) < 2:
            names = "」「".join(candidate.name for candidate in own.candidates)
            message = say("org-undecided", "wrong", text=name, names=names)
            yield subject, Finding(subject.at(*key), message, name)


def _undecided(collection: Collection) -> Iterator[tuple[Subject, tuple[str | int, ...], str, Organisation]]:
    for subject in collection.checked:
        for key, name in subject.organisations():
            own = collection.organisation(subject, name)
            if own.candidates:
                yield subject, key, name, own
