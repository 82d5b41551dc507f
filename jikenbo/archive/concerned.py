"""Which organisations an incident concerns: those whose incident it is, and those that published about it as theirs."""

from __future__ import annotations

from jikenbo.archive.incident import Incident


def concerned_organisations(incident: Incident) -> tuple[str, ...]:
    """Return each organisation once, those of the entry first; authorities and the press are not concerned."""
    of_reports = (name for report in incident.reports if report.kind == "公式" for name in report.org or ())
    return tuple(dict.fromkeys((*incident.org, *of_reports)))


def named_organisations(incident: Incident) -> tuple[str, ...]:
    """Return every organisation that the entry names, each once, in the order of the entry."""
    of_reports = (name for report in incident.reports for name in report.org or ())
    return tuple(dict.fromkeys((*incident.org, *of_reports)))
