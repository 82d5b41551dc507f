"""Incidents as search sees them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from jikenbo.addresses import incident_address
from jikenbo.archive.count import format_count
from jikenbo.archive.edtf import format_japanese
from jikenbo.archive.incident import Incident
from jikenbo.archive.reading import Archive
from jikenbo.archive.scale import BANDS, scale_of
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.pages.text import page_text
from jikenbo.search.record import Record

#: Facets whose values are listed in an order of their own.
FACET_ORDERS = {"scale": [band.label for band in BANDS]}


def records_of(archive: Archive) -> Iterator[Record]:
    """Yield the searchable record of each incident that counts: what the statistics count is what a search finds."""
    for incident in archive.incidents:
        if incident.stands:
            yield record_of(incident, archive.vocabulary)


def record_of(incident: Incident, vocabulary: Vocabulary) -> Record:
    """Return the searchable record of an incident: the text of its page, and what narrows and orders it."""
    people = incident.counts.get("people")
    head = (incident.title, *incident.org)
    return Record(
        id=incident.id,
        url=incident_address(incident.id),
        title=incident.title,
        organisations=incident.org,
        # A page's text begins with its head.
        blocks=tuple(islice(page_text(incident, vocabulary), len(head), None)),
        filters=_filters(incident, vocabulary),
        sort={
            "date": incident.date.earliest.isoformat(),
            "latest": incident.date.latest.isoformat(),
            **({"people": str(people.value)} if people else {}),
        },
        facts={
            "headline": incident.title,
            "organisation": "、".join(incident.org),
            "date": format_japanese(incident.date),
            "people": format_count(people, "people") if people else "",
            "causes": vocabulary.of_facet("cause", incident.tags),
        },
    )


def _filters(incident: Incident, vocabulary: Vocabulary) -> Mapping[str, tuple[str, ...]]:
    """Return the values by which the incident is narrowed to."""
    facets = {key: vocabulary.of_facet(key, incident.tags) for key in vocabulary.facets}
    return {
        **({"year": (str(incident.date.year),)} if incident.date.year else {}),
        **{key: values for key, values in facets.items() if values},
        "scale": (scale_of(incident.counts).label,),
        "organisation": incident.org,
    }
