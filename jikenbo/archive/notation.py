"""Front matter written as people type it: the reverse of reading."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml


class _Dumper(yaml.SafeDumper):
    """Writes lists of plain words on one line."""


def _represent_list(dumper: yaml.SafeDumper, data: list[Any]) -> yaml.Node:
    plain = all(isinstance(item, str) for item in data)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=plain)


_Dumper.add_representer(list, _represent_list)
#: Dates and counts are read as text: the quotation marks that YAML's own types would need only disturb.
_QUOTED = re.compile(r"(?<=: )'(~?\d[\dX~?%/.-]*|<=\d+|>=\d+)'$", re.MULTILINE)


def front_matter_lines(values: Mapping[str, Any]) -> str:
    """Return the values as lines of YAML with their ends; strings, numbers, lists and mappings, in the order given."""
    text: str = yaml.dump(dict(values), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    return _QUOTED.sub(r"\1", text) if values else ""


def entry_text(values: Mapping[str, Any], body: str) -> str:
    """Return a whole entry without its empty values."""
    present = {key: value for key, value in values.items() if value not in (None, "", [], {})}
    return f"---\n{front_matter_lines(present)}---\n\n{body.strip()}\n"
