"""The times at which records were added and changed, by the history of the repository: immutable values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Literal

#: Moments are in the time of Japan, so that days are those of the archive's readers wherever it is built.
JAPAN = timezone(timedelta(hours=9))
ChangeKind = Literal["added", "corrected", "withdrawn", "duplicate"]


@dataclass(frozen=True, slots=True)
class RecordDates:
    """When a record was added and last changed in meaning (when it was added, if never since); None is unknown."""

    added: datetime | None = None
    modified: datetime | None = None


#: The dates of a record without history.
UNKNOWN_DATES = RecordDates()


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a record, and when it reached the main branch."""

    moment: datetime
    id: str
    kind: ChangeKind


@dataclass(frozen=True)
class History:
    """The dates of the records by id, and every change, newest first.

    `known` is False where there is no history to read. `head` is the time of the newest commit, None without git.
    """

    known: bool = False
    head: datetime | None = None
    dates: Mapping[str, RecordDates] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()

    @property
    def is_cut_off(self) -> bool:
        """True in a shallow clone, where git knows the newest commits alone."""
        return self.head is not None and not self.known

    def of(self, entry_id: str) -> RecordDates:
        """Return the dates of a record, unknown ones where the history does not have it."""
        return self.dates.get(entry_id, UNKNOWN_DATES)
