"""Days that follow from others: discovered on the day itself, lasting until the discovery, or from an earlier day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from jikenbo.drafting.candidate import Mention
from jikenbo.drafting.event_days import Placed
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.predicates import find_hits
from jikenbo.drafting.ruleset import Rule
from jikenbo.drafting.sentences import Sentence

_SENTENCES, _REACH, _HEAD = 30, 120, 2
_ON_THE_DAY = ("同日", "同じ日", "その日", "当日", "時刻")
_ELSEWHERE = ("advice", "contact", "about", "title")
#: A thing taken along and missed so many days after went in between.
_LOST_WITHIN = 4


def with_inferred(
    notice: Notice, mentions: Sequence[Mention], placed: Sequence[Placed], found: tuple[Placed | None, Placed | None]
) -> tuple[Placed | None, Placed | None]:
    """Return when it happened and when it was discovered, with what the story implies of the one by the other."""
    occurred, discovered = found
    if discovered and not (occurred and occurred.is_worded):
        occurred = _since_last_seen(placed, discovered) or occurred
    if occurred:
        occurred = _from_an_earlier_day(notice, placed, occurred)
    if occurred and not (discovered and discovered.is_worded):
        return occurred, _discovered_on_the_day(notice, mentions, occurred) or discovered
    if discovered and not occurred:
        return _happened_when_found(notice, discovered), discovered
    if occurred and discovered:
        return _until_found(notice, mentions, occurred, discovered), discovered
    return occurred, discovered


def _since_last_seen(placed: Sequence[Placed], discovered: Placed) -> Placed | None:
    """Return what was lost as lost between the day on which it was last seen and that on which it was missed."""
    days = [item for item in placed if item.role == "last-seen" and item.mention.value and discovered.mention.value]
    last = max((item for item in days if item.mention.edtf <= discovered.mention.edtf), key=_edtf, default=None)
    if last is None or last.mention.edtf == discovered.mention.edtf:
        return last and replace(last, role="occurred")
    return replace(last, role="occurred", mention=replace(last.mention, until=replace(discovered.mention, until=None)))


def _edtf(item: Placed) -> str:
    return item.mention.edtf


def _says(notice: Notice, role: str, words: str) -> Rule | None:
    """Return the rule by which the words say so, None where none does or one speaks against it."""
    fits = [
        rule
        for rule in notice.rules.role("story", role)
        if rule.seek.search(words) and not (rule.unless and rule.unless.search(words))
    ]
    return fits[0] if fits and all(rule.points > 0 for rule in fits) else None


def _discovered_on_the_day(notice: Notice, mentions: Sequence[Mention], occurred: Placed) -> Placed | None:
    """Return the last day of what happened as that of the discovery, where the text says that it was noticed then."""
    last = occurred.mention.until or occurred.mention
    if last.value is None:
        return None
    for mention in mentions:
        acted = mention.value == last.value and _is_acted_on(notice, mention)
        if acted:
            return Placed(mention, "discovered", acted.reason)
    for sentence in _story(notice, mentions, occurred.mention, last):
        begin = max(sentence.start, occurred.mention.end)
        stated = notice.text[begin : sentence.end]
        noticed = _says(notice, "noticed", stated) if sentence.section != "response" else None
        at_once = _says(notice, "at-once", stated)
        if at_once and not noticed:
            start = at_once.seek.search(stated)
            acted_at_once = (
                start and start.start() <= _HEAD and _says(notice, "acted", stated) and sentence.section != "response"
            )
            found = start and any(hit.role == "discovered" for hit in find_hits(stated[start.start() :], notice.rules))
            noticed = at_once if acted_at_once or found else None
        if noticed:
            day = replace(last, start=begin, end=sentence.end, until=None)
            return Placed(day, "discovered", noticed.reason)
    return None


def _is_acted_on(notice: Notice, mention: Mention) -> Rule | None:
    """Return the rule by which something was done on the day about what had been noticed."""
    sentence = notice.sentences.at(mention.start)
    if sentence.section in _ELSEWHERE or mention.until:
        return None
    if mention.relative not in _ON_THE_DAY and sentence.section != "response":
        return None
    hits = find_hits(notice.text[mention.end : min(sentence.end, mention.end + _REACH)], notice.rules)
    if not hits or hits[0].role != "other":
        return None
    return _says(notice, "acted", notice.text[mention.end : sentence.end])


def _story(notice: Notice, mentions: Sequence[Mention], stated: Mention, day: Mention) -> Iterator[Sentence]:
    """Yield the sentences that go on from a date, as far as another day is named or measures begin."""
    others = [
        m.start for m in mentions if m.start > stated.start and not m.fiscal and not m.aside and m.value != day.value
    ]
    end = min(others, default=len(notice.text))
    index = notice.sentences.index(stated.start)
    for sentence in notice.sentences.items[index : index + _SENTENCES]:
        if sentence.start >= end or sentence.section in _ELSEWHERE:
            return
        yield replace(sentence, end=min(sentence.end, end))


def _from_an_earlier_day(notice: Notice, placed: Sequence[Placed], occurred: Placed) -> Placed:
    """Return what happened as lasting from an earlier day with the same verb: 7日に36名、16日に34名へ送る際."""
    mention = occurred.mention
    if mention.until or mention.value is None or occurred.label is not None:
        return occurred
    if not notice.text.startswith("に", mention.end):
        return occurred
    begin = notice.sentences.at(mention.start).start
    earlier = (
        item.mention
        for item in placed
        if item.waiting
        and begin <= item.mention.start < mention.start
        and notice.text.startswith("に", item.mention.end)
        and item.mention.value
        and item.mention.edtf < mention.edtf
    )
    first = next(earlier, None)
    return replace(occurred, mention=replace(first, until=mention)) if first else occurred


def _until_found(notice: Notice, mentions: Sequence[Mention], occurred: Placed, discovered: Placed) -> Placed:
    """Return what happened as lasting until it was found, where that ended what anybody could see."""
    mention, found = occurred.mention, discovered.mention
    if mention.until or mention.value is None or found.value is None or found.value <= mention.value:
        return occurred
    if (found.value - mention.value).days <= _LOST_WITHIN:
        missed = _missed(notice, mentions, mention, found)
        if missed:
            return _lasting(occurred, found, missed.reason)
    sentence = notice.sentences.at(mention.start)
    found_at = min((m.start for m in mentions if m.start > mention.start), default=sentence.end)
    stated = notice.text[mention.end : min(max(sentence.end, found_at), mention.end + _REACH)]
    sent = any(rule.points < 0 and rule.seek.search(stated) for rule in notice.rules.role("story", "shown"))
    shown = _says(notice, "shown", stated) or _says(notice, "shown", notice.title)
    if not shown or sent or occurred.label is not None:
        return occurred
    story = _story(notice, mentions, found, found)
    closed = any(_says(notice, "closed", notice.text[s.start : s.end]) for s in story)
    return _lasting(occurred, found, shown.reason) if closed else occurred


def _lasting(occurred: Placed, found: Mention, why: str) -> Placed:
    mention = replace(occurred.mention, until=replace(found, until=None))
    return replace(occurred, mention=mention, reason=f"{occurred.reason}。{why}")


def _missed(notice: Notice, mentions: Sequence[Mention], seen: Mention, found: Mention) -> Rule | None:
    """Return the rule by which a thing taken along on a day was missed on another, without a word of when it went."""
    following = min((m.start for m in mentions if m.start > seen.end), default=len(notice.text))
    stated = notice.text[seen.end : min(following, notice.sentences.at(seen.start).end)]
    if not _says(notice, "taken", stated):
        return None
    days = (day for day in mentions if day.value == found.value)
    spans = ((day.end, min(notice.sentences.at(day.start).end, day.end + _REACH)) for day in days)
    return next((rule for start, end in spans if (rule := _says(notice, "missed", notice.text[start:end]))), None)


def _happened_when_found(notice: Notice, discovered: Placed) -> Placed | None:
    """Return the day of the discovery as that of what happened, where one was found by the other."""
    if discovered.mention.value is None or discovered.label is not None:
        return None
    sentence = notice.sentences.at(discovered.mention.start)
    stated = notice.text[discovered.mention.end : min(sentence.end, discovered.mention.end + _REACH)]
    stops = _says(notice, "stops", stated)
    return replace(discovered, role="occurred", reason=stops.reason, points=0) if stops else None
