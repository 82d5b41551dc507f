"""Addresses of the published data, relative to the site's root: the same for good."""

from __future__ import annotations

import re
import unicodedata

from jikenbo.archive.vocabulary import Tag


def tag_slug(tag: Tag) -> str:
    """Return the tag's name in addresses of feeds, in plain ASCII from its English label."""
    plain = unicodedata.normalize("NFKD", tag.en).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def feed_address(tag: Tag | None, ending: str) -> str:
    """Return the address of the Atom ("xml") or JSON ("json") feed of a tag, or of all incidents."""
    return f"feeds/{tag.facet}/{tag_slug(tag)}.{ending}" if tag else f"feeds/all.{ending}"
