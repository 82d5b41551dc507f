"""The text by which an incident is found: exactly what its page says of it, without labels and navigation."""

from __future__ import annotations

from collections.abc import Iterator

from jikenbo.archive.incident import Incident
from jikenbo.archive.organisation.grouping import Organisations
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.commonmark import plain_text
from jikenbo.pages.facts import facts
from jikenbo.pages.reports import reports_in_order


def page_text(incident: Incident, vocabulary: Vocabulary, organisations: Organisations) -> Iterator[str]:
    """Yield each piece of the incident's text as displayed, in reading order: title, facts, reports, body.

    A piece is a paragraph, heading, cell or value in plain text; words run on across emphasis and links.
    """
    yield incident.title
    for fact in facts(incident, vocabulary, organisations):
        yield from (value.text for value in fact.values)
        yield from filter(None, (fact.certainty, fact.note))
        for part in fact.parts:
            yield from part
    for report in reports_in_order(incident):
        yield from report.org or ()
        yield report.title
    yield from plain_text(incident.body)
