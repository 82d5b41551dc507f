"""What follows from what is told: noticed on the day itself, lasting until it was found, found as it happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from jikenbo.drafting.date import date_cues as cues
from jikenbo.drafting.date import story_words as story
from jikenbo.drafting.date.date_roles import Placed
from jikenbo.drafting.date.date_words import Mention
from jikenbo.drafting.date.predicates import find_hits
from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.sentences import Sentence

_SENTENCES, _REACH, _HEAD = 30, 120, 2
_ON_THE_DAY = ("同日", "同じ日", "その日", "当日", "時刻")
_ELSEWHERE = ("advice", "contact", "about", "title")
#: A thing taken along and missed so many days after went in between.
_LOST_WITHIN = 4


def discovered_on_the_day(notice: Notice, mentions: Sequence[Mention], occurred: Placed) -> Placed | None:
    """Return the last day of what happened as that of the discovery, where the text tells that it was noticed then."""
    last = occurred.mention.until or occurred.mention
    if last.value is None:
        return None
    for mention in mentions:
        if mention.value == last.value and _is_acted_on(notice, mention):
            return Placed(mention, "discovered", "その日のうちに対応しているので、その日に気付いている", 0.0)
    for sentence in _story(notice, mentions, occurred.mention, last):
        if sentence.kind == "cause":
            continue
        begin = max(sentence.start, occurred.mention.end)
        told = notice.text[begin : sentence.end]
        if story.LATER.search(told):
            return None
        noticed = story.NOTICED.search(told)
        at_once = story.AT_ONCE.search(told)
        acted = at_once and at_once.start() <= _HEAD and story.ACTED.search(told)
        if noticed or acted or story.POLICE.search(told) or (at_once and cues.DISCOVERED.search(told, at_once.start())):
            day = replace(last, start=begin, end=sentence.end, until=None)
            return Placed(day, "discovered", "起きたことに続けて、日をあらためずに書かれている", 0.0)
    return None


def _is_acted_on(notice: Notice, mention: Mention) -> bool:
    """Say whether something was done on the day about what had been noticed."""
    sentence = notice.sentences.at(mention.start)
    if sentence.kind in _ELSEWHERE or mention.until:
        return False
    if mention.relative not in _ON_THE_DAY and sentence.kind != "response":
        return False
    hits = find_hits(notice.text[mention.end : min(sentence.end, mention.end + _REACH)])
    return bool(hits) and hits[0].role == "other" and bool(story.ACTED.search(notice.text, mention.end, sentence.end))


def _story(notice: Notice, mentions: Sequence[Mention], told: Mention, day: Mention) -> Iterator[Sentence]:
    """Yield the sentences that go on from a date, as far as another day is named or measures are told."""
    others = [
        m.start for m in mentions if m.start > told.start and not m.fiscal and not m.aside and m.value != day.value
    ]
    end = min(others, default=len(notice.text))
    index = notice.sentences.index(told.start)
    for sentence in notice.sentences.items[index : index + _SENTENCES]:
        if sentence.end > end or sentence.kind in (*_ELSEWHERE, "response"):
            return
        yield sentence


def through_its_steps(notice: Notice, placed: Sequence[Placed], occurred: Placed, discovered: Placed | None) -> Placed:
    """Return an attack as lasting until the last of its steps that the sentence dates: broke in, then encrypted."""
    mention = occurred.mention
    if mention.until or mention.value is None or occurred.label is not None:
        return occurred
    sentence = notice.sentences.at(mention.start)
    steps = [
        item.mention
        for item in placed
        if item.role == "occurred" and mention.end < item.mention.start < sentence.end and item.mention.value
    ]
    limit = discovered.mention.value if discovered else None
    last = max(steps, key=lambda step: step.edtf, default=mention)
    if last.value is None or last.value <= mention.value or (limit and last.value > limit):
        return occurred
    attack = story.ATTACK.search(notice.text, mention.end, last.start) and story.ATTACK.search(
        notice.text, last.end, sentence.end
    )
    return _lasting(occurred, last, "同じ文に次の段階が書かれている") if attack else occurred


def until_found(notice: Notice, mentions: Sequence[Mention], occurred: Placed, discovered: Placed) -> Placed:
    """Return what happened as lasting until it was found, where that ended what anybody could see."""
    mention, found = occurred.mention, discovered.mention
    if mention.until or mention.value is None or found.value is None or found.value <= mention.value:
        return occurred
    if (found.value - mention.value).days <= _LOST_WITHIN and _is_missed(notice, mentions, mention, found):
        return _lasting(occurred, found, "そのあと、発覚した日までになくなっている")
    sentence = notice.sentences.at(mention.start)
    found_at = min((m.start for m in mentions if m.start > mention.start), default=sentence.end)
    told = notice.text[mention.end : min(max(sentence.end, found_at), mention.end + _REACH)]
    if (
        not (story.SHOWN.search(told) or story.SHOWN.search(notice.title))
        or story.SENT.search(told)
        or occurred.label is not None
    ):
        return occurred
    if not any(story.CLOSED.search(notice.text, s.start, s.end) for s in _story(notice, mentions, found, found)):
        return occurred
    return _lasting(occurred, found, "発覚した日に終わっている")


def _lasting(occurred: Placed, found: Mention, why: str) -> Placed:
    mention = replace(occurred.mention, until=replace(found, until=None))
    return replace(occurred, mention=mention, reason=f"{occurred.reason}。{why}")


def _is_missed(notice: Notice, mentions: Sequence[Mention], seen: Mention, found: Mention) -> bool:
    """Say whether a thing was taken along on a day, and missed on another, without a word of when it went."""
    following = min((m.start for m in mentions if m.start > seen.end), default=len(notice.text))
    told = notice.text[seen.end : min(following, notice.sentences.at(seen.start).end)]
    missed = any(
        story.MISSED.search(notice.text, day.end, min(notice.sentences.at(day.start).end, day.end + _REACH))
        for day in mentions
        if day.value == found.value
    )
    return bool(missed and story.TAKEN.search(told) and not story.LOST.search(told))


def happened_when_found(notice: Notice, discovered: Placed) -> Placed | None:
    """Return the day of the discovery as that of what happened, where one was found by the other."""
    if discovered.mention.value is None or discovered.label is not None:
        return None
    sentence = notice.sentences.at(discovered.mention.start)
    told = notice.text[discovered.mention.end : min(sentence.end, discovered.mention.end + _REACH)]
    if story.SAID_TO_BE.search(told):
        return None
    if story.STOPS.search(told) or story.GONE.search(told):
        return replace(discovered, role="occurred", reason="起きたその日に見つかっている", weight=0.0)
    return None
