"""How much speaks for a number being how many were affected: labels, sections, and what it counts instead."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from jikenbo.drafting.count import affected_words as cues
from jikenbo.drafting.count.quantities import Quantity
from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.polarity import is_denied

POPULATION = "全体の数"
_DENIED_WITHIN = 60
#: More members of a staff than this are not who did it.
_MOST_ACTORS = 30
_COUNTED = re.compile(r"\d[ ]?[名人件]")
#: A number is the likelier to be of all the larger it is, but no more than this.
_MOST_FOR_SIZE = 2.0
_LONGEST_HEADING, _REACH_ABOVE = 24, 240


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands around a number: before and after it in the sentence, its label, its clause, its whole sentence."""

    left: str
    right: str
    label: str
    clause: str
    whole: str


def _words(notice: Notice, number: Quantity) -> _Words:
    text, sentence = notice.text, notice.sentences.at(number.start)
    left = text[max(number.start - 60, sentence.start) : number.start]
    right = text[number.end : min(number.end + 60, sentence.end)]
    line_start = text.rfind("\n", 0, number.start) + 1
    above = 0 if text[line_start : number.start].strip() else 30
    label = text[max(line_start - above, number.start - 40, 0) : number.start]
    clause = re.split(r"[、。\n]", left)[-1] + re.split(r"[、。\n]", right)[0]
    return _Words(left, right, label, clause, notice.around(number.start))


def weigh_quantity(notice: Notice, number: Quantity) -> tuple[float, str]:
    """Return how much speaks for this number's being how many were affected, and the chief reason."""
    sentence = notice.sentences.at(number.start)
    words = _words(notice, number)
    if sentence.kind in ("advice", "contact", "about", "denied") or cues.STAFF_SIZE.search(words.left):
        return -5.0, "お願いや問い合わせなどの中にある"
    if _is_denied(notice, number, words):
        return -6.0, "打ち消されている"
    if cues.POPULATION_LABEL.search(words.left) and not cues.LEAK.search(words.left):
        return -5.0, POPULATION
    number.held = bool(cues.HELD.match(words.right))
    number.part = _is_part(number, words) or bool(cues.PARTS_OVER.search(_above(notice, number)))
    number.total = number.total or bool(cues.EACH_ONCE.search(words.left))
    number.whole = bool(cues.OWN_SHARE.search(words.left) or cues.EACH_ONCE.search(words.left)) or bool(
        cues.WHOLE_LABEL.search(words.label)
    )
    reasons = [*_against(notice, number, words, sentence.kind), *_for(notice, number, words, sentence.kind)]
    told = [reason for _, reason in reasons if reason]
    return sum(points for points, _ in reasons), told[-1] if told else "本文にある"


def _is_denied(notice: Notice, number: Quantity, words: _Words) -> bool:
    if cues.EXCEPT_OTHERS.match(words.right):
        return False
    # "(計540人)の名簿は…ない": what is said of the bracket is said behind it.
    closing = re.match(r"[様さま分ほど程度]{0,3}\)", words.right)
    position = number.end + closing.end() if closing else number.end
    sentence = notice.sentences.at(number.start)
    return bool(cues.NOT_CONCERNED.match(words.right)) or is_denied(
        notice.text, position, sentence.start, sentence.end, _DENIED_WITHIN
    )


def _is_part(number: Quantity, words: _Words) -> bool:
    if number.held or cues.HELD_BY.match(words.right):
        return True
    if cues.OWN_SHARE.search(words.left):
        return False
    if number.key == "people" and cues.OF_THINGS.search(words.left):
        return False
    unnumbered = cues.OF_UNNUMBERED.search(words.left)
    if unnumbered and not _COUNTED.search(words.left[: unnumbered.end()]):
        return False
    parted = cues.PART.search(words.left) or (cues.PART_LEFT.search(words.left) and not number.total)
    return bool(parted) and not _is_of_everybody(words)


def _is_of_everybody(words: _Words) -> bool:
    """Say whether the number before is of everybody there is, and this one of those affected."""
    everybody = cues.OF_POPULATION.search(words.left)
    return everybody is not None and not cues.LEAK.search(_unlabelled(words.left[: everybody.start()]))


def _unlabelled(left: str) -> str:
    """Return the words before a number without the label of their line: 対象者:…."""
    return left.rpartition(":")[2]


