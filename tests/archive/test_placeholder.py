"""The year with which the provisional name of an entry begins."""

from __future__ import annotations

import pytest

from jikenbo.archive.placeholder import placeholder_year


@pytest.mark.parametrize(
    ("date", "year"), [("2023", 2023), ("2023-09-28", 2023), ("2023-12/2024-01", 2023), ("202X", 2020), ("きのう", 0)]
)
def test_a_placeholder_begins_with_the_first_year_that_the_date_may_mean(date: str, year: int) -> None:
    assert placeholder_year(date) == year
