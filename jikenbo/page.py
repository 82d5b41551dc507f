"""A generated page: front matter that holds what it shows, and Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from jikenbo.output import OutputFile

#: No value is broken into lines: a change of one word is a change of one line.
_WIDTH = 1_000_000


def page(path: str, template: str, values: Mapping[str, Any], body: str = "") -> OutputFile:
    """Return the page at `path` (relative to docs/), which `template` of docs/theme/ draws.

    `values` are plain data in the order of the front matter; those that are None or "" are left out.
    """
    front_matter = yaml.dump(
        {key: value for key, value in {**values, "template": template}.items() if value is not None and value != ""},
        Dumper=yaml.CSafeDumper,
        allow_unicode=True,
        sort_keys=False,
        width=_WIDTH,
    )
    return OutputFile(path, f"---\n{front_matter}---\n\n{body}\n".encode())


def row(**values: Any) -> dict[str, Any]:
    """Return those of the values that are there: not None, nor empty; 0 and False are."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}
