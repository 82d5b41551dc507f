"""The index folder that the browser searches, made from records."""

import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jikenbo.folding import TABLE
from jikenbo.output import compact_json, write_file
from jikenbo.search.facets import Columns, facet_table, facets, sort_keys
from jikenbo.search.organisations import write_organisations
from jikenbo.search.packed import write_named, write_numbered, write_packed
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
    """The content of an index besides its records; all of it may be empty.

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
    columns = facets(records, lexicon.orders)
    entry |= _write_columns(records, columns, folder)
    entry |= _write_lexicon(records, columns, folder, lexicon)
    entry |= write_words(records, folder)
    write_file(folder / "pagefind.js", STAND_IN.encode())
    write_file(folder / ENTRY, compact_json(entry))


def _write_lexicon(records: list[Record], columns: Columns, folder: Path, lexicon: Lexicon) -> dict[str, Any]:
    """Return the names of the files that a query needs only for some of its words."""
    tags = list(_tags_with_names(columns, lexicon.aliases))
    tables = {
        "aliases": {"tags": tags, "organisations": list(lexicon.registered)} if tags or lexicon.registered else {},
        "names": lexicon.name_tables,
        "others": lexicon.organisation_names,
        "reading": lexicon.reading,
        "feeds": lexicon.feeds,
    }
    written: dict[str, Any] = {name: write_packed(folder, name, value) for name, value in tables.items() if value}
    if tags:
        written["tagged"] = write_numbered(folder, "tagged", (columns[facet][tag] for facet, tag, _ in tags))
    if lexicon.organisation_keys:
        written["organisations"] = write_organisations(
            records, folder, lexicon.organisation_keys, lexicon.organisation_names
        )
    return written


def _tags_with_names(
    columns: Columns, aliases: Mapping[str, Mapping[str, Sequence[str]]]
) -> Iterator[tuple[str, str, list[str]]]:
    """Yield the facet, the tag and its other names where some record has it: others widen nothing."""
    for facet, tags in aliases.items():
        for tag, names in tags.items():
            if names and tag in columns.get(facet, {}):
                yield facet, tag, list(names)


def _write_columns(records: list[Record], columns: Columns, folder: Path) -> dict[str, Any]:
    written = {
        "facets": {
            name: write_named(folder, f"facet/{name}", ".pf_records", facet_table(records, name, values))
            for name, values in columns.items()
        },
        "sorts": {name: write_packed(folder, f"sort/{name}", values) for name, values in sort_keys(records).items()},
    }
    return {**written, "words": write_packed(folder, "words", frequent_words(records))}
