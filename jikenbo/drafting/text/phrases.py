"""Tables of expressions in the source: written as running text, matched as one pattern."""

from __future__ import annotations

import re

from jikenbo.drafting.text.wording import words

#: "報告…受け" in a table: a few characters of the same clause may stand between.
_GAP = "…"
_WIDEST_GAP = 12


def phrases(*tables: str, gap: int = _WIDEST_GAP) -> re.Pattern[str]:
    """Return a pattern for the expressions that spaces part; "…" stands for a few characters of the clause."""
    listed = sorted({phrase for table in tables for phrase in words(table)}, key=lambda phrase: (-len(phrase), phrase))
    return re.compile("|".join(alternative(phrase, gap) for phrase in listed))


def alternative(phrase: str, gap: int = _WIDEST_GAP) -> str:
    """Return the expression as a part of a pattern."""
    return rf"[^。、\n]{{0,{gap}}}?".join(re.escape(part) for part in phrase.split(_GAP))
