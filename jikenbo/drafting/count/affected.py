"""How much speaks for a number of people being how many were affected: labels, sections, and whom it counts instead."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache

from jikenbo.drafting.count import affected_words as cues
from jikenbo.drafting.count import share_words as shares
from jikenbo.drafting.count.quantities import Quantity
from jikenbo.drafting.count.shares import is_of_everybody, is_population, mark_share
from jikenbo.drafting.count.surroundings import Surroundings, surroundings
from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.polarity import is_denied
from jikenbo.drafting.text.purpose import is_telling

POPULATION, SUPERSEDED = "全体の数", "前の公表での数"
_DENIED_WITHIN = 60
#: More members of a staff than this are not who did it; fewer than this may be who will check.
_MOST_ACTORS, _FEW_CHECKING = 30, 10
#: A number is the likelier to be of all the larger it is, but no more than this.
_MOST_FOR_SIZE = 2.0


def weigh_people(notice: Notice, number: Quantity) -> tuple[float, str]:
    """Return how much speaks for this number's being how many were affected, and the chief reason."""
    around = surroundings(notice, number)
    if around.kind in ("advice", "contact", "about", "denied") or cues.STAFF_SIZE.search(around.left):
        return -5.0, "お願いや問い合わせなどの中にある"
    if _is_denied(notice, number, around):
        return -6.0, "打ち消されている"
    if shares.POPULATION_LABEL.search(around.left) and not shares.LEAK.search(around.left):
        return -5.0, POPULATION
    mark_share(notice, number, around)
    reasons = [
        *_against_words(around),
        *_against(notice, number, around),
        *_for_words(around),
        *_for(notice, number, around),
    ]
    told = [reason for _, reason in reasons if reason]
    return sum(points for points, _ in reasons), told[-1] if told else "本文にある"


def _is_denied(notice: Notice, number: Quantity, around: Surroundings) -> bool:
    if cues.EXCEPT_OTHERS.match(around.right):
        return False
    # "(計540人)の名簿は…ない": what is said of the bracket is said behind it.
    closing = re.match(r"[様さま分ほど程度]{0,3}\)", around.right)
    position = number.end + closing.end() if closing else number.end
    sentence = notice.sentences.at(number.start)
    return bool(cues.NOT_CONCERNED.match(around.right)) or is_denied(
        notice.text, position, sentence.start, sentence.end, _DENIED_WITHIN
    )


def _against_words(around: Surroundings) -> Iterator[tuple[float, str]]:
    """Yield what the words beside the number tell of its counting somebody else."""
    if cues.OWNERS.match(around.right):
        yield -8, "ほかの数の持ち主の数"
    if cues.NOT_AFFECTED.search(around.clause):
        yield -4, "漏えいなどの数ではない"
    if cues.ASKED_ABOUT.match(around.right):
        yield -8, "照会のあった者の数"
    if cues.SUPERSEDED.match(around.right) or cues.TOLD_BEFORE.search(around.left):
        yield -8, SUPERSEDED
    if cues.INFORMERS.match(around.right):
        yield -8, "知らせた者の数"
    viewers = cues.VIEWERS.match(around.right) or cues.VIEWERS_BEFORE.search(around.left)
    if viewers or cues.SEARCHERS.match(around.right):
        yield -8, "閲覧や捜索をした者の数"
    if cues.MORE_THAN_ONCE.search(around.left):
        yield -3, "延べの数"
    if cues.DENIED_BEHIND.match(around.right):
        yield -2.5, "漏えいが確認されていない数"
    if cues.OF_OTHERS.search(around.left):
        yield -6, "ほかの組織の数"
    if is_population(around):
        yield -12, POPULATION


