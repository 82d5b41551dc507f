"""A rule: what an entry must hold to, why, and how it looks when kept and when broken."""

from __future__ import annotations

from dataclasses import dataclass

from jikenbo.archive.problem import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as contributors read it. `good` and `bad` are a few lines of an entry; `fixed` says --fix mends it."""

    key: str
    title: str
    why: str
    bad: str = ""
    good: str = ""
    severity: Severity = "error"
    fixed: bool = False
