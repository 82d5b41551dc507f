"""The Markdown of entries and pages, read as GitHub reads it: one reader for the site, the search and the check."""

from __future__ import annotations

from typing import Any

from markdown.extensions import Extension

from jikenbo.commonmark.extension import CommonMark
from jikenbo.commonmark.text import plain_text

__all__ = ["makeExtension", "plain_text"]


def makeExtension(**options: Any) -> Extension:
    """Return the extension that mkdocs.yml names."""
    return CommonMark(**options)
