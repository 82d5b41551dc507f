"""Lists of incidents: 200 incidents a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from jikenbo.addresses import incident_address
from jikenbo.archive.count import UNITS, format_count
from jikenbo.archive.edtf import format_japanese
from jikenbo.archive.incident import Incident
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.output import OutputFile
from jikenbo.page import page, row

PAGE_SIZE = 200
Item = TypeVar("Item")


def list_item(incident: Incident, vocabulary: Vocabulary) -> dict[str, Any]:
    """Return what a list shows of an incident; `size` is its first count as displayed."""
    unit = next((unit for unit in UNITS if unit in incident.counts), None)
    return row(
        date=format_japanese(incident.date),
        address=incident_address(incident.id),
        title=incident.title,
        org=list(incident.org),
        causes=list(vocabulary.of_facet("cause", incident.tags)),
        size=format_count(incident.counts[unit], unit) if unit else "",
    )


@dataclass(frozen=True, slots=True)
class Pager:
    """One page among the pages of one list; addresses are relative to the site's root, "" for none."""

    number: int
    last: int
    addresses: tuple[str, ...]

    @property
    def suffix(self) -> str:
        """Return what distinguishes the titles of the pages."""
        return f"（{self.number}/{self.last}ページ）" if self.number > 1 else ""

    @property
    def near(self) -> list[tuple[int, str]]:
        """Return number and address of the first page, the last, and those around this one."""
        shown = {1, self.last, *range(max(self.number - 2, 1), min(self.number + 2, self.last) + 1)}
        return [(number, self.addresses[number - 1]) for number in sorted(shown)]

    def as_row(self) -> dict[str, Any] | None:
        """Return the pager as plain data for front matter; None for the only page of a list."""
        if self.last == 1:
            return None
        return row(
            number=self.number,
            previous=self.addresses[self.number - 2] if self.number > 1 else "",
            near=[{"number": number, "address": address} for number, address in self.near],
            following=self.addresses[self.number] if self.number < self.last else "",
        )


def paged(items: Sequence[Item], address: str) -> Iterator[tuple[str, Pager, Sequence[Item]]]:
    """Yield each page of a list as its address, its pager and its items; an empty list has one empty page.

    `address` is that of the first page, with a slash at its end.
    """
    last = max(1, -(-len(items) // PAGE_SIZE))
    addresses = (address, *(f"{address}page-{number}/" for number in range(2, last + 1)))
    for number, own in enumerate(addresses, 1):
        yield own, Pager(number, last, addresses), items[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]


def listing(
    address: str, incidents: Sequence[Incident], vocabulary: Vocabulary, template: str, values: Mapping[str, Any]
) -> Iterator[OutputFile]:
    """Yield the pages of a list of incidents; `address` is that of the first, with a slash at its end."""
    for own, pager, part in paged(incidents, address):
        shown = {
            "title": f"{values['title']}{pager.suffix}",
            "heading": values["title"],
            "incidents": [list_item(incident, vocabulary) for incident in part],
            "pager": pager.as_row(),
        }
        yield page(f"{own.removesuffix('/')}.md", template, {**values, **shown})
