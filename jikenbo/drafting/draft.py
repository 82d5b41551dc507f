"""What drafting makes of a notice, before a person has looked at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jikenbo.archive.count import Count
from jikenbo.drafting.evidence import Evidence


@dataclass(frozen=True)
class DraftReport:
    """One notice of an incident. `lines` are its lines, wrapped ones joined; `date` is EDTF, where it is stated."""

    title: str
    orgs: tuple[str, ...]
    date: str | None
    counts: Mapping[str, Count]
    text: str
    lines: tuple[str, ...]
    sequence: int | None = None


@dataclass(frozen=True)
class Draft:
    """An entry to be. What no notice states is None or empty. `id` is None until the archive gives a number;
    `year` is the year in which it will be filed, None where nothing tells it."""

    id: str | None
    year: int | None
    title: str | None
    orgs: tuple[str, ...]
    date: str | None
    occurred: str | None
    discovered: str | None
    counts: Mapping[str, Count]
    tags: tuple[str, ...]
    reports: tuple[DraftReport, ...]
    evidence: tuple[Evidence, ...]

    @property
    def text(self) -> str:
        """The notices as pasted, cleaned of what cannot be seen, oldest first."""
        return "\n\n".join(report.text for report in self.reports)
