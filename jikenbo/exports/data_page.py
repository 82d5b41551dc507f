"""The page that offers and documents the data, in Japanese and English; its tables come from the definitions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jikenbo.addresses import FEED_FACETS, feed_address
from jikenbo.archive.count import UNITS, Unit
from jikenbo.archive.reading import Archive
from jikenbo.archive.scale import BANDS, Band
from jikenbo.archive.vocabulary import Facet, Vocabulary
from jikenbo.bilingual import Bilingual, Language
from jikenbo.exports.dataset import dataset
from jikenbo.exports.feed import LIMIT
from jikenbo.exports.flat_columns import Column
from jikenbo.exports.public import SCHEMA_VERSION
from jikenbo.exports.resources import RESOURCES, Group, Resource
from jikenbo.exports.tables import TABLES, TAG_COLUMNS
from jikenbo.exports.vocabulary_page import vocabulary_page
from jikenbo.output import OutputFile
from jikenbo.page import page
from jikenbo.settings import Settings
from jikenbo.statistics.all_tables import tables
from jikenbo.yaml_files import load_yaml

#: Path below docs/, template, title and description of each language.
_PAGES: Mapping[Language, tuple[str, str, str, str]] = {
    "ja": (
        "data/index.md",
        "data.html",
        "データ",
        "アーカイブのすべてを、CSV、JSON、SQLite、VERIS、フィードで配っています。項目の説明、ライセンス、変更の記録。",
    ),
    "en": (
        "en/data/index.md",
        "data.en.html",
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
_GROUPS: tuple[Group, ...] = ("whole", "incident", "feed", "reference")
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
WHERE incidents_fts.text LIKE '%個人情報%' ORDER BY date;""",
    "revisions": """\
SELECT incident_id, reports.date, value, qualifier
FROM counts JOIN reports USING (incident_id)
WHERE reports.number = report_number AND unit = 'people'
ORDER BY incident_id, report_number;""",
}
PYTHON = """\
import gzip, json
from urllib.request import urlopen

archive = json.load(gzip.open(urlopen("{site}data/incidents.json.gz")))
standing = [incident for incident in archive["incidents"] if incident["status"] == "standing"]
people = [incident["counts"]["people"]["value"] for incident in standing if "people" in incident["counts"]]
print(len(standing), len(people), sum(people))"""
PANDAS = """\
import pandas

incidents = pandas.read_csv("{site}data/incidents.csv")
standing = incidents[incidents["status"] == "standing"]
by_cause = standing.assign(cause=standing["causes"].str.split("; ")).explode("cause").groupby("cause")["people"]
print(by_cause.agg(["size", "sum"]).sort_values("size", ascending=False).to_csv())"""
R = """\
incidents <- read.csv("{site}data/incidents.csv", fileEncoding = "UTF-8-BOM", na.strings = "")
standing <- subset(incidents, status == "standing")
causes <- strsplit(standing$causes, "; ", fixed = TRUE)
by_cause <- sort(table(unlist(causes)), decreasing = TRUE)
write.csv(as.data.frame(by_cause), row.names = FALSE)"""
_PROGRAMS: Mapping[str, str] = {"python": PYTHON, "pandas": PANDAS, "r": R}


def data_pages(archive: Archive, settings: Settings) -> Iterator[OutputFile]:
    """Yield the page in each language and the English vocabulary, their paths relative to docs/."""
    rows = _rows(archive)
    for language, (path, template, title, description) in _PAGES.items():
        values = {
            "title": title,
            "description": description,
            "lang": language,
            "alternate": list(_alternates(language)),
            **_edition(archive),
            **_contents(archive.vocabulary, rows, language),
            "examples": {**SQL, **{name: code.format(site=settings.site_url) for name, code in _PROGRAMS.items()}},
            "dataset": dataset(archive.history, description, path.removesuffix("index.md"), settings),
        }
        yield page(path, template, values)
    yield vocabulary_page(archive.vocabulary)


def _alternates(language: Language) -> Iterator[dict[str, str]]:
    for other, (path, *_) in _PAGES.items():
        if other != language:
            yield {"hreflang": other, "href": path.removesuffix("index.md")}
    yield {"type": "application/atom+xml", "href": feed_address(None, "xml")}
    yield {"type": "application/feed+json", "href": feed_address(None, "json")}


