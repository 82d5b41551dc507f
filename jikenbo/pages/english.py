"""The English shell, for readers without Japanese: what this is, its newest incidents, its numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jikenbo.addresses import incident_address
from jikenbo.archive.incident import Incident
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.output import OutputFile
from jikenbo.pages.document import document
from jikenbo.pages.numbers import format_number
from jikenbo.pages.statistics import statistics_page
from jikenbo.statistics.table import Table

NEWEST = 20


def english_pages(
    standing: Sequence[Incident], vocabulary: Vocabulary, numbers: Mapping[str, Table]
) -> Iterator[OutputFile]:
    """Yield the English home page and statistics of the incidents that stand, newest first."""
    yield _home(standing, vocabulary, numbers["totals"])
    yield statistics_page(numbers, "en")


def _home(standing: Sequence[Incident], vocabulary: Vocabulary, totals: Table) -> OutputFile:
    causes = vocabulary.facets["cause"].tags
    return document(
        "en/index.md",
        "home.en.md",
        {
            "title": "Jikenbo: an archive of Japanese information-security incidents",
            "description": "Disclosed information-security incidents of organisations in Japan, one page each,"
            " as data and as statistics.",
            "lang": "en",
            "alternate": [{"hreflang": "ja", "href": ""}],
        },
        totals=[(row.label.en, format_number(row.cells[0].value, "en")) for row in totals.rows],
        items=[
            (
                str(incident.date),
                incident_address(incident.id),
                incident.title,
                incident.org,
                [causes[tag].en for tag in incident.tags if tag in causes],
            )
            for incident in standing[:NEWEST]
        ],
    )
