"""Counts as notices give them: exact, about, at most or at least, with their parts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Literal, NamedTuple, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from jikenbo.archive.one_line import OneLine
from jikenbo.rules.rulebook import BrokenRule

Qualifier = Literal["", "~", "<=", ">="]
Certainty = Literal["確定", "おそれ"]

_NUMBER_PATTERN = r"(0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,11})"
COUNT_PATTERN = rf"(~|<=|>=|)\s*{_NUMBER_PATTERN}"
WORDS: Mapping[Qualifier, str] = {"": "{}", "~": "約{}", "<=": "最大{}", ">=": "{}以上"}


class Unit(NamedTuple):
    """A unit: the Japanese counter, the thing counted, and the English label."""

    counter: str
    label: str
    label_en: str


#: The keys of `counts`, in the order in which pages and exports show them.
UNITS: Mapping[str, Unit] = MappingProxyType(
    {
        "people": Unit("人", "本人の数", "People"),
        "records": Unit("件", "延べ件数", "Records"),
        "files": Unit("ファイル", "ファイル", "Files"),
        "cards": Unit("件", "クレジットカード", "Payment cards"),
        "accounts": Unit("アカウント", "アカウント", "Accounts"),
        "devices": Unit("台", "機器・媒体", "Devices"),
        "emails": Unit("通", "電子メール", "E-mails"),
        "organisations": Unit("組織", "組織", "Organisations"),
    }
)


class CountError(BrokenRule):
    """The text is not a count; the message, in Japanese, says how one is written."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__("counts", message, **values)


def parse_count(text: str) -> tuple[int, Qualifier]:
    """Return the number and its qualifier (`~` about, `<=` at most, `>=` at least), or raise CountError."""
    match = re.fullmatch(COUNT_PATTERN, text.strip(), re.ASCII)
    if not match:
        raise CountError("unreadable", text=text)
    qualifiers: Mapping[str, Qualifier] = {"": "", "~": "~", "<=": "<=", ">=": ">="}
    return int(match[2].replace(",", "")), qualifiers[match[1]]


def _part(value: object) -> object:
    """Return the number that a part of a breakdown spells, exact numbers only."""
    if not isinstance(value, str):
        return value
    number, qualifier = parse_count(value)
    if qualifier:
        raise CountError("part", text=value)
    return number


class Count(BaseModel):
    """One number of one unit. `breakdown` maps a label to its part; the parts of an exact value add up to it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: int = Field(ge=0)
    qualifier: Qualifier = ""
    breakdown: Mapping[OneLine, Annotated[int, BeforeValidator(_part)]] = Field(default_factory=dict)
    note: OneLine = ""
    certainty: Certainty | None = None

    @model_validator(mode="before")
    @classmethod
    def _read(cls, raw: Any) -> Any:
        """Accept "~13400" for the whole count, or for `value` in a mapping."""
        fields = raw if isinstance(raw, dict) else {"value": raw}
        if not isinstance(fields.get("value"), str):
            return fields
        if "qualifier" in fields:
            raise CountError("qualifier")
        value, qualifier = parse_count(fields["value"])
        return {**fields, "value": value, "qualifier": qualifier}

    @model_validator(mode="after")
    def _parts_add_up(self) -> Count:
        total = sum(self.breakdown.values())
        if self.breakdown and not _agrees(total, self.value, self.qualifier):
            parts = " + ".join(f"{part:,}" for part in self.breakdown.values())
            raise CountError("sum", parts=parts, total=f"{total:,}", value=self)
        return self

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: Any) -> dict[str, Any]:
        whole = {"type": "integer", "minimum": 0}
        part = {"anyOf": [{"type": "string", "pattern": f"^{_NUMBER_PATTERN}$"}, whole]}
        number = {
            "anyOf": [{"type": "string", "pattern": f"^{COUNT_PATTERN}$"}, whole],
            "description": "4244（ちょうど）、~13400（約）、<=200000（最大）、>=90（以上）",
        }
        mapping = {
            "type": "object",
            "additionalProperties": False,
            "required": ["value"],
            "properties": {
                "value": number,
                "breakdown": {"type": "object", "additionalProperties": part},
                "note": {"type": "string"},
                "certainty": {"enum": list(get_args(Certainty))},
            },
        }
        return {"anyOf": [*number["anyOf"], mapping], "description": number["description"]}

    def __str__(self) -> str:
        return f"{self.qualifier}{self.value}"


def _agrees(total: int, value: int, qualifier: Qualifier) -> bool:
    """Return whether parts that add up to `total` can belong to the stated value ("about" binds nothing)."""
    return {"": total == value, "~": True, "<=": total <= value, ">=": total >= value}[qualifier]


def format_count(count: Count, unit: str) -> str:
    """Return the count as a Japanese reader expects it: 約13,400人, 最大200,000件."""
    return WORDS[count.qualifier].format(f"{count.value:,}{UNITS[unit].counter}")
