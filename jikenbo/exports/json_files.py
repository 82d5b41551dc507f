"""The archive as JSON: each incident alone, all in one file, and one a line."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import to_json

from jikenbo.archive.reading import Archive
from jikenbo.archive.typed import typed_values
from jikenbo.exports.public import SCHEMA_VERSION, PublicHeader, PublicIncident, PublicPage, SchemaVersion
from jikenbo.gzipped import gzipped
from jikenbo.output import OutputFile
from jikenbo.settings import Settings

INCIDENT = TypeAdapter(PublicIncident)
PAGE = TypeAdapter(PublicPage)


@dataclass(frozen=True, slots=True)
class Edition:
    """The state of the data in a file: equal data has an equal edition, independent of the build's time."""

    schema_version: SchemaVersion
    data_version: str
    data_hash: str
    incidents: int
    standing: int


def json_lines(published: Iterable[PublicIncident]) -> tuple[bytes, ...]:
    """Return each incident as one line of JSON, without its end; every JSON of incidents is made of these."""
    return tuple(map(INCIDENT.dump_json, published))


def edition(published: Sequence[PublicIncident], lines: Iterable[bytes]) -> Edition:
    """Return the edition: `data_hash` is the SHA-256 of incidents.jsonl.

    `data_version` is the day on which a record last changed, where that is known, and the beginning of the hash.
    """
    digest = hashlib.sha256()
    for line in lines:
        digest.update(line + b"\n")
    day = max((str(day) for incident in published if (day := incident.modified or incident.added)), default="")
    hash_ = digest.hexdigest()
    version = "-".join(filter(None, (day, hash_[:8])))
    standing = sum(incident.status == "standing" for incident in published)
    return Edition(SCHEMA_VERSION, version, f"sha256:{hash_}", len(published), standing)


def header(of: Edition, settings: Settings) -> dict[str, Any]:
    """Return the header of each JSON file of the whole archive."""
    return asdict(
        PublicHeader(
            name=settings.site_name,
            license=settings.licence_url,
            schema_version=of.schema_version,
            data_version=of.data_version,
            data_hash=of.data_hash,
        )
    )


def incident_files(archive: Archive, lines: Iterable[bytes], shown: Mapping[str, PublicPage]) -> Iterator[OutputFile]:
    """Yield the JSON of each incident: its line, and what its page shows and its entry contains.

    The browser's search and its form read these files: `page` is what is shown of a hit, `entry` what a correction
    begins with.
    """
    for incident, line in zip(archive.incidents, lines, strict=True):
        page = PAGE.dump_json(shown[incident.id])
        entry = to_json(typed_values(incident))
        content = b'%s,"page":%s,"entry":%s}\n' % (line[:-1], page, entry)
        yield OutputFile(f"incidents/{incident.id}/index.json", content)


def whole_files(lines: Sequence[bytes], head: Mapping[str, Any]) -> Iterator[OutputFile]:
    """Yield all incidents in one object (the header, their number, the incidents one a line), then one a line alone.

    Both are compressed: as text each would be a fifth of the site.
    """
    opening = json.dumps({**head, "total": len(lines)}, ensure_ascii=False).encode()[:-1]
    whole = opening + b', "incidents": [\n' + b",\n".join(lines) + b"\n]}\n"
    yield OutputFile("data/incidents.json.gz", gzipped(whole))
    yield OutputFile("data/incidents.jsonl.gz", gzipped(b"".join(line + b"\n" for line in lines)))


def json_file(path: str, value: object) -> OutputFile:
    """Return a value as a JSON file that people can read."""
    return OutputFile(path, json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n")
