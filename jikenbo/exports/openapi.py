"""An OpenAPI description of the addresses of the published data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from jikenbo.addresses import FEED_FACETS
from jikenbo.archive.incident import ID_PATTERN
from jikenbo.exports.changes import PublicChanges
from jikenbo.exports.public import SCHEMA_VERSION, PublicArchive, PublicIncidentFile
from jikenbo.exports.public_tag import PublicVocabulary
from jikenbo.exports.resources import RESOURCES, Resource
from jikenbo.settings import Settings

_REFERENCE = "#/components/schemas/{model}"
_TEXT = {"type": "string"}


def openapi(settings: Settings, tables: tuple[str, ...]) -> dict[str, Any]:
    """Return the description; `tables` are the names of the statistics' tables."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{settings.site_name} データ",
            "version": SCHEMA_VERSION,
            "description": "静的なファイルです。鍵も登録も要りません。\n\nStatic files; no key, no registration.",
            "license": {"name": settings.licence, "url": settings.licence_url},
        },
        "servers": [{"url": settings.site_url}],
        "paths": {f"/{resource.path}": _path(resource, tables) for resource in RESOURCES},
        "components": {"schemas": _schemas()},
    }


def _path(resource: Resource, tables: tuple[str, ...]) -> dict[str, Any]:
    missing = {"404": {"description": "ありません / No such file"}} if resource.parameters else {}
    schema = {"$ref": _REFERENCE.format(model=resource.schema)} if resource.schema else {}
    return {
        "get": {
            "operationId": _operation(resource),
            "summary": resource.about.ja,
            "description": resource.about.en,
            "tags": [resource.group],
            "parameters": [_parameter(name, tables) for name in resource.parameters],
            "responses": {
                "200": {"description": resource.about.ja, "content": {resource.media_type: {"schema": schema}}},
                **missing,
            },
        }
    }


def _operation(resource: Resource) -> str:
    """Return a name for the operation: the path in words."""
    return re.sub(r"\W+", "_", resource.path).strip("_")


def _parameter(name: str, tables: tuple[str, ...]) -> dict[str, Any]:
    schemas: Mapping[str, dict[str, Any]] = {
        "id": {**_TEXT, "pattern": f"^{ID_PATTERN}$"},
        "table": {**_TEXT, "enum": list(tables)},
        "chart": {**_TEXT, "pattern": "^[a-z-]+$"},
        "facet": {**_TEXT, "enum": list(FEED_FACETS)},
        "organisation": {**_TEXT, "description": "組織のページのアドレスの終わりと同じ"},
        "slug": {**_TEXT, "pattern": "^[a-z0-9-]+$", "description": "vocabulary.json の slug"},
    }
    return {"name": name, "in": "path", "required": True, "schema": schemas[name]}


def _schemas() -> dict[str, Any]:
    """Return the schemas of the published forms and of their parts."""
    forms: tuple[TypeAdapter[Any], ...] = (
        TypeAdapter(PublicArchive),
        TypeAdapter(PublicIncidentFile),
        TypeAdapter(PublicVocabulary),
        TypeAdapter(PublicChanges),
    )
    _, definitions = TypeAdapter.json_schemas(
        [(number, "serialization", form) for number, form in enumerate(forms)], ref_template=_REFERENCE
    )
    schemas: dict[str, Any] = definitions["$defs"]
    return schemas
