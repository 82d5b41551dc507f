"""Bands of size, by number of people: one list for the search facet, the statistics and the exports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from jikenbo.archive.count import Count

Size = Literal["100", "1000", "10000", "100000", "more"]


@dataclass(frozen=True, slots=True)
class Band:
    """A band of size. `at_most` is the largest number in it; None: no bound. Without a key no number is known."""

    key: Size | None
    label: str
    label_en: str
    at_most: int | None


UNKNOWN = Band(None, "不明", "Not known", None)
#: Smallest first; the last is for incidents whose number of people was not published.
BANDS = (
    Band("100", "100人以下", "Up to 100", 100),
    Band("1000", "101〜1,000人", "101 to 1,000", 1_000),
    Band("10000", "1,001〜10,000人", "1,001 to 10,000", 10_000),
    Band("100000", "10,001〜100,000人", "10,001 to 100,000", 100_000),
    Band("more", "100,000人超", "More than 100,000", None),
    UNKNOWN,
)


def scale_of(counts: Mapping[str, Count]) -> Band:
    """Return the band of the number of people as stated, whether exact, about, at most or at least."""
    people = counts.get("people")
    if people is None:
        return UNKNOWN
    return next(band for band in BANDS if band.at_most is None or people.value <= band.at_most)
