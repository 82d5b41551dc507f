"""Records as the published files that the browser's search reads."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from jikenbo.search.record import Record


def write_record_files(records: Iterable[Record], site: Path) -> None:
    """Write the file of each record below `site`; of what is published of an incident, what search reads."""
    for record in records:
        path = site / "incidents" / record.id / "index.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(_incident(record), ensure_ascii=False), encoding="utf-8")


def _incident(record: Record) -> dict[str, object]:
    fields = {"cause": "causes", "medium": "media", "data": "data_kinds", "sector": "sectors"}
    return {
        "id": record.id,
        "title": record.title,
        "org": record.organisations,
        **{field: record.filters.get(facet, ()) for facet, field in fields.items()},
        "text": "",
        "page": {
            "date": record.facts.get("date", ""),
            "people": record.facts.get("people", ""),
            "blocks": record.blocks,
        },
    }
