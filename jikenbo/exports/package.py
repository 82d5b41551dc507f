"""Descriptions of the tables for tools: a Data Package (columns, sizes, hashes), and metadata for Datasette."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from jikenbo.exports.flat_columns import Column
from jikenbo.exports.json_files import Edition
from jikenbo.exports.resources import RESOURCES
from jikenbo.exports.tables import INCIDENT_ID, INCIDENTS, TABLES, TAG_COLUMNS
from jikenbo.output import OutputFile
from jikenbo.settings import Settings
from jikenbo.statistics.table import Table

_TYPES = {"text": "string", "integer": "integer", "boolean": "boolean", "date": "date"}


class Manifest:
    """The size and hash of each data file that was added."""

    def __init__(self) -> None:
        self._seen: dict[str, dict[str, Any]] = {}

    def add(self, file: OutputFile) -> None:
        if file.path.startswith("data/"):
            digest = hashlib.sha256(file.content).hexdigest()
            self._seen[file.path] = {"bytes": len(file.content), "hash": f"sha256:{digest}"}

    def of(self, path: str) -> Mapping[str, Any]:
        return self._seen.get(path, {})

    def paths(self) -> Iterable[str]:
        return sorted(self._seen)


def data_package(
    edition: Edition, manifest: Manifest, statistics: Iterable[Table], settings: Settings
) -> dict[str, Any]:
    """Return the description of the data files of the manifest (datapackage.org)."""
    described = {**_data_tables(), **dict(map(_statistics_table, statistics))}
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": _package_name(settings),
        "title": settings.site_name,
        "homepage": f"{settings.site_url}data/",
        "version": edition.data_version,
        "schema_version": edition.schema_version,
        "data_hash": edition.data_hash,
        "licenses": [
            {"name": settings.licence.replace(" ", "-"), "path": settings.licence_url, "title": settings.licence}
        ],
        "resources": [_resource(path, manifest, described.get(path, {})) for path in manifest.paths()],
    }


def _package_name(settings: Settings) -> str:
    """Return the archive's name in the characters that a Data Package may be named with, else its site's address."""
    name = re.sub(r"[^a-z0-9._-]+", "-", settings.name.lower()).strip("-")
    return name if re.search("[a-z]", name) else urlsplit(settings.site_url).hostname or "data"


def _resource(path: str, manifest: Manifest, table: Mapping[str, Any]) -> dict[str, Any]:
    known = next((each for each in RESOURCES if each.path == path), None)
    return {
        "name": _name(path),
        "path": path.removeprefix("data/"),
        **({"mediatype": known.media_type, "description": known.about.ja} if known else {}),
        **manifest.of(path),
        **({"encoding": "utf-8"} if path.endswith((".csv", ".json", ".jsonl")) else {}),
        **table,
    }


def _name(path: str) -> str:
    return re.sub("[/.]", "-", path.removeprefix("data/")).lower()


def _data_tables() -> dict[str, dict[str, Any]]:
    """Return the description of each CSV of incidents and of the vocabulary, by its path."""
    described = {f"data/{table.name}.csv": _schema(table.csv_columns, table.primary_key) for table in TABLES}
    return {**described, "data/vocabulary.csv": _schema(TAG_COLUMNS, ("tag",))}


def _schema(columns: Iterable[Column], primary_key: Sequence[str]) -> dict[str, Any]:
    fields = [_field(column) for column in columns]
    reference = {"resource": _name(f"data/{INCIDENTS.name}.csv"), "fields": list(INCIDENTS.primary_key)}
    foreign = [{"fields": [field["name"]], "reference": reference} for field in fields if field["name"] == INCIDENT_ID]
    return {
        "schema": {
            "fields": fields,
            "missingValues": [""],
            **({"primaryKey": list(primary_key)} if primary_key else {}),
            **({"foreignKeys": foreign} if foreign else {}),
        }
    }


def _statistics_table(table: Table) -> tuple[str, dict[str, Any]]:
    """Return the path of a table of the statistics and its description."""
    numbers = [{"name": column.ja, "type": "number", "description": column.en} for column in table.columns]
    sources = [{"name": column.ja, "type": "string", "description": column.en} for column in table.source_columns]
    fields = [{"name": table.head.ja, "type": "string", "description": table.head.en}, *numbers, *sources]
    described = {"mediatype": "text/csv", "title": table.title.ja, "description": table.method.ja}
    return f"data/statistics/{table.key}.csv", {**described, "schema": {"fields": fields, "missingValues": [""]}}


def _field(column: Column) -> dict[str, str]:
    return {"name": column.name, "type": _TYPES[column.type], "description": column.about.ja}


def datasette_metadata(settings: Settings) -> dict[str, Any]:
    """Return what `datasette incidents.sqlite -m metadata.json` shows of tables and columns."""
    tables = {
        table.name: {"description": table.title.ja, "columns": _columns(table.database_columns)} for table in TABLES
    }
    return {
        "title": settings.site_name,
        "license": settings.licence,
        "license_url": settings.licence_url,
        "source": settings.site_name,
        "source_url": settings.site_url,
        "databases": {
            "incidents": {"tables": {**tables, "tags": {"columns": _columns(TAG_COLUMNS)}}},
        },
    }


def _columns(columns: Iterable[Column]) -> dict[str, str]:
    return {column.name: column.about.ja for column in columns}
