"""How many: the total told apart from its parts, and nothing added that nobody has added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from jikenbo.archive.count import UNITS, Count
from jikenbo.drafting.count.affected import POPULATION, SUPERSEDED, weigh_people
from jikenbo.drafting.count.quantities import QUANTITY, UNCLEAR, Quantity, bare_quantity, read_quantity
from jikenbo.drafting.count.tables import bare_numbers
from jikenbo.drafting.count.things import let_parts_stand, let_regained_stand, weigh_thing
from jikenbo.drafting.count.totals import choose
from jikenbo.drafting.evidence import Evidence
from jikenbo.drafting.text.notice import Notice

#: A text with more numbers is no notice.
_MOST_NUMBERS = 3_000
#: From so many points on, a number is surely of what was affected; and what a second such number adds.
_CERTAIN, _FOR_AGREEING = 3.0, 1.5
_SURELY, _LEAST = 4.0, 1.0
#: Units of which a notice may go on to speak as 件.
_BY_NOUN = ("cards", "accounts", "emails")
_OF_THOSE = re.compile(r"[^。\n\d]{0,40}(?:うち|中)[、 ]?")


@dataclass(frozen=True)
class Counts:
    """Counts by unit as entries hold them, and the evidence, with the numbers that were not used."""

    values: Mapping[str, Count]
    evidence: tuple[Evidence, ...]


def find_counts(notice: Notice) -> Counts:
    """Return the counts of the notice."""
    numbers = weighed(notice)
    values: dict[str, Count] = {}
    evidence: list[Evidence] = []
    for key in UNITS:
        own = [number for number in numbers if number.key == key]
        chosen = choose(notice, own)
        if chosen:
            values[key] = _count(notice, chosen)
            evidence.append(_evidence(notice, chosen, used=True))
        evidence += [_evidence(notice, number, used=False) for number in own if number is not chosen]
    evidence += [_evidence(notice, number, used=False) for number in numbers if not number.key]
    evidence += _unclear(notice)
    return Counts(values, tuple(evidence))


def _unclear(notice: Notice) -> Iterator[Evidence]:
    for match in islice(UNCLEAR.finditer(notice.text), _MOST_NUMBERS):
        yield notice.evidence("counts", match[0], match.start(), match.end(), "数がはっきりしない", used=False)


def weighed(notice: Notice) -> list[Quantity]:
    """Return every number with a unit, with how much speaks for its being how many were affected."""
    numbers = sorted(_read(notice), key=lambda number: number.start)
    for number in numbers:
        if number.key:
            weigh = weigh_people if number.key == "people" else weigh_thing
            number.points, number.reason = weigh(notice, number)
    _agree(numbers)
    _share_population(numbers)
    _name_alike(notice, numbers)
    let_parts_stand(numbers)
    let_regained_stand(numbers)
    return numbers


def _read(notice: Notice) -> Iterator[Quantity]:
    found = islice(QUANTITY.finditer(notice.text), _MOST_NUMBERS)
    bare = islice(bare_numbers(notice.text), _MOST_NUMBERS)
    for number in (*(read_quantity(notice, each) for each in found), *(bare_quantity(notice, each) for each in bare)):
        if number:
            yield number


def _share_population(numbers: Sequence[Quantity]) -> None:
    """Let a number weigh nothing that is of everybody elsewhere, or taken back: 参加者31人のうち, 31人全員と話し."""
    everybody = {(n.key, n.value) for n in numbers if n.reason == POPULATION}
    superseded = {(n.key, n.value, n.qualifier) for n in numbers if n.reason == SUPERSEDED}
    for number in numbers:
        if (number.key, number.value) in everybody and number.points < _SURELY:
            number.points = min(number.points, 0.0)
        if (number.key, number.value, number.qualifier) in superseded:
            number.points = min(number.points, -5.0)


def _agree(numbers: Sequence[Quantity]) -> None:
    """Let a number of people weigh more that is also one of records: 49件のアドレス, 49名の会員."""
    records = {n.value for n in numbers if n.key not in ("", "people") and n.points >= _CERTAIN}
    for number in numbers:
        if number.key == "people" and number.value > 1 and number.value in records:
            number.points += _FOR_AGREEING


def _name_alike(notice: Notice, numbers: Sequence[Quantity]) -> None:
    """Let a bare 件 count what the same number counts elsewhere, or what the whole does: アカウント89件、うち8件."""
    for whole, part in pairwise(number for number in numbers if number.key != "people"):
        between = notice.text[whole.end : part.start]
        if part.key == "records" and whole.key in _BY_NOUN and _OF_THOSE.fullmatch(between):
            part.key, part.part = whole.key, True
    for key in _BY_NOUN:
        values = {n.value for n in numbers if n.key == key and n.value > 1 and n.points >= _LEAST}
        for number in numbers:
            if number.key == "records" and number.value in values:
                number.key = key


def _evidence(notice: Notice, number: Quantity, used: bool) -> Evidence:
    shown = f"{number.qualifier}{number.value}"
    reason = number.reason
    if used and number.parts:
        reason += f"（内訳{len(number.parts)}件の合計と一致）"
    return notice.evidence(
        f"counts.{number.key}" if number.key else "counts", shown, number.start, number.end, reason, used
    )


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
