"""New and updated incidents as Atom (RFC 4287) and JSON Feed 1.1: all, and each cause and sector."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from jikenbo.addresses import FEED_FACETS, feed_address, search_address, uri
from jikenbo.archive.incident import id_order
from jikenbo.archive.vocabulary import Tag, Vocabulary
from jikenbo.exports.public import PublicIncident
from jikenbo.output import OutputFile
from jikenbo.settings import LICENCE, Settings

#: Entries of a feed; older ones are in the data.
LIMIT = 50
_ATOM = "http://www.w3.org/2005/Atom"
#: What XML 1.0 cannot hold in texts or attributes, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed is about: a tag or, without one, everything; `incidents` are those it shows, last updated first."""

    title: str
    page: str
    tag: Tag | None
    updated: date
    incidents: tuple[PublicIncident, ...]


def feed_files(published: Sequence[PublicIncident], vocabulary: Vocabulary, settings: Settings) -> Iterator[OutputFile]:
    """Yield both forms of every feed. A tag without incidents has its feeds too: one can wait for the first."""
    standing = [incident for incident in published if incident.status == "standing"]
    ordered = sorted(standing, key=lambda incident: (incident.updated, id_order(incident.id)), reverse=True)
    for feed in _feeds(ordered, vocabulary, settings):
        yield OutputFile(feed_address(feed.tag, "xml"), _atom(feed, settings))
        yield OutputFile(feed_address(feed.tag, "json"), _json_feed(feed, settings))


def _feeds(ordered: Sequence[PublicIncident], vocabulary: Vocabulary, settings: Settings) -> Iterator[Feed]:
    name, site = settings.site_name, settings.site_url
    newest = _newest_by_tag(ordered)
    yield _feed(name, site, None, ordered[:LIMIT])
    for facet in FEED_FACETS:
        for tag in vocabulary.facets[facet].tags.values():
            page = f"{site}{uri(search_address(((facet, tag.name),)))}"
            yield _feed(f"{tag.name} — {name}", page, tag, newest.get(tag.name, ()))


def _newest_by_tag(ordered: Sequence[PublicIncident]) -> Mapping[str, Sequence[PublicIncident]]:
    newest: dict[str, list[PublicIncident]] = defaultdict(list)
    for incident in ordered:
        for tag in incident.tags:
            if len(newest[tag]) < LIMIT:
                newest[tag].append(incident)
    return newest


def _feed(title: str, page: str, tag: Tag | None, shown: Sequence[PublicIncident]) -> Feed:
    return Feed(title, page, tag, shown[0].updated if shown else date(2000, 1, 1), tuple(shown))


def _published(incident: PublicIncident) -> date:
    """Return the first day on which the incident may have been made public."""
    return incident.date.earliest or incident.updated


def _moment(day: date) -> str:
    """Return the beginning of the day in Japan (RFC 3339)."""
    return f"{day.isoformat()}T00:00:00+09:00"


def _title(incident: PublicIncident) -> str:
    """Return organisation and headline; an incident with later news says so."""
    news = "［更新］" if incident.updated > (incident.date.latest or incident.updated) else ""
    return f"{news}{'、'.join(incident.org)}: {incident.title}"


def _text(incident: PublicIncident) -> str:
    """Return what a feed shows of the incident: its numbers, causes and first paragraph."""
    numbers = "、".join(count.label for count in incident.counts.values()) or "人数・件数の公表なし"
    facts = f"{numbers}／{'、'.join(incident.causes) or '原因の公表なし'}"
    return "\n".join(filter(None, (facts, incident.summary)))


def _atom(feed: Feed, settings: Settings) -> bytes:
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": "ja"})
    address = settings.site_url + feed_address(feed.tag, "xml")
    _add(root, "id", address)
    _add(root, "title", feed.title)
    _add(root, "updated", _moment(feed.updated))
    _add(root, "rights", f"CC BY 4.0 {LICENCE}")
    _add(SubElement(root, "author"), "name", settings.site_name)
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": address})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.page})
    for incident in feed.incidents:
        _entry(root, incident)
    ElementTree.indent(root)
    document = _NOT_XML.sub("\ufffd", ElementTree.tostring(root, encoding="unicode"))
    return f"<?xml version='1.0' encoding='utf-8'?>\n{document}\n".encode()


def _entry(root: Element, incident: PublicIncident) -> None:
    entry = SubElement(root, "entry")
    _add(entry, "id", incident.url)
    _add(entry, "title", _title(incident))
    _add(entry, "published", _moment(_published(incident)))
    _add(entry, "updated", _moment(incident.updated))
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": incident.url})
    for report in incident.reports:
        if report.url:
            SubElement(entry, "link", {"rel": "via", "href": report.url})
    for tag, label in zip(incident.tags, incident.tags_en, strict=True):
        SubElement(entry, "category", {"term": tag, "label": label})
    _add(entry, "summary", _text(incident))


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _json_feed(feed: Feed, settings: Settings) -> bytes:
    value = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": settings.site_url + feed_address(feed.tag, "json"),
        "language": "ja",
        "authors": [{"name": settings.site_name, "url": settings.site_url}],
        "items": [_item(incident) for incident in feed.incidents],
    }
    return json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n"


def _item(incident: PublicIncident) -> dict[str, object]:
    source = next((report.url for report in incident.reports if report.url), None)
    return {
        "id": incident.url,
        "url": incident.url,
        **({"external_url": source} if source else {}),
        "title": _title(incident),
        "content_text": _text(incident),
        "date_published": _moment(_published(incident)),
        "date_modified": _moment(incident.updated),
        "tags": incident.tags,
    }
