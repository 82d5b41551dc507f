"""What a reader found: a value with its surroundings, and what rules say of it; a mention of a date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from jikenbo.drafting.ruleset import Rule


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words around a candidate.

    `before` and `after` are of its sentence; in `clause`, `sentence` and `line` a □ is its own words; `label` is what
    its line begins with, or the line above where that is nothing; `heading` has the short lines above, the nearest
    first; `below` is what follows, whatever the line; `section` is the kind of the section, `part` the part of the
    page: title, head, lead, body or foot.
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
    """A value that the notice may state, from `start` to `end` of its text; `own` is how it is written there."""

    value: Any
    start: int
    end: int
    own: str
    around: Surroundings


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with the rules that speak for or against its roles."""

    candidate: Candidate
    rules: tuple[Rule, ...]

    def points(self, role: str) -> int:
        """Return how much speaks for the role: no rule counts twice, and no two of the same strength cancel out."""
        return sum(rule.points for rule in self.rules if rule.role == role)

    def reason(self, role: str, default: str = "") -> str:
        """Return what the strongest rule for the role says, or the strongest against it where it has lost."""
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


@dataclass(frozen=True, slots=True)
class Mention:
    """A date as written: what is known of it, before and after resolving what it leaves out.

    `relative` is the word by which it points at another date (同日, 翌, 本年), "時刻" for a time of day alone. `aside`
    says that it bounds a period of something else (customers of these years): other dates do not follow it. `weekday`
    counts from Monday, 0. `written` is the EDTF of a season or a decade. `refused` says why it is no day.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    relative: str = ""
    fiscal: bool = False
    approximate: bool = False
    until: Mention | None = None
    weekday: int | None = None
    aside: bool = False
    written: str = ""
    refused: str = ""

    @property
    def value(self) -> date | None:
        """The day, where year, month and day are known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def known(self) -> tuple[int, ...]:
        """Year, month and day as far as they are known."""
        parts = (self.year, self.month, self.day)
        return tuple(part for part in parts[: (*parts, None).index(None)] if part is not None)

    @property
    def edtf(self) -> str:
        """EDTF of what is known; empty where the year is not."""
        if self.year is None or self.written:
            return self.written
        known = [f"{part:0{width}}" for part, width in zip(self.known, (4, 2, 2), strict=False)]
        text = "-".join(known) + ("~" if self.approximate else "")
        return f"{text}/{self.until.edtf}" if self.until and self.until.edtf and self.until.edtf != text else text
