"""A feed as JSON Feed 1.1."""

from __future__ import annotations

from jikenbo.exports.feed import Feed, FeedEntry
from jikenbo.output import compact_json
from jikenbo.settings import Settings


def json_feed(feed: Feed, settings: Settings) -> bytes:
    """Return the feed; dates that are not known are left out."""
    value = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": f"{settings.site_url}{feed.path}.json",
        "language": "ja",
        "authors": [{"name": settings.site_name, "url": settings.site_url}],
        "items": [_item(entry) for entry in feed.entries],
    }
    return compact_json(value) + b"\n"


def _item(own: FeedEntry) -> dict[str, object]:
    incident, added, changed = own.incident, own.record.added, own.changed
    source = next((report.url for report in incident.reports if report.url), None)
    return {
        "id": incident.url,
        "url": incident.url,
        **({"external_url": source} if source else {}),
        "title": own.title,
        "content_text": own.text,
        **({"date_published": added.isoformat()} if added else {}),
        **({"date_modified": changed.isoformat()} if changed else {}),
        "tags": incident.tags,
    }
