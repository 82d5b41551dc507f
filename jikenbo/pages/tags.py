"""Pages by tag: the index of facets, and each tag with its definition and newest incidents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from jikenbo.archive.incident import Incident
from jikenbo.archive.reading import Archive
from jikenbo.archive.vocabulary import Tag
from jikenbo.exports.addresses import feed_address
from jikenbo.exports.feeds import FACETS
from jikenbo.output import OutputFile
from jikenbo.pages.addresses import search_address, slug, tag_address
from jikenbo.pages.charts import BarOf, Series, columns
from jikenbo.pages.document import document
from jikenbo.pages.listing import line

#: The search lists the rest: every page would otherwise be written again under each of its tags.
NEWEST = 50
_FEEDS = (("application/atom+xml", "xml"), ("application/feed+json", "json"))


def tag_pages(archive: Archive) -> Iterator[OutputFile]:
    """Yield the index of tags and the pages of every tag of the vocabulary, used or not."""
    having: defaultdict[str, list[Incident]] = defaultdict(list)
    for incident in archive.newest_first:
        for name in incident.tags:
            having[name].append(incident)
    yield _index(archive, having)
    for tag in archive.vocabulary.tags.values():
        yield _tag(tag, having[tag.name], archive)


def _index(archive: Archive, having: Mapping[str, Sequence[Incident]]) -> OutputFile:
    facets = [
        (facet, [(tag, tag_address(tag.name), len(having.get(tag.name, ()))) for tag in facet.tags.values()])
        for facet in archive.vocabulary.facets.values()
    ]
    front_matter = {"title": "分類からさがす", "description": "原因、媒体、情報の種類、業種などの分類と、その定義。"}
    return document("tags/index.md", "tags.md", front_matter, facets=facets)


def _tag(tag: Tag, incidents: Sequence[Incident], archive: Archive) -> OutputFile:
    facet = archive.vocabulary.facets[tag.facet]
    feeds = (
        [{"type": kind, "href": feed_address(tag, ending)} for kind, ending in _FEEDS] if facet.key in FACETS else []
    )
    return document(
        f"tags/{slug(tag.name)}.md",
        "tag.md",
        {
            "title": f"{tag.name}（{facet.label}）",
            "description": f"{tag.definition}該当する事件は{len(incidents)}件。",
            "alternate": feeds,
        },
        feeds=feeds,
        tag=tag,
        facet=facet,
        trend=_trend(tag, incidents),
        lines=[line(incident, archive.vocabulary) for incident in incidents[:NEWEST]],
        total=len(incidents),
        search=search_address(((facet.key, tag.name),)),
    )


def _trend(tag: Tag, incidents: Sequence[Incident]) -> Markup | None:
    """Return the incidents a year as a chart, or None where one year has them all."""
    numbers = Counter(incident.date.year for incident in incidents if incident.stands)
    if len(numbers) < 2:
        return None
    years = range(min(numbers), max(numbers) + 1)
    bars = [
        BarOf(
            numbers[year], f"../../{search_address(((tag.facet, tag.name), ('year', str(year))))}", _said(year, numbers)
        )
        for year in years
    ]
    return columns([str(year) for year in years], [Series(tag.name, bars)], every=-(-len(bars) // 12), height=160)


def _said(year: int, numbers: Mapping[int, int]) -> str:
    return f"{year}年 {numbers[year]:,}件"
