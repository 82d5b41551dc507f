"""Where the words of rules are in a text, and what they say in all for each tag."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from jikenbo.drafting.ruleset import Rule

#: No notice says a word more often.
_MOST = 100
#: How far around a word its `unless` is looked for.
_BEFORE, _AFTER = 16, 24


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of a rule at their place in the text, with how much they say for the rule's tag (`points`) and why."""

    rule: Rule
    start: int
    end: int
    points: int = 0
    reason: str = ""

    @property
    def tag(self) -> str:
        return self.rule.role


@dataclass(frozen=True)
class Case:
    """A tag, how much all its words together say for it, and the words that say most."""

    tag: str
    points: int
    hit: Hit


def find_hits(text: str, rules: Sequence[Rule]) -> list[Hit]:
    """Return where the rules' words are, in order, but for those next to which the words of `unless` are."""
    found = (
        Hit(rule, *match.span())
        for rule in rules
        for match in islice(rule.seek.finditer(text), _MOST)
        if match.end() > match.start() and not _is_other(text, rule, *match.span())
    )
    return sorted(found, key=lambda hit: (hit.start, -hit.end))


def _is_other(text: str, rule: Rule, start: int, end: int) -> bool:
    """Return whether the words between the offsets mean something else; "^" in `unless` is where they end."""
    if rule.unless is None:
        return False
    before = re.split(r"[。\n]", text[max(start - _BEFORE, 0) : start])[-1]
    after = text[end : end + _AFTER]
    return bool(rule.unless.search("。" + before + text[start:end] + after) or rule.unless.search(after))


def without_overlaps(hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits, of those that overlap only the first; hits are in order, of one start the longest first."""
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def add_up(hits: Iterable[Hit]) -> list[Case]:
    """Return a case for each tag, the one of which most is said first."""
    grouped: dict[str, list[Hit]] = {}
    for hit in hits:
        grouped.setdefault(hit.tag, []).append(hit)
    cases = [
        Case(tag, sum(max(hit.points, 0) for hit in group), max(group, key=lambda hit: hit.points))
        for tag, group in grouped.items()
    ]
    return sorted(cases, key=lambda case: (-case.points, case.hit.start))
