"""Pages: the archive as Markdown for the site, a pure function of it."""

from __future__ import annotations

from collections.abc import Iterator

from jikenbo.archive.organisation import group_organisations
from jikenbo.archive.reading import Archive
from jikenbo.output import OutputFile
from jikenbo.pages.english import english_pages
from jikenbo.pages.home import home_page
from jikenbo.pages.incident import Surroundings, incident_page
from jikenbo.pages.organisations import organisation_pages
from jikenbo.pages.related import RelatedIncidents
from jikenbo.pages.statistics import statistics_page
from jikenbo.pages.tags import tag_pages
from jikenbo.pages.text import page_text
from jikenbo.pages.years import year_pages
from jikenbo.settings import Settings

__all__ = ["page_text", "pages"]


def pages(archive: Archive, settings: Settings) -> Iterator[OutputFile]:
    """Yield every generated page, its path relative to docs/."""
    organisations = group_organisations(archive.newest_first)
    counted = sum(
        any(incident.stands for incident in organisation.incidents) for organisation in organisations.values()
    )
    yield home_page(archive, counted, settings)
    yield from _incident_pages(archive, settings)
    yield statistics_page(archive)
    yield from english_pages(archive)
    yield from year_pages(archive)
    yield from tag_pages(archive)
    yield from organisation_pages(archive, organisations)


def _incident_pages(archive: Archive, settings: Settings) -> Iterator[OutputFile]:
    """Yield the incidents' pages. Nothing leads from one to the next through those that do not stand."""
    standing = [incident for incident in archive.newest_first if incident.stands]
    newer = dict(zip((incident.id for incident in standing[1:]), standing, strict=False))
    older = dict(zip((incident.id for incident in standing), standing[1:], strict=False))
    related = RelatedIncidents(archive.newest_first, archive.vocabulary)
    for incident in archive.newest_first:
        surroundings = Surroundings(newer.get(incident.id), older.get(incident.id), related.of(incident))
        yield incident_page(incident, archive.vocabulary, settings, surroundings)
