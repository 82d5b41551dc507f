"""How many: every number weighed by the rules, the total kept apart from its parts, and nothing added up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from jikenbo.archive.count import UNITS, Count
from jikenbo.drafting.candidate import Scored, score
from jikenbo.drafting.draft import Evidence
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.quantities import MOST_NUMBERS, UNCLEAR, Quantity, find_quantities
from jikenbo.drafting.ruleset import DAY
from jikenbo.drafting.totals import Weighed, choose

#: Less than any rule could make good.
_NOT_COUNTED = -1_000
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
    named = {number.value for number in numbers if number.key in _BY_NOUN}
    values: dict[str, Count] = {}
    evidence: list[Evidence] = []
    for key in UNITS:
        own = [number for number in numbers if number.key == key]
        chosen, parts = choose(notice, [number for number in own if key != "records" or number.value not in named])
        if chosen:
            values[key] = _count(notice, chosen, parts)
            evidence.append(_evidence(notice, key, chosen, parts))
        evidence += [_unused(notice, number) for number in own if number is not chosen]
    alone, parts = _records_alone(notice, numbers, values)
    if alone:
        values["records"] = _count(notice, alone, parts)
        evidence.append(_evidence(notice, "records", alone, parts))
    one = _one_person(notice) if not {"people", "records"} & set(values) else None
    device = (
        _one_device(notice) if not any(number.key == "devices" and number.points > 0 for number in numbers) else None
    )
    for key, alone_of_its_kind in (("people", one), ("devices", device)):
        if alone_of_its_kind:
            values[key] = Count(value=1)
            evidence.append(alone_of_its_kind)
    others = (number for number in numbers if number.key not in UNITS and number is not alone)
    evidence += [_unused(notice, number) for number in others]
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


_OWN_DEVICE = (
    "(?:USBメモリー?|(?:ノート)?(?:パソコン|PC)|スマートフォン|スマホ|携帯電話|タブレット(?:端末)?|SDカード|"
    "ハードディスク|デジタルカメラ|I?Cレコーダー?)"
)
_LOST = "(?:紛失|盗|置き忘れ|落と|落し|なくし|なくな|所在|遠隔操作)"
#: A device that one person has with them, lost without a number: 私物のUSBメモリを紛失しました.
_ONE_DEVICE = re.compile(
    rf"{_OWN_DEVICE}[^。\n]{{0,10}}入った(?:鞄|かばん|カバン|バッグ)|{_OWN_DEVICE}(?:[がをの]|と[^。、\n]{{1,12}}を)[^。、\n\d]{{0,10}}{_LOST}|{_LOST}[しまれ]{{0,2}}た[^。、\n\d]{{0,8}}{_OWN_DEVICE}(?!等|など|や)"
)


def _one_device(notice: Notice) -> Evidence | None:
    """Return the evidence for the one device that somebody lost, where no number of devices is given."""
    found = _ONE_DEVICE.search(notice.text, notice.title_end)
    return found and notice.evidence("counts.devices", "1", found.span(), "一台として書かれている")


def _records_alone(
    notice: Notice, numbers: Sequence[Weighed], values: Mapping[str, Count]
) -> tuple[Weighed | None, Sequence[Weighed]]:
    """Return the number of mail addresses or households with its parts where neither people nor records are counted."""
    if {"people", "records"} & set(values):
        return None, ()
    households = {number.value for number in numbers if number.key == "households"}
    keys = ("addresses", "visits", *(("households",) if len(households) == 1 else ()))
    return choose(notice, [number for number in numbers if number.key in keys])


def _weighed(notice: Notice) -> list[Weighed]:
    """Return every number with a unit, with how much speaks for its being how many were affected."""
    rules = notice.rules.of("counts")
    return [
        _weigh(notice, number, score(notice.candidate(number, number.start, number.end), rules if number.key else ()))
        for number in find_quantities(notice.text)
    ]


def _weigh(notice: Notice, number: Quantity, scored: Scored) -> Weighed:
    reason = _not_counted(notice, number, scored)
    if reason:
        return Weighed(number, number.key, _NOT_COUNTED, reason)
    roles = tuple(_roles(number, scored))
    points = sum(map(scored.points, roles))
    return Weighed(
        number,
        number.key,
        points,
        _reason(scored, roles, points),
        part=_is_part(scored),
        total=scored.points("whole-total") > 0,
        held=scored.points("held") > 0,
    )


def _not_counted(notice: Notice, number: Quantity, scored: Scored) -> str:
    """Return why the number is of nothing that leaked; "" where it may be."""
    if not number.key:
        return "漏えいなどの単位ではない"
    if scored.points("excluded") > 0:
        return scored.reason("excluded")
    section = scored.candidate.around.section
    measure = section == "response" and number.key != "people"
    if section == "about" or measure or (scored.points("concerned") <= 0 and _is_planned(notice, number)):
        return "対策や参考の数"
    return "打ち消されている" if _is_denied(notice, number) else ""


def _is_planned(notice: Notice, number: Quantity) -> bool:
    sentence = notice.sentence_of(number.start)
    return any(notice.rules.says("narrative", role, sentence) for role in ("promising", "planned"))


#: What speaks for things of a unit; "object" for those of any other.
_THING_ROLES = {"records": ("harmed", "records"), "organisations": ("harmed", "organisations")}


def _roles(number: Quantity, scored: Scored) -> Iterator[str]:
    """Yield the roles whose rules say how much speaks for the number."""
    yield from ("whole-total", *(("part",) if _is_part(scored) else ()))
    if number.key not in ("people", "visits"):
        yield from ("thing", *_THING_ROLES.get(number.key, ("harmed", "object")))
        yield from ("cases",) if number.value <= _FEW_CASES and number.key == "records" else ()
        return
    yield from ("people", "concerned", "share")
    if scored.points("shown-to-all") > 0:
        yield "shown"
    elif scored.points("concerned") <= 0:
        yield "receivers"
    if number.value <= _MOST_ACTORS and not scored.has("of-their-data"):
        yield "actors"


def _is_part(scored: Scored) -> bool:
    """Return whether the number is of some of those whose number is given."""
    return scored.points("part") < 0 and scored.points("share") + scored.points("whole-total") <= 0


def _is_denied(notice: Notice, number: Quantity) -> bool:
    # "(計540人)の名簿は…ない": what is said of the bracket is said behind it.
    closing = re.match(r"[様さま分ほど程度]{0,3}\)", notice.text[number.end : number.end + 6])
    sentence = notice.sentences.at(number.start)
    if re.match(
        r"[^。、()]{0,8}[、(][^、。()]{1,16}を除", notice.text[number.end : min(sentence.end, number.end + 40)]
    ):
        return False
    return notice.is_denied(number.end + (closing.end() if closing else 0), _DENIED_WITHIN)


def _reason(scored: Scored, roles: Sequence[str], points: int) -> str:
    rules = (rule for rule in scored.rules if rule.role in roles)
    chief = max(rules, key=lambda rule: rule.points if points > 0 else -rule.points, default=None)
    return chief.reason if chief else "本文にある"


def _evidence(notice: Notice, key: str, number: Weighed, parts: Sequence[Weighed], used: bool = True) -> Evidence:
    reason = number.reason + (f"（内訳{len(parts)}件の合計と一致）" if parts else "")
    field = f"counts.{key}" if key in UNITS else "counts"
    shown = f"{number.number.qualifier}{number.value}"
    return notice.evidence(field, shown, (number.number.start, number.number.end), reason, used)


def _unused(notice: Notice, number: Weighed) -> Evidence:
    return _evidence(notice, number.key, number, (), used=False)


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
