"""A rule: what an entry must hold to, why, and how it looks when kept and when broken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from jikenbo.archive.problem import Severity
from jikenbo.rules.names import expand, expand_needs


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Pattern(_Model):
    """Text that an entry may not contain; the head of rules.yml explains each field."""

    match: Annotated[str, AfterValidator(expand)]
    within: Literal["file", "words", "markdown", "prose", "folded"]
    say: str
    needs: Annotated[tuple[str, ...], AfterValidator(expand_needs)] = ()
    check_digit: Literal["my-number", "card"] | None = None
    hint: str = ""
    replace: str | None = None


class Rule(_Model):
    """One rule as contributors read it; the head of rules.yml says what each field means."""

    key: str
    title: str
    why: str
    bad: str = ""
    good: str = ""
    severity: Severity = "error"
    fixed: bool = False
    check_only: str = ""
    messages: Mapping[str, str] = Field(default_factory=dict)
    patterns: tuple[Pattern, ...] = ()


Groups = Mapping[str, tuple[Rule, ...]]
