"""The statistics page: each table of numbers with its charts, or one small table where there is little to count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jikenbo.addresses import search_address
from jikenbo.bilingual import Bilingual, Language
from jikenbo.output import OutputFile
from jikenbo.page import page, row
from jikenbo.statistics.authorities import authorities
from jikenbo.statistics.chart import Chart, chart_data
from jikenbo.statistics.charts import FEWEST_INCIDENTS, charts, incidents_in, months_shown
from jikenbo.statistics.formatting import format_number
from jikenbo.statistics.reshaping import without_empty
from jikenbo.statistics.table import Cell, Table

_SHADES = 5
_FOLDERS: Mapping[Language, str] = {"ja": "statistics", "en": "en/statistics"}
_TITLES = {"ja": "統計", "en": "Statistics"}
_TEMPLATES = {"ja": "statistics.html", "en": "statistics.en.html"}
#: Of a year for which a publisher gives no number.
_NO_NUMBER = "–"
_AUTHORITY = Bilingual("{publisher}: {title}（{unit}）", "{publisher}: {title}")


def statistics_page(numbers: Mapping[str, Table], language: Language = "ja") -> OutputFile:
    """Return the page of the tables, by their keys; both languages count the same and lead to the same searches."""
    folder, number = _FOLDERS[language], incidents_in(numbers)
    few = number < FEWEST_INCIDENTS
    values = {
        "title": _TITLES[language],
        "description": _description(numbers["totals"], language),
        "lang": language,
        "alternate": [{"hreflang": other, "href": f"{_FOLDERS[other]}/"} for other in _FOLDERS if other != language],
        "folder": f"{folder}/",
        "totals": [
            {"label": own.label.in_language(language), "number": format_number(own.cells[0].value, language)}
            for own in numbers["totals"].rows
        ],
        "missing": {"incidents": number, "fewest": FEWEST_INCIDENTS, "more": FEWEST_INCIDENTS - number}
        if few
        else None,
        "sections": [_section(numbers["totals"], language)] if few else list(_sections(numbers, language)),
    }
    return page(f"{folder}/index.md", _TEMPLATES[language], values)


def _description(totals: Table, language: Language) -> str:
    shown = [f"{own.label.in_language(language)} {format_number(own.cells[0].value, language)}" for own in totals.rows]
    return "、".join(shown) + "。" if language == "ja" else ", ".join(shown) + "."


def _sections(numbers: Mapping[str, Table], language: Language) -> Iterator[dict[str, Any]]:
    drawn = charts(numbers, language)
    for key in ("years", "coverage", "fiscal-years", "months", "causes", "sectors", "data"):
        table = months_shown(numbers) if key == "months" else numbers[key]
        about = _authorities(language) if key == "coverage" else ()
        yield _section(table, language, drawn.get(key, ()), about=about)
    yield _section(without_empty(numbers["causes-by-sector"]), language, shaded=True)
    for key in ("scales", "lags", "lag-distribution"):
        yield _section(numbers[key], language, drawn.get(key, ()))


def _authorities(language: Language) -> list[str]:
    """Return what each publisher counts."""
    return [
        _AUTHORITY.in_language(language).format(
            publisher=each.name.in_language(language),
            title=each.title if language == "ja" else each.title_en,
            unit=each.unit,
        )
        for each in authorities()
    ]


def _section(
    table: Table,
    language: Language,
    drawn: Sequence[Chart] = (),
    *,
    shaded: bool = False,
    about: Sequence[str] = (),
) -> dict[str, Any]:
    """Return one table and its charts; `shaded` asks for a heat table, `about` says what its columns are."""
    most = max((cell.value or 0 for own in table.rows for cell in own.cells), default=0) if shaded else 0
    return row(
        key=table.key,
        title=table.title.in_language(language),
        method=table.method.in_language(language),
        about=list(about),
        charts=[chart_data(chart) for chart in drawn],
        shaded=shaded or None,
        head=[table.head.in_language(language), *(column.in_language(language) for column in table.columns)],
        rows=[
            {
                "label": own.label.in_language(language),
                "cells": [
                    row(**_cell(cell, place in table.sourced, language), **_shade(cell, most if shaded else None))
                    for place, cell in enumerate(own.cells)
                ],
            }
            for own in table.rows
        ],
    )


def _cell(cell: Cell, sourced: bool, language: Language) -> dict[str, Any]:
    """Return a number and where it leads; `sourced` where others published it, or did not."""
    return {
        "number": _NO_NUMBER if sourced and cell.value is None else format_number(cell.value, language),
        "address": search_address(cell.filters) if cell.filters and cell.value else "",
        "source": cell.source,
    }


def _shade(cell: Cell, most: float | None) -> dict[str, Any]:
    """Return the shade in a heat table whose largest number is `most`: 0 for nothing, which has no number, to 5."""
    if most is None:
        return {}
    return {"shade": -(-int(cell.value or 0) * _SHADES // int(most)) if most else 0}
