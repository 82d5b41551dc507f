"""Pages by tag: the index of facets, and each tag with its definition and newest incidents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jikenbo.addresses import FEED_FACETS, feed_address, search_address, slug, tag_address
from jikenbo.archive.incident import Incident
from jikenbo.archive.vocabulary import Facet, Tag, Vocabulary
from jikenbo.output import OutputFile
from jikenbo.page import page, row
from jikenbo.pages.listing import list_item
from jikenbo.statistics.chart import Bar, Chart, ChartRow, Segment, chart_data

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
    values = {
        "title": "分類からさがす",
        "description": "原因、媒体、情報の種類、業種などの分類と、その定義。",
        "facets": [_facet(facet, having) for facet in vocabulary.facets.values()],
    }
    return page("tags/index.md", "tags.html", values)


def _facet(facet: Facet, having: Mapping[str, Sequence[Incident]]) -> dict[str, Any]:
    tags = [{"name": name, "address": tag_address(name), "number": len(having.get(name, ()))} for name in facet.tags]
    return {"key": facet.key, "label": facet.label, "definition": facet.definition, "tags": tags}


def _tag(tag: Tag, incidents: Sequence[Incident], vocabulary: Vocabulary) -> OutputFile:
    facet = vocabulary.facets[tag.facet]
    endings = _FEEDS if facet.key in FEED_FACETS else ()
    values = {
        "title": f"{tag.name}（{facet.label}）",
        "description": f"{tag.definition}該当する事件は{len(incidents)}件。",
        "alternate": [{"type": kind, "href": feed_address(tag, ending)} for kind, ending in endings],
        "tag": _definition(tag),
        "facet": {"key": facet.key, "label": facet.label},
        "total": len(incidents),
        "search": search_address(((facet.key, tag.name),)),
        "trend": _trend(tag, incidents),
        "incidents": [list_item(incident, vocabulary) for incident in incidents[:NEWEST]],
    }
    return page(f"tags/{slug(tag.name)}.md", "tag.html", values, tag.definition)


def _definition(tag: Tag) -> dict[str, Any]:
    return row(
        name=tag.name,
        aliases=list(tag.aliases),
        en=tag.en,
        jnsa=tag.jnsa,
        ppc=tag.ppc,
        jsic=" ".join(filter(None, (tag.jsic, tag.official))) if tag.official else "",
        veris=tag.veris,
    )


def _trend(tag: Tag, incidents: Sequence[Incident]) -> dict[str, Any] | None:
    """Return the incidents a year as a chart, or None if all are of one year."""
    numbers = Counter(incident.date.year for incident in incidents if incident.date.year)
    if len(numbers) < 2:
        return None
    years = range(min(numbers), max(numbers) + 1)
    rows = tuple(_year_row(tag, year, numbers[year]) for year in years)
    return chart_data(Chart("years", f"{tag.name}の年ごとの件数", "", rows))


def _year_row(tag: Tag, year: int, number: int) -> ChartRow:
    address = search_address(((tag.facet, tag.name), ("year", str(year))))
    return ChartRow(str(year), (Bar(f"{number:,}", (Segment(0, number),)),), address, f"{year}年 {number:,}件")