def _against(notice: Notice, number: Quantity, words: _Words, kind: str) -> Iterator[tuple[float, str]]:
    """Yield what speaks for its being a number of something else."""
    people = number.key == "people"
    victims = cues.CONCERNED.match(words.right) or re.match("分", words.right) or cues.WHOLE_LABEL.search(words.label)
    listed = kind == "leak" and re.match(r"\s*(?:[、,]|$)", words.right)
    if cues.ACTOR_BEFORE.search(words.left) and not (victims or listed) and number.value <= _MOST_ACTORS:
        yield -5, "関わった者の数"
    if people and cues.ACTOR_AFTER.match(words.right):
        yield -4, "関わった者の数"
    if people and cues.OWNERS.match(words.right):
        yield -8, "ほかの数の持ち主の数"
    if people and not _shows_addresses(notice.text) and _are_receivers(notice, number, words, kind):
        yield -4, "受け取った者などの数"
    if cues.NOT_AFFECTED.search(words.clause):
        yield -4, "漏えいなどの数ではない"
    if people and cues.ASKED_ABOUT.match(words.right):
        yield -8, "照会のあった者の数"
    if cues.ANSWER.match(notice.line_of(number.start)):
        yield -4, "質問への答えの中にある"
    if cues.OF_OTHERS.search(words.left):
        yield -6, "ほかの組織の数"
    if cues.POPULATION_AFTER.match(words.right) and not cues.LEAK.search(_unlabelled(words.left)):
        yield -5, POPULATION
    if number.part:
        yield -3, "うち数"


@lru_cache(maxsize=4)
def _shows_addresses(text: str) -> bool:
    """Say whether the notice tells that receivers saw each other's addresses: they are those affected."""
    return cues.BLIND_COPY.search(text) is not None


def _are_receivers(notice: Notice, number: Quantity, words: _Words, kind: str) -> bool:
    """Say whether so many only got what was not theirs."""
    got = cues.RECEIVER_AFTER.match(words.right.removeprefix(")")) and not _is_turned_to(words, kind)
    return bool(
        (got and not cues.AFFECTED_BEFORE.search(words.left))
        or cues.RECEIVERS_OVER.search(_heading_above(notice, number))
        or cues.RECEIVERS_LABEL.search(words.label)
        or cues.MAILED_TO.search(words.clause)
    )


def _is_turned_to(words: _Words, kind: str) -> bool:
    """Say whether the body apologised to so many: they are those affected, unless they got what was not theirs."""
    told = cues.APOLOGISED_TO.match(words.right) or (kind == "response" and cues.TOLD_TO.match(words.right))
    return bool(told) and not cues.TAKEN_BACK.search(re.split(r"[、。]", words.left)[-1] + (told[0] if told else ""))


def _above(notice: Notice, number: Quantity) -> str:
    """Return the lines above the number's own, as far as a heading of parts may stand."""
    line_start = notice.text.rfind("\n", 0, number.start) + 1
    return notice.text[max(line_start - _REACH_ABOVE, 0) : line_start]


def _heading_above(notice: Notice, number: Quantity) -> str:
    """Return the short line that stands over the number's own, if there is one."""
    index = notice.sentences.index(number.start) - 1
    if index < 0:
        return ""
    above = notice.sentences.items[index]
    line = notice.text[above.start : above.end]
    return line if len(line) <= _LONGEST_HEADING and not line.endswith("。") else ""


def _for(notice: Notice, number: Quantity, words: _Words, kind: str) -> Iterator[tuple[float, str]]:
    """Yield what speaks for its being the number of those affected."""
    if _is_of_everybody(words):
        yield 2, ""
    if cues.AFFECTED_BEFORE.search(words.left):
        yield 2, ""
    elif cues.PERSON_BEFORE.search(words.left):
        yield 1.5, ""
    if number.key == "people" and _is_turned_to(words, kind):
        yield 3.0, "お詫びや連絡をした者の数"
    received = cues.RECEIVER_AFTER.match(words.right) and cues.BLIND_COPY.search(words.whole)
    sent = cues.SENT_TO.search(words.left) and _shows_addresses(notice.text)
    if number.key == "people" and (received or sent):
        yield 2.0, "互いのアドレスが見えた者の数"
    if cues.EACH_ONCE.search(words.left):
        yield 3.0, "重複を除いた数"
    if cues.OWN_SHARE.search(words.left):
        yield 6.0, "自らの分として書かれている"
    if kind == "leak":
        yield 3, "漏えいなどの内容の段にある"
    if cues.LABEL.search(words.label) or cues.WHOLE_LABEL.search(words.label):
        yield 4, "人数・件数の見出しに続く"
    if kind == "title":
        yield 4, "題名にある"
    if number.total:
        yield 2.5, "合計として書かれている"
    yield 2.0 * ("分" in number.unit) + 2.0 * (number.qualifier == "<="), ""
    yield min(math.log10(number.value) / 2, _MOST_FOR_SIZE), ""
    yield 2.0 * bool(cues.LEAK.search(words.whole)) + 1.5 * bool(cues.LEAK.search(words.clause)), ""
    yield -2.5 * (kind == "response"), ""
