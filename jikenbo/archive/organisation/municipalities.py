"""Municipalities by name, to distinguish those whose name several prefectures have.

municipalities.csv holds those of October 2026 (総務省統計局「統計に用いる標準地域コード」, with the districts of
日本郵便「郵便番号データ」), and of those that mergers have ended since 2003 (日本郵便「市町村変更情報」) the ones
whose name another prefecture has or had; `until` is the year of the merger.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import StringIO

from jikenbo.folding import fold

#: Words that name the office for the body itself.
_OFFICES = ("役所", "役場")


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality; `district` is its 郡, and `until` the year in which it ended, None where it has not."""

    prefecture: str
    district: str
    name: str
    reading: str
    until: int | None


@cache
def municipalities() -> tuple[Municipality, ...]:
    """Return every municipality that is known, in the order of the file."""
    return tuple(_read())


def _read() -> Iterator[Municipality]:
    text = files(__package__).joinpath("municipalities.csv").read_text("utf-8")
    for row in csv.DictReader(StringIO(text)):
        until = int(row["until"]) if row["until"] else None
        yield Municipality(row["prefecture"], row["district"], row["name"], row["reading"], until)


def written_names(town: Municipality) -> Iterator[str]:
    """Yield every way, folded, in which the municipality is named: with its prefecture, its district, its office."""
    name, district = fold(town.name), fold(town.district)
    for place in ("", district, town.prefecture, town.prefecture + district):
        for office in ("", *_OFFICES):
            yield place + name + office


@cache
def _by_written_name() -> Mapping[str, tuple[Municipality, ...]]:
    found: defaultdict[str, dict[Municipality, None]] = defaultdict(dict)
    for town in municipalities():
        for written in written_names(town):
            found[written][town] = None
    return {written: tuple(towns) for written, towns in found.items()}


def municipalities_named(folded: str) -> tuple[Municipality, ...]:
    """Return every municipality that a folded name may mean: 池田町, 今立郡池田町, 福井県池田町, 池田町役場."""
    return _by_written_name().get(folded, ())


def existing(towns: tuple[Municipality, ...], year: int | None = None) -> tuple[Municipality, ...]:
    """Return the municipalities that existed in the year, else those that exist now, else all of them."""
    there = [town for town in towns if town.until is None or (year is not None and year <= town.until)]
    return tuple(there) or towns
