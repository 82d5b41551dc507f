"""The organisations that an incident concerns: its own, and those that published it as theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from jikenbo.archive.incident import Incident
from jikenbo.archive.organisation.grouping import Organisation, Organisations


def concerned_organisations(incident: Incident) -> tuple[str, ...]:
    """Return each organisation once, those of the entry first; authorities and the press are not concerned."""
    of_reports = (name for report in incident.reports if report.kind == "公式" for name in report.org or ())
    return tuple(dict.fromkeys((*incident.org, *of_reports)))


def named_organisations(incident: Incident) -> tuple[str, ...]:
    """Return every organisation that the entry names, each once, in the order of the entry."""
    of_reports = (name for report in incident.reports for name in report.org or ())
    return tuple(dict.fromkeys((*incident.org, *of_reports)))


def by_organisation(
    incidents: Iterable[Incident], organisations: Organisations
) -> Mapping[Organisation, Sequence[Incident]]:
    """Return the incidents of each organisation that they concern, in the order of the keys."""
    found: defaultdict[Organisation, list[Incident]] = defaultdict(list)
    for incident in incidents:
        for own in dict.fromkeys(map(organisations.of, concerned_organisations(incident))):
            found[own].append(incident)
    return {own: found[own] for own in organisations.all if own in found}
