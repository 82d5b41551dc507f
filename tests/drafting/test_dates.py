"""Dates of notices: how they are written, what they leave out, what they are the date of. Texts are invented."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jikenbo.drafting import Draft
from jikenbo.drafting.cleaning import clean, fold
from jikenbo.drafting.dates import find_dates
from jikenbo.drafting.resolving import resolve


def _read(text: str) -> list[str]:
    return [mention.edtf for mention in resolve(find_dates(fold(clean(text))), None, None)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        # eras and digits
        ("令和5年9月5日（火）15時頃", "2023-09-05"),
        ("令和元年5月1日", "2019-05-01"),
        ("平成30年12月", "2018-12"),
        ("２０２３年１０月２日", "2023-10-02"),
        ("令和 5 年 4 月 5 日", "2023-04-05"),
        ("令和五年九月二十日", "2023-09-20"),
        ("㋿3年4月1日", "2021-04-01"),
        # separators
        ("2023/9/30", "2023-09-30"),
        ("2014.09.29", "2014-09-29"),
        ("2024-02-29", "2024-02-29"),
        ("R5.9.5", "2023-09-05"),
        # ranges
        ("令和5年9月30日~10月2日", "2023-09-30/2023-10-02"),
        ("2022年12月28日から翌年1月4日", "2022-12-28/2023-01-04"),
        ("2023年4月1日から5日まで", "2023-04-01/2023-04-05"),
        ("2022年11月～2023年3月", "2022-11/2023-03"),
        # as far as known
        ("2023年6月頃", "2023-06~"),
        ("2023年9月上旬", "2023-09"),
    ],
)
def test_a_date_is_read_as_far_as_it_is_known(text: str, edtf: str) -> None:
    assert _read(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2023年8月30日に送信し、同日発覚した。翌31日に公表した。", ["2023-08-30", "2023-08-30", "2023-08-31"]),
        ("2023年8月30日に送信し、9月2日に判明した。", ["2023-08-30", "2023-09-02"]),
        ("令和4年12月に始まり、翌年2月に終わった。同月6日に公表した。", ["2022-12", "2023-02", "2023-02-06"]),
        ("2023年8月31日に気付いた。前日の8月30日に使った。", ["2023-08-31", "2023-08-30", "2023-08-30"]),
    ],
)
def test_what_a_date_leaves_out_follows_from_the_text(text: str, edtf: list[str]) -> None:
    assert _read(text) == edtf


@pytest.mark.parametrize(
    "text",
    [
        "停職6月とした",
        "3日間",
        "10日以内",
        "20代の職員",
        "2/3の職員",
        "電話 03-1234-5678",
        "第3報",
        "約6カ月間",
        "5月号",
        "13月45日",
    ],
)
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert [edtf for edtf in _read(text) if edtf] == []


@given(
    st.dates(date(1990, 1, 1), date(2035, 12, 31)),
    st.sampled_from(["{0.year}年{0.month}月{0.day}日", "{0:%Y/%m/%d}", "{0:%Y.%m.%d}"]),
)
def test_a_rendered_date_is_read_back(day: date, form: str) -> None:
    assert _read(f"発生は{form.format(day)}です") == [day.isoformat()]


@given(st.dates(date(2019, 5, 1), date(2035, 12, 31)))
def test_a_date_of_the_era_is_read_back(day: date) -> None:
    assert _read(f"令和{day.year - 2018}年{day.month}月{day.day}日") == [day.isoformat()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # disclosed: the end of the title, a line of its own, "yesterday", "announced"
        ("【#2023-1】若葉市 書類の紛失について 2023年9月30日\n\n本文です。\n", ("2023-09-30", None, None)),
        ("書類の紛失について\n2023年9月30日\n若葉市\n\n書類を紛失しました。\n", ("2023-09-30", None, None)),
        (
            "【#2023-1】株式会社若葉 逮捕について\n\n昨日（2023/9/27）、元社員が逮捕されました。\n",
            ("2023-09-28", None, None),
        ),
        ("若葉市は2023年9月28日、書類を紛失したと発表した。\n", ("2023-09-28", None, None)),
        # the year alone where the notice does not say more
        ("【#2023-1】若葉市 書類の紛失について\n\n書類を紛失しました。\n", ("2023", None, None)),
        # nothing where nothing is said
        ("書類の紛失について\n\n書類を紛失しました。\n", (None, None, None)),
        # roles: label, predicate, "ことが判明"
        (
            "【#2023-1】若葉市 紛失について\n\n1 発生日時\n令和5年8月30日(水)\n2 発覚日時\n令和5年8月31日(木)\n",
            ("2023", "2023-08-30", "2023-08-31"),
        ),
        (
            "【#2023-1】若葉市 紛失について\n\n8月31日、書類が流出したことが判明しました。\n",
            ("2023", None, "2023-08-31"),
        ),
        (
            "【#2023-1】若葉市 漏えいについて\n\n5月17日~8月24日の間、閲覧可能な状態でした。\n",
            ("2023", "2023-05-17/2023-08-24", None),
        ),
        # what an inquiry found to have happened on a day happened on it
        (
            "【#2023-1】若葉市 続報について\n\n調査の結果、8月26日未明に侵入されたことが判明しました。\n",
            ("2023", "2023-08-26", None),
        ),
        # an earlier notice, a measure and a fiscal year are none of them
        (
            "【#2023-1】若葉市 続報について\n\n10月2日にご報告した通り、令和2年度の書類です。3日に届け出ました。\n",
            ("2023", None, None),
        ),
    ],
)
def test_every_date_has_its_role(
    text: str, expected: tuple[str | None, str | None, str | None], draft: Callable[[str], Draft]
) -> None:
    found = draft(text)
    assert (found.date, found.occurred, found.discovered) == expected


def test_a_day_of_december_in_a_notice_of_january_is_of_the_year_before(draft: Callable[[str], Draft]) -> None:
    found = draft("メールの誤送信について\n2023年1月10日\n若葉市\n\n12月27日、メールを誤って送信しました。\n")
    assert found.occurred == "2022-12-27"


def test_dates_without_a_role_are_listed(draft: Callable[[str], Draft]) -> None:
    found = draft("【#2023-1】若葉市 書類の紛失について\n\n10月3日に警察に届け出ました。\n")
    assert [e.value for e in found.evidence if e.field == "date" and not e.used] == ["2023-10-03"]
