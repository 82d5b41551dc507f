"""Incidents as search sees them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from jikenbo.addresses import incident_address
from jikenbo.archive.count import format_count
from jikenbo.archive.edtf import format_fiscal_year, format_japanese
from jikenbo.archive.incident import Incident
from jikenbo.archive.organisation.grouping import Organisations
from jikenbo.archive.reading import Archive
from jikenbo.archive.scale import scale_of
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.errors import PageError
from jikenbo.pages import page_text
from jikenbo.search.record import Record


def records_of(archive: Archive) -> Iterator[Record]:
    """Yield the searchable record of each incident that counts: what the statistics count is what a search finds.

    Raises PageError where an incident's text cannot be read.
    """
    for incident in archive.incidents:
        if incident.is_valid:
            try:
                yield record_of(incident, archive.vocabulary, archive.organisations)
            except Exception as error:
                raise PageError(f"incidents/{incident.id}.md", f"{type(error).__name__}: {error}") from error


def record_of(incident: Incident, vocabulary: Vocabulary, organisations: Organisations) -> Record:
    """Return the searchable record of an incident: the text of its page, and what narrows and orders it."""
    people = incident.counts.get("people")
    head = (incident.title, *dict.fromkeys(incident.org))
    return Record(
        id=incident.id,
        url=incident_address(incident.id),
        title=incident.title,
        organisations=incident.org,
        # A page's text begins with its head.
        blocks=tuple(islice(page_text(incident, vocabulary, organisations), len(head), None)),
        filters=_filters(incident, vocabulary, organisations),
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


def _filters(incident: Incident, vocabulary: Vocabulary, organisations: Organisations) -> Mapping[str, tuple[str, ...]]:
    """Return the values by which the incident is narrowed to."""
    facets = {key: vocabulary.of_facet(key, incident.tags) for key in vocabulary.facets}
    places, fiscal_year = organisations.places(incident.org), incident.date.fiscal_year
    return {
        **({"year": (str(incident.date.year),)} if incident.date.year else {}),
        **({"fiscal_year": (format_fiscal_year(fiscal_year),)} if fiscal_year is not None else {}),
        **{key: values for key, values in facets.items() if values},
        "scale": (scale_of(incident.counts).label,),
        **({"prefecture": places} if places else {}),
        "organisation": tuple(dict.fromkeys(organisations.of(name).name for name in incident.org)),
    }
