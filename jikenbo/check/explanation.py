"""Where the rules are explained."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from jikenbo.yaml_files import LOADER

#: Names under which nothing is ever published (RFC 2606): the site has no address yet.
_NOWHERE = (".example", ".invalid", ".test")


def rules_address(configuration: Path) -> str:
    """Return the address of the rules' page on the site that mkdocs.yml describes, or "" where that leads nowhere.

    Read without MkDocs, whose start alone takes longer than a check.
    """
    try:
        root = yaml.compose(configuration.read_text("utf-8"), Loader=LOADER)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return ""
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    site_url = next((_value(node) for key, node in pairs if key.value == "site_url"), "")
    host = urlsplit(site_url).hostname or ""
    return f"{site_url.rstrip('/')}/contribute/rules/" if host and not host.endswith(_NOWHERE) else ""


def _value(node: yaml.Node) -> str:
    """Return the text of a scalar, or of `!ENV [NAME, default]` what MkDocs would put in its place."""
    if isinstance(node, yaml.SequenceNode):
        *names, default = [str(part.value) for part in node.value]
        return next((os.environ[name] for name in names if os.environ.get(name)), default)
    return str(node.value)
