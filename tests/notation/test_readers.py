"""The readers of dates and numbers read every text of the table, and nothing that they do not understand."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jikenbo.archive.count import UNITS, Count, format_count, parse_count
from jikenbo.archive.edtf import EdtfError, format_japanese, parse_edtf
from jikenbo.notation.count_words import COUNTERS
from jikenbo.notation.counts import read_count
from jikenbo.notation.dates import read_date
from jikenbo.notation.refusal import Refusal
from jikenbo.notation.whole_numbers import LARGEST
from jikenbo.rules.rulebook import RULES
from notation.cases import CASES, COUNTS, DATES, Case

MESS = st.text(
    st.sampled_from(
        "0123456789年月日時〜~-/.、 令和平成元R5一二十百千万億約最大以上人件名数延べから までX?%()木頃上旬"
    ),
    max_size=24,
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_text_is_read_or_refused_as_the_table_says(case: Case) -> None:
    if case.refused is None:
        assert _read(case) == case.value
        return
    with pytest.raises(Refusal) as caught:
        _read(case)
    assert caught.value.reason == case.refused
    assert case.text in str(caught.value) or case.refused in ("reversed", "open", "impossible")


def _read(case: Case) -> str:
    return read_count(case.text, case.unit) if case.unit else read_date(case.text)


def test_the_table_is_large_and_has_every_reason_and_unit() -> None:
    assert len(CASES) >= 400
    assert len({(case.unit, case.text) for case in CASES}) == len(CASES)
    assert {case.unit for case in COUNTS} == set(UNITS) == set(COUNTERS)
    for rule, cases in (("date", DATES), ("counts", COUNTS)):
        reasons = {key for key in RULES[rule].messages if not key.endswith(".form")}
        assert {case.refused for case in cases if case.refused} == reasons - NOT_OF_TEXTS[rule]


#: Messages that are not about how a text is read: of EDTF's own forms, of more than one value, of the form's rows.
NOT_OF_TEXTS = {
    "date": {"otherwise", "absent", "needed", "begins", "month-of-no-year", "day-of-no-month", "day-of-season"},
    "counts": {"otherwise", "absent", "unit", "part", "qualifier", "sum"}
    | {"row-number", "row-label", "row-part", "row-twice"},
}

_days = st.dates(date(1000, 1, 1)).map(lambda day: day.isoformat())
_parts = st.one_of(
    _days, _days.map(lambda day: day[:7]), _days.map(lambda day: day[:4]), _days.map(lambda day: f"{day[:4]}-2{day[6]}")
)


@given(_parts, st.sampled_from(["", "~", "?", "%"]), _parts | st.just(".."))
def test_a_date_as_pages_show_it_is_read_back(first: str, mark: str, last: str) -> None:
    for text in (first + mark, f"{first}{mark}/{last}", f"{first}/{last}{mark}", f"../{first}{mark}"):
        try:
            value = parse_edtf(text)
        except EdtfError:
            continue
        shown = format_japanese(value)
        if first + mark == last:
            continue
        assert format_japanese(parse_edtf(read_date(shown))) == shown


@given(st.integers(0, LARGEST), st.sampled_from(["", "~", "<=", ">="]), st.sampled_from(list(UNITS)))
def test_a_number_as_pages_show_it_is_read_back(number: int, qualifier: str, unit: str) -> None:
    text = f"{qualifier}{number}"
    assert read_count(format_count(Count.model_validate(text), unit), unit) == text
    assert read_count(text, unit) == text


@given(MESS)
def test_what_is_read_is_a_date_and_a_count_that_entries_can_hold(text: str) -> None:
    for read, parse in ((read_date, parse_edtf), (lambda typed: read_count(typed, "people"), parse_count)):
        try:
            value = read(text)
        except Refusal as refusal:
            assert str(refusal)
        else:
            assert value == "" or parse(value)
            assert read(value) == value


@given(st.text(max_size=40))
def test_no_text_is_more_than_refused(text: str) -> None:
    for read in (read_date, lambda typed: read_count(typed, "records")):
        try:
            read(text)
        except Refusal as refusal:
            assert str(refusal)


@pytest.mark.parametrize(
    "text",
    [
        "では" * 20_000,
        "調査中" * 20_000 + "x",
        "9" * 50_000,
        "1万" * 20_000,
        "2023年" * 10_000,
        "〜" * 20_000,
        "延べ約" * 20_000,
    ],
)
def test_a_hostile_text_is_refused_soon(text: str) -> None:
    for read in (read_date, lambda typed: read_count(typed, "people")):
        with pytest.raises(Refusal):
            read(text)
