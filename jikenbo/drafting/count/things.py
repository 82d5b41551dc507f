"""How much speaks for a number of things, not people, being how many were lost or leaked."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from jikenbo.drafting.count import thing_words as cues
from jikenbo.drafting.count.affected_words import OF_DATA
from jikenbo.drafting.count.quantities import Quantity
from jikenbo.drafting.count.share_words import OWN_SHARE, OWN_SHARE_BEHIND
from jikenbo.drafting.count.surroundings import Surroundings, surroundings
from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.polarity import is_denied
from jikenbo.drafting.text.purpose import is_telling

REGAINED = "戻ったものの数"
_DENIED_WITHIN = 60
_FEW_CASES = 9
_FEWEST_POINTS = 1.0
_PART = re.compile(r"うち、?[^。\n、\d]{0,24}$")


def weigh_thing(notice: Notice, number: Quantity) -> tuple[float, str]:
    """Return how much speaks for so many things having been lost or leaked, and the chief reason."""
    around, sentence = surroundings(notice, number), notice.sentences.at(number.start)
    if around.kind in ("advice", "contact", "about", "denied"):
        return -5.0, "お願いや問い合わせなどの中にある"
    if is_denied(notice.text, number.end, sentence.start, sentence.end, _DENIED_WITHIN):
        return -6.0, "打ち消されている"
    number.part = bool(_PART.search(around.left)) and not number.total
    reasons = [*_against(around), *_for(number, around)]
    if number.unit != "通" and cues.VESSEL.search(around.left):
        reasons.append((-4, "入れ物の数"))
    if number.key in ("devices", "files") and cues.WITHIN.match(around.right):
        reasons.append((-4, "ほかの物の中にある"))
    if not is_telling(notice, number.start):
        reasons.append((-3, "これからのこととして書かれている"))
    if number.key == "records":
        reasons += _against_records(number, around)
    if number.key == "organisations":
        reasons += _of_bodies(around)
    told = [reason for points, reason in sorted(reasons, key=lambda each: -abs(each[0])) if reason]
    return sum(points for points, _ in reasons), told[0] if told else "本文にある"


def _against(around: Surroundings) -> Iterator[tuple[float, str]]:
    left, right = around.left, around.right
    of_all = cues.POPULATION.search(left.rpartition("うち")[2]) or cues.POPULATION_AFTER.match(right)
    if of_all and not (cues.BY_ERROR.search(left) or cues.STRAYED.match(right)):
        yield -4, "全体の数"
    if cues.USED.search(left) or cues.USED_AFTER.match(right) or any(map(cues.USED.search, around.headings)):
        yield -9, "漏えいなどの数ではない"
    if cues.REST.search(left) or cues.BEFOREHAND.search(left):
        yield -4, "残りやほかの数"
    if cues.REGAINED.match(right):
        yield -4, REGAINED
    if cues.OF_OTHERS.search(left) or OWN_SHARE_BEHIND.match(around.behind):
        yield -9, "ほかの組織の数"


def _against_records(number: Quantity, around: Surroundings) -> Iterator[tuple[float, str]]:
    few = number.value <= _FEW_CASES and cues.CASES_BEFORE.search(around.left)
    occurred = cues.OCCURRED.match(around.right) and cues.CASES.search(around.left)
    if few or occurred or cues.CASES_AFTER.match(around.right):
        yield -6, "事案の数"
    if cues.ADDRESSES.search(around.left) or any(map(cues.RECEIVERS_BEFORE.search, around.headings[:1])):
        yield -5, "受け取った者などの数"
    if number.value == 1:
        yield -1, ""


def _for(number: Quantity, around: Surroundings) -> Iterator[tuple[float, str]]:
    line = around.label.rpartition("\n")[2]
    yield min(math.log10(number.value) / 4, 1.0), ""
    if number.key not in ("records", "organisations"):
        yield 1, ""
    if around.kind in ("leak", "title"):
        yield 2, "漏えいなどの内容の段にある"
    if around.kind == "response":
        yield -1.5, ""
    if cues.LABELLED.search(line) or any(map(cues.LABELLED.search, around.headings)):
        yield 2, "見出しに続く"
    if cues.COUNT_LABEL.search(line) or any(map(cues.COUNT_HEADING.search, around.headings[:1])):
        yield 1, ""
    if cues.HARMED.search(around.left) or cues.HARMED.search(around.right):
        yield 2, ""
    if OF_DATA.match(around.behind):
        yield 1.5, ""
    if OWN_SHARE.search(around.left) or any(map(OWN_SHARE.search, around.headings[:1])):
        yield 6, "自らの分として書かれている"
    if number.total:
        yield 2, "合計として書かれている"


def _of_bodies(around: Surroundings) -> Iterator[tuple[float, str]]:
    """Yield what tells bodies whose data were lost from those that received or run something."""
    receivers = any(map(cues.RECEIVERS_BEFORE.search, (around.left, *around.headings[:1])))
    if receivers or cues.RECEIVERS_AFTER.match(around.right) or cues.INFORMERS.match(around.right):
        yield -12, "受け取った者などの数"
    if cues.OWN_GROUP.search(around.left):
        yield -4, "自らの組織の数"
    if cues.OF_CONCERN.match(around.right) or cues.CONCERNED_BEFORE.search(around.left):
        yield 1, ""
    elif around.kind != "leak":
        yield -4, "誰の数かはっきりしない"


def let_parts_stand(numbers: Sequence[Quantity]) -> None:
    """Let a part tell how much was lost where the whole was not: 返却した48台のうち1台."""
    whole: dict[str, Quantity] = {}
    for number in numbers:
        before = whole.get(number.key)
        if number.part and number.key != "people" and (before is None or before.points < _FEWEST_POINTS):
            number.part = False
        whole[number.key] = number


def let_regained_stand(numbers: Sequence[Quantity]) -> None:
    """Let what was got back tell how much was lost where no other number does: はがき2枚を引き取った."""
    for key in ("files", "devices"):
        own = [number for number in numbers if number.key == key]
        if all(number.points < _FEWEST_POINTS for number in own):
            for number in own:
                number.points = _FEWEST_POINTS if number.reason == REGAINED else number.points
