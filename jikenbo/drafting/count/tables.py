"""Numbers without a unit: behind a label, or in the rows of a table the head of which tells what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from jikenbo.drafting.text.numbers import ARABIC
from jikenbo.drafting.text.wording import any_of, words

_PEOPLE_LABELS = words(
    "対象者数 対象人数 人数 該当者数 該当人数 影響人数 漏えい人数 漏洩人数 流出人数 被害者数 本人の数"
)
_BEFORE = r"(?P<before>(?:最大|約|およそ|延べ|合計)*)[ ]?"
#: "対象者数:1,234".
_LABELLED = re.compile(
    rf"{any_of(_PEOPLE_LABELS)}(?:\([人名]\))?[ ]?[:|][ ]?{_BEFORE}(?P<number>{ARABIC})(?=[ ]*(?:$|[|\n(]))"
)
_HEAD = re.compile(r"[^\n\d。、]{0,60}(?P<label>人数|対象者数|該当者数|件数|枚数|冊数|台数)[^\n\d。、]{0,20}")
_UNITS = ("件", "枚", "冊", "台")
_ROW = re.compile(rf"[^\n。]{{1,60}}?[ |]{_BEFORE}(?P<number>{ARABIC})[ |]*")
_RULE = re.compile(r"[-:|+ =─]+")
_MOST_ROWS, _LONGEST_ROW = 40, 160


class Bare(NamedTuple):
    """Where the number stands, what stands before it, how it is spelled, and the unit that its label tells."""

    start: int
    end: int
    before: str
    spelled: str
    unit: str


def bare_numbers(text: str) -> Iterator[Bare]:
    """Yield the numbers whose unit stands in their label or at the head of their column."""
    for match in _LABELLED.finditer(text):
        yield _bare(match, 0, "人")
    unit, rows, offset = "", 0, 0
    for line in text.split("\n"):
        short = len(line) <= _LONGEST_ROW
        head, row = short and _HEAD.fullmatch(line), short and unit and _ROW.fullmatch(line)
        if head:
            unit, rows = head["label"][0] if head["label"][0] in _UNITS else "人", 0
        elif row and rows < _MOST_ROWS:
            rows += 1
            yield _bare(row, offset, unit)
        elif line.strip() and not _RULE.fullmatch(line):
            unit = ""
        offset += len(line) + 1


def _bare(match: re.Match[str], offset: int, unit: str) -> Bare:
    return Bare(offset + match.start("before"), offset + match.end("number"), match["before"], match["number"], unit)
