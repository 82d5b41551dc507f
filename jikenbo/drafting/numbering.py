"""Numbers for drafts whose notice has none: the next free one of their year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from jikenbo.archive.incident import ID_PATTERN
from jikenbo.drafting.draft import Draft


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
