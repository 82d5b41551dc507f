"""A Markdown page with its front matter, from a template of this package."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from jikenbo.output import OutputFile


def markdown_page(path: str, template: str, front_matter: Mapping[str, Any], **context: Any) -> OutputFile:
    """Return the page at `path` (relative to docs/). Templates see `root`, the way from the page to the site's root."""
    header = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front_matter.items())
    body = _environment().get_template(template).render(root="../" * path.count("/"), **context)
    return OutputFile(path, f"---\n{header}---\n\n{body}\n".encode())


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("jikenbo.exports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        comment_start_string="<#",  # "{#" begins the anchor of a heading
        comment_end_string="#>",
    )
    environment.filters["said"] = lambda about, language: getattr(about, language)
    environment.filters["breakable"] = _breakable
    return environment


def _breakable(name: str) -> Markup:
    """Return the name with places at which a narrow screen may break it."""
    return Markup(re.sub(r"([_/])(?=.)", r"\1<wbr>", str(escape(name))))
