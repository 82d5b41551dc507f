"""VERIS records as files: one an incident, and one list of all incidents that stand."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic_core import to_json

from jikenbo.archive.reading import Archive
from jikenbo.exports.veris.record import veris_record
from jikenbo.output import OutputFile
from jikenbo.settings import Settings


def veris_files(archive: Archive, settings: Settings) -> Iterator[OutputFile]:
    """Yield the record of every incident beside its page, then the list."""
    standing: list[bytes] = []
    for incident in archive.incidents:
        record = to_json(veris_record(incident, archive.vocabulary, settings))
        yield OutputFile(f"incidents/{incident.id}/veris.json", record + b"\n")
        if incident.stands:
            standing.append(record)
    yield OutputFile("data/veris.json", b"[\n" + b",\n".join(standing) + b"\n]\n")
