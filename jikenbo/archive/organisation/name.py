"""An organisation's name in parts that are compared: stem, legal form and place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from jikenbo.archive.organisation.legal_forms import plain, split_form
from jikenbo.archive.organisation.municipalities import Municipality, existing, municipalities_named
from jikenbo.archive.organisation.prefectures import IN_BRACKETS, PREFECTURES

#: Marks in which spellings of one name differ, apart from folding and form.
NOT_A_NAME = r"""[ ・.,、。'"“”‘’「」『』‐-]+"""
#: A folded name with its prefecture behind it: 池田町(福井県).
WITH_PLACE = rf"^(.+?) ?[(\[〔]({'|'.join(IN_BRACKETS)})[)\]〕]$"
_NOT_A_NAME, _WITH_PLACE = re.compile(NOT_A_NAME), re.compile(WITH_PLACE)
_GOVERNMENT_OFFICE = "庁"
#: Wards of Tokyo, which are municipalities, whose names wards of other cities have too.
ALSO_WARDS = ("中央区", "北区", "港区")


@dataclass(frozen=True, slots=True)
class Name:
    """`stem` is what spellings share; `form` and `prefecture` are "" where the name does not show them.

    `towns` are the municipalities that the name may mean: more than one where the prefecture is wanting.
    """

    stem: str
    form: str = ""
    prefecture: str = ""
    towns: tuple[Municipality, ...] = ()

    @property
    def is_unclear(self) -> bool:
        """Return whether the name is that of municipalities in several prefectures."""
        return not self.prefecture and len(existing(self.towns)) > 1


@lru_cache(maxsize=65536)
def read_name(text: str) -> Name:
    """Return the parts of a name as typed."""
    folded = plain(text)
    unplaced, prefecture = _without_place(folded)
    rest, form = split_form(unplaced)
    if not prefecture:
        rest, prefecture = _without_place(rest)
    stem = bare(rest) or bare(folded) or folded or text
    return Name(stem, form, prefecture) if form else _of_government(stem, prefecture)


def bare(folded: str) -> str:
    """Return the folded text without spaces and marks."""
    return _NOT_A_NAME.sub("", folded)


def _without_place(folded: str) -> tuple[str, str]:
    found = _WITH_PLACE.match(folded)
    return (found[1], IN_BRACKETS[found[2]]) if found else (folded, "")


def _of_government(stem: str, prefecture: str) -> Name:
    """Return the name of a body without a form: of a prefecture or municipality by whatever name, or of another."""
    if stem.removesuffix(_GOVERNMENT_OFFICE) in PREFECTURES:
        own = stem.removesuffix(_GOVERNMENT_OFFICE)
        return Name(own, prefecture=own)
    towns = tuple(town for town in municipalities_named(stem) if prefecture in ("", town.prefecture))
    if not towns:
        return Name(stem, prefecture=prefecture)
    there = {town.prefecture for town in existing(towns)}
    alone = there.pop() if len(there) == 1 and stem not in ALSO_WARDS else ""
    return Name(plain(towns[0].name), prefecture=prefecture or alone, towns=towns)
