"""Incidents as search sees them."""

from __future__ import annotations

from collections.abc import Mapping

from jikenbo.archive.count import format_count
from jikenbo.archive.edtf import format_japanese
from jikenbo.archive.incident import Incident
from jikenbo.archive.scale import BANDS, scale_of
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.pages.text import page_text
from jikenbo.search.record import Record

#: Facets whose values are listed in an order of their own.
FACET_ORDERS = {"scale": [band.label for band in BANDS]}


def record_of(incident: Incident, vocabulary: Vocabulary) -> Record:
    """Return the searchable record of an incident: the text of its page, and what narrows and orders it."""
    people = incident.counts.get("people")
    return Record(
        id=incident.id,
        url=f"incidents/{incident.id}/",
        title=incident.title,
        organisations=incident.org,
        blocks=tuple(page_text(incident, vocabulary)),
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
    """Return the values by which the incident is narrowed to; one that does not stand is in no count, so in none."""
    if not incident.stands:
        return {}
    facets = {key: vocabulary.of_facet(key, incident.tags) for key in vocabulary.facets}
    return {
        "year": (str(incident.date.year),),
        **{key: values for key, values in facets.items() if values},
        "scale": (scale_of(incident.counts).label,),
        "organisation": incident.org,
    }
