"""The home page: what this is, a way to search, the size of the archive, the newest incidents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jikenbo.addresses import tag_address, year_address
from jikenbo.archive.incident import Incident
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.output import OutputFile
from jikenbo.page import page
from jikenbo.pages.listing import list_item
from jikenbo.settings import Settings
from jikenbo.statistics.formatting import format_number
from jikenbo.statistics.table import Table

NEWEST = 20


def home_page(
    standing: Sequence[Incident], vocabulary: Vocabulary, numbers: Mapping[str, Table], settings: Settings
) -> OutputFile:
    """Return the home page of the incidents that count, newest first; `numbers` are their statistics."""
    values = {
        "title": settings.site_name,
        "description": settings.description,
        "alternate": [
            {"hreflang": "en", "href": "en/"},
            {"type": "application/atom+xml", "href": "feeds/all.xml"},
            {"type": "application/feed+json", "href": "feeds/all.json"},
        ],
        "totals": [
            {"label": row.label.ja, "number": format_number(row.cells[0].value)} for row in numbers["totals"].rows
        ],
        "incidents": [list_item(incident, vocabulary) for incident in standing[:NEWEST]],
        "indexes": [
            {"key": facet, "label": vocabulary.facets[facet].label, "rows": _by_tag(numbers[table])}
            for facet, table in (("cause", "causes"), ("sector", "sectors"))
        ],
        "years": [
            {"name": f"{year}年", "address": year_address(int(year)), "number": number}
            for year, number in reversed(list(_counted(numbers["years"])))
        ],
    }
    return page("index.md", "home.html", values)


def _by_tag(table: Table) -> list[dict[str, Any]]:
    return [{"name": name, "address": tag_address(name), "number": number} for name, number in _counted(table)]


def _counted(table: Table) -> Iterator[tuple[str, int]]:
    """Yield name and number of incidents of each row that has any and that a search can list."""
    for row in table.rows:
        if row.cells[0].filters and row.cells[0].value:
            yield row.label.ja, int(row.cells[0].value)
