"""A problem in an entry: its place, the rule broken, the message and the correction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Severity = Literal["error", "warning"]
#: What each is called.
LABELS: Mapping[Severity, str] = MappingProxyType({"error": "誤り", "warning": "注意"})


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """`path` is relative to where the command runs; `line` and `column` count from 1; the message is Japanese.

    `text` is the offending text and `suggestion` what could replace it; either may be empty.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    severity: Severity = "error"
    text: str = ""
    suggestion: str = ""
