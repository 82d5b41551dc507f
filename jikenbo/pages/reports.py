"""The reports of an incident as its page shows them: oldest first, those without a date last."""

from __future__ import annotations

from jikenbo.archive.incident import Incident, Report


def reports_in_order(incident: Incident) -> list[Report]:
    """Return the reports in the order of their dates; in the entry's order where that decides nothing."""
    return sorted(incident.reports, key=_day)


def _day(report: Report) -> str:
    return report.date.earliest.isoformat() if report.date else "9999-12-31"
