"""The index folder that the browser searches, made from records."""

import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jikenbo.folding import TABLE
from jikenbo.output import compact_json, write_file
from jikenbo.search.facets import facets, sort_keys
from jikenbo.search.organisations import write_organisations
from jikenbo.search.packed import write_packed
from jikenbo.search.pagefind_format import VERSION
from jikenbo.search.record import Record
from jikenbo.search.spelling import frequent_words
from jikenbo.search.word_index import write_words

#: Version of the folder's format; the reader refuses any other.
FORMAT = 3
#: The one file with a fixed name; it names all others.
ENTRY = "search.json"
#: Takes the place of Pagefind's own module, with the same interface, for pages that use it (Component UI).
STAND_IN = 'export * from "../assets/javascripts/search.js";\n'
#: Numbers in ids are compared as numbers: 2023-1000 is newer than 2023-999.
_NUMBER, _WIDEST = re.compile(r"\d+"), 9


@dataclass(frozen=True)
class Lexicon:
    """What an index knows besides its records; all of it may be wanting.

    `orders`: the values of facets whose values have an order of their own (facet → values). `aliases`: other names of
    tags (facet → tag → names). `organisation_keys`: what the names of an organisation share (value of the facet →
    keys); `organisation_names`: its further names; `registered`: names whose spelling does not show that they are
    an organisation's; `name_tables`: what reads a name. `reading`: what reads dates and numbers as people type them.
    `feeds`: the addresses of feeds of values (facet → value → address relative to the site).
    """

    orders: Mapping[str, Sequence[str]] = field(default_factory=dict)
    aliases: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)
    registered: Sequence[str] = ()
    organisation_keys: Mapping[str, Sequence[str]] = field(default_factory=dict)
    organisation_names: Mapping[str, Sequence[str]] = field(default_factory=dict)
    name_tables: Mapping[str, Any] = field(default_factory=dict)
    reading: Mapping[str, Any] = field(default_factory=dict)
    feeds: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


NOTHING = Lexicon()


def write_index(records: Iterable[Record], folder: Path, lexicon: Lexicon = NOTHING) -> None:
    """Write the index of `records` as `folder`, replacing an older one; equal records give equal bytes.

    Raises PagefindError, and leaves `folder` as it was, where the index cannot be made.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as temporary:
        made, former = Path(temporary, "new"), Path(temporary, "old")
        made.mkdir()
        _write(sorted(records, key=_newest_first, reverse=True), made, lexicon)
        if folder.exists():
            folder.rename(former)
        made.rename(folder)


def _newest_first(record: Record) -> tuple[str, str]:
    return record.sort.get("date", ""), _NUMBER.sub(lambda number: number[0].zfill(_WIDEST), record.id)


def _write(records: list[Record], folder: Path, lexicon: Lexicon) -> None:
    entry: dict[str, Any] = {"format": FORMAT, "pagefind": VERSION, "records": len(records), "folding": TABLE}
    entry |= _write_columns(records, folder, lexicon.orders)
    entry |= _write_lexicon(records, folder, lexicon)
    entry |= write_words(records, folder)
    write_file(folder / "pagefind.js", STAND_IN.encode())
    write_file(folder / ENTRY, compact_json(entry))


def _write_lexicon(records: list[Record], folder: Path, lexicon: Lexicon) -> dict[str, Any]:
    """Return the names of the files that a query needs only for some of its words."""
    tags = _of_records(records, lexicon.aliases)
    tables = {
        "aliases": {"tags": tags, "organisations": list(lexicon.registered)} if tags or lexicon.registered else {},
        "names": lexicon.name_tables,
        "others": lexicon.organisation_names,
        "reading": lexicon.reading,
        "feeds": lexicon.feeds,
    }
    written: dict[str, Any] = {name: write_packed(folder, name, value) for name, value in tables.items() if value}
    if lexicon.organisation_keys:
        written["organisations"] = write_organisations(
            records, folder, lexicon.organisation_keys, lexicon.organisation_names
        )
    return written


def _of_records(
    records: list[Record], aliases: Mapping[str, Mapping[str, Sequence[str]]]
) -> dict[str, dict[str, list[str]]]:
    """Return the aliases of tags that some record has: others widen nothing."""
    used = {(facet, value) for record in records for facet, values in record.filters.items() for value in values}
    return {
        facet: {tag: list(names) for tag, names in tags.items() if names and (facet, tag) in used}
        for facet, tags in aliases.items()
    }


def _write_columns(records: list[Record], folder: Path, orders: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    columns: dict[str, Mapping[str, object]] = {"facet": facets(records, orders), "sort": sort_keys(records)}
    written = {
        f"{kind}s": {name: write_packed(folder, f"{kind}/{name}", values) for name, values in named.items()}
        for kind, named in columns.items()
    }
    return {**written, "words": write_packed(folder, "words", frequent_words(records))}
