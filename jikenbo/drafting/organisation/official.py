"""The name of the body concerned as it is in full: what a headline abbreviates, and the school of a town's notice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from jikenbo.drafting.organisation.name_words import COMPANY_FORMS, PREFIXES
from jikenbo.drafting.text.wording import any_of, words

_FORMS = re.compile(any_of(PREFIXES))
_COMPANY = re.compile(any_of(COMPANY_FORMS))
_SHORT_FORM = re.compile(r"[(㈱㈲]")
_FORMS_IN_FULL: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("㈱", "(株)"), "株式会社"),
        **dict.fromkeys(("㈲", "(有)"), "有限会社"),
        "(同)": "合同会社",
        "(資)": "合資会社",
        "(名)": "合名会社",
    }
)
_ABBREVIATED_FORM = re.compile(any_of(_FORMS_IN_FULL))
_SPACE = re.compile(r"\s")
_FOUNDED = re.compile(r"[都道府県市町村]立")
_HOUSE = re.compile(
    r"[都道府県]立.+(?:学校|高校|高専|病院|センター|大学)\Z|[市町村区]立.+(?:学校|高校|幼稚園|保育園|保育所|こども園)\Z"
)
#: Those who own houses that are known by both names.
_OWNER = re.compile(r"(?:社会福祉|医療|社会医療|公益社団|公益財団|一般社団|一般財団|独立行政)法人")
_TOWN_HOUSE = re.compile(r"(?:.{1,7}?[市町村区])?[市町村区]?立.*(?:病院|医療センター|診療所|図書館|博物館|美術館)\Z")
_WE_OFFER = r"[当弊]社[がの](?:提供|運営|展開|販売)(?:する|している|して[いお]り?ます)"
_BOARD = re.compile(r"(?:教育委員会|教育庁|教育局)\Z")
_SHOP_ENDS = words(
    """
    店 薬局 ホテル 旅館 カフェ レストラン ショップ ストア マート モール 水族館 遊園地 ランド パーク スパ
    ジム 温泉 ネット
    """
)
_SHOP = re.compile(any_of(_SHOP_ENDS) + r"\Z|\A(?:ホテル|旅館|カフェ|レストラン)")
_FEW, _MOST = 2, 40
#: An office that is a part of its town, not a body of its own.
_TOWN_OFFICE = re.compile(r"(?P<town>.{1,7}?[市町村区])(?:上下水道局|水道局|保健所|消防局|病院局|福祉事務所)\Z")
#: An organ that stands for its town where the notice is only signed with its name.
_ORGAN = re.compile(r"(?P<town>.{1,7}?[市町村区県])(?:選挙管理委員会|農業委員会|監査委員)\Z")
_PARENT = re.compile(r"[市町村区都道府県](?:教育委員会|教育庁|教育局)?\Z")
#: How much longer than its abbreviation a name is at most, and what may follow an abbreviation that it begins with.
_LONGER = 6
_REST = words("察 察本部 学 校 等学校 院")


def key(name: str) -> str:
    """Return the name without legal form and spaces: how mentions of one organisation are brought together."""
    return _SPACE.sub("", _FORMS.sub("", name)) or name


def in_full(short: str, names: Iterable[str]) -> str:
    """Return the name that `short` abbreviates, or `short` itself."""
    if _SHORT_FORM.search(short):
        return next((name for name in names if key(name) == key(short) and not _SHORT_FORM.search(name)), short)
    if _FORMS.search(short):
        return short
    return next((name for name in names if _abbreviates(_SPACE.sub("", short), name)), short)


def with_form_in_full(name: str) -> str:
    """Return the name with its legal form spelt out: ㈱ is 株式会社."""
    return _ABBREVIATED_FORM.sub(lambda form: _FORMS_IN_FULL[form[0]], name)


def _abbreviates(short: str, name: str) -> bool:
    full = _SPACE.sub("", name)
    if _COMPANY.search(full):
        return key(full) == short
    if not len(short) < len(full) <= len(short) + _LONGER or len(short) < 3:
        return False
    founded = _FOUNDED.match(full)
    if founded:
        full = full[founded.end() :]
    if full.startswith(short):
        return full[len(short) :] in _REST
    letters = iter(full)
    return (
        full[:2] == short[:2]
        and (full[-1] == short[-1] or short.endswith("大"))
        and all(letter in letters for letter in short)
    )


def runner_of(house: str, text: str, names: Iterable[str]) -> str | None:
    """Return the company that the text says runs the shop or hotel, or None."""
    companies = [name for name in names if _COMPANY.search(name)][:_MOST]
    if not companies or _FORMS.search(house) or _FOUNDED.search(house):
        return None
    company, shop = any_of(companies), re.escape(house)
    said = re.search(
        rf"(?P<runs>{company})(?:\([^()\n]{{0,40}}\))?(?:[がの](?:運営|経営|展開)[^。、\n]{{0,8}}[「『]?| ?\(){shop}|"
        rf"{shop}[」』]?\((?:運営|経営)[^()。\n]{{0,6}}(?P<run>{company})",
        text,
    )
    return (said["runs"] or said["run"]) if said else None


def is_company(name: str) -> bool:
    """Say whether the name has a company's legal form."""
    return bool(_COMPANY.search(name))


def is_shop(name: str) -> bool:
    """Say whether the name is that of a place of business, which is no legal person."""
    return bool(_SHOP.search(name)) and not _FORMS.search(name) and not _FOUNDED.search(name)


def is_service(name: str, text: str) -> bool:
    """Say whether the text tells that the name is that of the company's own service or shop."""
    return not _FORMS.search(name) and bool(re.search(rf"{_WE_OFFER}[^。「\n]{{0,24}}「?{re.escape(name)}", text))


def with_owner(house: str, names: Iterable[str]) -> str:
    """Return the house's name with that of its owner before it, as a letterhead has it, or the house's own."""
    full = (name for name in names if " " in name and _OWNER.match(name) and name.endswith(f" {house}"))
    return next((name for name in full if key(name) != key(house)), house)


def houses_of(parent: str, names: Iterable[str]) -> list[str]:
    """Return the few schools or hospitals among the names, where the public body behind them tells of it.

    A prefecture's hospitals are known by their own names; those of a town are spoken of as the town's.
    """
    if not _PARENT.search(parent):
        return []
    houses = {key(name): name for name in names if _HOUSE.search(name)}
    return list(houses.values()) if len(houses) <= _FEW else []


def is_house_of_town(name: str, town: str) -> bool:
    """Say whether the name is that of the town's own hospital, library or museum."""
    return bool(_TOWN_HOUSE.match(name)) and name.startswith((_BOARD.sub("", town), "市立"))


def town_of_office(name: str, ends: tuple[str, ...], acts: bool = True) -> str:
    """Return the town whose office the name is, where the notice speaks as the town (本市, 市が); else the name.

    `acts` says that sentences speak of the office itself.
    """
    match = _TOWN_OFFICE.match(name) or (None if acts else _ORGAN.match(name))
    return match["town"] if match and match["town"].endswith(ends) else name
