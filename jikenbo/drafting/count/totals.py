"""Numbers of one unit → the one that stands for all: a total told apart from its parts and from groups side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from jikenbo.drafting.count.affected_words import ANSWER
from jikenbo.drafting.count.quantities import Quantity
from jikenbo.drafting.text.notice import Notice

#: What must speak for a number, and for one of which others are the parts.
_FEWEST_POINTS, _FEWEST_POINTS_OF_SUM = 1.0, 0.5
#: No notice gives more numbers of one unit.
_MOST_NUMBERS = 300
_MOST_PARTS, _FEWEST_PARTS = 24, 2
#: How much less may speak for a number that stands beside another as its equal.
_NEARLY, _NEARLY_IN_LINES = 2.5, 4.5
_FAR_BEHIND = 5.0
_EQUAL, _FEWEST_OF_PART = 0.5, -3.0
_MOST_CASES = 50
_LONGEST_BETWEEN, _SHORT_BETWEEN = 60, 16
#: 【事案1】: one notice may tell several.
_CASE = re.compile(r"(?:事案|事例|ケース|案件)[ ]?([1-9①-⑨一二三])(?=[】\])): 、\n(])|([1-9一二三])件目")
_LIST_MARK = r"[ ]*(?:[・•○●■◆◇※*\-]|\(?\d{1,2}\)?[.)、 ]|[①-⑳]|\([1-9ア-ン]\))"
_MARKED = re.compile(_LIST_MARK)
_LISTED = re.compile(rf"{_LIST_MARK}|[^\s、。:]{{1,40}}[: ]|[^。]{{0,60}}$")
_BESIDE = re.compile(r"[、,・]|及び|および|並びに|と(?!して|い|の)|ならびに|[)）]")
_JOINS = re.compile(r"[ ]?(?:と|及び|および|並びに|、|,|・)(?!して)[^。\n()]*$")
_TURNS = re.compile(r"[。]|うち|含")


def choose(notice: Notice, numbers: Sequence[Quantity]) -> Quantity | None:
    """Return the number that stands for all: the total where there is one, none where only parts are told."""
    numbers = [number for number in numbers[:_MOST_NUMBERS] if number.total or not _is_of_one_case(notice, number)]
    able = [number for number in numbers if number.points >= _FEWEST_POINTS]
    for number in numbers:
        if number.points >= _FEWEST_POINTS_OF_SUM:
            number.parts = _parts(notice, numbers, number)
    with_parts = [number for number in numbers if len(number.parts) >= _FEWEST_PARTS]
    if with_parts:
        return max(with_parts, key=lambda number: (number.value, number.points))
    if not able:
        return None
    best = _best(_not_held(numbers, able))
    if best.part:
        best = _best([n for n in able if not n.part and n.value > best.value] or [best])
    if best.total or best.part:
        repeated = len(able) > 1 and {number.value for number in able} == {best.value}
        return best if best.total or repeated else None
    if best.key in ("devices", "people") and any(_are_joined(notice, best, other) for other in able):
        return None
    groups = _beside(notice, best, numbers, able)
    if not groups:
        return best
    totals = [number for number in able if number.total]
    if len({number.value for number in totals}) == 1:
        return totals[0]
    told = [number for number in able if number.value > max(groups) and _stands_alone(notice, number, able)]
    if told and len({_case(notice, number) for number in able}) == 1:
        return _best(told)
    best.reason = "総数がなく、いくつかの数が並ぶ（足し合わせない）"
    return None


def _not_held(numbers: Sequence[Quantity], able: Sequence[Quantity]) -> Sequence[Quantity]:
    """Leave out what a larger number is said to hold: 4,512名, 18,233名(上記4,512名を含みます)."""
    held = {number.value for number in numbers if number.held}
    return [n for n in able if n.value not in held or not any(other.value > n.value for other in able)]


def _best(able: Sequence[Quantity]) -> Quantity:
    """Return the number for which most speaks, the largest among near equals, where it is first told."""
    most = max(able, key=lambda number: (number.whole and number.total, number.points))
    near = [n for n in able if n.points >= most.points - _EQUAL and n.whole == most.whole and n.total == most.total]
    best = max(near, key=lambda number: (number.value, number.points, -number.start))
    same = [n for n in able if n.value == best.value]
    return next((n for n in same if n.qualifier), same[0])


def _parts(notice: Notice, numbers: Sequence[Quantity], total: Quantity) -> list[Quantity]:
    """Return the numbers after (or before) the total that add up to it exactly."""
    index = next(i for i, number in enumerate(numbers) if number is total)
    after, before = numbers[index + 1 : index + 1 + _MOST_PARTS], numbers[max(index - _MOST_PARTS, 0) : index][::-1]
    for sequence in (after, before, *([n for n in side if not n.part] for side in (after, before))):
        parts: list[Quantity] = []
        rest = total.value
        for number in sequence:
            if number.value == total.value and not parts:
                continue
            if number.value > rest:
                break
            parts.append(number)
            rest -= number.value
            if rest == 0 and len(parts) >= _FEWEST_PARTS:
                parts.sort(key=lambda part: part.start)
                return parts if _belong(notice, total, parts) else []
    return []


def _belong(notice: Notice, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Say whether numbers that add up to another do so because they are its parts."""
    if total.total or any(part.part for part in parts):
        return True
    if any(part.points < _FEWEST_OF_PART for part in parts):
        return False
    return "。" not in notice.text[parts[0].start : parts[-1].end]


