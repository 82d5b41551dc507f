"""What speaks for a tag, word by word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jikenbo.drafting.tag.cues import Hit
from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.polarity import is_denied


@dataclass
class Case:
    """One word that speaks for a tag, with how much and why. `stated`: in the very words of the tag."""

    tag: str
    points: float
    hit: Hit
    reason: str
    stated: bool = False


def is_item_denied(notice: Notice, hit: Hit) -> bool:
    """Say whether the item is denied by its clause or by the heading above it."""
    sentence = notice.sentences.at(hit.start)
    return sentence.kind == "denied" or is_denied(notice.text, hit.start, sentence.start, sentence.end)


def add_up(cases: Iterable[Case], threshold: float) -> tuple[list[Case], list[Case]]:
    """Sum the points of each tag; return its best case among the used where the sum reaches the threshold."""
    sums: dict[str, Case] = {}
    for case in cases:
        known = sums.setdefault(case.tag, Case(case.tag, 0.0, case.hit, case.reason))
        if case.points > 0 and known.points <= 0:
            known.hit, known.reason = case.hit, case.reason
        known.points += max(case.points, 0.0)
        known.stated = known.stated or case.stated
    used = [case for case in sums.values() if case.points >= threshold]
    return used, [case for case in sums.values() if case.points < threshold]
