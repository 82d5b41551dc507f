"""The values of a published number from report to report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from jikenbo.archive.count import UNITS, Count, format_count
from jikenbo.archive.incident import Incident, Report
from jikenbo.archive.organisation.grouping import Organisations
from jikenbo.pages.reports import reports_in_order


class Revision(NamedTuple):
    """One number that was published anew. `organisation` is whose number it is, or "" where that is plain."""

    organisation: str
    label: str
    numbers: tuple[str, ...]


def revisions(incident: Incident, organisations: Organisations) -> tuple[Revision, ...]:
    """Return each number that did not stay as it was first published, oldest first, ending with the latest."""
    ledger: defaultdict[tuple[str, str], list[Count]] = defaultdict(list)
    for report in reports_in_order(incident):
        for unit, count in report.counts.items():
            ledger[_whose(report, incident, organisations), unit].append(count)
    for unit, count in incident.counts.items():
        if ("", unit) in ledger:
            ledger["", unit].append(count)
    return tuple(_changed(ledger))


def _whose(report: Report, incident: Incident, organisations: Organisations) -> str:
    """Return the client whose number a report gives; a report of the incident's own organisations gives its number."""
    own = {organisations.of(name).key for name in incident.org}
    names = [name for name in report.org or () if organisations.of(name).key not in own]
    return "、".join(names) if report.kind == "公式" else ""


def _changed(ledger: dict[tuple[str, str], list[Count]]) -> Iterator[Revision]:
    for (organisation, unit), counts in ledger.items():
        shown = [format_count(count, unit) for count in counts]
        numbers = [number for place, number in enumerate(shown) if place == 0 or number != shown[place - 1]]
        if len(numbers) > 1:
            yield Revision(organisation, UNITS[unit].label, tuple(numbers))
