"""A date in brackets behind what happened on it: 書類を発送した。【2月20日】"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jikenbo.drafting.date.date_words import Mention
from jikenbo.drafting.date.predicates import Reading, find_hits

_OPENS, _CLOSES = "(【[〔〈<", re.compile(r"[)】\]〕〉>](?=[。、,\s]|$)")
_SHORTEST, _LONGEST = 6, 120
_TURN = re.compile(r"[。\n】)〕\]]")


def is_trailing(text: str, mention: Mention) -> bool:
    """Say whether a date stands in brackets of its own, behind words."""
    return text[mention.start - 1 : mention.start] in _OPENS and bool(_clause(text, mention))


def read_trailing(text: str, mention: Mention) -> Iterator[Reading]:
    """Read the predicate before the brackets."""
    hits = find_hits(_clause(text, mention))
    if hits and hits[-1].role != "other":
        yield hits[-1].role, "前に書かれたことの日付", 0.0
    elif hits:
        yield "other", "対応などの日付", 0.0


def _clause(text: str, mention: Mention) -> str:
    if mention.start == 0 or not _CLOSES.match(text, mention.end):
        return ""
    before = text[max(mention.start - 1 - _LONGEST, 0) : mention.start - 1].rstrip(" 。")
    turns = [turn.end() for turn in _TURN.finditer(before)]
    clause = before[turns[-1] if turns else 0 :]
    return clause if len(clause.strip()) >= _SHORTEST else ""
