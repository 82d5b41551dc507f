"""Names for drafts whose notice has no number: placeholders, until the archive gives one after the merge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jikenbo.archive.placeholder import placeholder
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.drafting.draft import Draft


def name_drafts(drafts: Sequence[Draft], vocabulary: Vocabulary) -> list[Draft]:
    """Return the drafts, each with an id of its own; one without a year gets none."""
    named: list[Draft] = []
    taken = {draft.id for draft in drafts}
    for draft in drafts:
        if draft.id is None and draft.year is not None:
            name = placeholder(draft.year, draft.title or "", draft.orgs, draft.tags, vocabulary)
            names = (name, *(f"{name}-{number}" for number in range(2, len(drafts) + 1)))
            draft = replace(draft, id=next(free for free in names if free not in taken))
            taken.add(draft.id)
        named.append(draft)
    return named
