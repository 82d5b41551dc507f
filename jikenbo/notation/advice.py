"""A right spelling for a value that an entry cannot hold as it is typed."""

from __future__ import annotations

from jikenbo.archive.count import UNITS
from jikenbo.notation.counts import read_count
from jikenbo.notation.dates import read_date
from jikenbo.notation.refusal import Refusal
from jikenbo.rules.rulebook import BrokenRule

Key = tuple[str | int, ...]


def advised(fault: BrokenRule, key: Key) -> BrokenRule:
    """Return the fault of the value under the key, with the value as it can be read, or why it cannot."""
    if fault.message != "unreadable" or fault.rule not in ("date", "counts"):
        return fault
    text = str(fault.values["text"])
    try:
        right = read_date(text) if fault.rule == "date" else read_count(text, unit_of(key))
    except Refusal as refusal:
        return refusal
    if not right:
        return (
            BrokenRule("date", "needed", text=text) if key == ("date",) else BrokenRule(fault.rule, "absent", text=text)
        )
    if "breakdown" in key and not right.isdecimal():
        return BrokenRule("counts", "part", text=text)
    return BrokenRule(fault.rule, "otherwise", text=text, suggestion=right)


def comma_in_braces(text: str, unit: str) -> BrokenRule:
    """Return the fault of a number whose comma ends its value, as it does in braces."""
    try:
        return BrokenRule("comma-in-braces", "wrong", text=text, suggestion=read_count(text, unit))
    except Refusal:
        return BrokenRule("comma-in-braces", "far", text=text)


def unit_of(key: Key) -> str:
    """Return the unit of the count under the key; where it has none that is known, that of people."""
    return next((str(part) for part in key if part in UNITS), next(iter(UNITS)))
