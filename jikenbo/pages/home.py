"""The home page: what this is, a way to search, the size of the archive, the newest incidents."""

from __future__ import annotations

from collections import Counter

from jikenbo.archive.reading import Archive
from jikenbo.output import OutputFile
from jikenbo.pages.addresses import tag_address, year_address
from jikenbo.pages.document import document
from jikenbo.pages.listing import line
from jikenbo.settings import Settings

NEWEST = 20


def home_page(archive: Archive, organisations: int, settings: Settings) -> OutputFile:
    """Return the home page; `organisations` is how many have an incident that stands."""
    standing = [incident for incident in archive.newest_first if incident.stands]
    people = [incident.counts["people"].value for incident in standing if "people" in incident.counts]
    causes = Counter(tag for incident in standing for tag in incident.tags)
    years = Counter(incident.date.year for incident in standing)
    facets = [
        (facet, [(tag, tag_address(tag), causes[tag]) for tag in facet.tags if causes[tag]])
        for facet in (archive.vocabulary.facets[key] for key in ("cause", "sector"))
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
        incidents=len(standing),
        organisations=organisations,
        people=sum(people),
        people_known=len(people),
        years=[(year, year_address(year), years[year]) for year in sorted(years, reverse=True)],
        facets=facets,
        lines=[line(incident, archive.vocabulary) for incident in standing[:NEWEST]],
    )
