"""Incidents and their reports as typed, frozen values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date as Day
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from jikenbo.archive.count import UNITS, Count
from jikenbo.archive.edtf import EDTF_PATTERN, Edtf, parse_edtf
from jikenbo.archive.one_line import OneLine, unseen
from jikenbo.bilingual import Bilingual
from jikenbo.rules.rulebook import BrokenRule

#: The keys of dates, in an entry and in its reports.
DATE_KEYS = ("date", "occurred", "discovered", "withdrawn", "accessed")
ID_PATTERN = r"[0-9]{4}-[0-9]{3,5}"
#: The highest number that the pattern holds.
MAX_NUMBER = 99_999
#: A pull request may bring an entry whose number is given after the merge.
PLACEHOLDER_PATTERN = r"[0-9]{4}-new-[a-z0-9]+(?:-[a-z0-9]+)*"
EITHER_PATTERN = f"{ID_PATTERN}|{PLACEHOLDER_PATTERN}"
_LABEL = r'[^\s/?#@:.\[\]<>"\\]+'
URL_PATTERN = rf'https://{_LABEL}(?:\.{_LABEL})+(?::[0-9]{{1,5}})?(?:[/?#][^\s<>"\\]*)?'
_URL = re.compile(URL_PATTERN)
#: Characters of a line, and of an address.
LONGEST_LINE = 200
LONGEST_URL = 2000

_EDTF_SCHEMA = {
    # An editor's YAML reads a bare year as a number; ours keeps every value a string.
    "anyOf": [
        {"type": "string", "pattern": EDTF_PATTERN},
        {"type": "integer", "minimum": 1000, "maximum": 9999},
    ],
    "description": "EDTF: 2023、2023-09、2023-09-28、2023-09-30/2023-10-02。頃は ~、不確かなら ? を付ける",
}


def _https(url: str) -> str:
    if unseen(url) or not _URL.fullmatch(url):
        raise BrokenRule("url", "wrong", text=url)
    return url


def _begun(value: Edtf) -> Edtf:
    if value.start is None:
        raise BrokenRule("date", "begins", text=value)
    return value


def _known_unit(unit: str) -> str:
    if unit not in UNITS:
        raise BrokenRule("counts", "unit", text=unit, units="、".join(UNITS))
    return unit


def _listed(value: Any) -> Any:
    """Accept a single value as a list of one."""
    return (value,) if isinstance(value, str) else value


Date = Annotated[
    Edtf,
    BeforeValidator(lambda value: parse_edtf(value) if isinstance(value, str) else value),
    WithJsonSchema(_EDTF_SCHEMA),
]
Line = Annotated[OneLine, Field(max_length=LONGEST_LINE, json_schema_extra={"pattern": r"\S"})]
Url = Annotated[str, AfterValidator(_https), Field(max_length=LONGEST_URL, json_schema_extra={"pattern": "^https://"})]
Organisations = Annotated[
    tuple[Line, ...],
    BeforeValidator(_listed, json_schema_input_type=Line | Annotated[tuple[Line, ...], Field(min_length=1)]),
    Field(min_length=1),
]
_OtherId = Annotated[str, Field(pattern=f"^(?:{EITHER_PATTERN})$")]
OtherIds = Annotated[
    tuple[_OtherId, ...], BeforeValidator(_listed, json_schema_input_type=_OtherId | tuple[_OtherId, ...])
]
Counts = Annotated[
    Mapping[Annotated[str, AfterValidator(_known_unit)], Count],
    Field(default_factory=dict, json_schema_extra={"propertyNames": {"enum": list(UNITS)}}),
    Bilingual("数。人（people）と件（records、延べ件数）は別の単位", "Numbers; people and records are different units"),
]


#: By whom a report is.
Kind = Literal["公式", "当局", "報道"]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, given: Any) -> Any:
        """Treat an empty key as absent."""
        if not isinstance(given, Mapping):
            return given
        return {key: value for key, value in given.items() if value is not None or key not in cls.model_fields}


class _Counted(_Model):
    counts: Counts

    @field_validator("counts")
    @classmethod
    def _in_order(cls, counts: Mapping[str, Count]) -> Mapping[str, Count]:
        return {unit: counts[unit] for unit in UNITS if unit in counts}


class Report(_Counted):
    """One publication about an incident. `counts` are the numbers as this report gave them at its time."""

    title: Annotated[Line, Bilingual("公表文の題名", "Title of the report")]
    org: Annotated[
        Organisations | None,
        Bilingual(
            "公表した組織、報道なら媒体の名前（事件の組織と同じなら省ける）",
            "Who published it, for the press the paper or site; may be left out where it is the incident's",
        ),
    ] = None
    date: Annotated[
        Date | None, Bilingual("公表された日（書かれているときだけ）", "Date of publication, only where it is stated")
    ] = None
    url: Annotated[Url | None, Bilingual("公表した人のページのURL（https）", "Address of the original (https)")] = None
    archive: Annotated[
        Url | None,
        Bilingual(
            "保存された写しや転載のURL（https。もとのページがなければこれだけ）", "Address of a saved copy (https)"
        ),
    ] = None
    kind: Annotated[
        Kind,
        Bilingual(
            "誰による公表か: `公式`（当事者。既定）、`当局`、`報道`",
            "By the party concerned, an authority or the press",
        ),
    ] = "公式"
    accessed: Annotated[Date | None, Bilingual("原文を確かめた日", "When the original was last looked at")] = None


class Entry(_Counted):
    """The front matter of an entry, as a contributor types it."""

    title: Annotated[Line, Bilingual("見出し（組織名を入れない）", "Headline, without the organisation's name")]
    org: Annotated[
        Organisations,
        Bilingual("当事者の組織（複数ならリスト）", "The organisation whose incident this is, or a list of them"),
    ]
    date: Annotated[
        Date,
        AfterValidator(_begun),
        Bilingual("公表された日（わかる範囲で）", "When it was made public, as far as it is known"),
    ]
    occurred: Annotated[Date | None, Bilingual("発生した日か期間", "When it happened, a day or an interval")] = None
    discovered: Annotated[Date | None, Bilingual("発覚した日", "When it was discovered")] = None
    tags: Annotated[
        tuple[Line, ...], Bilingual("分類の語（vocabulary.yml にあるもの）", "Tags, as vocabulary.yml lists them")
    ] = ()
    reports: Annotated[tuple[Report, ...], Bilingual("公表文", "Reports about the incident")] = ()
    withdrawn: Annotated[
        Date | None, Bilingual("取り下げた日（ページは残る）", "When the entry was withdrawn; its page stays")
    ] = None
    reason: Annotated[Line | None, Bilingual("取り下げた理由", "Why it was withdrawn")] = None
    duplicate_of: Annotated[
        Annotated[str, Field(pattern=f"^{ID_PATTERN}$")] | None,
        Bilingual("同じ事件を表す、もとの番号", "Number of the incident that this is a double of"),
    ] = None
    distinct_from: Annotated[
        OtherIds,
        Bilingual(
            "似ているが別の事件の番号か仮の名前（一つの公表文が複数の事件を伝えるときなど。どちらか一方に書けばよい）",
            "Numbers or placeholders of incidents that look alike but are others; either of the two may say so",
        ),
    ] = ()


def id_order(entry_id: str) -> tuple[int, int, str]:
    """Return the sort key of an id: year, then number; placeholders come last in their year."""
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
    def moment(self) -> tuple[Day, tuple[int, int, str]]:
        """The sort key in time: the first day on which it may have been made public, then the id."""
        return self.date.earliest, id_order(self.id)

    @property
    def is_valid(self) -> bool:
        """Return whether it counts: it is neither withdrawn nor a duplicate."""
        return self.withdrawn is None and self.duplicate_of is None
