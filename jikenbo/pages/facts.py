"""The facts of an incident as its page shows them: a label, and values that may lead to a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from jikenbo.addresses import date_address, organisation_address, prefecture_address, tag_address
from jikenbo.archive.count import UNITS, Count, format_count
from jikenbo.archive.edtf import Edtf, format_japanese
from jikenbo.archive.incident import Incident
from jikenbo.archive.lag import days_between
from jikenbo.archive.organisation.grouping import Organisations
from jikenbo.archive.vocabulary import Facet, Vocabulary
from jikenbo.page import row

#: Facets that a reader looks for even where nothing was published.
_EXPECTED = frozenset({"cause", "data", "medium"})


class Value(NamedTuple):
    """One value as displayed; `address` is relative to the site's root, or "" where there is no page."""

    text: str
    address: str = ""


class Part(NamedTuple):
    """One part of a breakdown: its label, and its number with the unit."""

    label: str
    number: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the facts. Without values it was not published. `kind` names the row for the style sheet.

    `lag` is the number of days between this date and the one before; it is computed, not published.
    """

    kind: str
    label: str
    values: tuple[Value, ...] = ()
    parts: tuple[Part, ...] = ()
    certainty: str = ""
    note: str = ""
    lag: str = ""

    def as_row(self) -> dict[str, Any]:
        """Return the fact as plain data for front matter; `shown` is a list of {text: address or ""}."""
        return row(
            kind=self.kind,
            label=self.label,
            shown=[{value.text: value.address} for value in self.values],
            parts=[part._asdict() for part in self.parts],
            certainty=self.certainty,
            note=self.note,
            lag=self.lag,
        )


def facts(incident: Incident, vocabulary: Vocabulary, organisations: Organisations) -> Iterator[Fact]:
    """Yield the rows in the order in which readers ask: who, when, why, how many, what."""
    names = dict.fromkeys(incident.org)
    named = [Value(name, _listed(incident, organisation_address(organisations.of(name).key))) for name in names]
    yield Fact("org", "組織", tuple(named))
    places = [Value(name, _listed(incident, prefecture_address(name))) for name in organisations.places(names)]
    if places:
        yield Fact("prefecture", "都道府県", tuple(places))
    yield _date("occurred", "発生", incident.occurred)
    yield _date("discovered", "発覚", incident.discovered, _lag("発生から", incident.occurred, incident.discovered))
    lags = (
        _lag("発覚から", incident.discovered, incident.date),
        _lag("発生から", incident.occurred, incident.date),
    )
    address = _listed(incident, date_address(incident.date))
    yield Fact("date", "公表", (Value(format_japanese(incident.date), address),), lag="、".join(filter(None, lags)))
    for facet in vocabulary.facets.values():
        yield from _tags(incident, facet)
        if facet.key == "cause":
            yield from _counts(incident)


def _listed(incident: Incident, address: str) -> str:
    """Return the address of a page that lists the incident, or "" where none does."""
    return address if incident.is_valid else ""


def _date(kind: str, label: str, date: Edtf | None, lag: str = "") -> Fact:
    return Fact(kind, label, (Value(format_japanese(date)),) if date else (), lag=lag)


def _lag(since: str, earlier: Edtf | None, later: Edtf | None) -> str:
    days = days_between(earlier, later)
    return "" if days is None else f"{since}{days:,}日"


def _tags(incident: Incident, facet: Facet) -> Iterator[Fact]:
    values = tuple(Value(tag, tag_address(tag)) for tag in incident.tags if tag in facet.tags)
    if values or facet.key in _EXPECTED:
        yield Fact(facet.key, facet.label, values)


def _counts(incident: Incident) -> Iterator[Fact]:
    if not incident.counts:
        yield Fact("count", "人数・件数")
    for unit, count in incident.counts.items():
        yield _count(unit, count)


def _count(unit: str, count: Count) -> Fact:
    counter = UNITS[unit].counter
    parts = tuple(Part(label, f"{number:,}{counter}") for label, number in count.breakdown.items())
    return Fact(
        "count", UNITS[unit].label, (Value(format_count(count, unit)),), parts, count.certainty or "", count.note
    )
