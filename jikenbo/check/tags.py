"""Rules on the tags of an entry."""

from __future__ import annotations

from collections.abc import Iterator

from jikenbo.check.subject import Finding, Subject
from jikenbo.rules.rulebook import say

#: Tags that mean that a facet is unknown.
OPEN_FOR_FACET = {"原因不明": "cause", "分類不能の産業": "sector"}
#: Tags that another brings to an end.
ENDED_BY = {"調査中": "最終報"}


def unknown(subject: Subject) -> Iterator[Finding]:
    """Every tag is one of the vocabulary."""
    for index, tag in enumerate(subject.tags):
        if tag and tag not in subject.vocabulary.tags:
            fault = subject.vocabulary.unknown(tag)
            yield Finding(subject.at("tags", index), str(fault), tag, fault.suggestion)


def repeated(subject: Subject) -> Iterator[Finding]:
    """A tag is given once, by any of its names."""
    seen: dict[str, str] = {}
    for index, tag in enumerate(subject.tags):
        name = subject.known_tag(tag)
        if name in seen:
            message = "same" if seen[name] != tag else "again"
            said = say("repeated-tag", message, text=tag, other=seen[name])
            yield Finding(subject.at("tags", index), said, tag)
        seen.setdefault(name, tag)


def contradictory(subject: Subject) -> Iterator[Finding]:
    """A tag that means "unknown" or "not yet" is given only without one that contradicts it."""
    for index, tag in enumerate(subject.tags):
        others = [other for other in subject.tags if other != tag and _excludes(subject, tag, other)]
        if others:
            message = say("contradictory-tag", "wrong", text=tag, other=others[0])
            yield Finding(subject.at("tags", index), message, tag)


def missing_cause(subject: Subject) -> Iterator[Finding]:
    """The entry has a tag for its cause."""
    return _missing(subject, "cause")


def missing_sector(subject: Subject) -> Iterator[Finding]:
    """The entry has a tag for its sector."""
    return _missing(subject, "sector")


def _missing(subject: Subject, facet: str) -> Iterator[Finding]:
    known = subject.vocabulary.facets.get(facet)
    unknown_tag = next(tag for tag, open_facet in OPEN_FOR_FACET.items() if open_facet == facet)
    names = set(map(subject.known_tag, subject.tags))
    if subject.entry.front_matter and known and not names & known.tags.keys():
        likely = "、".join(list(known.tags)[:3])
        values = {"label": known.label, "likely": likely, "unknown": unknown_tag}
        message = say(f"missing-{facet}", "wrong", **values)
        yield Finding(subject.at("tags"), message)


def _excludes(subject: Subject, tag: str, other: str) -> bool:
    """Return whether `tag`, being open, contradicts `other`."""
    if tag in OPEN_FOR_FACET:
        facet = subject.vocabulary.facets.get(OPEN_FOR_FACET[tag])
        return facet is not None and other in facet.tags
    return ENDED_BY.get(tag) == other
