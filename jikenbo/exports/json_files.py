"""The archive as JSON: each incident alone, all in one file, and one a line."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from jikenbo.exports.public import SCHEMA_VERSION, PublicIncident
from jikenbo.output import OutputFile
from jikenbo.settings import Settings

LICENSE = "https://creativecommons.org/licenses/by/4.0/deed.ja"
INCIDENT = TypeAdapter(PublicIncident)


@dataclass(frozen=True, slots=True)
class Edition:
    """Which state of the data a file holds: equal data has an equal edition, whenever it was built."""

    schema_version: str
    data_version: str
    data_hash: str
    incidents: int


def json_lines(published: Iterable[PublicIncident]) -> Iterator[bytes]:
    """Yield each incident as one line of JSON, without its end."""
    return map(INCIDENT.dump_json, published)


def edition(published: Sequence[PublicIncident]) -> Edition:
    """Return the edition: `data_hash` is the SHA-256 of incidents.jsonl, `data_version` its last day and short hash."""
    digest = hashlib.sha256()
    for line in json_lines(published):
        digest.update(line + b"\n")
    day = max((incident.updated.isoformat() for incident in published), default="empty")
    hash_ = digest.hexdigest()
    return Edition(SCHEMA_VERSION, f"{day}-{hash_[:8]}", f"sha256:{hash_}", len(published))


def header(of: Edition, settings: Settings) -> dict[str, Any]:
    """Return what each JSON file of the whole archive says of itself."""
    return {
        "name": settings.site_name,
        "license": LICENSE,
        "schema_version": of.schema_version,
        "data_version": of.data_version,
        "data_hash": of.data_hash,
    }


def incident_files(published: Iterable[PublicIncident]) -> Iterator[OutputFile]:
    """Yield the JSON of each incident, beside its page."""
    for incident in published:
        yield OutputFile(f"incidents/{incident.id}/index.json", INCIDENT.dump_json(incident) + b"\n")


def lines_file(published: Iterable[PublicIncident]) -> OutputFile:
    """Return all incidents, one a line."""
    return OutputFile("data/incidents.jsonl", b"".join(line + b"\n" for line in json_lines(published)))


def whole_file(published: Sequence[PublicIncident], head: dict[str, Any]) -> OutputFile:
    """Return all incidents in one object: the header, their number, and the incidents one a line."""
    opening = json.dumps({**head, "total": len(published)}, ensure_ascii=False).encode()[:-1]
    incidents = b",\n".join(json_lines(published))
    return OutputFile("data/incidents.json", opening + b', "incidents": [\n' + incidents + b"\n]}\n")


def json_file(path: str, value: object) -> OutputFile:
    """Return a value as a JSON file that people can read."""
    return OutputFile(path, json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n")
