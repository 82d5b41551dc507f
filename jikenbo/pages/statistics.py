"""The statistics page: each table of numbers as a chart, with the table beneath it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jikenbo.addresses import search_address
from jikenbo.bilingual import Bilingual, Language
from jikenbo.output import OutputFile
from jikenbo.page import page, row
from jikenbo.pages.number_format import format_number
from jikenbo.pages.statistics_charts import TableCharts
from jikenbo.statistics.reshaping import main_causes, newest_months, without_empty
from jikenbo.statistics.table import Cell, Table

#: The chart of months shows this many months, and this many causes by name.
MONTHS = 36
CAUSES = 6
_SHADES = 5
_FOLDERS: Mapping[Language, str] = {"ja": "statistics", "en": "en/statistics"}
_TITLES = {"ja": "統計", "en": "Statistics"}
_NO_YEAR = Bilingual(
    "このほかに、公表された年がわからない事件が{number}件あります（図にはなく、表にあります）。",
    "{number} incidents whose year of disclosure is not known are not in the chart; the table has them.",
)
_NO_FISCAL_YEAR = Bilingual(
    "このほかに、公表された年度がわからない事件が{number}件あります（図にはなく、表にあります）。",
    "{number} incidents whose fiscal year of disclosure is not known are not in the chart; the table has them.",
)
_NO_MONTH = Bilingual(
    "このほかに、公表された月がわからない事件が{number}件あります（図にはなく、表にあります）。",
    "{number} incidents whose month of disclosure is not known are not in the chart; the table has them.",
)
_NO_DAYS = Bilingual(
    "日数がわからない事件は図にありません（{numbers}）。",
    "Incidents whose days are not known are not in the chart ({numbers}).",
)
_SEPARATOR: Mapping[Language, str] = {"ja": "、", "en": "; "}
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
    for key, left_out in (("years", _NO_YEAR), ("fiscal-years", _NO_FISCAL_YEAR)):
        table = by_key[key]
        # One year is no course of time to be drawn.
        several = len(table.rows) - bool(table.unlisted) > 1
        drawn = [charts.column(table, 0), charts.column(table, 2)] if several else []
        yield _section(table, language, columns=drawn, note=_left_out(left_out, table, language) if drawn else "")
    months = main_causes(newest_months(by_key["months"], MONTHS), CAUSES)
    note, legend = _left_out(_NO_MONTH, months, language), charts.legend(months)[1:]
    yield _section(months, language, columns=[charts.stacked(months)], legend=legend, note=note)
    for key in ("causes", "sectors", "data"):
        yield _section(by_key[key], language, bars=charts.bars(by_key[key]))
    yield _section(without_empty(by_key["causes-by-sector"]), language, shaded=True)
    yield _section(by_key["scales"], language, columns=[charts.column(by_key["scales"], 0)])
    yield _section(by_key["lags"], language)
    distribution = by_key["lag-distribution"]
    note, legend = _without_days(distribution, language), charts.legend(distribution)
    yield _section(distribution, language, columns=[charts.grouped(distribution)], legend=legend, note=note)


def _left_out(note: Bilingual, table: Table, language: Language) -> str:
    """Return the note with the number of incidents that a chart by time leaves out, "" where there is none."""
    number = format_number(table.unlisted, language)
    return note.in_language(language).format(number=number) if table.unlisted else ""


def _without_days(distribution: Table, language: Language) -> str:
    """Return how many incidents the columns of each lag leave out: those of the table's last row."""
    numbers = zip(distribution.columns, distribution.rows[-1].cells, strict=True)
    unknown = [(column.in_language(language), cell.value) for column, cell in numbers if cell.value]
    shown = _SEPARATOR[language].join(f"{name} {format_number(value, language)}" for name, value in unknown)
    return _NO_DAYS.in_language(language).format(numbers=shown) if unknown else ""


def _section(
    table: Table,
    language: Language,
    *,
    columns: Sequence[Mapping[str, Any]] = (),
    bars: Mapping[str, Any] | None = None,
    legend: Sequence[str] = (),
    shaded: bool = False,
    note: str = "",
) -> dict[str, Any]:
    """Return one table and its charts.

    `legend` names the colours in order, `shaded` asks for a heat table, `note` says what the charts leave out.
    """
    most = max((cell.value or 0 for own in table.rows for cell in own.cells), default=0) if shaded else 0
    return row(
        key=table.key,
        title=table.title.in_language(language),
        note=note,
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
