"""The bands of size: where each begins and ends."""

import pytest

from archives import incident
from jikenbo.archive.scale import BANDS, UNKNOWN, scale_of


@pytest.mark.parametrize(
    ("people", "label"),
    [
        ("0", "100人以下"),
        ("100", "100人以下"),
        ("101", "101〜1,000人"),
        ("~1000", "101〜1,000人"),
        ("1001", "1,001〜10,000人"),
        ("10000", "1,001〜10,000人"),
        ("<=10001", "10,001〜100,000人"),
        ("100000", "10,001〜100,000人"),
        (">=100001", "100,000人超"),
    ],
)
def test_the_number_of_people_decides_the_band(people: str, label: str) -> None:
    assert scale_of(incident(counts={"people": people}).counts).label == label


def test_records_are_not_people() -> None:
    assert scale_of(incident(counts={"records": "50"}).counts) is UNKNOWN


def test_bands_grow_and_end_with_the_unknown() -> None:
    bounds = [band.at_most for band in BANDS]
    assert bounds == [100, 1_000, 10_000, 100_000, None, None]
    assert BANDS[-1] is UNKNOWN
    assert len({band.key for band in BANDS}) == len({band.label for band in BANDS}) == len(BANDS)
