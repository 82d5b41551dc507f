"""Every file of published data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import chain

from jikenbo.archive.reading import Archive
from jikenbo.exports.changes import changes_file
from jikenbo.exports.chart_files import chart_files
from jikenbo.exports.csv_files import csv_file
from jikenbo.exports.feeds import feed_files
from jikenbo.exports.json_files import Edition, edition, header, incident_files, json_file, json_lines, whole_files
from jikenbo.exports.llms import llms_file
from jikenbo.exports.openapi import openapi
from jikenbo.exports.package import Manifest, data_package, datasette_metadata
from jikenbo.exports.public import PublicIncident, PublicPage
from jikenbo.exports.published_form import publish
from jikenbo.exports.schemas import entry_schema, incident_schema, incidents_schema
from jikenbo.exports.share_images.share_image import share_images
from jikenbo.exports.sqlite_file import sqlite_file
from jikenbo.exports.tables import TABLES, DataTable
from jikenbo.exports.veris.veris_file import veris_file
from jikenbo.exports.vocabulary_files import vocabulary_files
from jikenbo.output import OutputFile
from jikenbo.settings import Settings
from jikenbo.statistics.all_tables import tables
from jikenbo.statistics.table import Table

Published = Sequence[PublicIncident]


def exports(archive: Archive, settings: Settings, shown: Mapping[str, PublicPage]) -> Iterator[OutputFile]:
    """Yield every file, paths relative to site/, one at a time. Equal input gives equal bytes.

    `shown` is what each incident's page shows, by id.
    """
    published = tuple(publish(archive, settings))
    lines = json_lines(published)
    this, statistics, manifest = edition(published, lines), tables(archive), Manifest()
    head = header(this, settings)
    # SQLite works outside Python's lock for most of its time: in a thread it costs little.
    with ThreadPoolExecutor(max_workers=1) as executor:
        database = executor.submit(sqlite_file, published, archive.vocabulary, head)
        files = chain(
            incident_files(archive, lines, shown),
            share_images(archive, settings, shown),
            [veris_file(archive, settings)],
            whole_files(lines, head),
            map(partial(_table_file, published), TABLES),
            feed_files(archive, published, settings),
            [changes_file(archive, head, settings)],
            vocabulary_files(archive.vocabulary, head),
            map(_statistics_file, statistics),
            chart_files({table.key: table for table in statistics}, this, settings),
            _reference_files(archive, this, statistics, settings),
            (future.result() for future in [database]),
        )
        for file in files:
            manifest.add(file)
            yield file
    yield json_file("data/datapackage.json", data_package(this, manifest, statistics, settings))


def _table_file(published: Published, table: DataTable) -> OutputFile:
    shown = [place for place, column in enumerate(table.all_columns) if column in table.csv_columns]
    rows = ([row[place] for place in shown] for incident in published for row in table.rows(incident))
    return csv_file(f"data/{table.name}.csv", [column.name for column in table.csv_columns], rows)


def _statistics_file(table: Table) -> OutputFile:
    head, *rows = table.values()
    return csv_file(f"data/statistics/{table.key}.csv", [str(cell) for cell in head], rows)


def _reference_files(
    archive: Archive, this: Edition, statistics: Sequence[Table], settings: Settings
) -> Iterator[OutputFile]:
    yield json_file("data/incident.schema.json", incident_schema(settings))
    yield json_file("data/incidents.schema.json", incidents_schema(settings))
    yield json_file("data/entry.schema.json", entry_schema(archive.vocabulary, settings))
    yield json_file("data/openapi.json", openapi(settings, tuple(table.key for table in statistics)))
    yield json_file("data/metadata.json", datasette_metadata(settings))
    yield llms_file(this, settings)
