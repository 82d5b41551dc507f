"""What drafting makes of a notice, before a person has looked at it, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jikenbo.archive.count import Count


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of the notice behind a value: `quote`, on line `line` of the pasted file; `used` is False for what was
    seen and not chosen."""

    field: str
    value: str
    quote: str
    line: int
    reason: str
    used: bool = True


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
    """An entry to be. What no notice states is None or empty. `id` is None until the archive gives a number; `year` is
    the year in which it will be filed, None where nothing gives it."""

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
