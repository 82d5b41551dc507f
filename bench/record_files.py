"""Records as the published files that the browser's search reads, as large as the site's own."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from jikenbo.exports.page_blocks import public_page
from jikenbo.search.record import Record

_FIELDS = {
    "cause": "causes",
    "medium": "media",
    "data": "data_kinds",
    "sector": "sectors",
    "relation": "relations",
    "state": "states",
}
#: What such a file says of the law's four items, in as many words.
_LAW = [
    {
        "item": 1,
        "rule": "規則7条1号",
        "applies": False,
        "reason": "公表された情報の種類に、要配慮個人情報に当たりうるものがない",
        "reason_en": "No kind of data published is special-care personal information",
    },
    {
        "item": 2,
        "rule": "規則7条2号",
        "applies": False,
        "reason": "公表された情報の種類に、不正に使われれば財産的被害のおそれがあるものがない",
        "reason_en": "No kind of data published is data whose misuse can cost money",
    },
    {
        "item": 3,
        "rule": "規則7条3号",
        "applies": None,
        "reason": "不正の目的によるかどうかが公表されていない",
        "reason_en": "Whether the purpose was wrongful is not published",
    },
    {
        "item": 4,
        "rule": "規則7条4号",
        "applies": None,
        "reason": "人数と1,000人超を比べられない",
        "reason_en": "The number of people cannot be compared with the limit, 1,000",
    },
]


def write_record_files(records: Iterable[Record], site: Path) -> None:
    """Write the file of each record below `site`: what search reads, and about as much of all else as is published."""
    for record in records:
        path = site / "incidents" / record.id / "index.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(_incident(record), ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _incident(record: Record) -> dict[str, object]:
    text = "## 概要\n\n" + "\n\n".join(block for block in record.blocks if "。" in block)
    shown = public_page(str(record.facts.get("date", "")), str(record.facts.get("people", "")), record.blocks, text)
    tags = list(chain.from_iterable(record.filters.get(facet, ()) for facet in _FIELDS))
    day = record.sort.get("date", "")
    date = {"edtf": day, "earliest": day, "latest": record.sort.get("latest", "")}
    report = {
        "title": record.blocks[-1] if record.blocks else "",
        "date": day,
        "url": f"https://www.example.jp/{record.id}",
    }
    return {
        "id": record.id,
        "url": f"https://jikenbo.example/incidents/{record.id}/",
        "title": record.title,
        "org": record.organisations,
        "org_keys": record.organisations,
        "date": date,
        "occurred": None,
        "discovered": None,
        "updated": day,
        "status": "standing",
        "withdrawn": None,
        "withdrawn_reason": None,
        "duplicate_of": None,
        "summary": next((block[:160] for block in record.blocks if "。" in block), ""),
        "tags": tags,
        "tags_en": [f"{tag} in English" for tag in tags],
        **{field: record.filters.get(facet, ()) for facet, field in _FIELDS.items()},
        "counts": {
            "people": {"unit": "people", "value": record.sort.get("people"), "qualifier": "exact", "note": None}
        },
        "days_to_discovery": None,
        "days_to_disclosure": None,
        "law": _LAW,
        "reports": [
            {"number": 1, "org": record.organisations, **report, "date": date, "kind": "official", "archive": None}
        ],
        "text": text,
        "schema_version": "1.1",
        "page": {"date": shown.date, "people": shown.people, "blocks": shown.blocks},
        "entry": {"title": record.title, "org": record.organisations, "date": day, "tags": tags, "reports": [report]},
    }
