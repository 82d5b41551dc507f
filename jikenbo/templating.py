"""Generated Markdown pages: templates, front matter, and JSON that stands in a page."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from jikenbo.output import OutputFile

# YAML refuses these raw, also between quotation marks; JSON writes most of them raw.
_UNPRINTABLE = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
# In a script element these would end it or begin a comment; JSON allows them to be spelt out.
_UNFIT_FOR_SCRIPT = re.compile(r"[<>&\u2028\u2029]")


def render(package: str, template: str, path: str, context: Mapping[str, Any]) -> str:
    """Return a template of the package, filled in for the page at `path` (relative to docs/).

    Besides the context it sees `root`, the way from the page to the site's root.
    """
    depth = path.count("/") + (path.rpartition("/")[2] != "index.md")
    return _environment(package).get_template(template).render(context, root="../" * depth or "./")


def markdown_page(path: str, front_matter: Mapping[str, Any], body: str) -> OutputFile:
    """Return the page at `path`. Each value is JSON on one line, which is YAML and cannot end the front matter."""
    header = "".join(f"{key}: {_json(value)}\n" for key, value in front_matter.items())
    return OutputFile(path, f"---\n{header}---\n\n{body}\n".encode())


def script_json(value: Any) -> Markup:
    """Return the value as JSON that can stand in a script element."""
    return Markup(_UNFIT_FOR_SCRIPT.sub(_spelt_out, json.dumps(value, ensure_ascii=False)))


def _json(value: Any) -> str:
    return _UNPRINTABLE.sub(_spelt_out, json.dumps(value, ensure_ascii=False))


def _spelt_out(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign[0]):04x}"


@cache
def _environment(package: str) -> Environment:
    environment = Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        comment_start_string="<#",  # "{#" begins the anchor of a heading
        comment_end_string="#>",
    )
    environment.filters["thousands"] = lambda number: f"{number:,}"
    environment.filters["breakable"] = _breakable
    return environment


def _breakable(name: str) -> Markup:
    """Return the name with places at which a narrow screen may break it."""
    return Markup(re.sub(r"([_/])(?=.)", r"\1<wbr>", str(escape(name))))
