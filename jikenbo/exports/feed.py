"""The entries of a feed, in either form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from jikenbo.archive.edtf import format_japanese, parse_edtf
from jikenbo.archive.history import RecordDates
from jikenbo.archive.incident import id_order
from jikenbo.exports.public import PublicIncident
from jikenbo.settings import UNKNOWN_TIME

#: Entries of a feed; older ones are in the data.
LIMIT = 50


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An incident, and when its record was added and changed."""

    incident: PublicIncident
    record: RecordDates

    @property
    def changed(self) -> datetime | None:
        """The time of the record's last change, or of its addition if only that is known."""
        return self.record.modified or self.record.added

    @property
    def title(self) -> str:
        """Organisation and headline; a record that was changed says so."""
        added, modified = self.record.added, self.record.modified
        news = "［更新］" if added and modified and modified > added else ""
        return f"{news}{'、'.join(self.incident.org)}: {self.incident.title}"

    @property
    def text(self) -> str:
        """The incident's date, numbers, causes and first paragraph."""
        incident = self.incident
        numbers = "、".join(count.label for count in incident.counts.values()) or "人数・件数の公表なし"
        public = f"{format_japanese(parse_edtf(incident.date.edtf))}公表"
        facts = "／".join((public, numbers, "、".join(incident.causes) or "原因の公表なし"))
        return "\n".join(filter(None, (facts, incident.summary)))


@dataclass(frozen=True, slots=True)
class Feed:
    """`path` is relative to the site's root, without an ending; `entries` are those it shows, last changed first."""

    title: str
    page: str
    path: str
    entries: tuple[FeedEntry, ...]


def newest_first(entries: Iterable[FeedEntry]) -> list[FeedEntry]:
    """Return the entries by the time of their last change, newest first.

    Those whose time is not known come last, by the first day on which they may have been made public.
    """
    return sorted(entries, key=_order, reverse=True)


def _order(entry: FeedEntry) -> tuple[datetime, str, tuple[int, int, str]]:
    public = parse_edtf(entry.incident.date.edtf).earliest.isoformat()
    return entry.changed or UNKNOWN_TIME, "" if entry.changed else public, id_order(entry.incident.id)
