"""The statistics page shows the numbers of the tables, and each leads to the search that it counts."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archives import archive, archives, incident
from jikenbo.archive.incident import Incident
from jikenbo.archive.reading import Archive
from jikenbo.pages.statistics import statistics_page
from jikenbo.statistics.all_tables import tables
from jikenbo.statistics.authorities import authorities
from jikenbo.statistics.charts import FEWEST_INCIDENTS, charts, months_shown
from jikenbo.statistics.formatting import format_number
from jikenbo.statistics.table import Table
from pages.rendering import Element, render

#: Incidents that make an archive large enough for charts, without a tag or a number.
FILLING = tuple(incident(f"2021-{number:03}", date="2021-06-01") for number in range(1, FEWEST_INCIDENTS + 1))
ARCHIVE = archive(
    *FILLING,
    incident("2022-001", date="2022-03-05", tags=["盗難", "地方公共団体", "氏名"], counts={"people": "1200"}),
    incident("2023-001", date="2023-04-01", tags=["誤送信", "教育"], counts={"people": "~30"}, discovered="2023-03-20"),
    incident("2023-002", date="2023-04-20", tags=["誤送信", "設定ミス"], occurred="2023-04-01"),
    incident("2023-003", date="2023", tags=["誤送信"], withdrawn="2023-05-01"),
)


def numbers_of(of: Archive) -> dict[str, Table]:
    return {table.key: table for table in tables(of)}


def page(of: Archive, language: str = "ja") -> Element:
    made = statistics_page(numbers_of(of), language)
    return render(made.path, made.content.decode())


def sections(root: Element) -> dict[str, Element]:
    return {own.attributes["data-table"]: own for own in root.elements() if own.tag == "section"}


def all_of(root: Element, tag: str) -> list[Element]:
    return [own for own in root.elements() if own.tag == tag]


def links(root: Element) -> list[tuple[str, str]]:
    """Return query and name (or text) of each link to the search."""
    return [
        (urlsplit(own.attributes["href"]).query, own.attributes.get("aria-label", own.text()))
        for own in all_of(root, "a")
        if "/search/" in own.attributes.get("href", "")
    ]


def bars(root: Element) -> list[str]:
    """Return label and numbers of each row of the charts."""
    lists = [own for own in all_of(root, "ul") if own.attributes.get("class") == "bars"]
    return [row.text().strip() for own in lists for row in all_of(own, "li")]


def row_of(section: Element, label: str) -> list[str]:
    """Return the cells of the table's row with the label."""
    (found,) = [own for own in all_of(section, "tr") if all_of(own, "th")[0].text() == label]
    return [own.text() for own in all_of(found, "td")]


def heads(section: Element) -> list[str]:
    return [own.text() for own in all_of(all_of(section, "thead")[0], "th")]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_number_of_a_table_is_on_the_page(language: str) -> None:
    shown = sections(page(ARCHIVE, language))
    for table in tables(ARCHIVE):
        if table.key in ("totals", "months", "causes-by-sector", "coverage"):
            continue
        cells = [own.text() for own in all_of(shown[table.key], "td")]
        assert cells == [format_number(cell.value, language) for row in table.rows for cell in row.cells]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_small_archive_has_one_table_and_says_what_is_missing_and_how_to_add_it(language: str) -> None:
    few = page(archive(*FILLING[:-1]), language)
    assert list(sections(few)) == ["totals"] and len(all_of(few, "table")) == 1
    assert not all_of(few, "svg") and not all_of(few, "details")
    assert f"{FEWEST_INCIDENTS}" in few.text() and f"{FEWEST_INCIDENTS - 1}" in few.text()
    assert {"../contribute/", "../../contribute/"} & {own.attributes["href"] for own in all_of(few, "a")}
    enough = page(archive(*FILLING), language)
    assert "totals" not in sections(enough) and all_of(enough, "svg")


def test_years_are_drawn_where_there_is_more_than_one() -> None:
    drawn = [bool(bars(sections(page(of))["years"])) for of in (archive(*FILLING), ARCHIVE)]
    assert drawn == [False, True]


def test_a_bar_has_its_label_and_its_number() -> None:
    shown = sections(page(ARCHIVE))
    assert bars(shown["years"])[:3] == ["2021\n30", "2022\n1", "2023\n2"]
    assert bars(shown["causes"]) == ["誤送信\n2", "設定ミス\n1", "盗難\n1"]
    assert bars(shown["lag-distribution"])[1].split() == ["6〜30日", "0", "1", "1"]


