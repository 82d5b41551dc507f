"""Of all dates with a role, those of what happened and of its discovery."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jikenbo.drafting.date.date_roles import Placed
from jikenbo.drafting.date.date_words import Mention
from jikenbo.drafting.date.predicates import Role

#: From this weight on, words beside the date give it its role, not only the place where it stands.
_TOLD = 0.5


def choose_events(placed: Sequence[Placed], limit: Mention | None) -> tuple[Placed | None, Placed | None]:
    """Return when it happened and when it was discovered; neither is after `limit`, nor the first after the second."""
    able = [item for item in placed if _says_when(item) and not _after(item.mention, limit)]
    occurred, discovered = _best(able, "occurred"), _best(able, "discovered")
    if occurred and discovered and occurred.mention == discovered.mention and occurred.label is None:
        # A day of both is rather that of the discovery, where another is told.
        others = [item for item in able if item.mention != discovered.mention and item.mention.month and is_told(item)]
        occurred = _best([item for item in others if not _contradict(item, discovered)], "occurred") or occurred
    if occurred and discovered and _contradict(occurred, discovered):
        if _certainty(occurred) > _certainty(discovered):
            discovered = _best([item for item in able if not _contradict(occurred, item)], "discovered")
        else:
            occurred = _best([item for item in able if not _contradict(item, discovered)], "occurred")
    return _whole(placed, occurred), discovered


def _says_when(item: Placed) -> bool:
    """Say whether a date is known well enough: a year alone is mostly that of a thing."""
    return bool(item.mention.edtf) and (item.mention.month is not None or item.label is not None)


def _best(able: Sequence[Placed], role: Role) -> Placed | None:
    """Return the date of the role that weighs most, days before months, the earliest in the text among equals."""
    return max((item for item in able if item.role == role), key=_rank, default=None)


def _rank(item: Placed) -> tuple[bool, bool, bool, float, int]:
    """Labels come first, then words that tell; days and ranges before months."""
    labelled, told = _certainty(item)
    return labelled, told, bool(item.mention.day or item.mention.until), item.weight, -item.mention.start


def _certainty(item: Placed) -> tuple[bool, bool]:
    return item.label is not None, item.weight >= _TOLD


def is_told(item: Placed) -> bool:
    """Say whether words beside the date give it its role, not only the place where it stands."""
    return any(_certainty(item))


def _contradict(occurred: Placed, discovered: Placed) -> bool:
    """Say whether it would have been discovered before it happened."""
    first, second = occurred.mention.known, discovered.mention.known
    shared = min(len(first), len(second))
    return first[:shared] > second[:shared]


def _whole(placed: Sequence[Placed], chosen: Placed | None) -> Placed | None:
    """Stretch a date over the others under its label: ① 5月28日~6月1日 ② 6月22日."""
    if chosen is None or chosen.label is None:
        return chosen
    alike = (item for item in placed if (item.label, item.role) == (chosen.label, chosen.role))
    together = [item.mention for item in alike if item.mention.value]
    if len(together) < 2:
        return chosen
    first = min(together, key=lambda mention: mention.edtf)
    ends = [mention.until or replace(mention, until=None) for mention in together]
    last = max(ends, key=lambda mention: mention.edtf)
    return replace(chosen, mention=replace(first, until=last))


def _after(mention: Mention, anchor: Mention | None) -> bool:
    day, limit = mention.value, anchor.value if anchor else None
    return day is not None and limit is not None and day > limit
