"""Pages by organisation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from jikenbo.addresses import FEED_INCIDENTS, organisation_address, organisation_feed_address
from jikenbo.archive.incident import Incident
from jikenbo.archive.organisation import Organisation, group_organisations
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.output import OutputFile
from jikenbo.page import page
from jikenbo.pages.kana import group, sort_key
from jikenbo.pages.listing import listing, paged


class Row(NamedTuple):
    """An organisation in the index; `key` is what its name is sorted by."""

    key: str
    group: str
    name: str
    address: str
    number: int


def organisation_pages(standing: Sequence[Incident], vocabulary: Vocabulary) -> Iterator[OutputFile]:
    """Yield the index of organisations, in further pages where it is long, and the pages of each."""
    organisations = group_organisations(standing)
    yield from _index([_row(own) for own in sorted(organisations.values(), key=lambda own: sort_key(own.key))])
    for own in organisations.values():
        yield from _organisation(own, vocabulary)


def _row(own: Organisation) -> Row:
    return Row(own.key, group(own.key), own.name, organisation_address(own.name), len(own.incidents))


def _index(rows: Sequence[Row]) -> Iterator[OutputFile]:
    pages = list(paged(rows, "organisations/"))
    starts = [{"label": label, "address": address} for label, address in _starts((own, part) for own, _, part in pages)]
    for _, pager, part in pages:
        path = "organisations/index.md" if pager.number == 1 else f"organisations/page-{pager.number}.md"
        values = {
            "title": f"組織からさがす{pager.suffix}",
            "description": "事件のあった組織の一覧。",
            "total": len(rows),
            "starts": starts if len(starts) > 1 else [],
            "groups": [
                {"name": name, "rows": [_shown(own) for own in grouped]}
                for name, grouped in groupby(part, key=attrgetter("group"))
            ],
            "pager": pager.as_row(),
        }
        yield page(path, "organisations.html", values)


def _shown(own: Row) -> dict[str, Any]:
    return {"name": own.name, "address": own.address, "number": own.number}


def _starts(pages: Iterable[tuple[str, Sequence[Row]]]) -> Iterator[tuple[str, str]]:
    """Yield label and address of each group's beginning, and of each page that begins within a group.

    Such a page is known by as many letters of its first name as tell it from the name before.
    """
    before = None
    for address, part in pages:
        for place, row in enumerate(part):
            if before is None or row.group != before.group:
                yield row.group, f"{address}#{row.group}"
            elif place == 0:
                yield _told_from(before.key, row.key), address
            before = row


def _told_from(before: str, name: str) -> str:
    """Return the shortest beginning of the name that the one before does not have."""
    return next((name[:length] for length in range(1, len(name)) if not before.startswith(name[:length])), name)


def _organisation(own: Organisation, vocabulary: Vocabulary) -> Iterator[OutputFile]:
    values = {
        "title": own.name,
        "description": f"{own.name}の情報セキュリティ事件{len(own.incidents)}件の一覧。",
        "total": len(own.incidents),
        "spellings": list(own.spellings[1:]),
        "alternate": _feeds(own),
    }
    yield from listing(organisation_address(own.name), own.incidents, vocabulary, "organisation.html", values)


def _feeds(own: Organisation) -> list[dict[str, str]]:
    """Return the organisation's feed, where it has enough incidents for one."""
    if len(own.incidents) < FEED_INCIDENTS:
        return []
    return [{"type": "application/atom+xml", "href": organisation_feed_address(own.name)}]
