"""Pages by tag: the index of facets, and each tag with its definition and newest incidents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from jikenbo.addresses import FEED_FACETS, feed_address, search_address, slug, tag_address
from jikenbo.archive.incident import Incident
from jikenbo.archive.vocabulary import Tag, Vocabulary
from jikenbo.output import OutputFile
from jikenbo.pages.charts import BarOf, Series, columns
from jikenbo.pages.document import document
from jikenbo.pages.listing import list_item

#: The search lists the rest: every page would otherwise be written again under each of its tags.
NEWEST = 50
_FEEDS = (("application/atom+xml", "xml"), ("application/feed+json", "json"))


def tag_pages(standing: Sequence[Incident], vocabulary: Vocabulary) -> Iterator[OutputFile]:
    """Yield the index of tags and the pages of every tag of the vocabulary, used or not."""
    having: defaultdict[str, list[Incident]] = defaultdict(list)
    for incident in standing:
        for name in incident.tags:
            having[name].append(incident)
    yield _index(vocabulary, having)
    for tag in vocabulary.tags.values():
        yield _tag(tag, having[tag.name], vocabulary)


def _index(vocabulary: Vocabulary, having: Mapping[str, Sequence[Incident]]) -> OutputFile:
    facets = [
        (facet, [(tag, tag_address(tag.name), len(having.get(tag.name, ()))) for tag in facet.tags.values()])
        for facet in vocabulary.facets.values()
    ]
    front_matter = {"title": "分類からさがす", "description": "原因、媒体、情報の種類、業種などの分類と、その定義。"}
    return document("tags/index.md", "tags.md", front_matter, facets=facets)


def _tag(tag: Tag, incidents: Sequence[Incident], vocabulary: Vocabulary) -> OutputFile:
    facet = vocabulary.facets[tag.facet]
    endings = _FEEDS if facet.key in FEED_FACETS else ()
    feeds = [{"type": kind, "href": feed_address(tag, ending)} for kind, ending in endings]
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
        items=[list_item(incident, vocabulary) for incident in incidents[:NEWEST]],
        total=len(incidents),
        search=search_address(((facet.key, tag.name),)),
    )


def _trend(tag: Tag, incidents: Sequence[Incident]) -> Markup | None:
    """Return the incidents a year as a chart, or None where one year has them all."""
    numbers = Counter(incident.date.year for incident in incidents)
    if len(numbers) < 2:
        return None
    years = range(min(numbers), max(numbers) + 1)
    bars = [
        BarOf(
            numbers[year],
            f"../../{search_address(((tag.facet, tag.name), ('year', str(year))))}",
            f"{year}年 {numbers[year]:,}件",
        )
        for year in years
    ]
    return columns([str(year) for year in years], [Series(tag.name, bars)], every=-(-len(bars) // 12), height=160)
