"""From a repository to the history of its records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from jikenbo.archive.history import JAPAN, Change, History, RecordDates
from jikenbo.archive.incident import id_order
from jikenbo.history.meaning import change_between
from jikenbo.history.repository import Repository
from jikenbo.history.versions import Version, versions_by_id


def read_history(incidents: Path) -> History:
    """Return the history of the entries in a folder.

    It is unknown where the folder lies in no Git repository or in a shallow clone. A record without a commit has no
    dates, and one with changes that are not committed has no date of modification.
    """
    repository = Repository(incidents)
    head = repository.head()
    if head is None or repository.is_shallow():
        return History(head=None if head is None else _moment(head))
    records = versions_by_id(repository.file_changes())
    repeated = (version.blob for own in records.values() if len(own.versions) > 1 for version in own.versions)
    texts, uncommitted = repository.contents(repeated), repository.uncommitted()
    changes = {own: tuple(_changes(own, found.versions, texts)) for own, found in records.items()}
    dates = {own: _dates(changes[own], committed=found.path not in uncommitted) for own, found in records.items()}
    return History(True, _moment(head), dates, _newest_first(changes))


def _changes(own: str, versions: tuple[Version, ...], texts: Mapping[str, str]) -> Iterator[Change]:
    yield Change(_moment(versions[0].time), own, "added")
    for before, after in pairwise(versions):
        kind = None if before.blob == after.blob else change_between(texts[before.blob], texts[after.blob])
        if kind:
            yield Change(_moment(after.time), own, kind)


def _dates(changes: tuple[Change, ...], *, committed: bool) -> RecordDates:
    return RecordDates(changes[0].moment, max(change.moment for change in changes) if committed else None)


def _newest_first(changes: Mapping[str, tuple[Change, ...]]) -> tuple[Change, ...]:
    found = [change for own in changes.values() for change in own]
    return tuple(sorted(found, key=lambda change: (change.moment, id_order(change.id), change.kind), reverse=True))


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, JAPAN)
