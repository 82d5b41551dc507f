"""The words of a value with their surroundings, and what rules say of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jikenbo.drafting.ruleset import Rule


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words around a candidate.

    `before` and `after` are parts of its sentence. In `clause`, `sentence` and `line`, a □ replaces the candidate's own
    words. `label` is what its line begins with, the line above where the candidate begins its line, or the head of its
    column in a table. `heading` has the short lines above, the nearest first. `below` is what follows, in its sentence
    and after it. `section` is the kind of section, `part` the part of the page: title, head, lead, body or foot.
    """

    before: str
    after: str
    clause: str
    sentence: str
    line: str
    label: str
    heading: str
    below: str
    title: str
    text: str
    section: str
    part: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value that the notice may state: `own` is how it is written there."""

    own: str
    around: Surroundings


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with the rules that speak for or against its roles."""

    candidate: Candidate
    rules: tuple[Rule, ...]

    def points(self, role: str) -> int:
        """Return how much speaks for the role: the sum over its rules, those against it negative."""
        return sum(rule.points for rule in self.rules if rule.role == role)

    def reason(self, role: str, default: str = "") -> str:
        """Return the reason of the strongest rule for the role, or against it where more speaks against it."""
        rules = [rule for rule in self.rules if rule.role == role]
        sign = 1 if self.points(role) >= 0 else -1
        return max(rules, key=lambda rule: rule.points * sign).reason if rules else default

    def has(self, name: str) -> bool:
        """Return whether the rule of this name fits."""
        return any(rule.name == name for rule in self.rules)


def score(candidate: Candidate, rules: Iterable[Rule]) -> Scored:
    """Return the candidate with those of the rules that fit it."""
    return Scored(candidate, tuple(rule for rule in rules if _fits(candidate, rule)))


def _fits(candidate: Candidate, rule: Rule) -> bool:
    if rule.within and rule.within.isdisjoint((candidate.around.section, candidate.around.part)):
        return False
    words = candidate.own if rule.place == "own" else getattr(candidate.around, rule.place)
    return rule.seek.search(words) is not None and (rule.unless is None or rule.unless.search(words) is None)
