"""The English home page and statistics, for readers without Japanese."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jikenbo.addresses import incident_address, search_address
from jikenbo.archive.count import Count
from jikenbo.archive.history import History
from jikenbo.archive.incident import Incident
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.output import OutputFile
from jikenbo.page import page, row
from jikenbo.pages.highlights import largest_of_the_year, last_change, newest_added
from jikenbo.pages.statistics import statistics_page
from jikenbo.settings import Settings
from jikenbo.statistics.formatting import format_number
from jikenbo.statistics.table import Table

#: How a number is known, by the sign before it.
_QUALIFIERS: Mapping[str, str] = {"": "", "~": "about ", "<=": "up to ", ">=": "at least "}


def english_pages(
    standing: Sequence[Incident],
    vocabulary: Vocabulary,
    numbers: Mapping[str, Table],
    settings: Settings,
    history: History,
) -> Iterator[OutputFile]:
    """Yield the English home page and statistics of the incidents that count, newest first."""
    yield _home(standing, vocabulary, numbers["totals"], settings, history)
    yield statistics_page(numbers, "en")


def _home(
    standing: Sequence[Incident], vocabulary: Vocabulary, totals: Table, settings: Settings, history: History
) -> OutputFile:
    values = {
        "title": settings.title_en or settings.site_name,
        "description": "Disclosed information-security incidents of organisations in Japan, one page each,"
        " as data and as statistics.",
        "lang": "en",
        "alternate": [{"hreflang": "ja", "href": ""}],
        "totals": [{"label": own.label.en, "number": format_number(own.cells[0].value, "en")} for own in totals.rows],
        "updated": str(last_change(history) or ""),
        "incidents": [_item(incident, vocabulary) for incident in newest_added(standing, history)],
        "largest": [_item(incident, vocabulary) for incident in largest_of_the_year(standing)],
        "causes": [
            {"name": tag.en, "address": search_address((("cause", tag.name),))}
            for tag in vocabulary.facets["cause"].tags.values()
            if any(tag.name in incident.tags for incident in standing)
        ],
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
        size=_people(incident.counts.get("people")),
    )


def _people(count: Count | None) -> str:
    if not count:
        return ""
    return f"{_QUALIFIERS[count.qualifier]}{count.value:,} {'person' if count.value == 1 else 'people'}"
