"""Incidents that the home pages show: the newest in the archive, the largest of a year, those followed up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from jikenbo.archive.edtf import Edtf
from jikenbo.archive.history import History
from jikenbo.archive.incident import Incident

NEWEST, LARGEST, FOLLOWED_UP = 10, 5, 5
_UNKNOWN = datetime.fromtimestamp(0, UTC)
_YEAR = timedelta(days=365)


def newest_added(standing: Sequence[Incident], history: History) -> list[Incident]:
    """Return the incidents whose records were added last; those added together keep their order.

    A record without history comes last.
    """
    return sorted(standing, key=lambda own: history.of(own.id).added or _UNKNOWN, reverse=True)[:NEWEST]


def largest_of_the_year(standing: Sequence[Incident]) -> list[Incident]:
    """Return the incidents with most people among those disclosed within a year before the newest disclosure."""
    counted = [own for own in standing if "people" in own.counts]
    newest = max((own.date.earliest for own in standing), default=date.max)
    within = [own for own in counted if own.date.earliest > newest - _YEAR]
    return sorted(within, key=lambda own: own.counts["people"].value, reverse=True)[:LARGEST]


def followed_up(standing: Sequence[Incident]) -> list[tuple[Incident, Edtf, int]]:
    """Return incidents with several notices, each with the date of its latest and how many there are, latest first."""
    found = []
    for own in standing:
        notices = [report for report in own.reports if report.kind != "報道"]
        dates = [report.date for report in notices if report.date]
        latest = max(dates, key=lambda day: day.earliest, default=None)
        if len(notices) > 1 and latest and latest.earliest > own.date.earliest:
            found.append((own, latest, len(notices)))
    return sorted(found, key=lambda each: each[1].earliest, reverse=True)[:FOLLOWED_UP]


def last_change(history: History) -> date | None:
    """Return the day of a record's last change, or None if unknown."""
    return history.changes[0].moment.date() if history.changes else None
