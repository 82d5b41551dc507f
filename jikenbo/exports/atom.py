"""A feed as Atom (RFC 4287)."""

from __future__ import annotations

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from jikenbo.addresses import uri
from jikenbo.exports.feed import Feed, FeedEntry
from jikenbo.settings import Settings

_ATOM = "http://www.w3.org/2005/Atom"
#: Characters that XML 1.0 cannot hold, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def atom(feed: Feed, settings: Settings) -> bytes:
    """Return the feed. Atom requires `updated`: without a known change of a record it is the time of the build."""
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": "ja"})
    address = f"{settings.site_url}{uri(feed.path)}.xml"
    changed = [entry.changed for entry in feed.entries if entry.changed]
    _add(root, "id", address)
    _add(root, "title", feed.title)
    _add(root, "updated", max(changed, default=settings.built).isoformat())
    _add(root, "rights", f"{settings.licence} {settings.licence_url}".strip())
    _add(SubElement(root, "author"), "name", settings.site_name)
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": address})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.page})
    for entry in feed.entries:
        _entry(root, entry, settings)
    ElementTree.indent(root, "")
    document = _NOT_XML.sub("\ufffd", ElementTree.tostring(root, encoding="unicode"))
    return f"<?xml version='1.0' encoding='utf-8'?>\n{document}\n".encode()


def _entry(root: Element, own: FeedEntry, settings: Settings) -> None:
    incident, entry = own.incident, SubElement(root, "entry")
    _add(entry, "id", incident.url)
    _add(entry, "title", own.title)
    if own.record.added:
        _add(entry, "published", own.record.added.isoformat())
    _add(entry, "updated", (own.changed or settings.built).isoformat())
    SubElement(entry, "link", {"href": incident.url})
    for report in incident.reports:
        if report.url:
            SubElement(entry, "link", {"rel": "via", "href": report.url})
    for tag in incident.tags:
        SubElement(entry, "category", {"term": tag})
    _add(entry, "summary", own.text)


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text
