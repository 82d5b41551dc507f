"""Days that follow from others: discovered on the day itself, lasting until the discovery, or since an earlier day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jikenbo.drafting.event_days import Days, EventDay, scope_of
from jikenbo.drafting.mention import Mention
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.predicates import find_event_words

_SENTENCES, _REACH = 30, 120
#: What somebody who knows of it does.
_REPORTING = re.compile("報告|連絡|通報|相談|届")
#: From a day to the next one with the same verb: 7日に36名、16日に34名へ送る際.
_LISTED = re.compile(r"に?(?:[^ぁ-ん。\n]|[とやの])*(?:[、と]|及び)")


@dataclass(frozen=True)
class Story:
    """What a notice says around its days. `limit` is the day on which it was made public, if known."""

    notice: Notice
    mentions: Sequence[Mention]
    days: Sequence[EventDay]
    limit: Mention | None

    def complete(self, found: Days) -> Days:
        """Return when it happened and when it was discovered, each as far as the story implies it by the other."""
        occurred, discovered = found
        if discovered:
            occurred = self._since_last_seen(discovered.mention) or occurred
        if not occurred:
            return discovered and self._happened_when_found(discovered), discovered
        occurred = self._from_an_earlier_day(occurred)
        if discovered:
            return self._until_found(occurred, discovered.mention), discovered
        return occurred, self._discovered_on_the_day(occurred) or self._reported_later(occurred)

    def _why(self, role: str, words: str) -> str:
        """Return the reason of the rule for the role that the words fit; empty where none does."""
        rule = self.notice.rules.saying("story", role, words)
        return rule.reason if rule else ""

    def _said_of(self, mention: Mention) -> str:
        """Return what is said of a day: the rest of its sentence, or the line under it."""
        return scope_of(self.notice, mention).lstrip().partition("\n")[0][:_REACH]

    def _goes_on(self, stated: Mention, day: Mention) -> Iterator[tuple[int, int]]:
        """Yield where the sentences begin and end that go on from a date, as far as another day is named."""
        others = (m.start for m in self.mentions if m.start > stated.start and not m.aside and m.value != day.value)
        end, sentences = min(others, default=len(self.notice.text)), self.notice.sentences
        index = sentences.index(stated.start)
        for sentence in sentences.items[index : index + _SENTENCES]:
            if sentence.start < end:
                yield max(sentence.start, stated.end), min(sentence.end, end)

    def _since_last_seen(self, found: Mention) -> EventDay | None:
        """Return what was lost as lost between the day on which it was last seen, or taken along, and its discovery."""
        seen = [item for item in self.days if item.role == "last-seen" and item.mention.edtf <= found.edtf]
        if seen:
            return _lasting(seen[0], found, "")
        missed = (self._why("missed", self._said_of(m)) for m in self.mentions if m.value == found.value)
        why = next(filter(None, missed), "")
        before = [m for m in self.mentions if why and m.value and found.value and m.value < found.value and not m.until]
        held = [mention for mention in before if self._why("taken", self._until_next(mention))]
        last = max(held, key=lambda mention: mention.edtf, default=None)
        return _lasting(EventDay(last, "occurred", "最後に手元にあった日"), found, why) if last else None

    def _until_next(self, mention: Mention) -> str:
        end = min((m.start for m in self.mentions if m.start > mention.end), default=len(self.notice.text))
        return self.notice.text[mention.end : min(end, mention.end + _REACH)]

    def _discovered_on_the_day(self, occurred: EventDay) -> EventDay | None:
        """Return the last day of what happened as that of the discovery, where it was made public or noticed then."""
        last = replace(occurred.mention.until or occurred.mention, until=None)
        if last.value is None:
            return None
        if self.limit and self.limit.value == last.value:
            return EventDay(last, "discovered", "起きたその日に公表している")
        for mention in self.mentions:
            said = self._said_of(mention) if mention.value == last.value else ""
            words = find_event_words(said, self.notice.rules)
            if words and words[0].role == "other" and (why := self._why("acted", said)):
                return EventDay(mention, "discovered", why)
        for begin, end in self._goes_on(occurred.mention, last):
            said = self.notice.text[begin:end]
            known = any(word.role == "discovered" for word in find_event_words(said, self.notice.rules))
            at_once = self._why("at-once", said) if known or self._why("acted", said) else ""
            if why := self._why("noticed", said) or at_once:
                return EventDay(replace(last, start=begin, end=end), "discovered", why)
        return None

    def _reported_later(self, occurred: EventDay) -> EventDay | None:
        """Return the first day after what happened on which it was reported to anybody, by which it was known."""
        later = (item for item in self.days if item.points and occurred.mention.edtf < item.mention.edtf)
        reports = (item for item in later if _REPORTING.search(self._said_of(item.mention)))
        first = min(reports, key=lambda item: item.mention.edtf, default=None)
        return first and replace(first, role="discovered", reason="知らせた日には分かっている", points=0)

    def _from_an_earlier_day(self, occurred: EventDay) -> EventDay:
        """Return what happened as lasting from an earlier day of its sentence, where both have one verb."""
        mention, text = occurred.mention, self.notice.text
        begin, through = self.notice.sentences.at(mention.start).start, text.startswith("にかけて", mention.end)
        for item in () if mention.until else self.days:
            earlier = begin <= item.mention.start < mention.start and item.mention.edtf < mention.edtf
            if earlier and (through or _LISTED.fullmatch(text, item.mention.end, mention.start)):
                return replace(occurred, mention=replace(item.mention, until=mention))
        return occurred

    def _until_found(self, occurred: EventDay, found: Mention) -> EventDay:
        """Return what happened as lasting until it was found, where that ended what anybody could see."""
        mention = occurred.mention
        shown = self._why("shown", self._said_of(mention) + self.notice.title)
        if mention.until or found.edtf <= mention.edtf or not shown:
            return occurred
        closed = any(self._why("closed", self.notice.text[begin:end]) for begin, end in self._goes_on(found, found))
        return _lasting(occurred, found, shown) if closed else occurred

    def _happened_when_found(self, discovered: EventDay) -> EventDay | None:
        """Return the day of the discovery as that of what happened, where one was found by the other."""
        stops = self._why("stops", self._said_of(discovered.mention))
        return replace(discovered, role="occurred", reason=stops, points=0) if stops else None


def _lasting(occurred: EventDay, found: Mention, why: str) -> EventDay:
    mention = replace(occurred.mention, until=replace(found, until=None))
    return replace(occurred, mention=mention, reason=f"{occurred.reason}。{why}".removesuffix("。"))
