"""The archive for rules that compare entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from jikenbo.archive.incident import id_order
from jikenbo.archive.organisation.context import in_context
from jikenbo.archive.organisation.grouping import Organisation, Organisations
from jikenbo.archive.organisation.registered import NOTHING
from jikenbo.check.subject import Subject


@dataclass(frozen=True)
class Collection:
    """`checked` are the entries under check, `others` those that they may clash with; `ids` are of all entries."""

    checked: Sequence[Subject]
    others: Sequence[Subject]
    ids: frozenset[str]

    @cached_property
    def all(self) -> Sequence[Subject]:
        """Every entry at hand, the oldest id first."""
        return sorted((*self.checked, *self.others), key=lambda subject: (id_order(subject.id), subject.path))

    @cached_property
    def standing(self) -> Sequence[Subject]:
        """Entries that are neither withdrawn nor duplicates: what those share with another is no clash."""
        return [subject for subject in self.all if not (subject.string("withdrawn") or subject.string("duplicate_of"))]

    def organisation(self, subject: Subject, name: str) -> Organisation:
        """Return the organisation that a name in an entry means."""
        return self._organisations.of(_distinguished(subject, name))

    @cached_property
    def _organisations(self) -> Organisations:
        uses = Counter(_distinguished(subject, name) for subject in self.all for _, name in subject.organisations())
        return Organisations(uses, self.all[0].register if self.all else NOTHING)

    @cached_property
    def _checked_paths(self) -> frozenset[str]:
        return frozenset(subject.entry.source.path for subject in self.checked)

    @cached_property
    def _said_distinct(self) -> frozenset[frozenset[str]]:
        pairs = ((subject.id, other) for subject in self.all for _, other in subject.distinct_from())
        return frozenset(map(frozenset, pairs))

    def are_distinct(self, first: Subject, second: Subject) -> bool:
        """Return whether one of two entries says that the other is another incident."""
        return frozenset((first.id, second.id)) in self._said_distinct

    def report_order(self, first: Subject, second: Subject) -> tuple[Subject, Subject]:
        """Return (entry to report on, the other) of a clashing pair: on the newer, if it is under check."""
        newest_first = sorted((first, second), key=lambda subject: (id_order(subject.id), subject.path), reverse=True)
        first_reported, other = sorted(
            newest_first, key=lambda subject: subject.entry.source.path not in self._checked_paths
        )
        return first_reported, other

    def is_checked(self, subject: Subject) -> bool:
        return subject.entry.source.path in self._checked_paths


def _distinguished(subject: Subject, name: str) -> str:
    return in_context(name, (other for _, other in subject.organisations()))
