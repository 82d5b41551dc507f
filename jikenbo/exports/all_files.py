"""Every file of published data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from jikenbo.archive.reading import Archive
from jikenbo.exports.citations import citation_files
from jikenbo.exports.csv_files import csv_file
from jikenbo.exports.feeds import feed_files
from jikenbo.exports.json_files import Edition, edition, header, incident_files, json_file, lines_file, whole_file
from jikenbo.exports.llms import llms_file
from jikenbo.exports.openapi import openapi
from jikenbo.exports.package import Weights, data_package, datasette_metadata
from jikenbo.exports.public import PublicIncident
from jikenbo.exports.publishing import publish
from jikenbo.exports.schemas import entry_schema, incident_schema, incidents_schema
from jikenbo.exports.sqlite_file import sqlite_file
from jikenbo.exports.tables import NOT_IN_CSV, TABLES
from jikenbo.exports.veris.veris_files import veris_files
from jikenbo.exports.vocabulary_files import vocabulary_files
from jikenbo.output import OutputFile
from jikenbo.settings import Settings
from jikenbo.statistics.numbers import tables
from jikenbo.statistics.table import Table

Published = Sequence[PublicIncident]


def exports(archive: Archive, settings: Settings) -> Iterator[OutputFile]:
    """Yield every file, paths relative to site/, one at a time. Equal input gives equal bytes."""
    published = tuple(publish(archive, settings))
    this, weights = edition(published), Weights()
    for file in _files(archive, published, this, settings):
        weights.note(file)
        yield file
    yield json_file("data/datapackage.json", data_package(this, weights, settings))


def _files(archive: Archive, published: Published, this: Edition, settings: Settings) -> Iterator[OutputFile]:
    head = header(this, settings)
    # SQLite works outside Python's lock for most of its time: beside the other files it costs little.
    with ThreadPoolExecutor(max_workers=1) as beside:
        database = beside.submit(sqlite_file, published, archive.vocabulary, head)
        yield from incident_files(published)
        yield from citation_files(published, settings)
        yield from veris_files(archive, settings)
        yield whole_file(published, head)
        yield lines_file(published)
        yield from _table_files(published)
        yield from feed_files(published, archive.vocabulary, settings)
        yield from vocabulary_files(archive.vocabulary, head)
        yield from _reference_files(archive, this, settings)
        yield database.result()


def _table_files(published: Published) -> Iterator[OutputFile]:
    for table in TABLES:
        shown = [place for place, column in enumerate(table.all_columns) if column.field not in NOT_IN_CSV]
        lines = ([line[place] for place in shown] for incident in published for line in table.lines(incident))
        yield csv_file(f"data/{table.name}.csv", [table.all_columns[place].name for place in shown], lines)


def _reference_files(archive: Archive, this: Edition, settings: Settings) -> Iterator[OutputFile]:
    statistics = tables(archive)
    yield from map(_statistics_file, statistics)
    yield json_file("data/incident.schema.json", incident_schema(settings))
    yield json_file("data/incidents.schema.json", incidents_schema(settings))
    yield json_file("data/entry.schema.json", entry_schema(archive.vocabulary, settings))
    yield json_file("data/openapi.json", openapi(settings, tuple(table.key for table in statistics)))
    yield json_file("data/metadata.json", datasette_metadata(settings))
    yield llms_file(this, settings)


def _statistics_file(table: Table) -> OutputFile:
    head, *lines = table.lines()
    return csv_file(f"data/statistics/{table.key}.csv", [str(cell) for cell in head], lines)
