"""Incidents by the year, the 年度 and the month in which they were made public."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal

from jikenbo.archive.edtf import format_fiscal_year
from jikenbo.archive.reading import Archive
from jikenbo.archive.vocabulary import Tag
from jikenbo.bilingual import Bilingual
from jikenbo.statistics.kinds_of_causes import Groups, kinds_of_causes
from jikenbo.statistics.measures import MEASURES, measures
from jikenbo.statistics.observation import Observation
from jikenbo.statistics.table import Cell, Filters, Row, Table

_UNKNOWN = Bilingual("不明", "Not known")
_COLUMNS = (*MEASURES, Bilingual("組織の延べ数", "Organisations (once an incident)"))


def years(counted: Sequence[Observation]) -> Table:
    """Incidents, people and organisations a year, from the first to the last that has any, then of no known year."""
    return Table(
        key="years",
        title=Bilingual("年ごとの事件と人数", "Incidents and people by year"),
        method=Bilingual(
            "公表された年で数えた。人数は事件ごとに最新の数を一度だけ足し、「約」「最大」「以上」もその数で足した。"
            "人数が公表されていない事件は人数に含まない。組織は事件ごとに一度ずつ数えた。",
            "By year of disclosure. People: the latest number of each incident, once; about, at most and at least count"
            " as that number; incidents without a published number are left out. Organisations: once an incident.",
        ),
        head=Bilingual("年", "Year"),
        columns=_COLUMNS,
        rows=tuple(_rows(counted, "year", lambda year: Bilingual(str(year), str(year)))),
    )


def fiscal_years(counted: Sequence[Observation]) -> Table:
    """Incidents, people and organisations a 年度, from the first to the last that has any, then of no known one."""
    return Table(
        key="fiscal-years",
        title=Bilingual("年度ごとの事件と人数", "Incidents and people by fiscal year"),
        method=Bilingual(
            "公表された年度（4月から翌年3月まで）で数えた。年だけがわかる事件など、年度が決まらないものは「不明」とした。"
            "人数と組織の数え方は年ごとの表と同じ。",
            "By the Japanese fiscal year of disclosure (April to March); not known where the date, such as a year"
            " alone, does not say which. People and organisations count as in the table by year.",
        ),
        head=Bilingual("年度", "Fiscal year"),
        columns=_COLUMNS,
        rows=tuple(_rows(counted, "fiscal_year", lambda year: Bilingual(format_fiscal_year(year), f"FY{year}"))),
    )


def _rows(
    counted: Sequence[Observation], field: Literal["year", "fiscal_year"], label_of: Callable[[int], Bilingual]
) -> Iterator[Row]:
    """Yield a row for each year from the first to the last, and one for those of no known year where there are any."""
    grouped: dict[int | None, list[Observation]] = defaultdict(list)
    for each in counted:
        grouped[getattr(each, field)].append(each)
    known = [year for year in grouped if year is not None]
    for year in range(min(known, default=0), max(known, default=-1) + 1):
        label = label_of(year)
        yield Row(label, _cells(grouped.get(year, []), ((field, label.ja),)))
    if unknown := grouped.get(None):
        yield Row(_UNKNOWN, _cells(unknown, ()))


def _cells(counted: Sequence[Observation], filters: Filters) -> tuple[Cell, ...]:
    return (*measures(counted, filters), Cell(sum(len(each.organisations) for each in counted)))


def months(counted: Sequence[Observation], archive: Archive) -> Table:
    """Return each month's incidents in all, by kind of cause and by cause, from the first month with any to the last.

    Rows for incidents without a known month follow.
    """
    causes = archive.vocabulary.facets["cause"].tags
    kinds = kinds_of_causes(causes.values())
    groups = (*(tags for _, tags in kinds), *((name,) for name in causes))
    return Table(
        key="months",
        title=Bilingual("月ごと・原因ごとの事件", "Incidents by month and cause"),
        method=Bilingual(
            "公表された月で数えた。原因が複数ある事件は、それぞれの原因に一度ずつ数えた（「合計」と原因の種類には一度だけ）。",
            "By month of disclosure. An incident with several causes counts once under each of them, but once"
            " under a kind of cause and in the total.",
        ),
        head=Bilingual("月", "Month"),
        columns=(
            Bilingual("合計", "Total"),
            *(name for name, _ in kinds),
            *(Bilingual(tag.name, tag.en) for tag in causes.values()),
            Bilingual("原因の記載なし", "No cause given"),
        ),
        rows=(*_month_rows(counted, groups), *_rows_without_month(counted, groups)),
        unspecific=frozenset((*_places_of_unknown(causes.values(), len(kinds) + 1), len(groups) + 1)),
        grouped=frozenset(range(1, len(kinds) + 1)),
    )


def _places_of_unknown(causes: Iterable[Tag], first: int) -> Iterator[int]:
    """Yield the places of the causes that name none, such as "other": those for which VERIS has only "unknown"."""
    return (place for place, tag in enumerate(causes, first) if tag.veris == "unknown")


def _month_rows(counted: Sequence[Observation], groups: Groups) -> Iterator[Row]:
    by_month: dict[int, list[Observation]] = defaultdict(list)
    for each in counted:
        if each.year and each.month:
            by_month[each.year * 12 + each.month - 1].append(each)
    for place in range(min(by_month, default=0), max(by_month, default=-1) + 1):
        name = f"{place // 12:04}-{place % 12 + 1:02}"
        yield Row(Bilingual(name, name), _by_cause(by_month[place], groups, (("q", f"date:{name}"),)))


def _rows_without_month(counted: Sequence[Observation], groups: Groups) -> Iterator[Row]:
    for year, own in sorted(_by_year([each for each in counted if not each.month]).items()):
        yield Row(Bilingual(f"{year:04}（月は不明）", f"{year:04} (month not known)"), _by_cause(own, groups, ()))
    unknown = [each for each in counted if each.year is None]
    if unknown:
        yield Row(Bilingual("年も不明", "Year not known"), _by_cause(unknown, groups, ()))


def _by_cause(counted: list[Observation], groups: Groups, filters: Filters) -> tuple[Cell, ...]:
    """Return their number in all, in each group of causes and without a cause; `filters` is the month's search."""
    return (
        Cell(len(counted), filters),
        *(
            Cell(
                sum(not each.tags.isdisjoint(group) for each in counted),
                (*filters, *(("cause", cause) for cause in group)) if filters else (),
            )
            for group in groups
        ),
        Cell(sum(all(each.tags.isdisjoint(group) for group in groups) for each in counted)),
    )


def _by_year(counted: Sequence[Observation]) -> Mapping[int, list[Observation]]:
    grouped: dict[int, list[Observation]] = defaultdict(list)
    for each in counted:
        if each.year is not None:
            grouped[each.year].append(each)
    return grouped
