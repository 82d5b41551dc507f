"""Answers of a form or a command line → values as entries have them."""

from __future__ import annotations

from jikenbo.notation.counts import read_count
from jikenbo.notation.dates import read_date
from jikenbo.notation.refusal import Refusal


def typed_date(text: str) -> str:
    """Return the date as entries write it, "" for an answer that means none, and as typed if it is refused.

    The check of the entry then says why it is refused.
    """
    try:
        return read_date(text)
    except Refusal:
        return text.strip()


def typed_count(text: str, unit: str) -> str:
    """Return the number of the unit as entries write it, as typed_date does a date."""
    try:
        return read_count(text, unit)
    except Refusal:
        return text.strip()
