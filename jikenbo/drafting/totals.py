"""Numbers of one unit → the one that covers all: the total, not its parts or groups next to one another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from jikenbo.drafting.notice import Notice
from jikenbo.drafting.quantities import Quantity
from jikenbo.drafting.ruleset import MEDIUM, WEAK

#: No notice gives more numbers of one unit, nor more parts of one.
_MOST_NUMBERS, _MOST_PARTS = 300, 24
#: How much the points of two groups next to one another may differ.
_NEARLY = 5
#: A group so many times the largest of the others is all that matters.
_BY_FAR = 10
_LISTED = re.compile(
    r"[ ]*(?:[・•○●■◆◇※*\-]|\(?\d{1,2}\)?[.)、 ]|[①-⑳]|\([1-9ア-ン]\))|[^。]*$",
)
_JOINS = re.compile(r"[ ]?(?:と|及び|および|並びに|、|,|・)(?!して)[^。\n()]*$")
_TURNS = re.compile(r"[。]|うち|含")
#: The words that nobody is in two of the groups, and that one group is all in another.
_DISJOINT = re.compile(r"(?:重な|重複)[^。]{0,14}(?:ない|なく|ません|なし)")
_ONE_HOLDS = re.compile(r"[はが][^。\n]{0,8}(?:\(\d\)|[①-⑳])[^。\n]{0,10}に含ま")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A number with how much speaks for it (`points`) and why, and how it relates to others.

    It is `part` of another, called the `total` of others, or `held` by another, or of what was given back.
    """

    number: Quantity
    points: int
    reason: str
    part: bool = False
    total: bool = False
    held: bool = False

    @property
    def key(self) -> str:
        return self.number.key

    @property
    def value(self) -> int:
        return self.number.value

    @property
    def start(self) -> int:
        return self.number.start


def choose(notice: Notice, numbers: Sequence[Weighed]) -> tuple[Weighed | None, Sequence[Weighed]]:
    """Return the number that covers all, with its parts if they are given; None where only parts or groups are."""
    numbers = numbers[:_MOST_NUMBERS]
    for index, total in enumerate(numbers):
        parts = _parts(notice, numbers, index)
        if parts:
            return total, parts
    held = {number.value for number in numbers if number.held}
    stated = [number for number in numbers if number.points >= WEAK]
    able = [number for number in stated if number.value not in held] or stated
    if not able or (len(able) == 1 and able[0].part and able[0].key == "records"):
        return None, ()
    best = _best(able)
    groups = [best, *_groups(notice, best, able)]
    if best.total or len(groups) == 1:
        return best, ()
    if best.key == "devices" or _DISJOINT.search(notice.text):
        return _sum(groups), groups
    return _among_groups(notice, groups, able), ()


def _sum(groups: Sequence[Weighed]) -> Weighed:
    """Return the sum of groups that have nobody in common, or of devices."""
    first, end = groups[0].number, max(group.number.end for group in groups)
    qualifier = max((group.number.qualifier for group in groups), key=len)
    total = replace(first, end=end, value=sum(group.value for group in groups), qualifier=qualifier)
    return replace(groups[0], number=total, reason="互いに重ならない")


def _among_groups(notice: Notice, groups: Sequence[Weighed], able: Sequence[Weighed]) -> Weighed | None:
    """Return the first of the groups, or none where it is one of several of which none is given more often."""
    best, *others = groups
    given = Counter(number.value for number in able)
    if all(given[best.value] > given[other.value] for other in others):
        return best
    totals = [number for number in able if number.total]
    if len({number.value for number in totals}) == 1:
        return totals[0]
    largest, second = sorted(groups, key=lambda group: -group.value)[:2]
    return largest if largest.value >= _BY_FAR * second.value or _ONE_HOLDS.search(notice.text) else None


def _best(able: Sequence[Weighed]) -> Weighed:
    """Return the number for which most speaks wherever it is given, the largest among equals, where it is first.

    Repeating a part says no more for it.
    """
    points, parts = Counter[int](), {number.value for number in able if number.part}
    for number in able:
        before = points[number.value]
        points[number.value] = max(before, number.points) if number.value in parts else before + number.points
    best = max(points, key=lambda value: (points[value], value))
    return next(number for number in able if number.value == best)


def _parts(notice: Notice, numbers: Sequence[Weighed], index: int) -> list[Weighed]:
    """Return the numbers after (or before) the one at the index that are its parts: they add up to it exactly."""
    after, before = numbers[index + 1 : index + 1 + _MOST_PARTS], numbers[max(index - _MOST_PARTS, 0) : index][::-1]
    for sequence in (after, before):
        parts: list[Weighed] = []
        rest = numbers[index].value
        for number in sequence:
            parts.append(number)
            rest -= number.value
            if rest == 0 and len(parts) > 1:
                parts.sort(key=lambda part: part.start)
                apart = "。" in notice.text[parts[0].start : parts[-1].number.end]
                return [] if apart or any(part.points < -MEDIUM for part in parts) else parts
    return []


def _groups(notice: Notice, best: Weighed, able: Sequence[Weighed]) -> list[Weighed]:
    """Return the groups, each by its first number, next to the best: parts whose total nobody gives."""
    same = [number for number in able if number.value == best.value]
    groups: dict[int, Weighed] = {}
    for other in able:
        if other is not best and not other.part and any(_are_groups(notice, number, other) for number in same):
            groups.setdefault(other.value, other)
    return list(groups.values())


def _are_groups(notice: Notice, one: Weighed, other: Weighed) -> bool:
    """Return whether two numbers are of groups that a sentence or a list names next to one another."""
    first, second = sorted((one, other), key=lambda number: number.start)
    between = notice.text[first.number.end : second.start]
    if one.value == other.value:
        return one is not other and bool(_JOINS.match(between))
    if between.count("(") > between.count(")") or abs(one.points - other.points) > _NEARLY:
        return False  # what a bracket behind a number says goes into its detail
    if "\n" not in between:
        return not _TURNS.search(between)
    return all(_LISTED.match(notice.line_of(number.start)) for number in (first, second))
