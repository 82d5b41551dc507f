"""YAML of this project's own files."""

from __future__ import annotations

from typing import Any

import yaml

#: Of libyaml where PyYAML has it, which reads ten times as fast.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_yaml(text: str) -> Any:
    """Return what the text holds; raise yaml.YAMLError where it is no YAML."""
    return yaml.load(text, Loader=LOADER)
