"""Lists of incidents: 200 incidents a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import unquote

from jikenbo.addresses import incident_address
from jikenbo.archive.count import UNITS, format_count
from jikenbo.archive.edtf import format_japanese
from jikenbo.archive.incident import Incident
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.output import OutputFile
from jikenbo.pages.document import document

PAGE_SIZE = 200
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class ListItem:
    """One incident in a list. `size` is its first count as displayed, or "" where none was published."""

    address: str
    title: str
    organisations: tuple[str, ...]
    date: str
    size: str
    causes: tuple[str, ...]


def list_item(incident: Incident, vocabulary: Vocabulary) -> ListItem:
    """Return what a list shows of an incident."""
    unit = next((unit for unit in UNITS if unit in incident.counts), None)
    return ListItem(
        address=incident_address(incident.id),
        title=incident.title,
        organisations=incident.org,
        date=format_japanese(incident.date),
        size=format_count(incident.counts[unit], unit) if unit else "",
        causes=vocabulary.of_facet("cause", incident.tags),
    )


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a page stands among the pages of one list; addresses are relative to the site's root, "" for none."""

    number: int
    last: int
    addresses: tuple[str, ...]

    @property
    def suffix(self) -> str:
        """What tells the titles of the pages apart."""
        return f"（{self.number}/{self.last}ページ）" if self.number > 1 else ""

    @property
    def near(self) -> list[tuple[int, str]]:
        """Number and address of the first page, the last, and those around this one."""
        shown = {1, self.last, *range(max(self.number - 2, 1), min(self.number + 2, self.last) + 1)}
        return [(number, self.addresses[number - 1]) for number in sorted(shown)]

    @property
    def previous(self) -> str:
        return self.addresses[self.number - 2] if self.number > 1 else ""

    @property
    def following(self) -> str:
        return self.addresses[self.number] if self.number < self.last else ""


def paged(items: Sequence[Item], address: str) -> Iterator[tuple[str, Pager, Sequence[Item]]]:
    """Yield each page of a list as its address, its pager and its items; an empty list has one empty page.

    `address` is that of the first page, with a slash at its end.
    """
    last = max(1, -(-len(items) // PAGE_SIZE))
    addresses = (address, *(f"{address}page-{number}/" for number in range(2, last + 1)))
    for number, own in enumerate(addresses, 1):
        yield own, Pager(number, last, addresses), items[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]


def listing(
    address: str,
    incidents: Sequence[Incident],
    vocabulary: Vocabulary,
    template: str,
    front_matter: Mapping[str, Any],
    **context: Any,
) -> Iterator[OutputFile]:
    """Yield the pages of a list of incidents; `address` is that of the first, with a slash at its end."""
    for own, pager, part in paged(incidents, address):
        yield document(
            f"{unquote(own).removesuffix('/')}.md",
            template,
            {**front_matter, "title": f"{front_matter['title']}{pager.suffix}"},
            items=[list_item(incident, vocabulary) for incident in part],
            pager=pager,
            **context,
        )
