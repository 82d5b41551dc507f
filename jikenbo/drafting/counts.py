"""How many: the total told apart from its parts, and nothing added that nobody has added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jikenbo.archive.count import UNITS, Count
from jikenbo.drafting.affected import weigh_quantity
from jikenbo.drafting.evidence import Evidence
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.quantities import QUANTITY, Quantity, read_quantity

_BULLET = re.compile(r"^[ ]*(?:[・•○●■◆◇※*\-]|\(?\d{1,2}[.)]|[①-⑳]|[^\s、。:]{1,24}[: ])")


@dataclass(frozen=True)
class Counts:
    """Counts by unit as entries hold them, and the evidence, with the numbers that were not used."""

    values: Mapping[str, Count]
    evidence: tuple[Evidence, ...]


def find_counts(notice: Notice) -> Counts:
    """Return the counts of the notice."""
    numbers = [number for match in QUANTITY.finditer(notice.text) if (number := read_quantity(notice, match))]
    for number in numbers:
        number.points, number.reason = weigh_quantity(notice, number)
    values: dict[str, Count] = {}
    evidence: list[Evidence] = []
    for key in UNITS:
        own = [number for number in numbers if number.key == key]
        chosen = _choose(notice, own)
        if chosen:
            values[key] = _count(notice, chosen)
            evidence.append(_evidence(notice, chosen, used=True))
        evidence += [_evidence(notice, number, used=False) for number in own if number is not chosen]
    evidence += [_evidence(notice, number, used=False) for number in numbers if not number.key]
    return Counts(values, tuple(evidence))


def _evidence(notice: Notice, number: Quantity, used: bool) -> Evidence:
    shown = f"{number.qualifier}{number.value}"
    reason = number.reason
    if used and number.parts:
        reason += f"（内訳{len(number.parts)}件の合計と一致）"
    return notice.evidence(
        f"counts.{number.key}" if number.key else "counts", shown, number.start, number.end, reason, used
    )


def _choose(notice: Notice, numbers: Sequence[Quantity]) -> Quantity | None:
    """Return the number that stands for all: the total where there is one, none where only parts are told."""
    able = [number for number in numbers if number.points >= 1.0]
    if not able:
        return None
    for number in able:
        number.parts = _parts(numbers, number)
    with_parts = [number for number in able if len(number.parts) >= 2]
    if with_parts:
        return max(with_parts, key=lambda number: (number.value, number.points))
    best = max(able, key=lambda number: (number.points, -number.start))
    best = next((n for n in able if n.value == best.value and n.qualifier == best.qualifier), best)
    if best.total or best.part:
        return best if best.total else None
    if _is_one_of_several(notice, best, able):
        best.reason = "総数がなく、いくつかの数が並ぶ（足し合わせない）"
        return None
    return best


def _parts(numbers: Sequence[Quantity], total: Quantity) -> list[Quantity]:
    """Return the numbers after (or before) the total that add up to it exactly."""
    index = next(i for i, number in enumerate(numbers) if number is total)
    for sequence in (numbers[index + 1 : index + 25], list(reversed(numbers[max(index - 24, 0) : index]))):
        parts: list[Quantity] = []
        rest = total.value
        for number in sequence:
            if number.value == total.value and not parts:
                continue
            if number.value > rest:
                break
            parts.append(number)
            rest -= number.value
            if rest == 0 and len(parts) >= 2:
                return sorted(parts, key=lambda part: part.start)
    return []


def _is_one_of_several(notice: Notice, best: Quantity, able: Sequence[Quantity]) -> bool:
    """Say whether the number is one of several equal ones in a list: parts whose total nobody states."""
    others = [n for n in able if n is not best and n.value != best.value and not n.part]
    near = [n for n in others if abs(n.points - best.points) <= 1.0 and abs(_row(notice, n) - _row(notice, best)) <= 2]
    if not near:
        return False
    line, text = notice.line_of(best.start), notice.text
    for other in near:
        other_line = notice.line_of(other.start)
        if other_line != line and _BULLET.match(line) and _BULLET.match(other_line):
            return True
        between = text[min(best.end, other.end) : max(best.start, other.start)]
        if (
            other_line == line
            and len(between) <= 24
            and re.search(r"[、,・]|及び|および|と", between)
            and not re.search(r"[。(]|うち", between)
        ):
            return True
    return False


def _row(notice: Notice, number: Quantity) -> int:
    return notice.layout.line(number.start)


def _count(notice: Notice, number: Quantity) -> Count:
    if len(number.parts) < 2 or number.qualifier:
        return Count(value=number.value, qualifier=number.qualifier)
    labels = list(_labels(notice, number))
    if len(set(labels)) < len(labels):
        return Count(value=number.value, qualifier=number.qualifier)
    return Count(value=number.value, breakdown=dict(zip(labels, (part.value for part in number.parts), strict=True)))


def _labels(notice: Notice, number: Quantity) -> Iterator[str]:
    """Yield what each part counts: the words before it, or after it where the number comes first."""
    text = notice.text
    for index, part in enumerate(number.parts):
        bound = (
            number.parts[index - 1].end
            if index
            else max(
                text.rfind("\n", 0, part.start),
                text.rfind("(", 0, part.start),
                text.rfind("。", 0, part.start),
                number.end if number.end <= part.start else 0,
            )
        )
        before = re.sub(
            r"^[\s、,。・:()うち内訳]+|[\s、,:・はがの()]+$",
            "",
            text[max(bound, part.start - 40) : part.start].rsplit("\n", 1)[-1],
        )
        after = re.match(r"[ ]?:[ ]?([^\s、,。()]{1,24})", text[part.end : part.end + 30])
        yield (after[1] if after else before) or f"内訳{index + 1}"
