"""Drafts: what a notice says, why, and the number under which it will be filed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from jikenbo.archive.count import Count
from jikenbo.archive.incident import ID_PATTERN


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


def number(drafts: Sequence[Draft], taken: Iterable[str]) -> list[Draft]:
    """Return the drafts with ids that neither the archive (`taken`) nor another draft has; without a year, none."""
    last: dict[int, int] = {}
    for used in (*taken, *(draft.id for draft in drafts if draft.id)):
        if re.fullmatch(ID_PATTERN, used):
            year, sequence = (int(part) for part in used.split("-"))
            last[year] = max(last.get(year, 0), sequence)
    numbered = []
    for draft in drafts:
        if draft.id is None and draft.year is not None:
            last[draft.year] = last.get(draft.year, 0) + 1
            draft = replace(draft, id=f"{draft.year}-{last[draft.year]:03}")
        numbered.append(draft)
    return numbered