def _against(notice: Notice, number: Quantity, around: Surroundings) -> Iterator[tuple[float, str]]:
    """Yield what speaks for its being a number of somebody else."""
    right = around.right
    victims = cues.CONCERNED.match(right) or right.startswith("分") or shares.WHOLE_LABEL.search(around.label)
    listed = around.kind == "leak" and re.match(r"\s*(?:[、,]|$)", right)
    if cues.ACTOR_BEFORE.search(around.left) and not (victims or listed) and number.value <= _MOST_ACTORS:
        yield -5, "関わった者の数"
    if "分" not in number.unit and cues.ACTOR_AFTER.match(right):
        yield -4, "関わった者の数"
    if not _shows_addresses(notice.text) and _are_receivers(around):
        yield -4, "受け取った者などの数"
    promised = cues.PROMISED.search(around.whole.rstrip()) and not is_telling(notice, number.start)
    if promised and number.value <= _FEW_CHECKING and around.kind != "title":
        yield -4, "これからのこととして書かれている"
    if number.part:
        yield -3, "うち数"


@lru_cache(maxsize=4)
def _shows_addresses(text: str) -> bool:
    """Say whether the notice tells that receivers saw each other's addresses: they are those affected."""
    return cues.BLIND_COPY.search(text) is not None


def _are_receivers(around: Surroundings) -> bool:
    """Say whether so many only got what was not theirs."""
    got = cues.RECEIVER_AFTER.match(around.right.removeprefix(")")) and not _is_turned_to(around)
    return bool(
        (got and not cues.AFFECTED_BEFORE.search(around.left))
        or any(map(cues.RECEIVERS_OVER.search, around.headings[:1]))
        or cues.RECEIVERS_LABEL.search(around.label)
        or cues.MAILED_TO.search(around.clause)
    )


def _is_turned_to(around: Surroundings) -> bool:
    """Say whether the body apologised to so many: they are those affected, unless they got what was not theirs."""
    if cues.ASSEMBLY.search(around.left):
        return False
    told = cues.APOLOGISED_TO.match(around.right.removeprefix(")")) or (
        around.kind == "response" and cues.TOLD_TO.match(around.right)
    )
    return bool(told) and not cues.TAKEN_BACK.search(re.split(r"[、。]", around.left)[-1] + (told[0] if told else ""))


def _for_words(around: Surroundings) -> Iterator[tuple[float, str]]:
    """Yield what the words beside the number tell of its being of those affected."""
    if is_of_everybody(around):
        yield 2, ""
    if cues.AFFECTED_BEFORE.search(around.left):
        yield 2, ""
    elif cues.PERSON_BEFORE.search(around.left):
        yield 1.5, ""
    if cues.OF_DATA.match(around.behind):
        yield 2, ""
    if _is_turned_to(around):
        yield 3, "お詫びや連絡をした者の数"
    if shares.EACH_ONCE.search(around.left):
        yield 3, "重複を除いた数"
    if cues.SETTLED.match(around.right):
        yield 2, "確定した数"
    if shares.OWN_SHARE.search(around.left):
        yield 6, "自らの分として書かれている"
    if cues.LABEL.search(around.label) or shares.WHOLE_LABEL.search(around.label):
        yield 4, "人数・件数の見出しに続く"
    yield 2.0 * bool(shares.LEAK.search(around.whole)) + 1.5 * bool(shares.LEAK.search(around.clause)), ""


def _for(notice: Notice, number: Quantity, around: Surroundings) -> Iterator[tuple[float, str]]:
    """Yield what speaks for its being the number of those affected."""
    received = cues.RECEIVER_AFTER.match(around.right) and cues.BLIND_COPY.search(around.whole)
    if received or (cues.SENT_TO.search(around.left) and _shows_addresses(notice.text)):
        yield 2, "互いのアドレスが見えた者の数"
    if around.kind == "leak":
        yield 3, "漏えいなどの内容の段にある"
    if around.kind == "title":
        yield 4, "題名にある"
    if around.kind == "response":
        yield -2.5, ""
    if number.total:
        yield 2.5, "合計として書かれている"
    yield 4.0 * bool(cues.PORTIONS.match(around.behind)), ""
    yield 2.0 * ("分" in number.unit) + 2.0 * (number.qualifier == "<="), ""
    yield min(math.log10(number.value) / 2, _MOST_FOR_SIZE), ""
