"""A problem in an entry: where it is, which rule it breaks, what is wrong and what would be right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """`path` is relative to where the command runs; `line` and `column` count from 1; the message is Japanese.

    `text` is the offending text and `suggestion` what could stand in its place; either may be empty.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    severity: Severity = "error"
    text: str = ""
    suggestion: str = ""
