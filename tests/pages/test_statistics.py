"""The statistics page shows the numbers of the tables, and each leads to the search that it counts."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archives import archive, archives, incident
from jikenbo.archive.reading import Archive
from jikenbo.pages.charts import Bar, Series, columns, horizontal_bars, ticks
from jikenbo.statistics.formatting import format_number
from jikenbo.pages.statistics import CAUSES, statistics_page
from jikenbo.statistics.numbers import tables
from pages.rendering import Element, render

ARCHIVE = archive(
    incident("2022-001", date="2022-03-05", tags=["盗難", "地方公共団体", "氏名"], counts={"people": "1200"}),
    incident("2023-001", date="2023-04-01", tags=["誤送信", "教育"], counts={"people": "~30"}, discovered="2023-03-20"),
    incident("2023-002", date="2023-04-20", tags=["誤送信", "設定ミス"], occurred="2023-04-01"),
    incident("2023-003", date="2023", tags=["誤送信"], withdrawn="2023-05-01"),
)


def page(of: Archive, language: str = "ja") -> Element:
    numbers = {table.key: table for table in tables(of)}
    made = statistics_page(numbers, language)
    return render(made.path, made.content.decode())


def sections(root: Element) -> dict[str, Element]:
    return {own.attributes["data-table"]: own for own in root.elements() if own.tag == "section"}


def links(root: Element) -> list[tuple[str, str]]:
    """Return query and name (or text) of each link to the search."""
    return [
        (urlsplit(own.attributes["href"]).query, own.attributes.get("aria-label", own.text()))
        for own in root.elements()
        if own.tag == "a" and "/search/" in own.attributes.get("href", "")
    ]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_number_of_a_table_is_on_the_page(language: str) -> None:
    shown = sections(page(ARCHIVE, language))
    for table in tables(ARCHIVE):
        if table.key in ("totals", "months", "causes-by-sector"):
            continue
        cells = [own.text() for own in shown[table.key].elements() if own.tag == "td"]
        assert cells == [format_number(cell.value, language) for row in table.rows for cell in row.cells]


def test_years_are_drawn_where_there_is_more_than_one() -> None:
    one = archive(*ARCHIVE.incidents[1:])
    drawn = [any(own.tag == "svg" for own in sections(page(of))["years"].elements()) for of in (one, ARCHIVE)]
    assert drawn == [False, True]


@pytest.mark.parametrize("number", [1, 2, 9])
def test_few_columns_do_not_fill_the_chart(number: int) -> None:
    drawn = columns("年ごと", ["年"] * number, [Series("事件", [Bar(1, "", "")] * number)])
    assert len(drawn["bars"]) == number
    assert max(bar["width"] for bar in drawn["bars"]) < drawn["width"] / 6


@given(st.lists(st.lists(st.integers(0, 10**6), min_size=1, max_size=6), min_size=1, max_size=5), st.booleans())
def test_columns_lie_within_the_chart_and_do_not_overlap(lengths: list[list[int]], stacked: bool) -> None:
    width = min(map(len, lengths))
    series = [Series(str(number), [Bar(own, "", "") for own in row[:width]]) for number, row in enumerate(lengths)]
    chart = columns("図", ["年"] * width, series, stacked=stacked)
    assert len(chart["bars"]) == sum(own > 0 for row in lengths for own in row[:width])
    for bar in chart["bars"]:
        assert chart["left"] <= bar["x"] and bar["x"] + bar["width"] <= chart["right"] + 0.2
        assert bar["y"] >= 0 and bar["y"] + bar["height"] <= chart["height"]
    drawn = [(bar["x"], bar["y"], bar["width"], bar["height"]) for bar in chart["bars"]]
    for place, (x, y, wide, high) in enumerate(drawn):
        for x2, y2, wide2, high2 in drawn[place + 1 :]:
            across = min(x + wide, x2 + wide2) - max(x, x2)
            along = min(y + high, y2 + high2) - max(y, y2)
            assert across <= 0.3 or along <= 0.3


def test_the_height_of_a_column_is_its_share_of_the_axis() -> None:
    chart = columns("図", ["年", "年"], [Series("事件", [Bar(5, "", ""), Bar(10, "", "")])])
    low, high = chart["bars"]
    assert high["height"] == pytest.approx(2 * low["height"], abs=0.2)
    assert high["height"] == pytest.approx(chart["lines"][0]["y"] - chart["lines"][-1]["y"], abs=0.2)


def test_bars_are_as_long_as_their_share_of_the_longest() -> None:
    chart = horizontal_bars("件数", ["甲", "乙"], [Bar(8, "", ""), Bar(2, "", "")], ["8", "2"])
    assert [row["length"] for row in chart["rows"]] == [100, 25]


def test_every_bar_and_every_cell_leads_to_what_it_counts() -> None:
    found = links(page(ARCHIVE))
    assert ("cause=誤送信", "誤送信 事件 2") in found
    assert ("year=2023", "2023 事件 2") in found
    expected = {cell.filters: cell.value for table in tables(ARCHIVE) for row in table.rows for cell in row.cells}
    for query, name in found:
        assert name.endswith(format_number(expected[tuple(parse_qsl(query))])) or "people" in name or "人数" in name


def test_a_heat_table_leaves_out_what_is_empty_and_shades_the_rest() -> None:
    heat = sections(page(ARCHIVE))["causes-by-sector"]
    heads = [own.text() for own in heat.elements() if own.tag == "th"]
    assert heads == ["業種", "誤送信", "盗難", "教育", "地方公共団体"]
    shades = [own.attributes["class"] for own in heat.elements() if own.tag == "td"]
    assert shades == ["shade-5", "shade-0", "shade-0", "shade-5"]


def test_months_tell_the_most_frequent_causes_apart_and_sum_up_the_others() -> None:
    causes = ["誤送信", "盗難", "設定ミス", "誤公開", "誤廃棄", "サービス妨害", "フィッシング", "サポート詐欺"]
    many = archive(*(incident(f"2023-{number:03}", tags=causes[:number]) for number in range(1, len(causes) + 1)))
    months = sections(page(many))["months"]
    heads = [own.text() for own in months.elements() if own.tag == "th"][: CAUSES + 4]
    assert heads == [
        "月", "合計", "サービス妨害", "誤送信", "誤公開", "設定ミス", "盗難", "誤廃棄",
        "その他の原因", "原因の記載なし",
    ]  # fmt: skip
    april = [own.text() for own in months.elements() if own.tag == "tr" and "2023-04" in own.text()]
    assert april == ["2023-04" + "8" + "3" + "8" + "5" + "6" + "7" + "4" + "3" + "0"]


def test_the_newest_months_are_drawn_and_the_page_says_so() -> None:
    of = archive(incident("2018-001", date="2018-01"), incident("2023-001", date="2023-02"), incident(date="2022"))
    months = sections(page(of))["months"]
    rows = [own.text() for own in months.elements() if own.tag == "th"]
    assert next(own.text() for own in months.elements() if own.tag == "h2").endswith("（最近36か月）")
    assert rows[-37] == "2020-03" and rows[-2:] == ["2023-02", "2022（月は不明）"]
    labels = [own.text() for own in months.elements() if own.attributes.get("class") == "chart__label"]
    assert "2020-03" in labels and not any("不明" in label for label in labels)


def test_a_cause_that_nobody_gave_is_no_other_cause() -> None:
    of = archive(*(incident(f"2023-{number:03}") for number in range(1, 4)))
    months = sections(page(of))["months"]
    april = [own.text() for own in months.elements() if own.tag == "tr" and "2023-04" in own.text()]
    assert april == ["2023-04" + "3" + "0" * CAUSES + "0" + "3"]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_an_empty_archive_has_empty_charts(language: str) -> None:
    assert "No data" not in page(archive(), language).text()


@given(archives())
@settings(max_examples=15, deadline=None)
def test_any_archive_has_statistics_in_both_languages(of: Archive) -> None:
    for language in ("ja", "en"):
        assert {"years", "months", "causes", "lags"} <= set(sections(page(of, language)))


@given(st.integers(0, 10**12))
def test_an_axis_has_few_whole_numbers_and_reaches_the_longest_bar(longest: int) -> None:
    made = ticks(longest)
    assert made[0] == 0 and made[-1] >= longest and 2 <= len(made) <= 7
    assert made == sorted(set(made))


@pytest.mark.parametrize(("language", "words"), [("ja", "月がわからない事件が2件"), ("en", "2 incidents whose month")])
def test_below_the_chart_of_months_stands_how_many_have_none(language: str, words: str) -> None:
    vague = [incident("2021-001", date="2021"), incident("2021-002", date="202X")]
    root = page(archive(*ARCHIVE.incidents, *vague), language)
    assert words in sections(root)["months"].text()
    assert words not in sections(page(ARCHIVE, language))["months"].text()
    one = "年がわからない事件が1件" if language == "ja" else "1 incidents whose year"
    assert one in sections(root)["years"].text()


def test_below_the_chart_of_days_stands_how_many_are_not_known() -> None:
    told = sections(page(ARCHIVE))["lag-distribution"].text()
    assert "図にありません（発生から発覚まで 3、発覚から公表まで 2、発生から公表まで 2）" in told