def test_a_bar_is_as_wide_as_its_share_of_the_longest() -> None:
    (chart,) = [own for own in all_of(sections(page(ARCHIVE))["causes"], "ul") if own.attributes["class"] == "bars"]
    assert [own.attributes["width"] for own in all_of(chart, "svg")] == ["100%", "50%", "50%"]


def test_every_bar_and_every_cell_leads_to_what_it_counts() -> None:
    found = links(page(ARCHIVE))
    assert ("cause=誤送信", "誤送信 事件 2") in found
    assert ("year=2023", "2023 事件 2") in found
    assert ("year=2022", "2022 人数の合計 1,200") in found
    assert ("q=date:2023-04", "2023-04 合計 2") in found
    assert any(
        query.startswith("q=date:2023-04&cause=誤送信") and name == "2023-04 過失・不具合 2" for query, name in found
    )
    expected = {cell.filters: cell.value for table in tables(ARCHIVE) for row in table.rows for cell in row.cells}
    for query, name in found:
        assert name.endswith(format_number(expected[tuple(parse_qsl(query))])) or "人数" in name


def test_a_heat_table_leaves_out_what_is_empty_shades_the_rest_and_names_its_columns() -> None:
    heat = sections(page(ARCHIVE))["causes-by-sector"]
    assert [own.text() for own in all_of(heat, "th")] == ["業種", "誤送信", "盗難", "教育", "地方公共団体"]
    assert [(own.attributes["class"], own.text()) for own in all_of(heat, "td")] == [
        ("shade-5", "1"),
        ("shade-0", ""),
        ("shade-0", ""),
        ("shade-5", "1"),
    ]
    cells = all_of(all_of(heat, "tbody")[0], "a")
    named = [(own.attributes["data-column"], own.attributes["aria-label"]) for own in cells]
    assert named == [("誤送信", "教育 誤送信 1"), ("盗難", "地方公共団体 盗難 1")]


def test_months_are_divided_by_kinds_of_causes() -> None:
    given = [
        ["不正アクセス", "ランサムウェア"],
        ["フィッシング"],
        ["誤送信"],
        ["盗難"],
        ["内部不正・持ち出し", "誤公開"],
        [],
    ]
    many = archive(*FILLING, *(incident(f"2023-{number:03}", tags=own) for number, own in enumerate(given, 1)))
    months = sections(page(many))["months"]
    kinds = ["外部からの攻撃", "過失・不具合", "盗難など", "内部不正など"]
    assert heads(months) == ["月", "合計", *kinds, "原因の記載なし"]
    assert row_of(months, "2023-04") == ["6", "2", "2", "1", "1", "1"]
    (legend,) = [own for own in all_of(months, "ul") if own.attributes["class"] == "legend"]
    assert [own.text() for own in all_of(legend, "li")] == kinds


def test_what_names_no_cause_is_counted_below_the_months_and_has_no_colour() -> None:
    vague = [incident("2023-001", tags=["原因不明"]), incident("2023-002", tags=["原因その他"])]
    named = incident("2023-003", tags=["盗難"])
    months = sections(page(archive(*FILLING, named, *vague)))["months"]
    (legend,) = [own for own in all_of(months, "ul") if own.attributes["class"] == "legend"]
    assert [own.text() for own in all_of(legend, "li")] == ["盗難など"]
    assert "原因その他 1、原因不明 1、原因の記載なし 30" in months.text()


def test_the_newest_months_are_drawn_and_the_page_says_so() -> None:
    old, new = incident("2018-001", date="2018-01"), incident("2023-001", date="2023-02")
    vague = [incident(f"2022-{number:03}", date="2022") for number in range(1, FEWEST_INCIDENTS)]
    months = sections(page(archive(old, new, *vague)))["months"]
    rows = [own.text() for own in all_of(months, "th")]
    assert all_of(months, "h2")[0].text().endswith("（最近36か月）")
    assert rows[-37] == "2020-03" and rows[-2:] == ["2023-02", "2022（月は不明）"]
    drawn = bars(months)
    assert len(drawn) == 36 and drawn[0].startswith("2020-03") and drawn[-1] == "2023-02\n1"


@pytest.mark.parametrize("language", ["ja", "en"])
def test_an_empty_archive_has_empty_charts(language: str) -> None:
    assert "No data" not in page(archive(), language).text()


@given(archives())
@settings(max_examples=15, deadline=None)
def test_any_archive_has_statistics_in_both_languages(of: Archive) -> None:
    enough = archive(*FILLING, *of.incidents)
    for language in ("ja", "en"):
        assert {"years", "months", "causes", "lags", "coverage"} <= set(sections(page(enough, language)))


