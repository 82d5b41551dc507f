"""Days between two dates of an incident that are both known to the day."""

from __future__ import annotations

from datetime import date

from jikenbo.archive.edtf import Edtf


def days_between(earlier: Edtf | None, later: Edtf | None) -> int | None:
    """Return the days from one date to the other, or None where they are unknown or contradict each other.

    A period counts from its first day.
    """
    first, last = _first_day(earlier), _first_day(later)
    if first is None or last is None or last < first:
        return None
    return (last - first).days


def _first_day(value: Edtf | None) -> date | None:
    return value.start.day if value and value.start else None
