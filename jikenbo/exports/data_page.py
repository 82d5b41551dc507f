"""The page that offers and documents the data, in Japanese and English; its tables come from the definitions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jikenbo.addresses import FEED_FACETS, feed_address
from jikenbo.archive.count import UNITS
from jikenbo.archive.reading import Archive
from jikenbo.archive.scale import BANDS
from jikenbo.archive.vocabulary import Facet, Tag
from jikenbo.bilingual import Bilingual, Language
from jikenbo.exports.catalogue import RESOURCES, Group, Resource
from jikenbo.exports.dataset import dataset
from jikenbo.exports.document import document
from jikenbo.exports.feeds import LIMIT
from jikenbo.exports.json_files import edition, json_lines
from jikenbo.exports.publishing import publish
from jikenbo.exports.tables import TABLES, TAG_COLUMNS
from jikenbo.exports.vocabulary_page import vocabulary_page
from jikenbo.output import OutputFile
from jikenbo.settings import Settings
from jikenbo.statistics.numbers import tables
from jikenbo.yaml_files import load_yaml

#: Path below docs/, template, title and description of each language.
_PAGES: Mapping[Language, tuple[str, str, str, str]] = {
    "ja": (
        "data/index.md",
        "data.ja.md",
        "データ",
        "アーカイブのすべてを、CSV、JSON、SQLite、VERIS、フィードで配っています。項目の説明、ライセンス、変更の記録。",
    ),
    "en": (
        "en/data/index.md",
        "data.en.md",
        "Data",
        "The whole archive as CSV, JSON, SQLite, VERIS and feeds, with a codebook, the licence and a change log.",
    ),
}
_TYPES: Mapping[str, Bilingual] = {
    "text": Bilingual("文字", "text"),
    "integer": Bilingual("整数", "integer"),
    "boolean": Bilingual("真偽", "boolean"),
    "date": Bilingual("日付", "date"),
}
_SUNSET = Bilingual("（{}まで置きます）", " (stays until {})")
#: Examples that the page shows and the tests run.
SQL: Mapping[str, str] = {
    "causes": """\
SELECT tag, count(*) AS incidents, sum(people) AS people
FROM incident_tags JOIN incidents ON incidents.id = incident_id JOIN tags USING (tag)
WHERE facet = 'cause' AND status = 'standing'
GROUP BY tag ORDER BY incidents DESC;""",
    "search": """\
SELECT id, incidents.title FROM incidents_fts JOIN incidents ON incidents.rowid = incidents_fts.rowid
WHERE incidents_fts MATCH '"個人情報"' ORDER BY date_earliest;

SELECT id, title FROM incidents WHERE text LIKE '%紛失%';""",
    "revisions": """\
SELECT incident_id, reports.date, value, qualifier
FROM counts JOIN reports USING (incident_id)
WHERE reports.number = report_number AND unit = 'people'
ORDER BY incident_id, report_number;""",
}
PYTHON = """\
import json
from urllib.request import urlopen

archive = json.load(urlopen("{site}data/incidents.json"))
standing = [incident for incident in archive["incidents"] if incident["status"] == "standing"]
people = [incident["counts"]["people"]["value"] for incident in standing if "people" in incident["counts"]]
print(len(standing), len(people), sum(people))"""


def data_pages(archive: Archive, settings: Settings) -> Iterator[OutputFile]:
    """Yield the page in each language and the English vocabulary, their paths relative to docs/."""
    context = _context(archive, settings)
    for language, (path, template, title, description) in _PAGES.items():
        said = dataset(context["edition"], description, path.removesuffix("index.md"), settings)
        head = {"title": title, "description": description, "lang": language, "alternate": list(_alternates(language))}
        yield document(path, template, head, dataset=said, **context)
    yield vocabulary_page(archive.vocabulary)


def _alternates(language: Language) -> Iterator[dict[str, str]]:
    for other, (path, *_) in _PAGES.items():
        if other != language:
            yield {"hreflang": other, "href": path.removesuffix("index.md")}
    yield {"type": "application/atom+xml", "href": feed_address(None, "xml")}
    yield {"type": "application/feed+json", "href": feed_address(None, "json")}


def _context(archive: Archive, settings: Settings) -> dict[str, Any]:
    published = tuple(publish(archive, settings))
    return {
        "name": settings.site_name,
        "site": settings.site_url,
        "edition": edition(published, json_lines(published)),
        "groups": _groups(),
        "limit": LIMIT,
        "facets": [_feeds(archive.vocabulary.facets[key]) for key in FEED_FACETS],
        "statistics": tables(Archive((), archive.vocabulary)),  # their names do not depend on the incidents
        "tables": TABLES,
        "tag_columns": TAG_COLUMNS,
        "types": _TYPES,
        "sql": SQL,
        "python": PYTHON.format(site=settings.site_url),
        "units_ja": [(key, f"{unit.label}（{unit.counter}）") for key, unit in UNITS.items()],
        "units_en": [(key, unit.label_en) for key, unit in UNITS.items()],
        "scales_ja": [(band.key or "（空）", band.label) for band in BANDS],
        "scales_en": [(band.key or "(empty)", band.label_en) for band in BANDS],
        "changes_ja": [_change(change, "ja") for change in changes()],
        "changes_en": [_change(change, "en") for change in changes()],
    }


def _groups() -> Mapping[Group, list[Resource]]:
    groups: dict[Group, list[Resource]] = {}
    for resource in RESOURCES:
        groups.setdefault(resource.group, []).append(resource)
    return groups


def _feeds(facet: Facet) -> tuple[Facet, list[tuple[Tag, str, str]]]:
    return facet, [(tag, feed_address(tag, "xml"), feed_address(tag, "json")) for tag in facet.tags.values()]


@cache
def changes() -> tuple[Mapping[str, str], ...]:
    """Return the change log of the format, newest first: version, date, ja, en, and sunset where something is to go."""
    return tuple(load_yaml(files(__package__).joinpath("changes.yml").read_text("utf-8")))


def _change(change: Mapping[str, str], language: Language) -> tuple[str, str]:
    sunset = _SUNSET.in_language(language).format(change.get("sunset"))
    return f"{change['version']} — {change['date']}", change[language] + (sunset if "sunset" in change else "")
