"""A Markdown page with its front matter, from a template."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from jikenbo.output import OutputFile

# YAML refuses these raw, also between quotation marks; JSON writes most of them raw.
_UNPRINTABLE = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def document(path: str, template: str, front_matter: Mapping[str, Any], **context: Any) -> OutputFile:
    """Return the page at `path` (relative to docs/). Templates see `root`, the way from the page to the site's root."""
    depth = path.count("/") + (path.rpartition("/")[2] != "index.md")
    body = _template(template).render(root="../" * depth or "./", **context)
    return OutputFile(path, f"---\n{_header(front_matter)}---\n\n{body}\n".encode("utf-8", "replace"))


def _header(values: Mapping[str, Any]) -> str:
    """Return YAML in which every value is JSON on one line: nothing in it can end the front matter."""
    return "".join(f"{key}: {_json(value)}\n" for key, value in values.items())


def _json(value: Any) -> str:
    return _UNPRINTABLE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(value, ensure_ascii=False))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("jikenbo.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["thousands"] = lambda number: f"{number:,}"
    return environment


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)
