"""Rules on an entry's headline, organisations and reports."""

from __future__ import annotations

from collections.abc import Iterator

from jikenbo.archive.organisation.name import read_name
from jikenbo.check.subject import Finding, Subject
from jikenbo.rules.rulebook import say

#: A shorter name is part of other words.
SHORTEST_NAME = 3


def headline(subject: Subject) -> Iterator[Finding]:
    """The headline does not repeat the organisation's name."""
    title = subject.string("title")
    for _, name in subject.own_organisations():
        found = next((part for part in (name.strip(), read_name(name).stem) if _names(part, title)), None)
        if found:
            yield Finding(subject.at("title"), say("title-org", "wrong", text=found), found)


def missing(subject: Subject) -> Iterator[Finding]:
    """The entry names the publication that it rests on."""
    if subject.entry.front_matter and not any(subject.reports()):
        yield Finding(subject.at("reports"), say("no-report", "wrong"))


def reason(subject: Subject) -> Iterator[Finding]:
    """An entry that was withdrawn says when and why."""
    if subject.string("withdrawn") and not subject.string("reason"):
        yield Finding(subject.at("withdrawn"), say("withdrawn-reason", "no-reason"))
    if subject.string("reason") and not subject.string("withdrawn"):
        yield Finding(subject.at("reason"), say("withdrawn-reason", "no-day"))


def _names(name: str, title: str) -> bool:
    return len(name) >= SHORTEST_NAME and name in title
