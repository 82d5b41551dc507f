"""Pages by prefecture: the index, and the newest incidents of each that has any."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from jikenbo.addresses import prefecture_address, search_address, slug
from jikenbo.archive.incident import Incident
from jikenbo.archive.organisation.prefectures import PREFECTURES
from jikenbo.archive.reading import Archive
from jikenbo.output import OutputFile
from jikenbo.page import page
from jikenbo.pages.listing import list_item

#: The search lists the rest.
NEWEST = 50


def prefecture_pages(standing: Sequence[Incident], archive: Archive) -> Iterator[OutputFile]:
    """Yield the index of prefectures, and a page for each where an organisation is known to be."""
    found: defaultdict[str, list[Incident]] = defaultdict(list)
    for incident in standing:
        for prefecture in archive.organisations.places(incident.org):
            found[prefecture].append(incident)
    named = [name for name in PREFECTURES if name in found]
    values = {
        "title": "都道府県からさがす",
        "description": "事件のあった組織の都道府県の一覧。",
        "unknown": sum(not archive.organisations.places(incident.org) for incident in standing),
        "rows": [{"name": name, "address": prefecture_address(name), "number": len(found[name])} for name in named],
    }
    yield page("prefectures/index.md", "prefectures.html", values)
    for name in named:
        yield _prefecture(name, found[name], archive)


def _prefecture(name: str, incidents: Sequence[Incident], archive: Archive) -> OutputFile:
    values = {
        "title": f"{name}の組織の事件",
        "description": f"{name}の組織の情報セキュリティ事件{len(incidents)}件。",
        "total": len(incidents),
        "search": search_address((("prefecture", name),)),
        "incidents": [list_item(incident, archive.vocabulary) for incident in incidents[:NEWEST]],
    }
    return page(f"prefectures/{slug(name)}.md", "prefecture.html", values)
