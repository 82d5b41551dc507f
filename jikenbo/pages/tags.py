"""Pages by tag: the index of facets, and each tag with its definition and newest incidents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from jikenbo.archive.incident import Incident
from jikenbo.archive.reading import Archive
from jikenbo.archive.vocabulary import Tag
from jikenbo.output import OutputFile
from jikenbo.pages.addresses import search_address, slug, tag_address
from jikenbo.pages.document import document
from jikenbo.pages.listing import line

#: The search lists the rest: every page would otherwise be written again under each of its tags.
NEWEST = 50


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
    return document(
        f"tags/{slug(tag.name)}.md",
        "tag.md",
        {"title": f"{tag.name}（{facet.label}）", "description": f"{tag.definition}該当する事件は{len(incidents)}件。"},
        tag=tag,
        facet=facet,
        lines=[line(incident, archive.vocabulary) for incident in incidents[:NEWEST]],
        total=len(incidents),
        search=search_address(((facet.key, tag.name),)),
    )
