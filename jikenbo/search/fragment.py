"""What a hit needs to be shown: the record's original text, facts and address, one small file a record."""

from pathlib import Path
from typing import Any

from jikenbo.search.packed import pack
from jikenbo.search.record import Record


def write_fragments(records: list[Record], folder: Path) -> None:
    """Write `<id>.pf_fragment` for each record into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for record in records:
        (folder / f"{record.id}.pf_fragment").write_bytes(pack(fragment(record)))


def fragment(record: Record) -> dict[str, Any]:
    """The record as the browser reads it."""
    return {
        "id": record.id,
        "url": record.url,
        "title": record.title,
        "organisations": record.organisations,
        "blocks": record.blocks,
        "facts": dict(record.facts),
        "filters": dict(record.filters),
    }
