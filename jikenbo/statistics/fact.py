"""What the statistics count: one fact an incident that stands (not withdrawn, not a double of another)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from jikenbo.archive.concerned import concerned_organisations
from jikenbo.archive.incident import Incident
from jikenbo.archive.lag import days_between
from jikenbo.archive.organisation import organisation_key
from jikenbo.archive.reading import Archive
from jikenbo.archive.scale import Band, scale_of


@dataclass(frozen=True, slots=True)
class Fact:
    """`month` is None where the date of disclosure is not known to the month; `lags` follow LAGS, in days.

    `organisations` are their keys, so that spellings of one name count once.
    """

    year: int
    month: int | None
    tags: frozenset[str]
    people: int | None
    scale: Band
    organisations: frozenset[str]
    reports: int
    lags: tuple[int | None, int | None, int | None]


def facts(archive: Archive) -> tuple[Fact, ...]:
    """Return the facts, in the order of the archive."""
    return tuple(_fact(incident) for incident in archive.incidents if incident.stands)


def _fact(incident: Incident) -> Fact:
    people = incident.counts.get("people")
    return Fact(
        year=incident.date.year,
        month=incident.date.month,
        tags=frozenset(incident.tags),
        people=people.value if people else None,
        scale=scale_of(incident.counts),
        organisations=frozenset(map(organisation_key, concerned_organisations(incident))),
        reports=len(incident.reports),
        lags=(
            days_between(incident.occurred, incident.discovered),
            days_between(incident.discovered, incident.date),
            days_between(incident.occurred, incident.date),
        ),
    )


def grouped_by_tag(counted: Iterable[Fact]) -> Mapping[str, list[Fact]]:
    """Return the facts of each tag."""
    grouped: dict[str, list[Fact]] = defaultdict(list)
    for fact in counted:
        for tag in fact.tags:
            grouped[tag].append(fact)
    return grouped


def known_people(counted: Iterable[Fact]) -> list[int]:
    """Return the numbers of people of those incidents whose number was published."""
    return [fact.people for fact in counted if fact.people is not None]


def middle(values: list[int]) -> int | float | None:
    """Return the median (None of nothing), as a whole number where it is one."""
    if not values:
        return None
    value = median(values)
    return int(value) if value == int(value) else value
