"""One notice as the readers of its fields see it: text, title, sentences, and the way back to the pasted lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from jikenbo.drafting.evidence import Evidence
from jikenbo.drafting.organisation.titling import find_title, is_prose
from jikenbo.drafting.text.layout import Layout, lay_out
from jikenbo.drafting.text.sentences import Sentences, find_sentences
from jikenbo.drafting.text.splitting import Section

#: A longer text is no notice: what follows is kept, but not read.
LONGEST = 60_000
_LONGEST_QUOTE = 80
_LONGEST_LINE = 400


@dataclass(frozen=True)
class Notice:
    """`title_start` and `title_end` bound the title in `text`; equal where there is none."""

    section: Section
    layout: Layout
    title_start: int
    title_end: int

    @property
    def text(self) -> str:
        return self.layout.text

    @cached_property
    def title(self) -> str:
        return self.text[self.title_start : self.title_end]

    @cached_property
    def sentences(self) -> Sentences:
        return find_sentences(self.text, self.title_start, self.title_end)

    @cached_property
    def first_body_sentence(self) -> int:
        """The number of the first sentence of prose, after title and page chrome."""
        return next((i for i, s in enumerate(self.sentences.items) if is_prose(self.text[s.start : s.end])), 0)

    @cached_property
    def first_prose(self) -> int:
        """Where the first sentence of prose begins."""
        return self.sentences.items[self.first_body_sentence].start

    @cached_property
    def last_prose_end(self) -> int:
        """Where the last sentence of prose ends that is not about whom to ask."""
        told = (
            s.end
            for s in reversed(self.sentences.items)
            if s.kind != "contact" and self.text[s.start : s.end].endswith("。")
        )
        return next(told, 0)

    def line_of(self, offset: int) -> str:
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset, offset + _LONGEST_LINE)
        return self.text[max(start, offset - _LONGEST_LINE) : end if end >= 0 else offset + _LONGEST_LINE]

    def around(self, offset: int) -> str:
        """Return the sentence around the offset, as far as it matters."""
        sentence = self.sentences.at(offset)
        return self.text[max(sentence.start, offset - _LONGEST_LINE) : min(sentence.end, offset + _LONGEST_LINE)]

    def near_edge(self, offset: int) -> bool:
        """Say whether the offset is among the first or last lines that are not blank, where a notice is signed."""
        lines = self._edges
        return offset < lines[0] or offset >= lines[1]

    @cached_property
    def _edges(self) -> tuple[int, int]:
        starts = [match.start() for match in re.finditer(r"^[^\n]*\S[^\n]*$", self.text, re.MULTILINE)]
        if len(starts) < 20:
            return len(self.text), 0
        return starts[10], starts[-10]

    def evidence(self, field: str, value: str, start: int, end: int, reason: str, used: bool = True) -> Evidence:
        """Return the evidence that the words between two offsets are for a value."""
        quote = self.layout.quote(start, min(end, start + _LONGEST_QUOTE))
        return Evidence(field, value, quote, self.layout.line(start), reason, used)


def read_section(section: Section) -> Notice:
    """Return the notice in a section of a pasted file."""
    lines = _within(section.lines)
    layout = lay_out(lines, section.first_line, section.title_at is not None)
    if section.title_at is not None:
        end = layout.text.find("\n")
        return Notice(section, layout, section.title_at, end if end >= 0 else len(layout.text))
    start, end = find_title(layout.text)
    return Notice(section, layout, start, end)


def _within(lines: tuple[str, ...]) -> list[str]:
    kept, total = [], 0
    for line in lines:
        if total >= LONGEST:
            break
        kept.append(line[: LONGEST - total])
        total += len(line) + 1
    return kept
