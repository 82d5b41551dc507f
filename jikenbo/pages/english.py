"""The English shell, for readers without Japanese: what this is, its newest incidents, its numbers."""

from __future__ import annotations

from collections.abc import Iterator

from jikenbo.archive.reading import Archive
from jikenbo.output import OutputFile
from jikenbo.pages.addresses import incident_address
from jikenbo.pages.document import document
from jikenbo.pages.statistics import format_number, statistics_page
from jikenbo.statistics.numbers import tables

NEWEST = 20


def english_pages(archive: Archive) -> Iterator[OutputFile]:
    """Yield the English home page and statistics."""
    yield _home(archive)
    yield statistics_page(archive, "en")


def _home(archive: Archive) -> OutputFile:
    standing = [incident for incident in archive.newest_first if incident.stands]
    totals = next(table for table in tables(archive) if table.key == "totals")
    causes = archive.vocabulary.facets["cause"].tags
    return document(
        "en/index.md",
        "home.en.md",
        {
            "title": "Jikenbo: an archive of Japanese information-security incidents",
            "description": "Disclosed information-security incidents of organisations in Japan, one page each,"
            " as data and as statistics.",
            "lang": "en",
            "alternate": [{"hreflang": "ja", "href": "./"}],
        },
        totals=[(row.label.en, format_number(row.cells[0].value, "en")) for row in totals.rows],
        lines=[
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
