"""Names of municipalities, prefectures, ministries and agencies in Japanese text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jikenbo.drafting.name_words import HIRAGANA_PLACES, PREFECTURES

_PLACE = re.compile(
    rf"(?:(?:{'|'.join(PREFECTURES)})(?!警|内|外)(?:[一-龥ヶヵノケ]{{1,5}}郡)?)?"
    rf"(?P<own>(?:(?:{HIRAGANA_PLACES})|[一-龥々ヶヵノケ]{{1,6}}?)"
    r"(?:市(?!場|販|市|民(?!病院|会館|税)|街|立|町村|区町村|況|域)|町(?!内|民|立|村)|村(?!内|民|"
    r"立)|区(?!分|域|内|民|立|間|画|役所内|別)))"
)

#: Prefectures, ministries and agencies, known or not.
_WIDE_PLACE = re.compile(
    rf"(?:{'|'.join(PREFECTURES)})(?!内|外|警)|"
    rf"(?<![一-龥])(?![本同当各全他近隣両])[一-龥]{{2,4}}県(?!内|外|警|民|立|境|道)"
    r"|(?<![一-龥])(?![各同反帰内自人])[一-龥]{2,6}省(?!略|庁|力|エネ|令|内|み)|"
    r"(?<![一-龥])(?!官公|県|都|府|本|同|当|各)[一-龥]{1,5}庁(?!舎|内|外|議)"
)

_NOT_A_PLACE = re.compile(
    r"^(?:[当本同各全他両某我]?[市町村区]|全国市|市町|都市|地区|学区|校区|特区|市区|本町|下町|"
    r"城下町|港町|宿場町|農村|漁村|集落|選挙区|管区|鉱区|禁漁区|中核市|政令市|政令指定都市|近隣市|"
    r"他市|[一二三四五六七八九十\d]+市|[一二三四五六七八九十\d]*町|関係市|構成市|県内|府内|"
    r"対象地区|委託.*|受託.*|担当.*)$"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name at its place in the text. `formal` says that a legal form marks it as one."""

    text: str
    start: int
    end: int
    formal: bool


_INNER_PREFECTURE = re.compile(r"[一-龥]{2,3}県(?=[一-龥]{2})")


def find_place(text: str, start: int, end: int) -> Name | None:
    """Return the first municipality, prefecture, ministry or agency between two offsets, or None."""
    window = max(start - 8, 0) if start and "ぁ" <= text[start - 1] <= "ん" else start
    for match in _PLACE.finditer(text, window, end):
        own = match["own"]
        if (
            match.end() > start
            and not _NOT_A_PLACE.match(own)
            and (match.start("own") >= start or re.match(HIRAGANA_PLACES, own))
        ):
            inner = _INNER_PREFECTURE.match(own)
            begin = match.start("own") + (inner.end() if inner else 0)
            return Name(text[begin : match.end()], begin, match.end(), False)
    wide = _WIDE_PLACE.search(text, start, end)
    return Name(wide[0], wide.start(), wide.end(), False) if wide else None
