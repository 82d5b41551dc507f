"""Names of municipalities, prefectures, ministries and agencies in Japanese text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jikenbo.drafting.wording import any_of, table, words

#: Words that follow the last letter of a place and make it another word (市民, 町内, 村議).
_OTHER = {
    "市": words("場 販 民 街 町村 区町村 況 域 内 外 営 税 道 政 議 価 制 史"),
    "町": words("内 民 村 外 営 税 政 議 工場 制"),
    "村": words("内 民 外 営 税 政 議 制"),
    "区": words("分 域 内 民 間 画 役所内 別 外 営 税 政 議 切 制"),
}
_MUNICIPALITY = "|".join(f"{suffix}(?!{any_of(other)}|立(?!の))" for suffix, other in _OTHER.items())
_WIDE = (
    r"[都道府県](?!市|中市|内|外|警|民|立|境|道|営|議|政|税|庁|央)|省(?!略|庁|力|エネ|令|内|み|電)|庁(?!舎|内|外|議)"
)
#: The letters in which the name of a place may end.
PLACE_END = f"{_MUNICIPALITY}|{_WIDE}"
_NOT_A_PLACE = re.compile(
    r"(?:[当本同各全他両某我貴御現旧元副]?[市町村区]|全国市|市町|市町村|都市|地区|学区|校区|特区|市区|本町|下町|城下町|港町|宿場町|"
    r"農村|漁村|集落|選挙区|管区|鉱区|禁漁区|中核市|政令市|政令指定都市|近隣市|他市|[一二三四五六七八九十\d]+[市町村区]{1,3}|"
    r"関係市|構成市|県内|府内|隣町|隣村|大都市|小都市|行政区|[東西南北中緑]区|自治区|都道府県|対象地区|"
    r"(?:委託|受託|担当|個人|情報|申請|利用|該当|当該|関係|発生|居住|在住|住所).*|.*の[市町村区]|.*(?:自治体|地区|校区|学区|区市))\Z"
)
_NOT_WIDE = re.compile(
    r"(?:[本同当各全他近隣両自反内帰人都道府官公省県庁]|都道府|道府|関係府|中央|監督|所管|主務|関係|官公|各府|他府|近隣|府)?[県省庁]\Z"
)
_PREFECTURE = re.compile(any_of(table("prefectures")))
#: What precedes a municipality in its full address: a prefecture, a county; for towns and wards a city.
_ABOVE_ANY = re.compile(
    rf"(?:{_PREFECTURE.pattern}|[一-龥]{{2,3}}[県府](?=[一-龥ぁ-んァ-ヺ]{{2}}))(?:[一-龥ヶヵノケ]{{1,5}}郡(?!山市|上市)(?=..))?|"
    r"[一-龥]{1,4}郡(?!山市|上市)(?=..)"
)
_ABOVE_TOWN = re.compile(r"[^市区郡]{1,7}市(?=.[^$])")
_LONGEST_STEM, _LONGEST_WIDE = 7, 6


@dataclass(frozen=True, slots=True)
class Name:
    """A name at its place in the text. `formal` says that a legal form marks it as one."""

    text: str
    start: int
    end: int
    formal: bool


def as_place(text: str, start: int, end: int) -> Name | None:
    """Return the place that ends at `end` and begins at `start` or later, or None where the letters name none."""
    if text[end - 1] not in _OTHER:
        return _as_wide(text, start, end)
    above = _ABOVE_ANY.match(text, start, end)
    start = above.end() if above else start
    city = _ABOVE_TOWN.match(text, start, end) if text[end - 1] != "市" else None
    start = city.end() if city else start
    own = text[start:end]
    stems = 2 <= len(own) <= _LONGEST_STEM + 1 and not _NOT_A_PLACE.match(own)
    return Name(own, start, end, False) if stems else None


def _as_wide(text: str, start: int, end: int) -> Name | None:
    """Return the prefecture, ministry or agency that ends there."""
    known = _PREFECTURE.search(text, max(start, end - 4), end)
    if known and known.end() == end:
        return Name(known[0], known.start(), end, False)
    own = text[start:end]
    named = own[-1] not in "都道" and 2 < len(own) <= _LONGEST_WIDE and not _NOT_WIDE.match(own)
    return Name(own, start, end, False) if named and re.fullmatch(r"[一-龥ヶケノぁ-ん]+", own) else None
