"""Observations, which the statistics count: one for each incident that is neither withdrawn nor a double."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from jikenbo.archive.concerned_organisations import concerned_organisations
from jikenbo.archive.incident import Incident
from jikenbo.archive.lag import days_between
from jikenbo.archive.organisation.grouping import Organisations
from jikenbo.archive.reading import Archive
from jikenbo.archive.scale import Band, scale_of


@dataclass(frozen=True, slots=True)
class Observation:
    """`year`, `month` and `fiscal_year` are None where the date of disclosure is not known so far.

    `lags` follow LAGS, in days; `organisations` are their keys, so that spellings of one name count once.
    """

    year: int | None
    month: int | None
    fiscal_year: int | None
    tags: frozenset[str]
    people: int | None
    scale: Band
    organisations: frozenset[str]
    reports: int
    lags: tuple[int | None, int | None, int | None]


def observations(archive: Archive) -> tuple[Observation, ...]:
    """Return the observations, in the order of the archive."""
    return tuple(_observation(incident, archive.organisations) for incident in archive.incidents if incident.is_valid)


def _observation(incident: Incident, organisations: Organisations) -> Observation:
    people = incident.counts.get("people")
    return Observation(
        year=incident.date.year,
        month=incident.date.month,
        fiscal_year=incident.date.fiscal_year,
        tags=frozenset(incident.tags),
        people=people.value if people else None,
        scale=scale_of(incident.counts),
        organisations=frozenset(organisations.of(name).key for name in concerned_organisations(incident)),
        reports=len(incident.reports),
        lags=(
            days_between(incident.occurred, incident.discovered),
            days_between(incident.discovered, incident.date),
            days_between(incident.occurred, incident.date),
        ),
    )


def grouped_by_tag(counted: Iterable[Observation]) -> Mapping[str, list[Observation]]:
    """Return the observations of each tag."""
    grouped: dict[str, list[Observation]] = defaultdict(list)
    for each in counted:
        for tag in each.tags:
            grouped[tag].append(each)
    return grouped


def known_people(counted: Iterable[Observation]) -> list[int]:
    """Return the numbers of people of those incidents whose number was published."""
    return [each.people for each in counted if each.people is not None]


def middle(values: list[int]) -> int | float | None:
    """Return the median (None of nothing), as a whole number where it is one."""
    if not values:
        return None
    value = median(values)
    return int(value) if value == int(value) else value