def _beside(notice: Notice, best: Quantity, numbers: Sequence[Quantity], able: Sequence[Quantity]) -> set[int]:
    """Return the numbers of the groups among which the number is only one: parts whose total nobody states."""
    same = [number for number in able if number.value == best.value]
    most = max(number.points for number in same)
    held = {number.value for number in numbers if number.held}
    others = [
        n
        for n in able
        if n.value != best.value and not n.part and n.value not in held and n.points >= most - _FAR_BEHIND
    ]
    if any(number.whole for number in same) and not any(other.whole for other in others):
        return set()
    beside = [other for other in others if any(_are_beside(notice, number, other) for number in same)]
    apart = any(_case(notice, other) != _case(notice, best) for other in beside)
    if beside and not apart and _is_repeated(notice, best.value, numbers, beside):
        return set()
    return {best.value, *(other.value for other in beside)} if beside else set()


def _is_repeated(notice: Notice, value: int, numbers: Sequence[Quantity], others: Sequence[Quantity]) -> bool:
    """Say whether prose names this number without the others, and never one of the others without it."""
    values = {other.value for other in others}
    same, rest = [n for n in numbers if n.value == value], [n for n in numbers if n.value in values]
    return any(_stands_alone(notice, number, rest) for number in same) and not any(
        _stands_alone(notice, other, same) for other in rest
    )


def _are_beside(notice: Notice, one: Quantity, other: Quantity) -> bool:
    """Say whether two numbers are of groups that a sentence or a list names side by side."""
    first, second = sorted((one, other), key=lambda number: number.start)
    between = notice.text[first.end : second.start]
    apart = abs(one.points - other.points)
    if _case(notice, first) != _case(notice, second):
        return True
    if "\n" not in between:
        alike = apart <= (_NEARLY if len(between) > _SHORT_BETWEEN else _NEARLY_IN_LINES)
        alike = alike and len(between) <= _LONGEST_BETWEEN
        return alike and bool(_BESIDE.search(between)) and not _TURNS.search(between)
    marked = _MARKED.match(notice.line_of(first.start)) and _MARKED.match(notice.line_of(second.start))
    if not marked and notice.sentences.at(first.start).kind != notice.sentences.at(second.start).kind:
        return False
    if ANSWER.match(notice.line_of(first.start)):
        return False
    listed = _LISTED.match(notice.line_of(first.start)) and _LISTED.match(notice.line_of(second.start))
    return bool(listed) and apart <= (_NEARLY_IN_LINES if between.count("\n") == 1 or marked else _NEARLY)


def _are_joined(notice: Notice, one: Quantity, other: Quantity) -> bool:
    """Say whether two numbers of different things are alike by chance: 電話1台とパソコン1台."""
    first, second = sorted((one, other), key=lambda number: number.start)
    between = notice.text[first.end : second.start]
    return (
        one is not other and one.value == other.value and len(between) <= _SHORT_BETWEEN and bool(_JOINS.match(between))
    )


def _case(notice: Notice, number: Quantity) -> str:
    """Return which of several incidents that one notice tells the number belongs to."""
    return next((label for start, label in reversed(_cases(notice.text)) if start < number.start), "")


@lru_cache(maxsize=4)
def _cases(text: str) -> tuple[tuple[int, str], ...]:
    return tuple((match.start(), match[0]) for match in islice(_CASE.finditer(text), _MOST_CASES))


def _is_of_one_case(notice: Notice, number: Quantity) -> bool:
    """Say whether the number stands within one of several incidents that the notice tells apart."""
    return len({label for _, label in _cases(notice.text)}) > 1 and bool(_case(notice, number))


def _stands_alone(notice: Notice, number: Quantity, others: Sequence[Quantity]) -> bool:
    """Say whether prose names the number, and none of the others with it."""
    sentence = notice.sentences.at(number.start)
    prose = notice.text[sentence.start : sentence.end].rstrip().endswith("。") or sentence.kind == "title"
    return prose and not any(sentence.start <= other.start < sentence.end for other in others)
