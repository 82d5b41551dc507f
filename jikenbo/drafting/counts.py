"""How many were affected: every number weighed by the rules, and the total of each unit chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import islice

from jikenbo.archive.count import UNITS, Count
from jikenbo.drafting.candidate import Scored, score
from jikenbo.drafting.draft import Evidence
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.quantities import MOST_NUMBERS, UNCLEAR, Quantity, find_quantities
from jikenbo.drafting.ruleset import DAY, MEDIUM, STRONG, WEAK
from jikenbo.drafting.totals import Weighed, choose

#: What a number has that is of nothing that leaked; its rules are not asked.
_NOT_COUNTED = -STRONG
#: More members of a staff than this are not who did it; so few records may be cases.
_MOST_ACTORS, _FEW_CASES = 30, 9
#: Units of which a notice may go on to speak as 件.
_BY_NOUN = ("cards", "accounts", "emails")
#: Points of a number before any rule, by unit; of other units, those of a weak rule. The bodies that a notice counts
#: are seldom those whose data leaked.
_AT_FIRST = {"people": 0, "visits": 0, "records": 0, "organisations": -MEDIUM}


@dataclass(frozen=True)
class Counts:
    """Counts by unit as entries hold them, and the evidence, with the numbers that were not used."""

    values: Mapping[str, Count]
    evidence: tuple[Evidence, ...]


def find_counts(notice: Notice) -> Counts:
    """Return the counts of the notice."""
    numbers = _weighed(notice)
    named = {number.value for number in numbers if number.key in _BY_NOUN}
    chosen = {
        key: choose(notice, [n for n in numbers if n.key == key and (key != "records" or n.value not in named)])
        for key in UNITS
    }
    if not chosen["people"][0] and not chosen["records"][0]:
        chosen["records"] = choose(notice, _counted_as_records(numbers))
    values = {key: _count(notice, number, parts) for key, (number, parts) in chosen.items() if number}
    evidence = [_evidence(notice, key, number, parts) for key, (number, parts) in chosen.items() if number]
    one = None if values.keys() & {"people", "records"} else _one_person(notice)
    if one:
        values["people"] = Count(value=1)
        evidence.append(one)
    used = [number for number, _ in chosen.values()]
    evidence += [_evidence(notice, n.key, n, (), used=False) for n in numbers if not any(n is one for one in used)]
    for match in islice(UNCLEAR.finditer(notice.text), MOST_NUMBERS):
        evidence.append(notice.evidence("counts", match[0], match.span(), "数がはっきりしない", used=False))
    return Counts(values, tuple(evidence))


#: Somebody named by a letter, or one other, as whose paper or data these are: B様の診断書, 別の方の証明書1通.
_ONE_PERSON = re.compile(
    r"(?<![A-Za-z])(?P<letter>[A-H]) ?(?:様|さま|氏|さん|児)の[「『]?[^。、\n「」]{0,16}?"
    r"(?:[証書票届]|情報|氏名|名前|カルテ|画像|データ|明細|処方|薬|記録|結果|通帳|写し)"
    r"|(?:別|他|ほか)の(?:方|お客様|患者(?:様|さん)?|利用者|会員|生徒)の(?!情報|氏名)[^、。\n]{0,30}?[1一][枚通部](?!目)"
)


def _one_person(notice: Notice) -> Evidence | None:
    """Return the evidence that the data are of one person, where no other letter names one."""
    named = list(islice(_ONE_PERSON.finditer(notice.text, notice.title_end), MOST_NUMBERS))
    if not named or len({match["letter"] or "" for match in named}) > 1:
        return None
    return notice.evidence("counts.people", "1", named[0].span(), "一人だけ書かれている")


def _counted_as_records(numbers: Sequence[Weighed]) -> list[Weighed]:
    """Return the numbers of mail addresses, visits or households, records where nothing else is counted."""
    households = {number.value for number in numbers if number.key == "households"}
    keys = ("addresses", "visits", *(("households",) if len(households) == 1 else ()))
    return [number for number in numbers if number.key in keys]


def _weighed(notice: Notice) -> list[Weighed]:
    """Return every number with a unit, with how much speaks for its being how many were affected."""
    rules = notice.rules.of("counts")
    return [
        _weigh(notice, number, score(notice.candidate(number.start, number.end), rules if number.key else ()))
        for number in find_quantities(notice.text)
    ]


def _weigh(notice: Notice, number: Quantity, scored: Scored) -> Weighed:
    reason = _not_counted(notice, number, scored)
    if reason:
        return Weighed(number, _NOT_COUNTED, reason)
    shared = scored.points("share") + scored.points("whole-total") > 0
    part = scored.points("part") < 0 and not shared
    roles = {"whole-total", "in-leak", *(("part",) if part else ()), *_roles(number, scored)}
    points = _AT_FIRST.get(number.key, WEAK) + sum(map(scored.points, roles))
    total, held = scored.points("whole-total") > 0, scored.points("held") > 0
    return Weighed(number, points, _reason(scored, roles, points), part, total, held)


def _not_counted(notice: Notice, number: Quantity, scored: Scored) -> str:
    """Return why the number is of nothing that leaked; "" where it may be."""
    if not number.key or (number.key == "organisations" and number.value == 1):
        return "漏えいなどの単位ではない"
    if scored.points("excluded") > 0:
        return scored.reason("excluded")
    section, sentence = scored.candidate.around.section, notice.sentence_of(number.start)
    planned = any(notice.rules.says("narrative", role, sentence) for role in ("promising", "planned"))
    measure = section == "response" and number.key != "people"
    if section == "about" or measure or (planned and scored.points("concerned") <= 0):
        return "対策や参考の数"
    return "打ち消されている" if _is_denied(notice, number) else ""


def _roles(number: Quantity, scored: Scored) -> Iterator[str]:
    """Yield the roles whose rules say how much speaks for a number of its unit."""
    if number.key not in ("people", "visits"):
        yield from ("thing", "harmed", number.key)
        yield from ("cases",) if number.value <= _FEW_CASES and number.key == "records" else ()
        return
    yield from ("people", "concerned", "share")
    if scored.points("shown-to-all") > 0:
        yield "shown"
    elif scored.points("concerned") <= 0:
        yield "receivers"
    if number.value <= _MOST_ACTORS and not scored.has("of-their-data"):
        yield "actors"


def _is_denied(notice: Notice, number: Quantity) -> bool:
    # "(計540人)の名簿は…ない": what is said of the bracket is said behind it.
    behind = notice.text[number.end : min(notice.sentences.at(number.start).end, number.end + 40)]
    if re.match(r"[^。、()]{0,8}[、(][^、。()]{1,16}を除", behind):
        return False
    closing = re.match(r"[様さま分ほど程度]{0,3}\)", behind)
    return notice.is_denied(number.end + (closing.end() if closing else 0))


def _reason(scored: Scored, roles: Set[str], points: int) -> str:
    rules = (rule for rule in scored.rules if rule.role in roles)
    chief = max(rules, key=lambda rule: rule.points if points > 0 else -rule.points, default=None)
    return chief.reason if chief else "本文にある"


def _evidence(notice: Notice, key: str, number: Weighed, parts: Sequence[Weighed], used: bool = True) -> Evidence:
    reason = number.reason + (f"（内訳{len(parts)}件の合計）" if parts else "")
    field = f"counts.{key}" if key in UNITS else "counts"
    shown = f"{number.number.qualifier}{number.value}"
    return notice.evidence(field, shown, (number.start, number.number.end), reason, used)


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
_BEHIND_LABEL = re.compile(r"(?:\([^()]*\)?|[\s、,:・|はがのにで()])+$")


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
