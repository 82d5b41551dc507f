"""A mention of an organisation and the words beside it: what they say of its part in the notice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from jikenbo.drafting.organisation import beside_words as said
from jikenbo.drafting.organisation.places import Name
from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.sentences import Sentence


@dataclass(frozen=True)
class Beside:
    """One mention of a name, and the words around it."""

    notice: Notice
    name: Name
    in_title: bool

    @cached_property
    def before(self) -> str:
        return self.notice.text[max(self.name.start - 24, 0) : self.name.start].rsplit("\n", 1)[-1]

    @cached_property
    def after(self) -> str:
        return self.notice.text[self.name.end : self.name.end + 110].split("\n", 1)[0]

    @cached_property
    def sentence(self) -> Sentence:
        return self.notice.sentences.at(self.name.start)

    @cached_property
    def early(self) -> bool:
        return self.notice.sentences.index(self.name.start) - self.notice.first_body_sentence < 3

    @cached_property
    def head(self) -> bool:
        """The first sentence of prose begins with the name."""
        first = self.notice.sentences.index(self.name.start) == self.notice.first_body_sentence
        begin = max(self.sentence.start, self.name.start - 40)
        return (
            first
            and not self.after.startswith("と")
            and not said.LEAD_IN.sub("", self.notice.text[begin : self.name.start]).strip()
        )

    @cached_property
    def subject(self) -> bool:
        return bool(said.SUBJECT.match(self.after)) or self.presents

    @cached_property
    def presents(self) -> bool:
        """A sentence says only who speaks (若葉病院です。)."""
        begin = max(self.sentence.start, self.name.start - 40)
        alone = not said.LEAD_IN.sub("", self.notice.text[begin : self.name.start]).strip()
        return alone and self.after.startswith(("です。", "でございます"))

    @cached_property
    def sends(self) -> bool:
        return self.early and bool(said.SENDER.match(self.after))

    @cached_property
    def introduced(self) -> bool:
        """The notice calls the body "we" in the words after the name."""
        return bool(said.SELF_AFTER.match(self.after))

    @cached_property
    def called(self) -> bool:
        """The notice says "we" just before the name."""
        return bool(said.SELF_BEFORE.search(self.before)) and len(self.name.text) > 2

    @cached_property
    def part_of_self(self) -> bool:
        return bool(said.PART_OF_SELF.search(self.before))

    @cached_property
    def authority(self) -> bool:
        """The name is that of the police or the like, and nothing says that it speaks here itself."""
        speaks = self.in_title or self.head or self.introduced or self.sends or (self.early and self.subject)
        signs = self.heads_page or (self.alone and not self.among_text)
        speaks = speaks or (signs and bool(said.OFFICE_OF_LAW.search(self.name.text)))
        return bool(said.IS_AUTHORITY.search(self.name.text)) and not speaks

    @cached_property
    def among_text(self) -> bool:
        """The name stands between the first and the last sentence of prose."""
        return self.notice.first_prose <= self.name.start < self.notice.last_prose_end

    @cached_property
    def heads_page(self) -> bool:
        """What follows says that the page is the body's own (…からのお知らせ, …報道発表資料, the way to the page)."""
        begins = not self.before.strip() and self.name.start < self.notice.first_prose
        return begins and bool(said.PAGE_OF.match(self.after))

    @cached_property
    def told(self) -> bool:
        """The body was informed or asked."""
        return bool(said.AUTHORITY.match(self.after))

    @cached_property
    def addressed(self) -> bool:
        """The notice speaks of another body politely (若葉市様), or as the one that gave an order."""
        return bool(self.after.lstrip().startswith(("様", "さま", "殿", "御中")) or said.CLIENT.search(self.before))

    @cached_property
    def labelled(self) -> bool:
        return bool(said.LABEL.fullmatch(self.before.replace(" ", "")))

    @cached_property
    def labelled_house(self) -> bool:
        return bool(said.HOUSE_LABEL.search(self.before))

    @cached_property
    def alone(self) -> bool:
        """The line has only the name, with a label or an officer."""
        return self.labelled and bool(said.SIGNATURE_REST.match(self.after))

    @cached_property
    def announces(self) -> bool:
        end = min(self.sentence.end, self.name.start + 300)
        speaks = self.subject or bool(said.QUOTED_SUBJECT.match(self.after))
        return speaks and bool(said.REPORTED.search(self.notice.text, self.name.start, end))

    @cached_property
    def greets(self) -> bool:
        begin = max(self.sentence.start, self.name.start - 20)
        return bool(said.GREETING.search(self.notice.text[begin : self.name.start]) and said.FAVOUR.match(self.after))

    @cached_property
    def address(self) -> bool:
        line = self.notice.line_of(self.name.start)
        return bool(said.ADDRESS.search(self.before) or said.ADDRESS_AFTER.match(self.after) or "〒" in line)

    @cached_property
    def postal(self) -> bool:
        """The company ends a line with its address."""
        return "〒" in self.notice.line_of(self.name.start) and bool(said.AT_ADDRESS.search(self.before)) and self.last

    @cached_property
    def last(self) -> bool:
        return not self.after.strip(" )")

    @cached_property
    def site(self) -> bool:
        """The name stands at one end of a line, parted by a bar from the page's title, or in the page's last line."""
        bar = (re.search(r"[|>] ?$", self.before) and not self.after.strip()) or (
            not self.before.strip() and re.match(r" ?[|] ?", self.after)
        )
        own = not self.before.strip() and said.OWN_SITE.fullmatch(self.after.rstrip())
        if (bar or own) and self.name.start < self.notice.first_prose:
            return True
        return bool(said.PAGE.search(self.notice.line_of(self.name.start)))

    @cached_property
    def chief(self) -> bool:
        return bool(said.CHIEF.match(self.after))

    @cached_property
    def headed(self) -> bool:
        """The one who heads the company follows, as in a signature."""
        return bool(said.HEADED.match(self.after))

    @cached_property
    def runs(self) -> bool:
        return bool(said.RUNS.search(self.before))

    @cached_property
    def bracketed(self) -> bool:
        """A line of the letterhead names the company in brackets behind what it runs (…事務局(株式会社…))."""
        line = self.notice.line_of(self.name.start)
        framed = self.before.endswith("(") and self.after.startswith(")") and not self.after[1:].strip()
        return framed and "。" not in line and not said.SELF_BEFORE.search(self.before) and not self.among_text

    @cached_property
    def subsidiary(self) -> bool:
        return bool(said.SUBSIDIARY.search(self.before))

    @cached_property
    def own_site(self) -> bool:
        return bool(said.OWN_SITE.match(self.after))

    @cached_property
    def target(self) -> bool:
        return self.early and bool(said.TARGET.match(self.after)) and not said.FROM_BEFORE.search(self.before)
