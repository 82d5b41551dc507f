"""The home page: what this is, a way to search, the size of the archive, the newest incidents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jikenbo.addresses import tag_address, year_address
from jikenbo.archive.incident import Incident
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.output import OutputFile
from jikenbo.pages.document import document
from jikenbo.pages.listing import list_item
from jikenbo.pages.numbers import format_number
from jikenbo.settings import Settings
from jikenbo.statistics.table import Table

NEWEST = 20


def home_page(
    standing: Sequence[Incident], vocabulary: Vocabulary, numbers: Mapping[str, Table], settings: Settings
) -> OutputFile:
    """Return the home page of the incidents that stand, newest first; `numbers` are their statistics."""
    facets = [
        (vocabulary.facets[facet], [(name, tag_address(name), number) for name, number in _counted(numbers[table])])
        for facet, table in (("cause", "causes"), ("sector", "sectors"))
    ]
    return document(
        "index.md",
        "home.md",
        {
            "title": settings.site_name,
            "alternate": [
                {"hreflang": "en", "href": "en/"},
                {"type": "application/atom+xml", "href": "feeds/all.xml"},
                {"type": "application/feed+json", "href": "feeds/all.json"},
            ],
        },
        totals=[(row.label.ja, format_number(row.cells[0].value)) for row in numbers["totals"].rows],
        years=[(year, year_address(int(year)), number) for year, number in reversed(_counted(numbers["years"]))],
        facets=facets,
        items=[list_item(incident, vocabulary) for incident in standing[:NEWEST]],
    )


def _counted(table: Table) -> list[tuple[str, int]]:
    """Return name and number of incidents of each row that has any and that a search can list."""
    counted = [(row.label.ja, int(row.cells[0].value or 0)) for row in table.rows if row.cells[0].filters]
    return [(name, number) for name, number in counted if number]
