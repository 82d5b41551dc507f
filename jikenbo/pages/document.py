"""A page from a template of this package."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jikenbo.output import OutputFile
from jikenbo.templating import markdown_page, render

#: Begins each page: nobody should edit it, and it is HTML from here to its end.
MARK = "<!-- build.pyが作ったページ -->"


def document(path: str, template: str, front_matter: Mapping[str, Any], **context: Any) -> OutputFile:
    """Return the page at `path` (relative to docs/)."""
    body = render("jikenbo.pages", template, path, context)
    return markdown_page(path, front_matter, f"{MARK}\n{body}")
