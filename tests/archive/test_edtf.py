"""Dates are read as ISO 8601-2 means them and shown as Japanese readers expect."""

from __future__ import annotations

from datetime import date

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jikenbo.archive.edtf import EdtfError, format_japanese, parse_edtf


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "shown"),
    [
        # as far as it is known
        ("2023", date(2023, 1, 1), date(2023, 12, 31), "2023年"),
        ("2023-09", date(2023, 9, 1), date(2023, 9, 30), "2023年9月"),
        ("2023-09-28", date(2023, 9, 28), date(2023, 9, 28), "2023年9月28日"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "2024年2月"),
        # unknown digits
        ("202X", date(2020, 1, 1), date(2029, 12, 31), "2020年代"),
        ("2023-XX", date(2023, 1, 1), date(2023, 12, 31), "2023年"),
        ("2023-09-XX", date(2023, 9, 1), date(2023, 9, 30), "2023年9月"),
        # seasons
        ("2023-21", date(2023, 3, 1), date(2023, 5, 31), "2023年春"),
        ("2023-24", date(2023, 12, 1), date(2024, 2, 29), "2023年冬"),
        # doubt
        ("2023-08~", date(2023, 8, 1), date(2023, 8, 31), "2023年8月頃"),
        ("2023-08-01?", date(2023, 8, 1), date(2023, 8, 1), "2023年8月1日（不確か）"),
        ("2023%", date(2023, 1, 1), date(2023, 12, 31), "2023年頃（不確か）"),
        # intervals
        ("2023-08-30/2023-08-31", date(2023, 8, 30), date(2023, 8, 31), "2023年8月30日〜31日"),
        ("2023-09-30/2023-10-02", date(2023, 9, 30), date(2023, 10, 2), "2023年9月30日〜10月2日"),
        ("2022-12/2023-01-05", date(2022, 12, 1), date(2023, 1, 5), "2022年12月〜2023年1月5日"),
        ("2023-08/2023-08-05", date(2023, 8, 1), date(2023, 8, 5), "2023年8月〜8月5日"),
        ("2020/2023", date(2020, 1, 1), date(2023, 12, 31), "2020年〜2023年"),
        ("2023-05-17~/2023-08-24", date(2023, 5, 17), date(2023, 8, 24), "2023年5月17日頃〜8月24日"),
        ("../2023-05", date.min, date(2023, 5, 31), "2023年5月まで"),
        ("2023-05/..", date(2023, 5, 1), date.max, "2023年5月〜"),
    ],
)
def test_a_date_means_its_days_and_is_shown_in_japanese(text: str, earliest: date, latest: date, shown: str) -> None:
    value = parse_edtf(text)
    assert (value.earliest, value.latest, format_japanese(value)) == (earliest, latest, shown)
    assert str(value) == text


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("2023-02-29", "「2023-02-29」という日はありません"),
        ("2023-13", "「2023-13」という日はありません"),
        ("2023-10-02/2023-09-30", "2023-09-30/2023-10-02 ではありませんか"),
        ("../..", "始まりか終わりのどちらかは必要です"),
        ("2023-XX-05", "月が不明なときは、日は書けません"),
        ("202X-05", "月日は書けません"),
        ("2023-21-05", "日は書けません"),
        ("0000", "という日はありません"),
        ("2023/9/28", "いずれかの形で書いてください"),
        ("2023-9-8", "「2023-9-8」が読めません"),
        ("2023-09-01/9", "「2023-09-01/9」が読めません"),
        ("令和5年", "いずれかの形で書いてください"),
        ("２０２３", "いずれかの形で書いてください"),
        ("2023-09-28/2023/2024", "いずれかの形で書いてください"),
        ("", "いずれかの形で書いてください"),
    ],
)
def test_what_is_no_date_is_answered_with_what_would_be(text: str, advice: str) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    assert advice in str(caught.value)


_years = st.integers(1000, 9998)
_parts = st.one_of(
    _years.map(str),
    st.tuples(_years, st.integers(1, 12)).map(lambda part: f"{part[0]}-{part[1]:02}"),
    st.dates(date(1000, 1, 1), date(9998, 12, 31)).map(date.isoformat),
)


@given(_parts)
def test_a_date_spans_the_same_days_as_the_edtf_library_says(text: str) -> None:
    ours, theirs = parse_edtf(text), edtf.parse_edtf(text)
    assert (ours.earliest, ours.latest) == (_day(theirs.lower_strict()), _day(theirs.upper_strict()))


def _day(moment: object) -> date:
    return date(*tuple(moment)[:3])


@given(_parts, _parts)
def test_an_interval_reaches_from_its_first_part_to_its_last(first: str, last: str) -> None:
    if parse_edtf(last).latest < parse_edtf(first).earliest:
        with pytest.raises(EdtfError):
            parse_edtf(f"{first}/{last}")
    else:
        value = parse_edtf(f"{first}/{last}")
        assert (value.earliest, value.latest) == (parse_edtf(first).earliest, parse_edtf(last).latest)


@given(st.text(max_size=30))
def test_no_text_is_more_than_refused(text: str) -> None:
    try:
        assert str(parse_edtf(text)) == text
    except EdtfError as error:
        assert str(error)
