"""Every file of published data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from jikenbo.archive.reading import Archive
from jikenbo.exports.csv_files import csv_file
from jikenbo.exports.json_files import edition, header, incident_files, json_file, lines_file, whole_file
from jikenbo.exports.public import PublicIncident
from jikenbo.exports.publishing import publish
from jikenbo.exports.schemas import entry_schema, incident_schema, incidents_schema
from jikenbo.exports.sqlite_file import sqlite_file
from jikenbo.exports.tables import TABLES
from jikenbo.exports.veris.veris_files import veris_files
from jikenbo.exports.vocabulary_files import vocabulary_files
from jikenbo.output import OutputFile
from jikenbo.settings import Settings
from jikenbo.statistics.numbers import tables

#: Too long for a cell of a spreadsheet; JSON and SQLite have it.
_NOT_IN_CSV = frozenset({"text"})


def exports(archive: Archive, settings: Settings) -> Iterator[OutputFile]:
    """Yield every file, paths relative to site/, one at a time. Equal input gives equal bytes."""
    published = tuple(publish(archive, settings))
    head = header(edition(published), settings.site_name)
    # SQLite works outside Python's lock for most of its time: beside the other files it costs little.
    with ThreadPoolExecutor(max_workers=1) as beside:
        database = beside.submit(sqlite_file, published, archive.vocabulary, head)
        yield from incident_files(published)
        yield whole_file(published, head)
        yield lines_file(published)
        yield from _table_files(published)
        yield from vocabulary_files(archive.vocabulary, head)
        yield from _statistics_files(archive)
        yield from veris_files(archive, settings)
        yield database.result()
    yield json_file("data/incident.schema.json", incident_schema(settings))
    yield json_file("data/incidents.schema.json", incidents_schema(settings))
    yield json_file("data/entry.schema.json", entry_schema(archive.vocabulary, settings))


def _table_files(published: Sequence[PublicIncident]) -> Iterator[OutputFile]:
    for table in TABLES:
        shown = [place for place, column in enumerate(table.all_columns) if column.field not in _NOT_IN_CSV]
        lines = ([line[place] for place in shown] for incident in published for line in table.lines(incident))
        yield csv_file(f"data/{table.name}.csv", [table.all_columns[place].name for place in shown], lines)


def _statistics_files(archive: Archive) -> Iterator[OutputFile]:
    for table in tables(archive):
        head, *lines = table.lines()
        yield csv_file(f"data/statistics/{table.key}.csv", [str(cell) for cell in head], lines)
