"""The indexes of organisations: by reading, and by number of incidents."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from jikenbo.addresses import organisation_address
from jikenbo.archive.organisation.grouping import Organisation
from jikenbo.output import OutputFile, compact_json
from jikenbo.page import page, row
from jikenbo.pages.kana import group, sort_key
from jikenbo.pages.listing import paged

BY_NUMBER = "organisations/by-number/"
#: All rows, for the script that narrows the index while one types.
NAMES = "organisations/names.json"
_TITLE, _DESCRIPTION = "組織からさがす", "事件のあった組織の一覧。"


class Row(NamedTuple):
    """An organisation in the index. `key` is what its name is sorted by; `names` are others by which it is found."""

    key: str
    group: str
    name: str
    address: str
    number: int
    prefecture: str
    names: tuple[str, ...]


def index_pages(numbers: Mapping[Organisation, int], spelt: Container[str]) -> Iterator[OutputFile]:
    """Yield both indexes, in further pages where they are long, and their rows as data.

    `numbers` are of incidents; `spelt` are the names in the incidents that count.
    """
    made = (_row(own, number, spelt) for own, number in numbers.items())
    rows = sorted(made, key=lambda row: (sort_key(row.key), row.name))
    yield from _by_reading(rows)
    yield from _by_number(sorted(rows, key=lambda row: -row.number))
    data = [[row.name, row.address, row.number, row.prefecture, *row.names] for row in rows]
    yield OutputFile(NAMES, compact_json(data))


def _row(own: Organisation, number: int, spelt: Container[str]) -> Row:
    key = own.reading or own.stem
    spellings = [name for name in own.spellings if name in spelt]
    names = dict.fromkeys((*spellings, *(own.entry.names if own.entry else ()), own.reading))
    others = tuple(name for name in names if name and name != own.name)
    return Row(key, group(key), own.name, organisation_address(own.key), number, own.prefecture, others)


def _by_reading(rows: Sequence[Row]) -> Iterator[OutputFile]:
    pages = list(paged(rows, "organisations/"))
    starts = [{"label": label, "address": address} for label, address in _starts((own, part) for own, _, part in pages)]
    for _, pager, part in pages:
        path = "organisations/index.md" if pager.number == 1 else f"organisations/page-{pager.number}.md"
        values = {
            "title": f"{_TITLE}{pager.suffix}",
            "description": _DESCRIPTION,
            "order": "reading",
            "total": len(rows),
            "starts": starts if len(starts) > 1 else [],
            "groups": [
                {"name": name, "rows": list(map(_shown, grouped))}
                for name, grouped in groupby(part, key=attrgetter("group"))
            ],
            "pager": pager.as_row(),
        }
        yield page(path, "organisations.html", values)


def _by_number(rows: Sequence[Row]) -> Iterator[OutputFile]:
    for address, pager, part in paged(rows, BY_NUMBER):
        values = {
            "title": f"{_TITLE}（事件の多い順）{pager.suffix}",
            "description": "事件のあった組織を、事件の多い順に並べた一覧。",
            "order": "number",
            "total": len(rows),
            "groups": [{"rows": list(map(_shown, part))}] if part else [],
            "pager": pager.as_row(),
        }
        yield page(f"{address.removesuffix('/')}.md", "organisations.html", values)


def _shown(own: Row) -> dict[str, Any]:
    place = "" if own.prefecture in own.name else own.prefecture
    return row(name=own.name, address=own.address, number=own.number, note=place)


def _starts(pages: Iterable[tuple[str, Sequence[Row]]]) -> Iterator[tuple[str, str]]:
    """Yield label and address of each group's beginning, and of each page that begins within a group.

    Such a page is known by as many letters of its first name as distinguish it from the name before.
    """
    before = None
    for address, part in pages:
        for place, own in enumerate(part):
            if before is None or own.group != before.group:
                yield own.group, f"{address}#{own.group}"
            elif place == 0:
                yield _told_from(before.key, own.key), address
            before = own


def _told_from(before: str, name: str) -> str:
    """Return the shortest beginning of the name that the one before does not have."""
    return next((name[:length] for length in range(1, len(name)) if not before.startswith(name[:length])), name)
