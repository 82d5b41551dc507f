"""Rules on numbers beyond their type; they also hold if other values of the entry cannot be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from pydantic import ValidationError

from jikenbo.archive.count import UNITS, Count, format_count
from jikenbo.archive.law import NO_LEAK
from jikenbo.check.subject import Finding, Subject
from jikenbo.rules.rulebook import say


def zero(subject: Subject) -> Iterator[Finding]:
    """Omit a count that was not published; write 0 only where nothing leaked."""
    for unit, count in _counts(subject.values).items() if NO_LEAK not in subject.tags else ():
        if count.value == 0:
            yield Finding(subject.at("counts", unit), say("counts-zero", "wrong", tag=NO_LEAK), str(count))


def latest(subject: Subject) -> Iterator[Finding]:
    """The entry's numbers are those of its latest report, where one organisation reported them at known times."""
    organisations = [name for _, name in subject.own_organisations()]
    if len(organisations) != 1:
        return
    for unit, count in _counts(subject.values).items():
        last = _last_report(subject, unit, organisations)
        if last and last[1].value != count.value:
            day, newer = last
            values = {"date": day, "newer": format_count(newer, unit), "given": format_count(count, unit)}
            message = say("counts-latest", "wrong", **values)
            yield Finding(subject.at("counts", unit), message, str(count), str(newer))


def _last_report(subject: Subject, unit: str, organisations: list[str]) -> tuple[str, Count] | None:
    """Return date and number of the latest own report, or None if their order is open."""
    found: list[tuple[date, str, Count]] = []
    for index, report in subject.reports():
        count = _counts(report).get(unit)
        if count and report.get("org") in (None, organisations[0], organisations):
            day = subject.edtf("reports", index, "date")
            if day is None:
                return None
            found.append((day.latest, day.text, count))
    return max(found, key=lambda each: each[0])[1:] if found else None


def _counts(values: Mapping[str, Any]) -> Mapping[str, Count]:
    """Return the readable numbers."""
    counts = values.get("counts")
    read = {unit: _count(value) for unit, value in counts.items()} if isinstance(counts, Mapping) else {}
    return {unit: count for unit, count in read.items() if count and unit in UNITS}


def _count(value: Any) -> Count | None:
    try:
        return Count.model_validate(value)
    except ValidationError:
        return None
