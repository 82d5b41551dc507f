"""How many: every number weighed by the rules, the total kept apart from its parts, and nothing added up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from jikenbo.archive.count import UNITS, Count
from jikenbo.drafting.candidate import Scored, score
from jikenbo.drafting.draft import Evidence
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.quantities import MOST_NUMBERS, UNCLEAR, Quantity, find_quantities
from jikenbo.drafting.ruleset import DAY, STRENGTHS
from jikenbo.drafting.sentences import is_narrative
from jikenbo.drafting.totals import Weighed, choose

_STRONG, _MEDIUM, _WEAK = STRENGTHS["strong"], STRENGTHS["medium"], STRENGTHS["weak"]
_EXCLUDED = -2 * _STRONG
_DENIED_WITHIN = 60
#: More members of a staff than this are not who did it; so few records may be cases.
_MOST_ACTORS, _FEW_CASES = 30, 9
#: Units of which a notice may go on to speak as 件.
_BY_NOUN = ("cards", "accounts", "emails")


@dataclass(frozen=True)
class Counts:
    """Counts by unit as entries hold them, and the evidence, with the numbers that were not used."""

    values: Mapping[str, Count]
    evidence: tuple[Evidence, ...]


def find_counts(notice: Notice) -> Counts:
    """Return the counts of the notice."""
    numbers = _weighed(notice)
    values: dict[str, Count] = {}
    evidence: list[Evidence] = []
    for key in UNITS:
        own = [number for number in numbers if number.key == key]
        chosen, parts = choose(notice, own)
        if chosen:
            values[key] = _count(notice, chosen, parts)
            evidence.append(_evidence(notice, chosen, parts, used=True))
        evidence += [_evidence(notice, number, (), used=False) for number in own if number is not chosen]
    alone, parts = _records_alone(notice, numbers, values)
    if alone:
        values["records"] = _count(notice, alone, parts)
        evidence.append(_evidence(notice, replace(alone, key="records"), parts, used=True))
    one = _one_person(notice) if not {"people", "records"} & set(values) else None
    if one:
        values["people"] = Count(value=1)
        evidence.append(one)
    others = (number for number in numbers if number.key not in UNITS and number is not alone)
    evidence += [_evidence(notice, number, (), used=False) for number in others]
    for match in islice(UNCLEAR.finditer(notice.text), MOST_NUMBERS):
        evidence.append(notice.evidence("counts", match[0], match.span(), "数がはっきりしない", used=False))
    return Counts(values, tuple(evidence))


#: Somebody named by a letter, or one other, as whose paper or data these are: B様の診断書, 別の方の証明書1通.
_BY_LETTER = re.compile(
    r"(?<![A-Za-z])(?P<letter>[A-H]) ?(?:様|さま|氏|さん|児)の[「『]?[^。、\n「」]{0,16}?"
    r"(?:[証書票届]|情報|氏名|名前|カルテ|画像|データ|明細|処方|薬|記録|結果|通帳|写し)"
    r"|(?:別|他|ほか)の(?:方|お客様|患者(?:様|さん)?|利用者|会員|生徒)の(?!情報|氏名)[^、。\n]{0,30}?[1一][枚通部](?!目)"
)


def _one_person(notice: Notice) -> Evidence | None:
    """Return the evidence for the one person whose data these are, where the notice names nobody else so."""
    named = list(islice(_BY_LETTER.finditer(notice.text), MOST_NUMBERS))
    if len({match["letter"] for match in named}) != 1:
        return None
    return notice.evidence("counts.people", "1", named[0].span(), "一人の情報として書かれている")


def _records_alone(
    notice: Notice, numbers: Sequence[Weighed], values: Mapping[str, Count]
) -> tuple[Weighed | None, Sequence[Weighed]]:
    """Return the number of mail addresses or households with its parts where neither people nor records are counted."""
    if {"people", "records"} & set(values):
        return None, ()
    households = {number.value for number in numbers if number.key == "households"}
    keys = ("addresses", "households") if len(households) == 1 else ("addresses",)
    return choose(notice, [number for number in numbers if number.key in keys])


def _weighed(notice: Notice) -> list[Weighed]:
    """Return every number with a unit, with how much speaks for its being how many were affected."""
    rules = notice.rules.of("counts")
    found = [
        (number, score(notice.candidate(number, number.start, number.end), rules) if number.key else None)
        for number in find_quantities(notice.text)
    ]
    return _named_alike(_without_shared([_weigh(notice, number, scored) for number, scored in found]))


def _weigh(notice: Notice, number: Quantity, scored: Scored | None) -> Weighed:
    if scored is None:
        return Weighed(number, number.key, 0, "漏えいなどの単位ではない")
    if scored.points("excluded") > 0:
        return Weighed(number, number.key, _EXCLUDED, scored.reason("excluded"))
    if scored.points("everybody-certain") > 0:
        return Weighed(number, number.key, _EXCLUDED, scored.reason("everybody-certain"))
    around = scored.candidate.around
    if around.section == "about" or (around.section == "response" and _is_of_a_measure(notice, number, scored)):
        return Weighed(number, number.key, _EXCLUDED, "対策や参考の数")
    if _is_denied(notice, number):
        return Weighed(number, number.key, _EXCLUDED, "打ち消されている")
    return _weigh_people(number, scored) if number.key == "people" else _weigh_thing(number, scored)


def _is_denied(notice: Notice, number: Quantity) -> bool:
    # "(計540人)の名簿は…ない": what is said of the bracket is said behind it.
    closing = re.match(r"[様さま分ほど程度]{0,3}\)", notice.text[number.end : number.end + 6])
    sentence = notice.sentences.at(number.start)
    if re.match(
        r"[^。、()]{0,8}[、(][^、。()]{1,16}を除", notice.text[number.end : min(sentence.end, number.end + 40)]
    ):
        return False
    return notice.is_denied(number.end + (closing.end() if closing else 0), _DENIED_WITHIN)


def _is_of_a_measure(notice: Notice, number: Quantity, scored: Scored) -> bool:
    return number.key == "people" and not scored.has("apologised-to") and not is_narrative(notice, number.start)


def _weigh_people(number: Quantity, scored: Scored) -> Weighed:
    shown = scored.points("shown-to-all") > 0
    part, total = _share(number, scored)
    everybody, superseded = scored.points("everybody") > 0, scored.points("superseded") > 0
    points = scored.points("people") + scored.points("own-share")
    points += _MEDIUM * (total + (shown and scored.has("receivers-after")))
    points += _WEAK * ((scored.points("of-everybody") > 0) + (number.qualifier == "<=") + (number.value >= 100))
    if scored.points("receivers") < 0 and not scored.has("apologised-to") and not shown:
        points -= _STRONG
    theirs = scored.has("of-their-data") and number.value > 1
    if scored.has("actor-before") and (number.value > _MOST_ACTORS or theirs):
        points += _STRONG
    points -= _MEDIUM * part + _STRONG * (everybody + superseded)
    return Weighed(
        number,
        "people",
        points,
        _reason(scored, points),
        part=part,
        total=total,
        held=scored.points("held") > 0 or scored.has("regained"),
        everybody=everybody,
    )


def _reason(scored: Scored, points: int) -> str:
    rules = [rule for rule in scored.rules if rule.role != "shown-to-all"]
    chief = max(rules, key=lambda rule: rule.points if points > 0 else -rule.points, default=None)
    return chief.reason if chief else "本文にある"


def _share(number: Quantity, scored: Scored) -> tuple[bool, bool]:
    """Return whether the number is a part, and whether it is a total."""
    total = number.total or scored.points("whole-total") > 0
    if scored.has("held"):
        return True, total
    if scored.has("own-share") or scored.has("part-of-others"):
        return False, total
    parted = scored.points("part") > 0 or (scored.points("part-left") > 0 and not number.total)
    return parted and not scored.points("of-everybody") > 0, total


def _weigh_thing(number: Quantity, scored: Scored) -> Weighed:
    points = scored.points("thing") + scored.points("own-share")
    points += _MEDIUM * number.total + _WEAK * (number.value >= 100)
    if number.key not in ("records", "organisations"):
        points += _WEAK + _MEDIUM * (scored.candidate.around.section == "leak")
    if number.key == "records":
        points += scored.points("records") - _STRONG * (scored.has("few-cases") and number.value <= _FEW_CASES)
        points -= _WEAK * (number.value == 1)
    if number.key == "organisations":
        points += scored.points("organisations")
        points -= _STRONG * (number.value == 1) + _STRONG * (
            scored.points("organisations") == 0 and scored.candidate.around.section != "leak"
        )
    if scored.has("regained"):
        points = _WEAK if number.key in ("files", "devices") else points - _STRONG
    return Weighed(number, number.key, points, _reason(scored, points), total=number.total)


def _without_shared(numbers: Sequence[Weighed]) -> list[Weighed]:
    """Return the numbers, those without weight that are of everybody elsewhere."""
    everybody = {(n.key, n.value) for n in numbers if n.everybody}
    found = []
    for number in numbers:
        if (number.key, number.value) in everybody and number.points < _STRONG:
            number = replace(number, points=min(number.points, 0))
        found.append(number)
    return found


def _named_alike(numbers: Sequence[Weighed]) -> list[Weighed]:
    """Return the numbers, a bare 件 as what the same number counts elsewhere."""
    named = {n.value: n.key for n in numbers if n.key in _BY_NOUN}
    return [replace(n, key=named[n.value]) if n.key == "records" and n.value in named else n for n in numbers]


def _evidence(notice: Notice, number: Weighed, parts: Sequence[Weighed], used: bool) -> Evidence:
    reason = number.reason + (f"（内訳{len(parts)}件の合計と一致）" if used and parts else "")
    field = f"counts.{number.key}" if number.key in UNITS else "counts"
    shown = f"{number.number.qualifier}{number.value}"
    return notice.evidence(field, shown, (number.number.start, number.number.end), reason, used)


def _count(notice: Notice, number: Weighed, parts: Sequence[Weighed]) -> Count:
    labels = list(_labels(notice, number, parts))
    if len(parts) < 2 or number.number.qualifier or not all(labels) or len(set(labels)) < len(labels):
        return Count(value=number.value, qualifier=number.number.qualifier)
    return Count(value=number.value, breakdown=dict(zip(labels, (part.value for part in parts), strict=True)))


#: What is before a label, and what is behind it, and no part of it.
_BEFORE_LABEL = re.compile(
    r"^(?:[\s、,。・:()|]|うち|内訳|内(?=[、:])|及び|および|並びに|ならびに|また|"
    rf"(?:{DAY}|\d{{1,2}}月\d{{1,2}}日)[にはの]?)+"
)
_BEHIND_LABEL = re.compile(r"[\s、,:・|はがのにで()]+$")


def _labels(notice: Notice, number: Weighed, parts: Sequence[Weighed]) -> Iterator[str]:
    """Yield what each part counts: the words before it, or after it where the number comes first; "" for none."""
    text, end = notice.text, number.number.end
    for index, part in enumerate(parts):
        start = part.number.start
        marks = (text.rfind(mark, 0, start) for mark in "\n(。")
        bound = parts[index - 1].number.end if index else max(*marks, end if end <= start else 0)
        line = text[max(bound, start - 40) : start].rsplit("\n", 1)[-1]
        before = _BEHIND_LABEL.sub("", _BEFORE_LABEL.sub("", line))
        after = re.match(r"[ ]?:[ ]?([^\s、,。()]{1,24})", text[part.number.end : part.number.end + 30])
        yield (after[1] if after else before).strip("| ").replace(" | ", "・")
