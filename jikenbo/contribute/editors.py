"""Data with which editors complete keys and tags while an entry is typed.

`python -m jikenbo.contribute.editors` writes it below .vscode/. YAML extensions do not look into the front matter of
Markdown files, so VS Code gets snippets, which it offers in any file by itself; the schema is for editors that do.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from jikenbo.archive.headings import HEADINGS
from jikenbo.archive.incident import Entry
from jikenbo.archive.organisation.registered import RegisteredOrganisation
from jikenbo.archive.vocabulary import Vocabulary, read_vocabulary
from jikenbo.bilingual import Bilingual
from jikenbo.contribute.template import EXAMPLES
from jikenbo.exports.schemas import DIALECT, entry_schema
from jikenbo.project import find_project
from jikenbo.saving import save
from jikenbo.settings import Settings

SCHEMA = "entry.schema.json"
SNIPPETS = "entry.code-snippets"
ORGANISATIONS = "organisations.schema.json"


def editor_files(vocabulary: Vocabulary) -> Mapping[str, str]:
    """Return the files by name: the schemas of the front matter and of organisations.yml, and the snippets."""
    schema = entry_schema(vocabulary, Settings(site_name="", site_url=""))
    schema.pop("$id")
    organisations = TypeAdapter(tuple[RegisteredOrganisation, ...]).json_schema()
    titled = {"$schema": DIALECT, **organisations, "title": "organisations.yml"}
    return {SCHEMA: _json(schema), ORGANISATIONS: _json(titled), SNIPPETS: _json(_snippets(vocabulary))}


def _snippets(vocabulary: Vocabulary) -> dict[str, Any]:
    keys = {f"{name}:": _snippet([name], _example(name), Bilingual.of(Entry, name).ja) for name in Entry.model_fields}
    tags = {
        tag.name: _snippet([tag.name, *tag.aliases, tag.en.lower()], tag.name, tag.definition)
        for tag in vocabulary.tags.values()
    }
    headings = {f"## {name}": _snippet([f"## {name}", name], f"## {name}\n\n$0", "本文の見出し") for name in HEADINGS}
    return {**keys, **tags, **headings}


def _snippet(prefixes: list[str], body: str, description: str) -> dict[str, Any]:
    return {"scope": "markdown", "prefix": prefixes, "body": body.split("\n"), "description": description}


def _example(name: str) -> str:
    return EXAMPLES.get(name, f"{name}: $0")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    project = find_project()
    for file_name, text in editor_files(read_vocabulary(project.vocabulary)).items():
        save(project.root / ".vscode" / file_name, text)
