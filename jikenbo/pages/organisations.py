"""Pages by organisation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from jikenbo.addresses import organisation_address, slug
from jikenbo.archive.incident import Incident
from jikenbo.archive.organisation import Organisation, group_organisations
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.output import OutputFile
from jikenbo.pages.document import document
from jikenbo.pages.kana import group, sort_key
from jikenbo.pages.listing import listing, paged


def organisation_pages(standing: Sequence[Incident], vocabulary: Vocabulary) -> Iterator[OutputFile]:
    """Yield the index of organisations, in further pages where it is long, and the pages of each."""
    organisations = group_organisations(standing)
    ordered = sorted(organisations.values(), key=lambda own: sort_key(own.key))
    rows = [(own.name, organisation_address(own.name), len(own.incidents), group(own.key)) for own in ordered]
    for _, pager, part in paged(rows, "organisations/"):
        path = "organisations/index.md" if pager.number == 1 else f"organisations/page-{pager.number}.md"
        front_matter = {"title": f"組織からさがす{pager.suffix}", "description": "事件のあった組織の一覧。"}
        groups = [(name, list(own)) for name, own in groupby(part, key=itemgetter(3))]
        yield document(path, "organisations.md", front_matter, groups=groups, pager=pager, total=len(rows))
    for own in organisations.values():
        yield from _organisation(own, vocabulary)


def _organisation(own: Organisation, vocabulary: Vocabulary) -> Iterator[OutputFile]:
    yield from listing(
        f"organisations/{slug(own.key)}",
        organisation_address(own.name),
        own.incidents,
        vocabulary,
        "organisation.md",
        {"title": own.name, "description": f"{own.name}の情報セキュリティ事件{len(own.incidents)}件の一覧。"},
        organisation=own,
        total=len(own.incidents),
    )
