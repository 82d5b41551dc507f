"""Ids of headings, by which a link leads to them."""

from __future__ import annotations

import re

_NOT_IN_ID = re.compile(r"[^\w\- ]+")


class HeadingIds:
    """Gives each heading of a page an id of its own, as GitHub does: its text, spaces as hyphens, then a number."""

    def __init__(self, reserved: frozenset[str]) -> None:
        self._next = dict.fromkeys(reserved, 1)

    def of(self, heading: str) -> str:
        """Return the id of the next heading of the page, whose text is `heading`."""
        name = _NOT_IN_ID.sub("", heading.strip().lower()).replace(" ", "-") or "section"
        own = name
        while own in self._next:
            own = f"{name}-{self._next[name]}"
            self._next[name] += 1
        self._next[own] = 1
        return own