def _edition(archive: Archive) -> dict[str, Any]:
    return {
        "edition": {
            "incidents": len(archive.incidents),
            "standing": sum(incident.is_valid for incident in archive.incidents),
            "schema_version": SCHEMA_VERSION,
        }
    }


def _rows(archive: Archive) -> Mapping[str, int]:
    """Return how many rows or incidents each file holds, by its path."""
    incidents = archive.incidents
    whole = ("data/incidents.csv", "data/incidents.json.gz", "data/incidents.jsonl.gz", "data/incidents.sqlite")
    reports = [report for incident in incidents for report in incident.reports]
    return {
        **dict.fromkeys(whole, len(incidents)),
        "data/reports.csv": len(reports),
        "data/counts.csv": sum(len(own.counts) for own in (*incidents, *reports)),
        "data/veris.json.gz": sum(incident.is_valid for incident in incidents),
        "data/changes.json": len(archive.history.changes),
        "data/vocabulary.csv": len(archive.vocabulary.tags),
        "data/vocabulary.json": len(archive.vocabulary.tags),
    }


def _contents(vocabulary: Vocabulary, rows: Mapping[str, int], language: Language) -> dict[str, Any]:
    """Return what the page lists: files, feeds, columns, units, changes."""
    statistics = tables(Archive((), vocabulary))  # their names do not depend on the incidents
    return {
        "files": {group: [_file(own, rows, language) for own in RESOURCES if own.group == group] for group in _GROUPS},
        "feed_limit": LIMIT,
        "feeds": [_feeds(vocabulary.facets[key], language) for key in FEED_FACETS],
        "statistics": [{"key": table.key, "title": table.title.in_language(language)} for table in statistics],
        "codebook": [
            {
                "name": table.name,
                "title": table.title.in_language(language),
                "columns": _columns(table.all_columns, language),
            }
            for table in TABLES
        ],
        "tag_columns": _columns(TAG_COLUMNS, language),
        "units": [{"key": key, "meaning": _unit(unit, language)} for key, unit in UNITS.items()],
        "scales": [{"key": band.key, "meaning": _scale(band, language)} for band in BANDS],
        "changes": [_change(change, language) for change in changes()],
    }


def _file(resource: Resource, rows: Mapping[str, int], language: Language) -> dict[str, Any]:
    """Return one kind of file; a path with a part that varies leads nowhere."""
    return {
        "path": resource.path,
        "linked": not resource.parameters,
        "about": resource.about.in_language(language),
        "media_type": resource.media_type,
        **({"rows": rows[resource.path]} if resource.path in rows else {}),
    }


def _columns(of: Iterable[Column], language: Language) -> list[dict[str, str]]:
    return [
        {
            "name": column.name,
            "type": _TYPES[column.type].in_language(language),
            "about": column.about.in_language(language),
        }
        for column in of
    ]


def _unit(unit: Unit, language: Language) -> str:
    return f"{unit.label}（{unit.counter}）" if language == "ja" else unit.label_en


def _scale(band: Band, language: Language) -> str:
    return band.label if language == "ja" else band.label_en


def _feeds(facet: Facet, language: Language) -> dict[str, Any]:
    return {
        "label": facet.label if language == "ja" else facet.label_en,
        "tags": [
            {
                "name": tag.name if language == "ja" else tag.en,
                "atom": feed_address(tag, "xml"),
                "json": feed_address(tag, "json"),
            }
            for tag in facet.tags.values()
        ],
    }


@cache
def changes() -> tuple[Mapping[str, str], ...]:
    """Return the change log of the format, newest first: version, date, ja, en, and sunset where something is to go."""
    return tuple(load_yaml(files(__package__).joinpath("changes.yml").read_text("utf-8")))


def _change(change: Mapping[str, str], language: Language) -> dict[str, str]:
    sunset = _SUNSET.in_language(language).format(change.get("sunset"))
    return {
        "version": change["version"],
        "date": change["date"],
        "text": change[language] + (sunset if "sunset" in change else ""),
    }
