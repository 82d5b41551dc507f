"""Rules on an entry's headline, organisations and reports."""

from __future__ import annotations

from collections.abc import Iterator

from jikenbo.archive.organisation import organisation_key
from jikenbo.check.subject import Finding, Subject

_SHORTEST_NAME = 3


def headline(subject: Subject) -> Iterator[Finding]:
    """The headline does not repeat the organisation's name."""
    title = subject.string("title")
    for _, name in subject.own_organisations():
        found = next((part for part in (name.strip(), organisation_key(name)) if _names(part, title)), None)
        if found:
            message = (
                f"見出しに組織名「{found}」があります。組織（org）は見出しと並んで出るので、見出しからは除いてください"
            )
            yield Finding(subject.at("title"), message, found)


def missing(subject: Subject) -> Iterator[Finding]:
    """The entry names the publication that it tells of."""
    if subject.entry.front_matter and not any(subject.reports()):
        yield Finding((1, 1), "もとになった公表（reports）がありません。題名だけでも書いてください")


def reason(subject: Subject) -> Iterator[Finding]:
    """An entry that was withdrawn says when and why."""
    if subject.string("withdrawn") and not subject.string("reason"):
        yield Finding(subject.at("withdrawn"), "取り下げた理由（reason）を書いてください")
    if subject.string("reason") and not subject.string("withdrawn"):
        yield Finding(subject.at("reason"), "取り下げた日（withdrawn）を書いてください")


def _names(name: str, title: str) -> bool:
    return len(name) >= _SHORTEST_NAME and name in title
