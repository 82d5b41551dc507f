"""The index folder that the browser searches, made from records."""

import json
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from math import ceil
from pathlib import Path
from types import MappingProxyType
from typing import Any

from jikenbo.search.columns import facets, sort_keys
from jikenbo.search.folding import TABLE
from jikenbo.search.fragment import write_fragments
from jikenbo.search.packed import write_packed
from jikenbo.search.record import Record
from jikenbo.search.shard import SHARD_RECORDS, indexing_shard
from jikenbo.search.spelling import frequent_words

FORMAT = 1
"""Version of the folder's format; the reader refuses any other."""
ENTRY = "search.json"
"""The one file with a fixed name; it names all others."""


def write_index(
    records: Iterable[Record], folder: Path, orders: Mapping[str, Sequence[str]] = MappingProxyType({})
) -> None:
    """Write the index of `records` as `folder`, in place of what is there; the same records give the same bytes.

    `orders` lists the values of facets whose values have an order of their own (facet → values).
    Raises PagefindError, and leaves `folder` as it was, where the index cannot be made.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as temporary:
        made, former = Path(temporary, "new"), Path(temporary, "old")
        made.mkdir()
        _write(sorted(records, key=_newest_first, reverse=True), made, orders)
        if folder.exists():
            folder.rename(former)
        made.rename(folder)


def _newest_first(record: Record) -> tuple[str, str]:
    return record.sort.get("date", record.date), record.id


def _write(records: list[Record], folder: Path, orders: Mapping[str, Sequence[str]]) -> None:
    size = ceil(len(records) / max(1, ceil(len(records) / SHARD_RECORDS)))
    parts = [records[start : start + size] for start in range(0, len(records), size)] if records else []
    entry: dict[str, Any] = {
        "format": FORMAT,
        "records": len(records),
        "folding": TABLE,
        "shards": [_write_shard(part, folder, f"shard-{number}") for number, part in enumerate(parts)],
        "facets": {
            name: write_packed(folder, f"facet/{name}", values) for name, values in facets(records, orders).items()
        },
        "words": write_packed(folder, "words", frequent_words(records)),
        "sorts": {name: write_packed(folder, f"sort/{name}", values) for name, values in sort_keys(records).items()},
    }
    (folder / ENTRY).write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _write_shard(records: list[Record], folder: Path, name: str) -> dict[str, str | int]:
    with indexing_shard(records, folder / name) as layout:
        write_fragments(records, folder / "fragment")
        table = {"ids": [record.id for record in records], **layout.as_json()}
    (metadata,) = (folder / name).glob("*.pf_meta")
    return {
        "path": f"{name}/",
        "count": len(records),
        "metadata": f"{name}/{metadata.name}",
        "records": write_packed(folder, f"{name}/records", table),
    }
