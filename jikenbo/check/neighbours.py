"""Rules that compare entries with one another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from jikenbo.archive.frontmatter import Position
from jikenbo.archive.organisation.name import read_name
from jikenbo.check.collection import Collection
from jikenbo.check.identity import ID
from jikenbo.check.subject import Finding, Subject
from jikenbo.rules.rulebook import say

Reported = tuple[Subject, Finding]


def repeated_id(collection: Collection) -> Iterator[Reported]:
    """No two files have the same id."""
    by_id: defaultdict[str, list[Subject]] = defaultdict(list)
    for subject in collection.all:
        by_id[subject.id].append(subject)
    for first, *more in by_id.values():
        for second in more:
            newer, other = collection.report_order(first, second)
            message = say("duplicate-id", "wrong", text=newer.id, path=other.path.as_posix())
            yield newer, Finding((1, 1), message, newer.id)


def duplicate_of(collection: Collection) -> Iterator[Reported]:
    """A duplicate names another existing entry."""
    doubles = {subject.id for subject in collection.all if subject.string("duplicate_of")}
    for subject in collection.checked:
        original = subject.string("duplicate_of")
        if original and (original not in collection.ids or original == subject.id or original in doubles):
            message = say("duplicate-of", "double" if original in doubles else "missing", text=original)
            yield subject, Finding(subject.at("duplicate_of"), message, original)


def distinct_from(collection: Collection) -> Iterator[Reported]:
    """An entry names as distinct only entries that exist."""
    for subject in collection.checked:
        for key, other in subject.distinct_from():
            if ID.fullmatch(other) and other not in collection.ids:
                yield subject, Finding(subject.at(*key), say("distinct-from", "missing", text=other), other)


def repeated_url(collection: Collection) -> Iterator[Reported]:
    """A publication is the source of one incident, once, unless its incidents are marked as distinct."""
    users: defaultdict[str, list[Subject]] = defaultdict(list)
    for subject in collection.standing:
        for url, _ in _addresses(subject):
            clash = next((user for user in users[url] if not collection.are_distinct(user, subject)), None)
            if clash:
                yield _repeated(collection, clash, subject, url)
            if clash is not subject:
                users[url].append(subject)


def _repeated(collection: Collection, first: Subject, second: Subject, url: str) -> Reported:
    newer, source = collection.report_order(first, second)
    message = say("repeated-url", "here" if newer is source else "elsewhere", id=source.id, text=url)
    place = [position for other, position in _addresses(newer) if other == url][-1]
    return newer, Finding(place, message, url)


def organisation_spelling(collection: Collection) -> Iterator[Reported]:
    """An organisation's name is spelt as in most entries."""
    spellings: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for subject in collection.all:
        for _, name in subject.organisations():
            spellings[_spelt(collection, subject, name)][name] += 1
    for subject in collection.checked:
        for key, name in subject.organisations():
            alike = spellings[_spelt(collection, subject, name)]
            usual, times = alike.most_common(1)[0]
            if usual != name and times > alike[name]:
                message = say("org-spelling", "wrong", text=name, suggestion=usual)
                yield subject, Finding(subject.at(*key), message, name, usual)


def _spelt(collection: Collection, subject: Subject, name: str) -> tuple[str, str]:
    """Return the key that spellings of one name share; other and former names of the organisation have other keys."""
    return collection.organisation(subject, name).key, read_name(name).stem


def _addresses(subject: Subject) -> Iterator[tuple[str, Position]]:
    """Yield the address of each report, without a slash at its end, and its place."""
    for index, report in subject.reports():
        if isinstance(report.get("url"), str):
            yield report["url"].rstrip("/"), subject.at("reports", index, "url")
