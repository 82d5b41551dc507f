"""One notice as the readers of its fields see it: text, title, sentences, surroundings, the way back to its lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from jikenbo.drafting.candidate import Candidate, Surroundings
from jikenbo.drafting.cleaning import Layout, lay_out
from jikenbo.drafting.draft import Evidence
from jikenbo.drafting.ruleset import DAY, RuleSet, any_of, table
from jikenbo.drafting.sentences import Sentences, find_sentences, is_denied
from jikenbo.drafting.splitting import Section
from jikenbo.drafting.titles import find_title, is_prose

#: A longer text is no notice: what follows is kept, but not read.
LONGEST = 60_000
_LONGEST_QUOTE, _LONGEST_LINE = 80, 400
_REACH, _BELOW, _LONGEST_LABEL = 80, 120, 60
_LONGEST_HEADING, _LINES_ABOVE, _MOST_ROWS = 24, 5, 40
_CLAUSE_ENDS = re.compile(r"[、。\n]")
_LETTER_SPACED = re.compile(r"\S(?: +\S)+")
_BULLETS = re.compile(r"^(?:\s*[QA][ ]?\d{0,2}[.: ]|[\s・•○●■□◆◇▲△★☆◎※*\-〇▼▽|【\[(<《①-⑳\d.)])+|[\s】\])>》:|=\-/]+$")
_LEAD = 3
#: A day with names behind it or on one to three lines under it, behind prose and before a blank line.
_NO_PROSE = r"[^\n。、をがはへ:|]"
_SIGNATURE = re.compile(
    rf"(?:(?<=\n\n)|(?<=。\n)) *{DAY} *\n(?:(?![ \d]*[年月日\d]){_NO_PROSE}{{2,40}}(?:\n|\Z)){{1,3}}(?=\n|\Z|\d)|"
    rf"^[> ]*{DAY} +{_NO_PROSE}{{0,20}}{any_of(table('company_forms'))}{_NO_PROSE}{{0,20}}$",
    re.MULTILINE,
)
#: The mark of the candidate among the words around it.
_HERE = "□"


@dataclass(frozen=True)
class Notice:
    """`title_start` and `title_end` bound the title in `text`; equal where there is none."""

    section: Section
    layout: Layout
    title_start: int
    title_end: int
    rules: RuleSet

    @property
    def text(self) -> str:
        return self.layout.text

    @cached_property
    def title(self) -> str:
        return self.text[self.title_start : self.title_end]

    @cached_property
    def sentences(self) -> Sentences:
        return find_sentences(self.text, (self.title_start, self.title_end), self.rules)

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
        prose = (s for s in reversed(self.sentences.items) if s.section != "contact")
        return next((s.end for s in prose if self.text[s.start : s.end].endswith("。")), 0)

    @cached_property
    def _foot(self) -> list[range]:
        """What is behind the prose, and where somebody signs wherever it is."""
        signed = [range(*match.span()) for match in _SIGNATURE.finditer(self.text)]
        return [range(self.last_prose_end, len(self.text) + 1), *signed]

    def is_foot(self, offset: int) -> bool:
        """Return whether the offset is behind the prose, or in a signature."""
        return any(offset in part for part in self._foot)

    def line_of(self, offset: int) -> str:
        """Return the line around the offset, as far as it matters."""
        start, end = self._line(offset)
        return self.text[start:end]

    def _line(self, offset: int) -> tuple[int, int]:
        start = max(self.text.rfind("\n", 0, offset) + 1, offset - _LONGEST_LINE)
        end = self.text.find("\n", offset, offset + _LONGEST_LINE)
        return start, end if end >= 0 else min(offset + _LONGEST_LINE, len(self.text))

    def sentence_of(self, offset: int) -> str:
        """Return the sentence around the offset, as far as it matters."""
        sentence = self.sentences.at(offset)
        return self.text[max(sentence.start, offset - _LONGEST_LINE) : min(sentence.end, offset + _LONGEST_LINE)]

    def is_denied(self, offset: int, reach: int = 260) -> bool:
        """Return whether the text at the offset is denied by its sentence, or by the heading above it."""
        sentence = self.sentences.at(offset)
        return sentence.section == "denied" or is_denied(
            self.text, offset, (sentence.start, sentence.end), self.rules, reach
        )

    def is_narrative(self, offset: int) -> bool:
        """Return whether the sentence around the offset describes the incident itself."""
        apart = self.sentences.at(offset).section in ("advice", "contact", "about")
        words = self.sentence_of(offset)
        return not apart and not any(
            self.rules.says("narrative", role, words) for role in ("explaining", "planned", "promising", "asking")
        )

    def candidate(self, start: int, end: int) -> Candidate:
        """Return the candidate that is written between two offsets."""
        return Candidate(self.text[start:end], self._surroundings(start, end))

    def _surroundings(self, start: int, end: int) -> Surroundings:
        text, sentence = self.text, self.sentences.at(start)
        before = text[max(start - _REACH, sentence.start) : start]
        after = text[end : max(min(end + _REACH, sentence.end), end)]
        line_start, line_end = self._line(start)
        far = text[max(sentence.start, start - _LONGEST_LINE) : start]
        return Surroundings(
            before,
            after,
            _CLAUSE_ENDS.split(before)[-1] + _HERE + _CLAUSE_ENDS.split(after)[0],
            far + _HERE + text[end : min(sentence.end, end + _LONGEST_LINE)],
            text[line_start:start] + _HERE + text[end:line_end],
            self._label_of(start),
            "\n".join(self._headings(start)),
            text[end : end + _BELOW],
            self.title,
            text,
            sentence.section,
            self._part(start),
        )

    def _part(self, offset: int) -> str:
        """Return the part of the page around the offset: title, head, the first sentences (lead), body or foot."""
        if self.title_start <= offset < self.title_end:
            return "title"
        if offset < self.first_prose:
            return "head"
        if self.is_foot(offset):
            return "foot"
        return "lead" if self.sentences.index(offset) - self.first_body_sentence < _LEAD else "body"

    def _label_of(self, offset: int) -> str:
        """Return the label before an offset: what its line begins with, or the line above."""
        start = self.text.rfind("\n", 0, offset) + 1
        own = bare(self.text[max(start, offset - _LONGEST_LABEL) : offset])
        if "|" in own or re.search(r"\d", self.text[start : max(start, self.text.rfind("|", start, offset))]):
            return self._column(start, offset)
        for _ in range(6):
            if own or not start:
                break
            end, start = start - 1, self.text.rfind("\n", 0, start - 1) + 1
            line = self.text[start : min(end, start + _LONGEST_LABEL + 1)]
            if bare(line):
                prose = "。" in line or re.search(r"\d ?(?:月|[/.]\d)", line) or len(line) > _LONGEST_LABEL
                return "" if prose else bare(line)
        return own

    def _column(self, start: int, offset: int) -> str:
        """Return the head of the column of a table cell: 発生日 | 発覚日."""
        number, above = self.text.count("|", start, offset), start
        for _ in range(_MOST_ROWS):
            if not above:
                break
            begin = self.text.rfind("\n", 0, above - 1) + 1
            cells = self.text[begin : above - 1].split("|")
            if len(cells) <= number:
                break
            if not re.search(r"\d", cells[number]) and cells[number].strip():
                return bare(cells[number])
            above = begin
        return ""

    def _headings(self, offset: int) -> list[str]:
        """Return the short lines above, the nearest first, as far as the last prose."""
        index = self.sentences.index(offset)
        lines: list[str] = []
        for above in reversed(self.sentences.items[max(index - _LINES_ABOVE, 0) : index]):
            line = self.text[above.start : above.end].strip()
            if line.endswith("。"):
                break
            if len(line) <= _LONGEST_HEADING:
                lines.append(line)
        return lines

    def evidence(self, field: str, value: str, span: tuple[int, int], reason: str, used: bool = True) -> Evidence:
        """Return the evidence that the words between two offsets are for a value."""
        quote = self.layout.quote(span[0], min(span[1], span[0] + _LONGEST_QUOTE))
        return Evidence(field, value, quote, self.layout.line(span[0]), reason, used)


def bare(text: str) -> str:
    """Return a line without its bullets and brackets, and without the spaces in 日　時."""
    stripped = _BULLETS.sub("", text)
    return stripped.replace(" ", "") if _LETTER_SPACED.fullmatch(stripped) else stripped


def read_section(section: Section, rules: RuleSet) -> Notice:
    """Return the notice in a section of a pasted file."""
    lines = "\n".join(section.lines)[:LONGEST].split("\n")
    layout = lay_out(lines, section.first_line, section.title_at is not None)
    if section.title_at is not None:
        end = layout.text.find("\n")
        return Notice(section, layout, section.title_at, end if end >= 0 else len(layout.text), rules)
    return Notice(section, layout, *find_title(layout.text), rules)
