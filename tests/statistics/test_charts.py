"""Charts: what is drawn of a table, and how long its bars are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archives import archive, archives, incident
from jikenbo.archive.incident import Incident
from jikenbo.archive.reading import Archive
from jikenbo.bilingual import Language
from jikenbo.statistics.all_tables import tables
from jikenbo.statistics.chart import Bar, Chart, ChartRow, Segment, chart_data
from jikenbo.statistics.charts import FEWEST_INCIDENTS, charts

_LENGTHS = st.lists(st.integers(0, 10**6), min_size=1, max_size=6)


def drawn(of: Archive, language: Language = "ja") -> dict[str, Chart]:
    """Return the charts by their key."""
    numbers = {table.key: table for table in tables(of)}
    return {chart.key: chart for own in charts(numbers, language).values() for chart in own}


def large(*more: Incident) -> Archive:
    filling = (incident(f"2020-{number:03}", date="2020-01-01") for number in range(1, FEWEST_INCIDENTS + 1))
    return archive(*filling, *more)


@given(st.lists(_LENGTHS, min_size=1, max_size=8))
def test_bars_lie_within_the_chart_and_their_segments_within_the_bar(lengths: list[list[int]]) -> None:
    rows = [
        ChartRow("年", (Bar("", tuple(Segment(series, own) for series, own in enumerate(row))),)) for row in lengths
    ]
    data = chart_data(Chart("years", "図", "", tuple(rows)))
    widths = [row["bars"][0]["width"] for row in data["rows"]]
    assert max(widths) == (100 if any(map(sum, lengths)) else 0)
    for row, own in zip(data["rows"], lengths, strict=True):
        (bar,) = row["bars"]
        assert bar["width"] == pytest.approx(100 * sum(own) / (max(map(sum, lengths)) or 1), abs=0.1)
        places = [segment["x"] for segment in bar.get("segments", [])]
        assert places == sorted(places) and all(0 <= place <= 100 for place in places)
        assert [segment["series"] for segment in bar.get("segments", [])] == [
            series for series, length in enumerate(own) if length
        ]


def test_a_stacked_bar_is_as_long_as_its_incidents_are_many() -> None:
    """An incident with causes of two kinds is in two colours, and one incident long."""
    of = large(incident("2023-001", tags=["誤送信", "盗難"]), incident("2023-002", tags=["誤送信", "設定ミス"]))
    months = drawn(of)["months"]
    (bar,) = next(row for row in months.rows if row.label == "2023-04").bars
    assert bar.number == "2" and bar.length == pytest.approx(2)
    assert [segment.length for segment in bar.segments] == pytest.approx([4 / 3, 2 / 3])
    assert [segment.name for segment in bar.segments] == ["2023-04 過失・不具合 2", "2023-04 盗難など 1"]


def test_a_bar_of_incidents_without_a_named_cause_stays_empty() -> None:
    of = large(incident("2023-001", tags=["原因不明"]), incident("2023-002", tags=["盗難"]))
    (bar,) = next(row for row in drawn(of)["months"].rows if row.label == "2023-04").bars
    assert bar.number == "2" and bar.length == pytest.approx(1)


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "1 incident whose month of disclosure is not known is not"), (2, "2 incidents whose month of disclosure is")],
)
def test_incidents_outside_a_chart_are_counted_in_proper_english(number: int, said: str) -> None:
    of = large(*(incident(f"2023-{place:03}", date="2023") for place in range(number)))
    assert said in drawn(of, "en")["months"].note


def test_there_are_no_charts_of_few_incidents() -> None:
    of = large()
    assert drawn(of)
    assert drawn(archive(*of.incidents[1:])) == {}


@given(archives())
def test_every_row_that_leads_to_a_search_shows_its_number(of: Archive) -> None:
    whole = large(*of.incidents)
    by_address = {}
    for chart in drawn(whole).values():
        for row in chart.rows:
            if row.address and chart.key != "years-people":
                assert row.name.endswith(row.bars[0].number)
                assert by_address.setdefault((chart.key, row.address), row.bars[0].number) == row.bars[0].number
