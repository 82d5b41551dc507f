"""Incidents that a reader of one will want to see, each with what it shares."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from heapq import nsmallest
from itertools import product
from operator import attrgetter
from typing import NamedTuple

from jikenbo.archive.concerned_organisations import concerned_organisations
from jikenbo.archive.incident import Incident
from jikenbo.archive.organisation.grouping import Organisations
from jikenbo.archive.scale import UNKNOWN, scale_of
from jikenbo.archive.vocabulary import Vocabulary

#: How many incidents of the same organisations, and how many alike, are shown.
OF_ORGANISATION, ALIKE = 3, 5
#: How much each value that two incidents share speaks for their being alike.
_WEIGHTS = {"cause": 6, "medium": 4, "sector": 4, "scale": 2, "data": 1}
_LABELS = {"cause": "原因", "medium": "媒体", "sector": "業種", "scale": "規模", "data": "情報の種類"}
#: Incidents compared of each group, the nearest in time.
_COMPARED = 16
_MOMENT = attrgetter("moment")

#: A facet and one of its values.
Feature = tuple[str, str]


class Related(NamedTuple):
    """One incident and why it is shown."""

    incident: Incident
    reason: str


class RelatedIncidents:
    """Finds incidents related to one, in time that does not grow with the archive."""

    def __init__(self, standing: Iterable[Incident], vocabulary: Vocabulary, organisations: Organisations) -> None:
        self._vocabulary, self._organisations = vocabulary, organisations
        self._groups: defaultdict[object, list[Incident]] = defaultdict(list)
        self._features: dict[str, frozenset[Feature]] = {}
        for incident in sorted(standing, key=_MOMENT):
            self._features[incident.id] = self._features_of(incident)
            for group in (*self._organisations_of(incident), *_pairs(self._features[incident.id])):
                self._groups[group].append(incident)

    def of_organisation(self, incident: Incident) -> tuple[Related, ...]:
        """Return incidents of the same organisations, the nearest in time first."""
        found: dict[str, Related] = {}
        for key, name in self._organisations_of(incident).items():
            near = sorted(self._near(key, incident), key=lambda other: _distance(other, incident))
            found |= {other.id: Related(other, name) for other in near if other.id not in found}
        return tuple(found.values())[:OF_ORGANISATION]

    def alike(self, incident: Incident) -> tuple[Related, ...]:
        """Return incidents with the same cause and the same sector or medium, the most alike first.

        Of two that share as much, the one nearer in time goes first.
        """
        own = self._features.get(incident.id) or self._features_of(incident)
        others = {other.id: other for pair in _pairs(own) for other in self._near(pair, incident)}
        of_organisation = {related.incident.id for related in self.of_organisation(incident)}
        shared = {id: own & self._features[id] for id in others if id not in of_organisation}
        best = nsmallest(ALIKE, shared, key=lambda id: (-_weight(shared[id]), *_distance(others[id], incident)))
        return tuple(Related(others[id], _reason(shared[id], own)) for id in best)

    def _organisations_of(self, incident: Incident) -> dict[str, str]:
        """Return the key of each organisation that the incident concerns, with its name."""
        return {self._organisations.of(name).key: name for name in concerned_organisations(incident)}

    def _features_of(self, incident: Incident) -> frozenset[Feature]:
        tags = [
            (facet, tag)
            for facet in ("cause", "medium", "sector", "data")
            for tag in self._vocabulary.of_facet(facet, incident.tags)
        ]
        scale = scale_of(incident.counts)
        return frozenset([*tags, *([] if scale is UNKNOWN else [("scale", scale.label)])])

    def _near(self, group: object, incident: Incident) -> list[Incident]:
        """Return those of the group that are nearest in time, newest first."""
        members = self._groups.get(group, [])
        place = bisect_left(members, incident.moment, key=_MOMENT)
        near = members[max(place - _COMPARED, 0) : place + _COMPARED + 1]
        return [other for other in reversed(near) if other.id != incident.id]


def _pairs(features: frozenset[Feature]) -> Iterator[tuple[Feature, Feature]]:
    """Yield each cause with each sector and each medium: what two incidents must share to be alike."""
    causes = sorted(feature for feature in features if feature[0] == "cause")
    yield from product(causes, sorted(feature for feature in features if feature[0] in ("sector", "medium")))


def _weight(shared: frozenset[Feature]) -> int:
    return sum(_WEIGHTS[facet] for facet, _ in shared)


def _distance(other: Incident, incident: Incident) -> tuple[int, int]:
    """Return the days between two disclosures, and what puts the newer of two as near first."""
    days = other.date.earliest.toordinal() - incident.date.earliest.toordinal()
    return abs(days), -days


def _reason(shared: frozenset[Feature], own: frozenset[Feature]) -> str:
    """Name the facets of which most values are shared."""
    named = [label for facet, label in _LABELS.items() if 2 * _count(facet, shared) >= max(_count(facet, own), 1)]
    return f"{'・'.join(named)}が同じ"


def _count(facet: str, features: frozenset[Feature]) -> int:
    return sum(feature[0] == facet for feature in features)
