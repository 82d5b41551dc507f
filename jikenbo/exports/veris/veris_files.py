"""VERIS records as files: one an incident, and one list of all incidents that stand."""

from __future__ import annotations

import json
from collections.abc import Iterator

from jikenbo.archive.reading import Archive
from jikenbo.exports.veris.record import veris_record
from jikenbo.output import OutputFile
from jikenbo.settings import Settings


def veris_files(archive: Archive, settings: Settings) -> Iterator[OutputFile]:
    """Yield the record of every incident beside its page, then the list."""
    standing: list[str] = []
    for incident in archive.incidents:
        record = json.dumps(veris_record(incident, archive.vocabulary, settings), ensure_ascii=False)
        yield OutputFile(f"incidents/{incident.id}/veris.json", f"{record}\n".encode())
        if incident.stands:
            standing.append(record)
    records = ",\n".join(standing)
    yield OutputFile("data/veris.json", f"[\n{records}\n]\n".encode())
