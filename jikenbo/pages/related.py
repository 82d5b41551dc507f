"""Incidents that a reader of one will want to see, each with the reason."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from itertools import product
from operator import attrgetter
from typing import NamedTuple

from jikenbo.archive.concerned import concerned_organisations
from jikenbo.archive.incident import Incident
from jikenbo.archive.organisation.grouping import Organisations
from jikenbo.archive.vocabulary import Vocabulary

#: How many are shown for each reason, and in all.
EACH = 3
MOST = 8
_MOMENT = attrgetter("moment")


class Related(NamedTuple):
    """One incident and why it is shown."""

    incident: Incident
    reason: str


class RelatedIncidents:
    """Finds what is related to an incident in time that does not grow with the archive."""

    def __init__(self, standing: Iterable[Incident], vocabulary: Vocabulary, organisations: Organisations) -> None:
        self._vocabulary, self._organisations = vocabulary, organisations
        self._groups: defaultdict[str, list[Incident]] = defaultdict(list)
        for incident in sorted(standing, key=_MOMENT):
            for group in self._reasons(incident):
                self._groups[group].append(incident)

    def of(self, incident: Incident) -> tuple[Related, ...]:
        """Return incidents of the same organisation, then of the same cause and sector, nearest in time first."""
        found: dict[str, Related] = {}
        for group, reason in self._reasons(incident).items():
            others = [other for other in self._near(group, incident) if other.id not in found]
            found |= {other.id: Related(other, reason) for other in others[:EACH]}
        return tuple(found.values())[:MOST]

    def _reasons(self, incident: Incident) -> dict[str, str]:
        """Return the groups to which an incident belongs, each with the reason that it gives."""
        organisations = {
            f"organisation {self._organisations.of(name).key}": f"同じ組織（{name}）"
            for name in concerned_organisations(incident)
        }
        causes = self._vocabulary.of_facet("cause", incident.tags)
        sectors = self._vocabulary.of_facet("sector", incident.tags)
        kinds = {
            f"kind {cause} {sector}": f"同じ原因と業種（{cause}、{sector}）"
            for cause, sector in product(causes, sectors)
        }
        return organisations | kinds

    def _near(self, group: str, incident: Incident) -> list[Incident]:
        """Return up to twice MOST others of the group, the nearest in time first, of two as near the newer."""
        members = self._groups.get(group, [])
        place = bisect_left(members, incident.moment, key=_MOMENT)
        near = [other for other in members[max(place - MOST, 0) : place + MOST + 1] if other.id != incident.id]
        near.reverse()
        return sorted(near, key=lambda other: abs(other.date.earliest - incident.date.earliest))
