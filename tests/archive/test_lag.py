"""Days between dates: only where both are known to the day."""

import pytest

from jikenbo.archive.edtf import Edtf, parse_edtf
from jikenbo.archive.lag import days_between


def edtf(text: str | None) -> Edtf | None:
    return parse_edtf(text) if text else None


@pytest.mark.parametrize(
    ("earlier", "later", "days"),
    [
        ("2023-08-31", "2023-08-31", 0),
        ("2023-08-31", "2023-09-05", 5),
        ("2024-02-28", "2024-03-01", 2),
        # A period counts from its first day.
        ("2023-08-30/2023-08-31", "2023-08-31", 1),
        ("2023-08-30/..", "2023-08-31", 1),
        # Not known to the day, or not for sure.
        ("2023-08", "2023-08-31", None),
        ("2023-08-30", "2023", None),
        ("2023-08-30~", "2023-08-31", None),
        ("2023-08-30", "2023-08-31?", None),
        ("../2023-08-30", "2023-08-31", None),
        (None, "2023-08-31", None),
        ("2023-08-31", None, None),
        # Contradictory.
        ("2023-09-01", "2023-08-31", None),
    ],
)
def test_days_between(earlier: str | None, later: str | None, days: int | None) -> None:
    assert days_between(edtf(earlier), edtf(later)) == days
