"""Pages by organisation."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any

from jikenbo.addresses import (
    FEED_INCIDENTS,
    organisation_address,
    organisation_feed_address,
    prefecture_address,
    slug,
)
from jikenbo.archive.concerned_organisations import by_organisation, concerned_organisations
from jikenbo.archive.incident import Incident
from jikenbo.archive.organisation.grouping import Organisation
from jikenbo.archive.reading import Archive
from jikenbo.output import OutputFile
from jikenbo.page import page, row
from jikenbo.pages.listing import listing
from jikenbo.pages.organisation_index import index_pages

#: Each organisation with its incidents, in the order of the keys.
Concerned = Mapping[Organisation, Sequence[Incident]]


def organisation_pages(standing: Sequence[Incident], archive: Archive) -> Iterator[OutputFile]:
    """Yield the indexes of organisations, the pages of each, and pages for names that several have."""
    concerned = by_organisation(standing, archive.organisations)
    spelt = {name for incident in standing for name in concerned_organisations(incident)}
    yield from index_pages({own: len(incidents) for own, incidents in concerned.items()}, spelt)
    for own, incidents in concerned.items():
        yield from _organisation(own, incidents, concerned, archive)
    for stem, bearers in archive.organisations.by_stem().items():
        shown = [own for own in bearers if own in concerned]
        if shown:
            yield _name(stem, shown)


def _organisation(
    own: Organisation, incidents: Sequence[Incident], concerned: Concerned, archive: Archive
) -> Iterator[OutputFile]:
    shown = {name for incident in incidents for name in concerned_organisations(incident)}
    values = {
        "title": own.name,
        "description": f"{own.name}の情報セキュリティ事件{len(incidents)}件の一覧。",
        "total": len(incidents),
        "about": list(_about(own, shown)),
        "candidates": [_link(other) for other in own.candidates if other in concerned],
        "alternate": _feeds(own, incidents),
    }
    yield from listing(organisation_address(own.key), incidents, archive.vocabulary, "organisation.html", values)


def _about(own: Organisation, shown: Container[str]) -> Iterator[dict[str, Any]]:
    """Yield facts of the organisation: a label, and values that may link to a page; `shown` names count."""
    entry = own.entry
    known = {own.name, *(entry.names if entry else ())}
    spellings = [name for name in own.spellings if name in shown and name not in known]
    place = [row(text=own.prefecture, address=prefecture_address(own.prefecture))] if own.prefecture else []
    yield from _fact("都道府県", place)
    if entry:
        yield from _fact("よみ", _texts(entry.reading))
        yield from _fact("法人番号", _texts(entry.corporate_number))
        yield from _fact("ほかの名前", _texts(*entry.other_names))
        yield from _fact("以前の名前", _texts(*entry.former_names))
    yield from _fact("ほかの表記", _texts(*spellings))
    yield from _fact("説明", _texts(entry.note if entry else None))


def _fact(label: str, values: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    if values:
        yield {"label": label, "shown": values}


def _texts(*texts: str | None) -> list[dict[str, Any]]:
    return [{"text": text} for text in texts if text]


def _link(own: Organisation) -> dict[str, Any]:
    return {"text": own.name, "address": organisation_address(own.key)}


def _name(stem: str, bearers: Sequence[Organisation]) -> OutputFile:
    """Return the page at the address of a shared name, which links to each organisation of that name."""
    values = {
        "title": f"「{stem}」という名前の組織",
        "description": f"「{stem}」という名前をもつ組織のページへの案内。",
        "bearers": list(map(_link, bearers)),
    }
    return page(f"organisations/{slug(stem)}.md", "organisation-name.html", values)


def _feeds(own: Organisation, incidents: Sequence[Incident]) -> list[dict[str, str]]:
    """Return the organisation's feed, where it has enough incidents for one."""
    if len(incidents) < FEED_INCIDENTS:
        return []
    return [{"type": "application/atom+xml", "href": organisation_feed_address(own.key)}]
