"""What stands around a number in its notice."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jikenbo.drafting.count.quantities import Quantity
from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.sentences import Kind

_REACH, _LABEL_REACH, _LABEL_ABOVE = 60, 40, 30
_LONGEST_HEADING, _LINES_ABOVE = 24, 5
_BEHIND = 120


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words before and after a number in its sentence, those right behind it whatever the line, its label, its
    clause, its whole sentence, the short lines over it (the nearest first), and the kind of its section."""

    left: str
    right: str
    behind: str
    label: str
    clause: str
    whole: str
    headings: tuple[str, ...]
    kind: Kind


def surroundings(notice: Notice, number: Quantity) -> Surroundings:
    """Return what stands around the number."""
    text, sentence = notice.text, notice.sentences.at(number.start)
    left = text[max(number.start - _REACH, sentence.start) : number.start]
    right = text[number.end : min(number.end + _REACH, sentence.end)]
    line_start = text.rfind("\n", 0, number.start) + 1
    above = 0 if text[line_start : number.start].strip() else _LABEL_ABOVE
    return Surroundings(
        left,
        right,
        text[number.end : number.end + _BEHIND],
        text[max(line_start - above, number.start - _LABEL_REACH, 0) : number.start],
        re.split(r"[、。\n]", left)[-1] + re.split(r"[、。\n]", right)[0],
        notice.around(number.start),
        tuple(_headings(notice, number)),
        sentence.kind,
    )


def _headings(notice: Notice, number: Quantity) -> list[str]:
    """Return the short lines over the number's own, as far as the last prose."""
    index = notice.sentences.index(number.start)
    lines: list[str] = []
    for above in reversed(notice.sentences.items[max(index - _LINES_ABOVE, 0) : index]):
        line = notice.text[above.start : above.end].strip()
        if line.endswith("。"):
            break
        if len(line) <= _LONGEST_HEADING:
            lines.append(line)
    return lines
