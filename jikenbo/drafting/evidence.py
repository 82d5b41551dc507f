"""Why a draft says what it says: the words of the notice behind each value, used or not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """`quote` stands on line `line` of the pasted file. What was seen but not used has `used` False."""

    field: str
    value: str
    quote: str
    line: int
    reason: str
    used: bool = True
