"""How a notice calls the body that speaks (当院, 本市), and the names of bodies as they are in full.

A headline abbreviates them; a school may be a town's; a shop has a company that runs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from jikenbo.drafting.name_edges import BODY_ENDS, COMPANY, FORM
from jikenbo.drafting.names import Name
from jikenbo.drafting.ruleset import any_of, table, words

_SELF_KINDS = {
    kind: tuple((ends or kind).split(",")) for kind, _, ends in (row.partition("=") for row in table("self_kinds"))
}
#: What follows 当 or 本 → how the names of such bodies end.
_KINDS = {**{end: (end,) for end in BODY_ENDS}, **_SELF_KINDS}
_SELF_WORDS = {
    f"{first}{kind}" for first in "当本弊" for kind in (*_KINDS, *words("社 法人 団体 グループ 支部 支店 部"))
}
SELF_WORDS = (*sorted(_SELF_WORDS - {"本社", "本店", "本部", "本館"}), "小社")
#: A municipality that speaks of itself without 本 (市では, 町職員が).
_BARE = re.compile(
    r"(?<![一-龥ァ-ヺ々])(?P<kind>[市町村区県都府道])(?=職員|が(?!丘)|で(?!し)|の(?!方|皆|中)|は|に|ホームページ|公式|役所|役場|内に|内の|立[小中高]|教育委員会|立病院|立図書館)"
)
_SELF = re.compile(rf"(?<![一-龥])[当本弊](?P<kind>{any_of(_KINDS)})(?![議場長則社計舎為舗程等限])")
_HOUSES, _KIND_WORDS = table("houses"), (*BODY_ENDS, *table("nameless"))
_QUALIFIED = re.compile(f"{any_of(table('qualifiers'))}{{0,2}}+")
_PASSING = re.compile(
    r".*(?:対策|検討|再発防止|調査|審査|懲戒|倫理)(?:委員会|会議|本部)\Z|.{0,6}(?:保険会社|カード会社|携帯電話会社|システム会社)\Z|"
    r"(?:先生|患者|児童|生徒|学生|職員|教員|お客|皆|利用者|保護者|会員|顧客).*|.*(?:オンラインストア|オンラインショップ|通販サイト|公式ストア)\Z|"
    r".*[部課室局][^部課室局]{0,6}グループ\Z|.*(?:情報処理|データ|データー|コール|サポート|カスタマー)センター\Z"
)
_SELF_WORD, _LATIN_ONLY = re.compile(any_of(SELF_WORDS)), re.compile(r"[A-Za-z0-9&]+\Z")


def own_ends(text: str) -> tuple[str, ...]:
    """Return the ends that the speaker's name may have, as the words say by which the text calls it."""
    kinds = (match["kind"] for called in (_SELF, _BARE) for match in called.finditer(text))
    return tuple(dict.fromkeys(end for kind in kinds for end in _KINDS[kind]))


def is_own(name: str, ends: tuple[str, ...]) -> bool:
    """Return whether a name is of the kind that the ends show: it ends so, or begins so where a house's kind leads."""
    house = next((house for house in _HOUSES if name.startswith(house)), None)
    return name.endswith(ends) or (house is not None and house.endswith(ends))


def is_generic(name: str) -> bool:
    """Return whether the words name a kind of body but no single one."""
    self_word = _SELF_WORD.match(name) and not name.startswith(table("places_like_self"))
    if name.rpartition("・")[2] in _HOUSES or _LATIN_ONLY.match(name) or _PASSING.match(name) or self_word:
        return True
    kind = max((end for end in _KIND_WORDS if name.endswith(end)), key=len, default="")
    return bool(_QUALIFIED.fullmatch(name, 0, len(name) - len(kind)))


_SPACE = re.compile(r"\s")
_FORMS_IN_FULL = {"㈱": "株式会社", "(株)": "株式会社", "㈲": "有限会社", "(有)": "有限会社", "(同)": "合同会社"}
_FORMS_IN_FULL |= {"(資)": "合資会社", "(名)": "合名会社"}
_ABBREVIATED_FORM = re.compile(any_of(_FORMS_IN_FULL))
_SHOP = re.compile(
    r"(?:店|薬局|ホテル|旅館|カフェ|レストラン|ショップ|ストア|マート|モール|水族館|遊園地|ランド|パーク|スパ|ジム|温泉|ネット)\Z"
    r"|\A(?:ホテル|旅館|カフェ|レストラン)"
)
#: An office or an organ that is a part of its town, and no body of its own; a town's schools without a name.
_TOWN_OFFICE = re.compile(
    r"(?P<town>[^ ]{1,7}?[市町村区])(?:(?P<alone>(?:上下)?水道局|保健所|消防局|病院局|福祉事務所)|"
    r"(?![上水交消病])[一-龥]{2,6}局.*|立(?:小学校|中学校|小中学校|学校|高等学校|高校|保育園|保育所|幼稚園|こども園))\Z"
)
_PARTS = ("附属", "付属", "医学部", "県立", "市立", "町立", "村立", "区立", "府立", "都立", "道立", "国立")
#: How much longer than its abbreviation a name is at most, and what may follow an abbreviation that it begins with.
_LONGER, _REST = 6, ("察", "察本部", "学", "校", "等学校", "院")


def key(name: str) -> str:
    """Return the name without legal form and spaces: how mentions of one organisation are brought together."""
    return _SPACE.sub("", FORM.sub("", name)) or name


def whole_names(names: Iterable[str]) -> Mapping[str, str]:
    """Return the keys of parts that are short for a whole name (附属病院 → 若葉大学附属病院)."""
    keys = dict.fromkeys(map(key, names))
    parts = [part for part in keys if part.startswith(_PARTS)]
    return {part: whole for part in parts for whole in keys if whole.endswith(part) and whole != part}


def in_full(short: str, names: Iterable[str]) -> str:
    """Return the name that `short` abbreviates, or `short` itself."""
    return next((name for name in names if _abbreviates(_SPACE.sub("", short), name)), short)


def with_form_in_full(name: str) -> str:
    """Return the name with its legal form spelt out: ㈱ is 株式会社."""
    return _ABBREVIATED_FORM.sub(lambda form: _FORMS_IN_FULL[form[0]], name)


def _abbreviates(short: str, name: str) -> bool:
    full = _SPACE.sub("", name)
    if COMPANY.search(full):
        return key(full) == short
    if not len(short) < len(full) <= len(short) + _LONGER or len(short) < 3:
        return False
    if full.startswith(short):
        return full[len(short) :] in _REST
    letters = iter(full)
    ends = full[:2] == short[:2] and (full[-1] == short[-1] or short.endswith("大"))
    return ends and all(letter in letters for letter in short)


def is_shop(name: str) -> bool:
    """Return whether the name is that of a place of business, which is no legal person."""
    return bool(_SHOP.search(name)) and not FORM.search(name)


def town_of(name: Name, ends: tuple[str, ...]) -> Name:
    """Return the town whose office the name is, or whose school without a name (若葉市立小学校), else the name.

    An office that may speak alone is the town's where the notice speaks as the town (本市, 市が).
    """
    match = _TOWN_OFFICE.match(name.text)
    if match is None or (match["alone"] and not match["town"].endswith(ends)):
        return name
    return Name(match["town"], name.start, name.start + match.end("town"), False)
