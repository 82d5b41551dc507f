"""The statistics page: each table of numbers as a chart, with the table beneath it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jikenbo.addresses import search_address
from jikenbo.bilingual import Language
from jikenbo.output import OutputFile
from jikenbo.page import page, row
from jikenbo.pages.numbers import format_number
from jikenbo.pages.statistics_charts import TableCharts
from jikenbo.statistics.reshaping import main_causes, newest_months, without_empty
from jikenbo.statistics.table import Cell, Table

#: The chart of months shows this many months, and this many causes by name.
MONTHS = 36
CAUSES = 6
_SHADES = 5
_FOLDERS: Mapping[Language, str] = {"ja": "statistics", "en": "en/statistics"}
_TITLES = {"ja": "統計", "en": "Statistics"}
_TEMPLATES = {"ja": "statistics.html", "en": "statistics.en.html"}


def statistics_page(numbers: Mapping[str, Table], language: Language = "ja") -> OutputFile:
    """Return the page of the tables, by their keys; both languages count the same and lead to the same searches."""
    folder = _FOLDERS[language]
    values = {
        "title": _TITLES[language],
        "description": _description(numbers["totals"], language),
        "lang": language,
        "alternate": [{"hreflang": other, "href": f"{_FOLDERS[other]}/"} for other in _FOLDERS if other != language],
        "totals": [
            {"label": own.label.in_language(language), "number": format_number(own.cells[0].value, language)}
            for own in numbers["totals"].rows
        ],
        "sections": list(_sections(numbers, language)),
    }
    return page(f"{folder}/index.md", _TEMPLATES[language], values)


def _description(totals: Table, language: Language) -> str:
    shown = [f"{own.label.in_language(language)} {format_number(own.cells[0].value, language)}" for own in totals.rows]
    return "、".join(shown) + "。" if language == "ja" else ", ".join(shown) + "."


def _sections(by_key: Mapping[str, Table], language: Language) -> Iterator[dict[str, Any]]:
    charts = TableCharts(language)
    years = by_key["years"]
    # One year is no course of time to be drawn.
    drawn = [charts.column(years, 0), charts.column(years, 2)] if len(years.rows) > 1 else []
    yield _section(years, language, columns=drawn)
    months = main_causes(newest_months(by_key["months"], MONTHS), CAUSES)
    yield _section(months, language, columns=[charts.stacked(months)], legend=charts.legend(months)[1:])
    for key in ("causes", "sectors", "data"):
        yield _section(by_key[key], language, bars=charts.bars(by_key[key]))
    yield _section(without_empty(by_key["causes-by-sector"]), language, shaded=True)
    yield _section(by_key["scales"], language, columns=[charts.column(by_key["scales"], 0)])
    yield _section(by_key["lags"], language)
    distribution = by_key["lag-distribution"]
    yield _section(distribution, language, columns=[charts.grouped(distribution)], legend=charts.legend(distribution))


def _section(
    table: Table,
    language: Language,
    *,
    columns: Sequence[Mapping[str, Any]] = (),
    bars: Mapping[str, Any] | None = None,
    legend: Sequence[str] = (),
    shaded: bool = False,
) -> dict[str, Any]:
    """Return one table and its charts; `legend` names the colours in order, `shaded` asks for a heat table."""
    most = max((cell.value or 0 for own in table.rows for cell in own.cells), default=0) if shaded else 0
    return row(
        key=table.key,
        title=table.title.in_language(language),
        method=table.method.in_language(language),
        columns=list(columns),
        bars=bars,
        legend=list(legend),
        shaded=shaded or None,
        head=[table.head.in_language(language), *(column.in_language(language) for column in table.columns)],
        rows=[
            {
                "label": own.label.in_language(language),
                "cells": [_cell(cell, language, most=most, shaded=shaded) for cell in own.cells],
            }
            for own in table.rows
        ],
    )


def _cell(cell: Cell, language: Language, *, most: float, shaded: bool) -> dict[str, Any]:
    """Return a cell; `shade` is 0 for nothing and 5 for the largest number of the table."""
    empty = shaded and not cell.value
    return row(
        number="" if empty else format_number(cell.value, language),
        address=search_address(cell.filters) if cell.filters and cell.value else "",
        shade=(-(-int(cell.value or 0) * _SHADES // int(most)) if most else 0) if shaded else None,
    )
