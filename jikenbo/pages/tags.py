"""Pages by tag: the index of facets, and each tag with its definition and incidents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from jikenbo.archive.incident import Incident
from jikenbo.archive.reading import Archive
from jikenbo.archive.vocabulary import Tag
from jikenbo.output import OutputFile
from jikenbo.pages.addresses import slug, tag_address
from jikenbo.pages.document import document
from jikenbo.pages.listing import listing


def tag_pages(archive: Archive) -> Iterator[OutputFile]:
    """Yield the index of tags and the pages of every tag of the vocabulary, used or not."""
    having: defaultdict[str, list[Incident]] = defaultdict(list)
    for incident in archive.newest_first:
        for name in incident.tags:
            having[name].append(incident)
    yield _index(archive, having)
    for tag in archive.vocabulary.tags.values():
        yield from _tag(tag, having[tag.name], archive)


def _index(archive: Archive, having: Mapping[str, Sequence[Incident]]) -> OutputFile:
    facets = [
        (facet, [(tag, tag_address(tag.name), len(having.get(tag.name, ()))) for tag in facet.tags.values()])
        for facet in archive.vocabulary.facets.values()
    ]
    front_matter = {"title": "分類からさがす", "description": "原因、媒体、情報の種類、業種などの分類と、その定義。"}
    return document("tags/index.md", "tags.md", front_matter, facets=facets)


def _tag(tag: Tag, incidents: Sequence[Incident], archive: Archive) -> Iterator[OutputFile]:
    facet = archive.vocabulary.facets[tag.facet]
    yield from listing(
        f"tags/{slug(tag.name)}",
        tag_address(tag.name),
        incidents,
        archive.vocabulary,
        "tag.md",
        {"title": f"{tag.name}（{facet.label}）", "description": f"{tag.definition}該当する事件は{len(incidents)}件。"},
        tag=tag,
        facet=facet,
    )
