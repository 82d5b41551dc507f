"""The English home page and statistics, for readers without Japanese."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jikenbo.addresses import incident_address
from jikenbo.archive.incident import Incident
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.output import OutputFile
from jikenbo.page import page, row
from jikenbo.pages.statistics import statistics_page
from jikenbo.settings import Settings
from jikenbo.statistics.formatting import format_number
from jikenbo.statistics.table import Table

NEWEST = 20


def english_pages(
    standing: Sequence[Incident], vocabulary: Vocabulary, numbers: Mapping[str, Table], settings: Settings
) -> Iterator[OutputFile]:
    """Yield the English home page and statistics of the incidents that count, newest first."""
    yield _home(standing, vocabulary, numbers["totals"], settings)
    yield statistics_page(numbers, "en")


def _home(standing: Sequence[Incident], vocabulary: Vocabulary, totals: Table, settings: Settings) -> OutputFile:
    values = {
        "title": settings.title_en or settings.site_name,
        "description": "Disclosed information-security incidents of organisations in Japan, one page each,"
        " as data and as statistics.",
        "lang": "en",
        "alternate": [{"hreflang": "ja", "href": ""}],
        "totals": [{"label": own.label.en, "number": format_number(own.cells[0].value, "en")} for own in totals.rows],
        "incidents": [_item(incident, vocabulary) for incident in standing[:NEWEST]],
    }
    return page("en/index.md", "home.en.html", values)


def _item(incident: Incident, vocabulary: Vocabulary) -> dict[str, Any]:
    causes = vocabulary.facets["cause"].tags
    return row(
        date=str(incident.date),
        address=incident_address(incident.id),
        title=incident.title,
        org=list(incident.org),
        causes=[causes[tag].en for tag in incident.tags if tag in causes],
    )
