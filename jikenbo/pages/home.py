"""The home page: what this is, a way to search, the size of the archive, incidents to begin with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jikenbo.addresses import search_address, tag_address, year_address
from jikenbo.archive.edtf import format_japanese
from jikenbo.archive.history import History
from jikenbo.archive.incident import Incident
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.output import OutputFile
from jikenbo.page import page
from jikenbo.pages.highlights import followed_up, largest_of_the_year, last_change, newest_added
from jikenbo.pages.listing import list_item
from jikenbo.settings import Settings
from jikenbo.statistics.formatting import format_number
from jikenbo.statistics.table import Table

#: What readers ask, with the tags that answer it and what else the search is given.
_QUESTIONS: tuple[tuple[str, Mapping[str, str], Mapping[str, str]], ...] = (
    (
        "学校や大学でUSBメモリーをなくした事件",
        {"cause": "紛失・置き忘れ", "medium": "USBメモリー", "sector": "教育"},
        {},
    ),
    ("1万人以上に及んだランサムウェアの被害", {"cause": "ランサムウェア"}, {"q": "1万人以上"}),
    ("自治体の委託先で起きた事件", {"relation": "委託先", "sector": "地方公共団体"}, {}),
    (
        "クレジットカードの情報が不正アクセスで漏れた事件",
        {"cause": "不正アクセス", "data": "クレジットカード情報"},
        {},
    ),
    ("宛先を誤ったメールで、人数の多い事件", {"cause": "誤送信"}, {"sort": "people"}),
)


def home_page(
    standing: Sequence[Incident],
    vocabulary: Vocabulary,
    numbers: Mapping[str, Table],
    settings: Settings,
    history: History,
) -> OutputFile:
    """Return the home page of the incidents that count, newest first; `numbers` are their statistics."""
    changed = last_change(history)
    values = {
        "title": settings.site_name,
        "description": settings.description,
        "alternate": [
            {"hreflang": "en", "href": "en/"},
            {"type": "application/atom+xml", "href": "feeds/all.xml"},
            {"type": "application/feed+json", "href": "feeds/all.json"},
        ],
        "totals": [
            {"label": row.label.ja, "number": format_number(row.cells[0].value)} for row in numbers["totals"].rows
        ],
        "updated": str(changed or ""),
        "incidents": [list_item(incident, vocabulary) for incident in newest_added(standing, history)],
        "largest": [list_item(incident, vocabulary) for incident in largest_of_the_year(standing)],
        "followed_up": [
            {**list_item(incident, vocabulary), "date": format_japanese(latest), "note": f"公表文 {number}件"}
            for incident, latest, number in followed_up(standing)
        ],
        "questions": list(_questions(standing)),
        "indexes": [
            {"key": facet, "label": vocabulary.facets[facet].label, "rows": _by_tag(numbers[table])}
            for facet, table in (("cause", "causes"), ("sector", "sectors"))
        ],
        "years": [
            {"name": f"{year}年", "address": year_address(int(year)), "number": number}
            for year, number in reversed(list(_counted(numbers["years"])))
        ],
    }
    return page("index.md", "home.html", values)


def _questions(standing: Sequence[Incident]) -> Iterator[dict[str, str]]:
    """Yield the questions that some incident answers, each with its search."""
    tagged = [set(incident.tags) for incident in standing]
    for text, tags, more in _QUESTIONS:
        if any(set(tags.values()) <= own for own in tagged):
            yield {"text": text, "address": search_address([*more.items(), *tags.items()])}


def _by_tag(table: Table) -> list[dict[str, Any]]:
    return [{"name": name, "address": tag_address(name), "number": number} for name, number in _counted(table)]


def _counted(table: Table) -> Iterator[tuple[str, int]]:
    """Yield name and number of incidents of each row that has any and that a search can list."""
    for row in table.rows:
        if row.cells[0].filters and row.cells[0].value:
            yield row.label.ja, int(row.cells[0].value)
