"""The page of what was added, corrected and withdrawn on which day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby, islice
from typing import Any

from jikenbo.addresses import incident_address
from jikenbo.archive.history import Change, ChangeKind
from jikenbo.archive.incident import Incident
from jikenbo.archive.reading import Archive
from jikenbo.output import OutputFile
from jikenbo.page import page

#: Days with a change that the page shows, and changes of each; the data has them all.
DAYS = 30
CHANGES_A_DAY = 50
_KINDS: Mapping[ChangeKind, str] = {
    "added": "追加",
    "corrected": "訂正",
    "withdrawn": "取り下げ",
    "duplicate": "重複として整理",
}


def changes_page(archive: Archive) -> OutputFile:
    """Return the page, which says so where the history is not known."""
    values = {
        "title": "更新履歴",
        "description": "どの事件をいつ追加、訂正、取り下げたか。",
        "known": archive.history.known,
        "days": list(islice(days_of_changes(archive), DAYS)),
        "most": DAYS,
    }
    return page("changes/index.md", "changes.html", values)


def days_of_changes(archive: Archive) -> Iterator[dict[str, Any]]:
    """Yield each day on which a record of the archive changed, newest first.

    `totals` are all its changes by kind, `changes` the listed ones, `more` the number not listed.
    """
    incidents = {incident.id: incident for incident in archive.incidents}
    present = (change for change in archive.history.changes if change.id in incidents)
    for day, changes in groupby(present, key=lambda change: change.moment.date()):
        yield _day(day, list(changes), incidents)


def _day(day: date, changes: Sequence[Change], incidents: Mapping[str, Incident]) -> dict[str, Any]:
    numbers = Counter(change.kind for change in changes)
    listed = changes[:CHANGES_A_DAY]
    return {
        "day": str(day),
        "totals": [{"label": label, "number": numbers[kind]} for kind, label in _KINDS.items() if numbers[kind]],
        "changes": [_listed(change, incidents[change.id]) for change in listed],
        "more": len(changes) - len(listed),
    }


def _listed(change: Change, incident: Incident) -> dict[str, Any]:
    return {
        "kind": _KINDS[change.kind],
        "address": incident_address(incident.id),
        "title": incident.title,
        "org": list(incident.org),
    }
