"""The organisations of an index by their keys, in files so small that a query fetches only those it asks for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jikenbo.search.facets import distances
from jikenbo.search.packed import write_numbered
from jikenbo.search.record import Record

#: Keys in a file: about 2 KB.
KEYS_IN_A_FILE = 40
FACET = "organisation"


def write_organisations(
    records: Sequence[Record], folder: Path, keys: Mapping[str, Sequence[str]], others: Mapping[str, Sequence[str]]
) -> dict[str, Any]:
    """Write each key with its organisations, their further names and records; return where the files are.

    `keys` are the keys of each value of the organisation facet, `others` its further names.
    """
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        for name in dict.fromkeys(record.filters.get(FACET, ())):
            numbers[name].append(number)
    by_key: dict[str, list[list[Any]]] = defaultdict(list)
    for name in sorted(numbers):
        for key in dict.fromkeys(keys.get(name, ())):
            by_key[key].append([name, list(others.get(name, ())), distances(numbers[name])])
    count = -(-len(by_key) // KEYS_IN_A_FILE)
    buckets: list[dict[str, Any]] = [{} for _ in range(count)]
    for key in sorted(by_key):
        buckets[bucket_of(key, count)][key] = by_key[key]
    return {"folder": write_numbered(folder, "organisations", buckets), "count": count}


def bucket_of(key: str, count: int) -> int:
    """Return the number of the file that has a key; the browser works it out in the same way."""
    hash_ = 0
    for character in key:
        hash_ = (hash_ * 31 + ord(character)) & 0xFFFFFFFF
    return hash_ % count
