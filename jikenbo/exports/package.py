"""Descriptions of the tables for tools: a Data Package (columns, sizes, hashes), and metadata for Datasette."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from jikenbo.exports.catalogue import RESOURCES
from jikenbo.exports.columns import Column
from jikenbo.exports.json_files import LICENSE, Edition
from jikenbo.exports.tables import NOT_IN_CSV, TABLES, TAG_COLUMNS
from jikenbo.output import OutputFile
from jikenbo.settings import Settings

_TYPES = {"text": "string", "integer": "integer", "boolean": "boolean", "date": "date"}


class Weights:
    """Takes note of the size and hash of each data file as it passes."""

    def __init__(self) -> None:
        self._seen: dict[str, dict[str, Any]] = {}

    def note(self, file: OutputFile) -> None:
        if file.path.startswith("data/"):
            digest = hashlib.sha256(file.content).hexdigest()
            self._seen[file.path] = {"bytes": len(file.content), "hash": f"sha256:{digest}"}

    def of(self, path: str) -> Mapping[str, Any]:
        return self._seen.get(path, {})

    def paths(self) -> Iterable[str]:
        return sorted(self._seen)


def data_package(edition: Edition, weights: Weights, settings: Settings) -> dict[str, Any]:
    """Return the description of the data files that `weights` has seen (datapackage.org)."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "jikenbo",
        "title": settings.site_name,
        "homepage": f"{settings.site_url}data/",
        "version": edition.data_version,
        "schema_version": edition.schema_version,
        "data_hash": edition.data_hash,
        "licenses": [{"name": "CC-BY-4.0", "path": LICENSE, "title": "Creative Commons Attribution 4.0"}],
        "resources": [_resource(path, weights) for path in weights.paths()],
    }


def _resource(path: str, weights: Weights) -> dict[str, Any]:
    place = path.removeprefix("data/")
    known = next((each for each in RESOURCES if each.path == path), None)
    media = {"mediatype": known.media_type, "description": known.about.ja} if known else {"mediatype": "text/csv"}
    fields = _csv_columns().get(place)
    return {
        "name": place.replace("/", "-").replace(".", "-").lower(),
        "path": place,
        **media,
        **weights.of(path),
        **({"encoding": "utf-8"} if place.endswith((".csv", ".json", ".jsonl")) else {}),
        **({"schema": {"fields": [_field(column) for column in fields], "missingValues": [""]}} if fields else {}),
    }


def _csv_columns() -> Mapping[str, tuple[Column, ...]]:
    shown = {
        f"{table.name}.csv": tuple(column for column in table.all_columns if column.field not in NOT_IN_CSV)
        for table in TABLES
    }
    return {**shown, "vocabulary.csv": TAG_COLUMNS}


def _field(column: Column) -> dict[str, str]:
    return {"name": column.name, "type": _TYPES[column.type], "description": column.about.ja}


def datasette_metadata(settings: Settings) -> dict[str, Any]:
    """Return what `datasette incidents.sqlite -m metadata.json` shows of tables and columns."""
    tables = {table.name: {"description": table.title.ja, "columns": _columns(table.all_columns)} for table in TABLES}
    return {
        "title": settings.site_name,
        "license": "CC BY 4.0",
        "license_url": LICENSE,
        "source": settings.site_name,
        "source_url": settings.site_url,
        "databases": {
            "incidents": {"tables": {**tables, "tags": {"columns": _columns(TAG_COLUMNS)}}},
        },
    }


def _columns(columns: Iterable[Column]) -> dict[str, str]:
    return {column.name: column.about.ja for column in columns}
