"""Single settings of mkdocs.yml, read without MkDocs, whose start alone takes longer than a check."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import yaml

from jikenbo.yaml_files import LOADER


class Setting(NamedTuple):
    """A setting as MkDocs would read it, "" where it is missing; `line` is its own, or that of what it belongs in."""

    value: str
    line: int


def read_setting(configuration: Path, *keys: str) -> Setting | None:
    """Return the setting under the keys, each within the one before, or None where the file cannot be read."""
    try:
        node = yaml.compose(configuration.read_text("utf-8"), Loader=LOADER)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return None
    line = 1
    for wanted in keys:
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        found = next((pair for pair in pairs if pair[0].value == wanted), None)
        if found is None:
            return Setting("", line)
        line, node = found[0].start_mark.line + 1, found[1]
    return Setting(_value(node), line)


def _value(node: yaml.Node | None) -> str:
    """Return the text of a scalar, or of `!ENV [NAME, default]` what MkDocs would put in its place."""
    if isinstance(node, yaml.SequenceNode):
        *names, default = [str(part.value) for part in node.value]
        return next((os.environ[name] for name in names if os.environ.get(name)), default)
    if isinstance(node, yaml.ScalarNode) and node.tag == "!ENV":
        return os.environ.get(node.value, "")
    return str(node.value) if isinstance(node, yaml.ScalarNode) and not node.tag.endswith(":null") else ""
