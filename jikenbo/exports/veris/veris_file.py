"""The VERIS records of the archive, in one file."""

from __future__ import annotations

from pydantic_core import to_json

from jikenbo.archive.reading import Archive
from jikenbo.exports.veris.record import veris_record
from jikenbo.gzipped import gzipped
from jikenbo.output import OutputFile
from jikenbo.settings import Settings


def veris_file(archive: Archive, settings: Settings) -> OutputFile:
    """Return the list of the records of all incidents that count, a record a line, compressed."""
    records = [
        to_json(veris_record(incident, archive.vocabulary, settings))
        for incident in archive.incidents
        if incident.is_valid
    ]
    return OutputFile("data/veris.json.gz", gzipped(b"[\n" + b",\n".join(records) + b"\n]\n"))
