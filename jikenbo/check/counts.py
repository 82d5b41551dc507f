"""Rules on numbers that their own type cannot check."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from jikenbo.archive.count import format_count
from jikenbo.archive.incident import Incident, Report
from jikenbo.archive.law import NO_LEAK
from jikenbo.check.subject import Finding, Subject


def zero(subject: Subject) -> Iterator[Finding]:
    """A number is none where none was published, and 0 only where nothing leaked."""
    incident = subject.entry.incident
    for unit, count in incident.counts.items() if incident and NO_LEAK not in incident.tags else ():
        if count.value == 0:
            message = (
                f"0 は「なかった」の意味です。公表されていないなら消し、なかったなら「{NO_LEAK}」のタグを付けてください"
            )
            yield Finding(subject.at("counts", unit), message, str(count))


def latest(subject: Subject) -> Iterator[Finding]:
    """The entry's numbers are those of its latest report, where one organisation reported them at known times."""
    incident = subject.entry.incident
    if not incident or len(incident.org) != 1:
        return
    for unit, count in incident.counts.items():
        last = _last_report(incident, unit)
        if last and last.counts[unit].value != count.value:
            newer, given = format_count(last.counts[unit], unit), format_count(count, unit)
            message = (
                f"最新の公表（{last.date}）では{newer}ですが、事件の数（counts）は{given}です。最新の数にしてください"
            )
            yield Finding(subject.at("counts", unit), message, str(count), str(last.counts[unit]))


def _last_report(incident: Incident, unit: str) -> Report | None:
    """Return the latest of the organisation's own reports that gives the number, or None where their order is open."""
    own = [report for report in incident.reports if unit in report.counts and report.org in (None, incident.org)]
    if not own or any(report.date is None for report in own):
        return None
    return max(own, key=_when)


def _when(report: Report) -> date:
    assert report.date is not None
    return report.date.latest
