"""Counts keep how sure and how exact the notice was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from jikenbo.archive.count import UNITS, Count, CountError, format_count, parse_count


@pytest.mark.parametrize(
    ("text", "value", "qualifier", "shown"),
    [
        ("4244", 4244, "", "4,244人"),
        ("~13400", 13400, "~", "約13,400人"),
        ("<=200000", 200000, "<=", "最大200,000人"),
        (">=90", 90, ">=", "90人以上"),
        ("13,400", 13400, "", "13,400人"),
        ("0", 0, "", "0人"),
    ],
)
def test_a_count_is_read_and_shown_with_its_qualifier(text: str, value: int, qualifier: str, shown: str) -> None:
    assert parse_count(text) == (value, qualifier)
    assert format_count(Count.model_validate(text), "people") == shown


@pytest.mark.parametrize("text", ["", "約100", "100人", "1,23", "-5", "1.5", "~", ">90", "１００", "9" * 13])
def test_what_is_no_count_is_refused_with_the_forms_that_are(text: str) -> None:
    with pytest.raises(CountError, match="~13400（約）"):
        parse_count(text)


@given(st.integers(0, 10**11), st.sampled_from(["", "~", "<=", ">="]), st.booleans())
def test_a_count_written_out_is_read_back(value: int, qualifier: str, grouped: bool) -> None:
    text = f"{qualifier}{value:,}" if grouped else f"{qualifier}{value}"
    assert parse_count(text) == (value, qualifier)


@pytest.mark.parametrize(
    ("value", "parts", "agrees"),
    [
        ("4244", (3605, 638, 1), True),
        ("4244", (3605, 638), False),
        ("~4200", (3605, 638), True),
        ("<=4244", (3605, 638), True),
        ("<=4000", (3605, 638), False),
        (">=4000", (3605, 638), True),
        (">=4244", (3605, 638), False),
    ],
)
def test_a_breakdown_must_agree_with_its_value(value: str, parts: tuple[int, ...], agrees: bool) -> None:
    raw = {"value": value, "breakdown": {f"町{index}": str(part) for index, part in enumerate(parts)}}
    if agrees:
        assert sum(Count.model_validate(raw).breakdown.values()) == sum(parts)
    else:
        with pytest.raises(ValidationError, match="内訳の合計が合いません"):
            Count.model_validate(raw)


def test_every_unit_has_a_counter_and_labels_in_both_languages() -> None:
    assert list(UNITS)[:2] == ["people", "records"]
    assert all(unit.counter and unit.label and unit.label_en for unit in UNITS.values())
    assert UNITS["people"].counter != UNITS["records"].counter
