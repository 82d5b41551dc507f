"""Incidents and their reports as typed, frozen values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, field_validator

from jikenbo.archive.count import UNITS, Count
from jikenbo.archive.edtf import Edtf, parse_edtf

ID_PATTERN = r"\d{4}-\d{3,5}"
#: A pull request may bring an entry whose number is given after the merge.
PLACEHOLDER_PATTERN = r"\d{4}-new-[a-z0-9]+(?:-[a-z0-9]+)*"

_EDTF_SCHEMA = {
    "type": "string",
    "pattern": r"^[0-9X.~?%/-]{4,24}$",
    "description": "EDTF: 2023、2023-09、2023-09-28、2023-09-30/2023-10-02。頃は ~、不確かなら ? を付ける",
}


def _https(url: str) -> str:
    if not re.fullmatch(r"https://[^\s/?#@:]+\.[^\s/?#@:]+(?::\d+)?(?:[/?#]\S*)?", url):
        raise ValueError(f"「{url}」は https:// で始まる完全なURLではありません")
    return url


def _one_line(text: str) -> str:
    stripped = text.strip()
    if not stripped or "\n" in stripped:
        raise ValueError("一行の文字が必要です（空にはできません）")
    return stripped


def _listed(value: Any) -> Any:
    """Let one value stand for a list of one."""
    return (value,) if isinstance(value, str) else value


Date = Annotated[
    Edtf,
    BeforeValidator(lambda value: parse_edtf(value) if isinstance(value, str) else value),
    WithJsonSchema(_EDTF_SCHEMA),
]
Line = Annotated[str, AfterValidator(_one_line), Field(max_length=200)]
Url = Annotated[str, AfterValidator(_https), Field(max_length=2000)]
Organisations = Annotated[tuple[Line, ...], BeforeValidator(_listed), Field(min_length=1)]
Counts = Annotated[Mapping[str, Count], Field(default_factory=dict)]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class _Counted(_Model):
    counts: Counts

    @field_validator("counts")
    @classmethod
    def _known_units(cls, counts: Mapping[str, Count]) -> Mapping[str, Count]:
        unknown = [unit for unit in counts if unit not in UNITS]
        if unknown:
            raise ValueError(f"counts のキー「{'」「'.join(unknown)}」はありません。{'、'.join(UNITS)} のいずれかです")
        return {unit: counts[unit] for unit in UNITS if unit in counts}


class Report(_Counted):
    """One publication about an incident. `counts` are the numbers as this report gave them at its time."""

    title: Line
    org: Organisations | None = None
    date: Date | None = None
    url: Url | None = None
    archive: Url | None = None
    kind: Literal["公式", "当局", "報道"] = "公式"
    accessed: Date | None = None


class Entry(_Counted):
    """The front matter of an entry, as a contributor types it."""

    title: Line
    org: Organisations
    date: Date
    occurred: Date | None = None
    discovered: Date | None = None
    tags: tuple[Line, ...] = ()
    reports: tuple[Report, ...] = ()
    withdrawn: Date | None = None
    reason: Line | None = None
    duplicate_of: Annotated[str, Field(pattern=f"^{ID_PATTERN}$")] | None = None


def id_order(entry_id: str) -> tuple[int, int, str]:
    """Return what sorts ids by year, then number; placeholders come last in their year."""
    year, _, number = entry_id.partition("-")
    return int(year) if year.isdecimal() else 0, int(number) if number.isdecimal() else 1_000_000, entry_id


class Incident(Entry):
    """An entry with its id (the file's name) and its text (Markdown)."""

    id: str
    body: str

    @property
    def year(self) -> int:
        """The year under which the incident is kept, which is the first part of its id."""
        return int(self.id[:4])

    @property
    def stands(self) -> bool:
        """Say whether it counts: it is neither withdrawn nor a double of another."""
        return self.withdrawn is None and self.duplicate_of is None
