"""Pages: the archive as Markdown for the site, a pure function of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jikenbo.addresses import SHARE_IMAGES, share_image_address
from jikenbo.archive.incident import Incident
from jikenbo.archive.reading import Archive
from jikenbo.output import OutputFile
from jikenbo.pages.changes import changes_page
from jikenbo.pages.english import english_pages
from jikenbo.pages.home import home_page
from jikenbo.pages.incident import Surroundings, incident_page
from jikenbo.pages.organisations import organisation_pages
from jikenbo.pages.prefectures import prefecture_pages
from jikenbo.pages.related import RelatedIncidents
from jikenbo.pages.statistics import statistics_page
from jikenbo.pages.tags import tag_pages
from jikenbo.pages.text import page_text
from jikenbo.pages.years import year_pages
from jikenbo.settings import Settings
from jikenbo.statistics.all_tables import tables

__all__ = ["page_text", "pages"]


def pages(archive: Archive, settings: Settings) -> Iterator[OutputFile]:
    """Yield every generated page, its path relative to docs/.

    An incident that does not count has its own page alone: nothing lists, counts or leads to it.
    """
    standing = tuple(incident for incident in archive.newest_first if incident.is_valid)
    vocabulary = archive.vocabulary
    numbers = {table.key: table for table in tables(archive)}
    yield home_page(standing, vocabulary, numbers, settings, archive.history)
    yield from _incident_pages(archive, standing)
    yield statistics_page(numbers)
    yield from english_pages(standing, vocabulary, numbers, settings, archive.history)
    yield from year_pages(standing, vocabulary)
    yield from tag_pages(standing, vocabulary)
    yield from organisation_pages(standing, archive)
    yield from prefecture_pages(standing, archive)
    yield changes_page(archive)


def _incident_pages(archive: Archive, standing: Sequence[Incident]) -> Iterator[OutputFile]:
    """Yield the incidents' pages. Links to the next and previous incident skip those that do not count."""
    newer = dict(zip((incident.id for incident in standing[1:]), standing, strict=False))
    older = dict(zip((incident.id for incident in standing), standing[1:], strict=False))
    related = RelatedIncidents(standing, archive.vocabulary, archive.organisations)
    with_image = {incident.id for incident in standing[:SHARE_IMAGES]}
    for incident in archive.newest_first:
        surroundings = Surroundings(
            newer.get(incident.id), older.get(incident.id), related.of_organisation(incident), related.alike(incident)
        )
        record = archive.history.of(incident.id)
        image = share_image_address(incident.id) if incident.id in with_image else ""
        yield incident_page(incident, archive.vocabulary, archive.organisations, surroundings, record, image)