@pytest.mark.parametrize(
    ("language", "words"), [("ja", "月がわからない事件が2件"), ("en", "2 incidents whose month of disclosure")]
)
def test_the_chart_of_months_is_followed_by_how_many_have_none(language: str, words: str) -> None:
    undated = [incident("2020-001", date="2020"), incident("2020-002", date="202X")]
    root = page(archive(*ARCHIVE.incidents, *undated), language)
    assert words in sections(root)["months"].text()
    assert words not in sections(page(ARCHIVE, language))["months"].text()
    one = "年がわからない事件が1件" if language == "ja" else "1 incident whose year"
    assert one in sections(root)["years"].text()


def test_a_chart_of_tags_is_followed_by_how_many_have_none() -> None:
    shown = sections(page(ARCHIVE))
    assert "原因の記載がない事件が30件" in shown["causes"].text()
    assert "業種の記載がない事件が31件" in shown["sectors"].text()


def test_the_chart_of_days_is_followed_by_how_many_are_not_known() -> None:
    note = sections(page(ARCHIVE))["lag-distribution"].text()
    assert "図にありません（発生から発覚まで 33、発覚から公表まで 32、発生から公表まで 32）" in note


def charts_and_details(language: str) -> list[tuple[str, Element]]:
    """Return the key of each chart and what the page offers to save it."""
    drawn = [chart.key for own in charts(numbers_of(ARCHIVE), language).values() for chart in own]
    root = page(ARCHIVE, language)
    offered = [own for own in all_of(root, "details") if own.attributes.get("class") == "chart-save"]
    shown = [urlsplit(all_of(own, "a")[0].attributes["href"]).path.removesuffix(".svg") for own in offered]
    assert sorted(shown) == sorted(drawn)
    return list(zip(shown, offered, strict=True))


@pytest.mark.parametrize(("language", "folder"), [("ja", "statistics"), ("en", "en/statistics")])
def test_each_chart_is_saved_and_embedded_from_its_address(language: str, folder: str) -> None:
    found = charts_and_details(language)
    assert len(found) == 9
    for key, details in found:
        (button,) = all_of(details, "button")
        assert button.attributes["data-png"] == f"{key}.svg" and "hidden" in button.attributes
        (line,) = all_of(details, "code")
        assert f'<img src="https://jikenbo.example/{folder}/{key}.svg"' in line.text()
        section = key.removesuffix("-people")
        assert line.text().startswith(f'<a href="https://jikenbo.example/{folder}/#{section}"><img')
        assert line.text().endswith("></a>")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_totals_of_others_are_next_to_the_years_and_lead_to_their_sources(language: str) -> None:
    shown = sections(page(ARCHIVE, language))["coverage"]
    for authority in authorities():
        assert authority.name.in_language(language) in heads(shown)
        assert (authority.title if language == "ja" else authority.title_en) in shown.text()
        for number in authority.numbers:
            links = [own for own in all_of(shown, "a") if own.attributes["href"] == number.source]
            assert f"{number.number:,}" in [own.text() for own in links]
    assert row_of(shown, "2023")[:2] == ["2", "2"]
    assert row_of(shown, "2019") == ["0", "0", "86", "–", "–"]


def a_month(number: int, tags: list[str]) -> Incident:
    return incident(f"2024-{number:03}", date="2024-05-01", tags=tags)


_CAUSES = (
    *("誤送信", "盗難", "設定ミス", "誤公開", "誤廃棄", "フィッシング", "サポート詐欺", "目的外閲覧"),
    *("サービス妨害", "システム不具合", "原因不明", "原因その他"),
)


@given(st.lists(st.lists(st.sampled_from(_CAUSES), unique=True, max_size=4), min_size=1, max_size=40))
@settings(max_examples=60)
def test_a_kind_counts_an_incident_once_and_leads_to_the_search_for_it(tags: list[list[str]]) -> None:
    of = archive(*(a_month(number, own) for number, own in enumerate(tags, 1)))
    months = months_shown(numbers_of(of))
    (row,) = [own for own in months.rows if own.label.ja == "2024-05"]
    seen: set[str] = set()
    for place in months.grouped:
        causes = {value for facet, value in row.cells[place].filters if facet == "cause"}
        assert row.cells[place].value == sum(bool(causes & set(own)) for own in tags)
        assert seen.isdisjoint(causes)
        seen |= causes
    assert {cause for own in tags for cause in own} - seen <= {"原因不明", "原因その他"}
