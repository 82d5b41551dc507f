"""JSON Schemas: of an entry as it is typed, and of the published incidents."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from jikenbo.archive.incident import Entry
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.exports.public import PublicArchive, PublicIncidentFile
from jikenbo.settings import Settings

DIALECT = GenerateJsonSchema.schema_dialect


def entry_schema(vocabulary: Vocabulary, settings: Settings) -> dict[str, Any]:
    """Return the schema of an entry's front matter, with the vocabulary's tags and what each means.

    `enumDescriptions` is how editors show the meaning of each value that they offer.
    """
    schema = Entry.model_json_schema()
    schema["properties"]["tags"] |= {"items": {"$ref": "#/$defs/Tag"}, "uniqueItems": True}
    facets = vocabulary.facets
    schema["$defs"]["Tag"] = {
        "type": "string",
        "enum": list(vocabulary.tags),
        "enumDescriptions": [f"{facets[tag.facet].label}: {tag.definition}" for tag in vocabulary.tags.values()],
        "x-facets": {key: list(facet.tags) for key, facet in facets.items()},
    }
    return {
        "$schema": DIALECT,
        "$id": f"{settings.site_url}data/entry.schema.json",
        **schema,
        "title": "事件の前付け / Front matter of an entry",
    }


def incident_schema(settings: Settings) -> dict[str, Any]:
    """Return the schema of one published incident: incidents/<id>/index.json.

    A line of incidents.jsonl.gz follows it too; it lacks what only the file has.
    """
    schema = TypeAdapter(PublicIncidentFile).json_schema(mode="serialization")
    schema["required"] = [name for name in schema["required"] if name not in ("page", "entry")]
    return {"$schema": DIALECT, "$id": f"{settings.site_url}data/incident.schema.json", **schema}


def incidents_schema(settings: Settings) -> dict[str, Any]:
    """Return the schema of what data/incidents.json.gz holds."""
    schema = TypeAdapter(PublicArchive).json_schema(mode="serialization")
    return {
        "$schema": DIALECT,
        "$id": f"{settings.site_url}data/incidents.schema.json",
        **schema,
        "title": "data/incidents.json.gz",
    }
