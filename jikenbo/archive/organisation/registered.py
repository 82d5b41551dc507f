"""Entries of organisations.yml, as typed values."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from rapidfuzz import process

from jikenbo.archive.one_line import OneLine
from jikenbo.archive.organisation.legal_forms import plain
from jikenbo.archive.organisation.name import Name, read_name
from jikenbo.archive.organisation.prefectures import IN_BRACKETS, PREFECTURES
from jikenbo.archive.problem import Problem
from jikenbo.bilingual import Bilingual
from jikenbo.rules.rulebook import BrokenRule

#: The rule of the check that everything wrong in the file breaks.
RULE = "org-file"
_READING = re.compile(r"[ぁ-ゖァ-ヺー・ 　A-Za-zＡ-Ｚａ-ｚ0-9０-９]+")
_NUMBER = re.compile(r"[1-9][0-9]{12}")


def check_digit(digits: str) -> int:
    """Return the check digit, the first of a 法人番号, of its other twelve digits (法人番号の指定等に関する省令2条)."""
    products = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return 9 - sum(products) % 9


def _number(text: str) -> str:
    number = unicodedata.normalize("NFKC", text).strip()
    if not _NUMBER.fullmatch(number):
        raise BrokenRule(RULE, "number", text=text)
    right = check_digit(number[1:])
    if int(number[0]) != right:
        raise BrokenRule(RULE, "check-digit", text=text, digit=right)
    return number


def _prefecture(text: str) -> str:
    if text in PREFECTURES:
        return text
    nearest = IN_BRACKETS.get(text) or (process.extractOne(text, PREFECTURES, score_cutoff=50) or ("",))[0]
    if nearest:
        raise BrokenRule(RULE, "prefecture-near", text=text, suggestion=nearest)
    raise BrokenRule(RULE, "prefecture-far", text=text)


def _kana(text: str) -> str:
    if not _READING.fullmatch(text):
        raise BrokenRule(RULE, "reading", text=text)
    return text


def _listed(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


_Line = Annotated[OneLine, Field(max_length=200)]
_Lines = Annotated[
    tuple[_Line, ...],
    BeforeValidator(_listed, json_schema_input_type=_Line | tuple[_Line, ...]),
]


class RegisteredOrganisation(BaseModel):
    """One entry of organisations.yml, as a contributor types it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[
        _Line, Bilingual("組織の名前。ページの見出しになる", "The organisation's name, as its page shows it")
    ]
    reading: Annotated[
        _Line | None,
        AfterValidator(lambda value: value and _kana(value)),
        Bilingual(
            "よみ（かな）。一覧はこの順に並ぶ。「株式会社」などは除く", "Reading in kana, without the legal form"
        ),
    ] = None
    other_names: Annotated[
        _Lines, Bilingual("ほかの名前（略称、通称、英語名）", "Other names it has: short, common or English ones")
    ] = ()
    former_names: Annotated[_Lines, Bilingual("以前の名前", "Names it had before")] = ()
    corporate_number: Annotated[
        Annotated[str, AfterValidator(_number), Field(json_schema_extra={"pattern": "^[1-9][0-9]{12}$"})] | None,
        Bilingual("法人番号（13桁）", "Corporate Number (法人番号), 13 digits"),
    ] = None
    prefecture: Annotated[
        Annotated[str, AfterValidator(_prefecture), Field(json_schema_extra={"enum": list(PREFECTURES)})] | None,
        Bilingual("都道府県（福井県のように）", "Prefecture"),
    ] = None
    note: Annotated[_Line | None, Bilingual("ページに出す説明", "A note that its page shows")] = None

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, given: Any) -> Any:
        return (
            {key: value for key, value in given.items() if value is not None} if isinstance(given, Mapping) else given
        )

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that it has or had, each once."""
        return tuple(dict.fromkeys((self.name, *self.other_names, *self.former_names)))

    def read_names(self) -> tuple[Name, ...]:
        """Return its names as they are compared; a name without a prefecture has the organisation's."""
        read = (read_name(name) for name in self.names)
        return tuple(Name(name.stem, name.form, name.prefecture or self.prefecture or "", name.towns) for name in read)


@dataclass(frozen=True)
class Register:
    """The content of organisations.yml and its problems; empty without the file."""

    organisations: tuple[RegisteredOrganisation, ...] = ()
    problems: tuple[Problem, ...] = ()

    def entries_named(self, name: str) -> tuple[RegisteredOrganisation, ...]:
        """Return the entries that have the name, however it is spelt."""
        return self._by_name.get(plain(name), ())

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[RegisteredOrganisation, ...]]:
        found: dict[str, tuple[RegisteredOrganisation, ...]] = {}
        for entry in self.organisations:
            for name in {plain(name) for name in entry.names}:
                found[name] = (*found.get(name, ()), entry)
        return found


#: The register without the file.
NOTHING = Register()
