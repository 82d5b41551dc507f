"""The index folder that the browser searches, made from records."""

import json
import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from math import ceil
from pathlib import Path
from types import MappingProxyType
from typing import Any

from jikenbo.search.columns import facets, sort_keys
from jikenbo.search.folding import TABLE
from jikenbo.search.packed import write_packed
from jikenbo.search.record import Record
from jikenbo.search.shard import SHARD_RECORDS, indexing_shard
from jikenbo.search.spelling import frequent_words

#: Version of the folder's format; the reader refuses any other.
FORMAT = 1
#: The one file with a fixed name; it names all others.
ENTRY = "search.json"
#: What is found where a page asks for Pagefind's own module, such as Pagefind's Component UI: the same interface.
STAND_IN = 'export * from "../assets/javascripts/search.js";\n'
#: Numbers in ids are compared as numbers: 2023-1000 is newer than 2023-999.
_NUMBER, _WIDEST = re.compile(r"\d+"), 9


def write_index(
    records: Iterable[Record],
    folder: Path,
    orders: Mapping[str, Sequence[str]] = MappingProxyType({}),
    aliases: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Write the index of `records` as `folder`, in place of what is there; the same records give the same bytes.

    `orders` lists the values of facets whose values have an order of their own (facet → values), `aliases`
    other names of tags (alias → tag).
    Raises PagefindError, and leaves `folder` as it was, where the index cannot be made.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as temporary:
        made, former = Path(temporary, "new"), Path(temporary, "old")
        made.mkdir()
        _write(sorted(records, key=_newest_first, reverse=True), made, orders, aliases)
        if folder.exists():
            folder.rename(former)
        made.rename(folder)


def _newest_first(record: Record) -> tuple[str, str]:
    return record.sort.get("date", ""), _NUMBER.sub(lambda number: number[0].zfill(_WIDEST), record.id)


def _write(
    records: list[Record], folder: Path, orders: Mapping[str, Sequence[str]], aliases: Mapping[str, str]
) -> None:
    entry: dict[str, Any] = {"format": FORMAT, "records": len(records), "folding": TABLE, "shards": []}
    entry |= _write_columns(records, folder, orders)
    entry["aliases"] = write_packed(folder, "aliases", dict(aliases))
    for number, part in enumerate(_parts(records)):
        with indexing_shard(part, folder / f"shard-{number}") as layout:
            # Pagefind is a program of its own: what follows is done while it runs.
            table = write_packed(folder, f"shard-{number}/records", {"ids": [each.id for each in part], **layout})
        (metadata,) = (folder / f"shard-{number}").glob("*.pf_meta")
        paths = {"path": f"shard-{number}/", "metadata": f"shard-{number}/{metadata.name}", "records": table}
        entry["shards"].append({"count": len(part), **paths})
    (folder / "pagefind.js").write_text(STAND_IN, encoding="utf-8")
    (folder / ENTRY).write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _parts(records: list[Record]) -> list[list[Record]]:
    """The records in as few shards as may be, of about the same size."""
    size = ceil(len(records) / max(1, ceil(len(records) / SHARD_RECORDS)))
    return [records[start : start + size] for start in range(0, len(records), size or 1)]


def _write_columns(records: list[Record], folder: Path, orders: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    columns: dict[str, Mapping[str, object]] = {"facet": facets(records, orders), "sort": sort_keys(records)}
    written = {
        f"{kind}s": {name: write_packed(folder, f"{kind}/{name}", values) for name, values in named.items()}
        for kind, named in columns.items()
    }
    return {**written, "words": write_packed(folder, "words", frequent_words(records))}
