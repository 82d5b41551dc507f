"""Allowed targets of links in a page."""

from __future__ import annotations

import re

from jikenbo.archive.incident import ID_PATTERN

_ALLOWED = re.compile(r"https?://|#|(?:\.{1,2}/)*[\w-]+(?:/[\w-]+)*\.md(?:#|$)", re.IGNORECASE)
_ENTRY = re.compile(rf"(?:(?:\.\./)?\d{{4}}/|\./)?({ID_PATTERN})\.md\b")


def target_of(link: str) -> str:
    """Return the target of a link: the web, a place on the page, a page of docs/, an entry's page; else ""."""
    if entry := _ENTRY.match(link):
        return f"../{entry[1]}/{link[entry.end() :]}"
    return link if _ALLOWED.match(link) else ""
