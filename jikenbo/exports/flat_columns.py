"""Columns of flat tables, made from the fields of the published form: for CSV, SQLite and the codebook alike.

One field may need several columns: a date its first and last day, the counts a set for each unit.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Any, Literal, get_args, get_origin, get_type_hints

from jikenbo.archive.count import UNITS
from jikenbo.archive.law import ITEMS
from jikenbo.bilingual import Bilingual
from jikenbo.exports.public import PublicCount, PublicDate, PublicFinding, PublicReport

Type = Literal["text", "integer", "boolean", "date"]
Cell = str | int | bool | date | None
#: Separates the values of a list in one cell.
SEPARATOR = "; "
_TO_THE_DAY = Bilingual("日まで確かにわかるときだけ", "only where it is known for certain to the day")
_SEPARATED = Bilingual("（複数は「;」区切り）", " (separated by “;”)")


@dataclass(frozen=True, slots=True)
class Column:
    """`read` returns the cell's value for a published object; `field` is the field of that object it is made from."""

    name: str
    type: Type
    about: Bilingual
    field: str
    read: Callable[[Any], Cell]


@cache
def columns(of: type) -> tuple[Column, ...]:
    """Return the columns of a published dataclass, in the order of its fields."""
    hints = get_type_hints(of, include_extras=True)
    return tuple(column for name, hint in hints.items() for column in _flattened(name, *get_args(hint)))


def _flattened(name: str, kind: Any, about: Bilingual) -> Iterator[Column]:
    """Yield the columns of one field; a field whose type has no rule here is a fault of ours (KeyError)."""
    words = any(get_origin(each) is Literal for each in (kind, *get_args(kind)))
    yield from _RULES[str if words else kind](name, about)


def _single(type_: Type) -> Callable[[str, Bilingual], Iterator[Column]]:
    def rule(name: str, about: Bilingual) -> Iterator[Column]:
        yield Column(name, type_, about, name, attrgetter(name))

    return rule


def _date(name: str, about: Bilingual) -> Iterator[Column]:
    yield Column(name, "text", Bilingual(f"{about.ja}（EDTF）", f"{about.en} (EDTF)"), name, _part(name, "edtf"))
    first = Bilingual(f"{about.ja}: 最初の日。{_TO_THE_DAY.ja}", f"{about.en}: first day, {_TO_THE_DAY.en}")
    last = Bilingual(f"{about.ja}: 最後の日。{_TO_THE_DAY.ja}", f"{about.en}: last day, {_TO_THE_DAY.en}")
    yield Column(f"{name}_earliest", "date", first, name, _part(name, "earliest"))
    yield Column(f"{name}_latest", "date", last, name, _part(name, "latest"))


def _part(name: str, attribute: str) -> Callable[[Any], Cell]:
    def read(of: Any) -> Cell:
        value = getattr(of, name)
        return getattr(value, attribute) if value else None

    return read


def _list(name: str, about: Bilingual) -> Iterator[Column]:
    said = Bilingual(f"{about.ja}{_SEPARATED.ja}", f"{about.en}{_SEPARATED.en}")
    yield Column(name, "text", said, name, lambda of: SEPARATOR.join(getattr(of, name)) or None)


def _mapping(name: str, about: Bilingual) -> Iterator[Column]:
    def read(of: Any) -> Cell:
        value = getattr(of, name)
        return json.dumps(value, ensure_ascii=False) if value else None

    yield Column(name, "text", Bilingual(f"{about.ja}。JSON", f"{about.en}, as JSON"), name, read)


def _counts(name: str, about: Bilingual) -> Iterator[Column]:
    for unit, (counter, label, label_en) in UNITS.items():
        what, what_en = f"{about.ja}: {label}（{counter}）", f"{about.en}: {label_en}"
        yield Column(unit, "integer", Bilingual(what, what_en), name, _count(name, unit, "value"))
        quality = Bilingual(
            f"{what}の表し方: exact ちょうど、about 約、at_most 最大、at_least 以上",
            f"{what_en}: exact, about, at_most or at_least",
        )
        yield Column(f"{unit}_qualifier", "text", quality, name, _count(name, unit, "qualifier"))
        certainty = Bilingual(f"{what}: confirmed 確定、possible おそれ", f"{what_en}: confirmed or possible")
        yield Column(f"{unit}_certainty", "text", certainty, name, _count(name, unit, "certainty"))


def _count(name: str, unit: str, attribute: str) -> Callable[[Any], Cell]:
    def read(of: Any) -> Cell:
        counts: Mapping[str, PublicCount] = getattr(of, name)
        return getattr(counts[unit], attribute) if unit in counts else None

    return read


def _findings(name: str, about: Bilingual) -> Iterator[Column]:
    for place, item in enumerate(ITEMS):
        said = Bilingual(f"{about.ja}: {item.number}号 {item.name}", f"{about.en}: item {item.number}, {item.name_en}")
        yield Column(f"{name}_{item.key}", "boolean", said, name, _finding(name, place))


def _finding(name: str, place: int) -> Callable[[Any], Cell]:
    def read(of: Any) -> Cell:
        findings: tuple[PublicFinding, ...] = getattr(of, name)
        return findings[place].applies

    return read


def _reports(name: str, about: Bilingual) -> Iterator[Column]:
    number = Bilingual(f"{about.ja}の数", f"{about.en}: how many")
    yield Column(name, "integer", number, name, lambda of: len(getattr(of, name)))
    originals = Bilingual(
        f"{about.ja}の原文のURL{_SEPARATED.ja}", f"{about.en}: addresses of the originals{_SEPARATED.en}"
    )
    yield Column(f"{name}_urls", "text", originals, name, _urls(name))


def _urls(name: str) -> Callable[[Any], Cell]:
    def read(of: Any) -> Cell:
        reports: tuple[PublicReport, ...] = getattr(of, name)
        return SEPARATOR.join(report.url for report in reports if report.url) or None

    return read


_RULES: Mapping[Any, Callable[[str, Bilingual], Iterator[Column]]] = {
    str: _single("text"),
    str | None: _single("text"),
    int: _single("integer"),
    int | None: _single("integer"),
    bool | None: _single("boolean"),
    date: _single("date"),
    date | None: _single("date"),
    PublicDate: _date,
    PublicDate | None: _date,
    tuple[str, ...]: _list,
    Mapping[str, int] | None: _mapping,
    Mapping[str, PublicCount]: _counts,
    tuple[PublicFinding, ...]: _findings,
    tuple[PublicReport, ...]: _reports,
}
