"""New and changed records as Atom (RFC 4287) and JSON Feed 1.1: all, and those of each cause, sector and organisation.

Feeds follow the records: when they were added and last changed. The incident's own date is text in them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from jikenbo.addresses import (
    FEED_FACETS,
    FEED_INCIDENTS,
    feed_address,
    organisation_address,
    organisation_feed_address,
    search_address,
    uri,
)
from jikenbo.archive.concerned_organisations import by_organisation
from jikenbo.archive.history import History
from jikenbo.archive.organisation.grouping import Organisation
from jikenbo.archive.reading import Archive
from jikenbo.exports.atom import atom
from jikenbo.exports.feed import LIMIT, Feed, FeedEntry, newest_first
from jikenbo.exports.json_feed import json_feed
from jikenbo.exports.public import PublicIncident
from jikenbo.output import OutputFile
from jikenbo.settings import Settings


def feed_files(archive: Archive, published: Sequence[PublicIncident], settings: Settings) -> Iterator[OutputFile]:
    """Yield every feed: both forms of those of all and of tags, Atom of those of organisations.

    A tag without incidents has its feeds too: one can wait for the first.
    """
    ordered = newest_first(_entries(published, archive.history))
    for feed in (_of_all(ordered, settings), *_of_tags(ordered, archive, settings)):
        yield OutputFile(f"{feed.path}.xml", atom(feed, settings))
        yield OutputFile(f"{feed.path}.json", json_feed(feed, settings))
    for feed in _of_organisations(ordered, archive, settings):
        yield OutputFile(f"{feed.path}.xml", atom(feed, settings))


def _entries(published: Sequence[PublicIncident], history: History) -> Iterator[FeedEntry]:
    for incident in published:
        if incident.status == "standing":
            yield FeedEntry(incident, history.of(incident.id))


def _of_all(ordered: Sequence[FeedEntry], settings: Settings) -> Feed:
    return Feed(settings.site_name, settings.site_url, _path(feed_address(None, "xml")), tuple(ordered[:LIMIT]))


def _of_tags(ordered: Sequence[FeedEntry], archive: Archive, settings: Settings) -> Iterator[Feed]:
    newest = _newest_by_tag(ordered)
    for facet in FEED_FACETS:
        for tag in archive.vocabulary.facets[facet].tags.values():
            page = f"{settings.site_url}{uri(search_address(((facet, tag.name),)))}"
            path = _path(feed_address(tag, "xml"))
            yield Feed(f"{tag.name} — {settings.site_name}", page, path, tuple(newest.get(tag.name, ())))


def _newest_by_tag(ordered: Sequence[FeedEntry]) -> Mapping[str, Sequence[FeedEntry]]:
    newest: dict[str, list[FeedEntry]] = defaultdict(list)
    for entry in ordered:
        for tag in entry.incident.tags:
            if len(newest[tag]) < LIMIT:
                newest[tag].append(entry)
    return newest


def _of_organisations(ordered: Sequence[FeedEntry], archive: Archive, settings: Settings) -> Iterator[Feed]:
    entries = {entry.incident.id: entry for entry in ordered}
    standing = (incident for incident in archive.incidents if incident.is_valid)
    for own, incidents in by_organisation(standing, archive.organisations).items():
        if len(incidents) >= FEED_INCIDENTS:
            yield _of_organisation(own, [entries[incident.id] for incident in incidents], settings)


def _of_organisation(own: Organisation, entries: Sequence[FeedEntry], settings: Settings) -> Feed:
    page = f"{settings.site_url}{uri(organisation_address(own.key))}"
    shown = newest_first(entries)
    path = _path(organisation_feed_address(own.key))
    return Feed(f"{own.name} — {settings.site_name}", page, path, tuple(shown[:LIMIT]))


def _path(address: str) -> str:
    return address.rpartition(".")[0]
