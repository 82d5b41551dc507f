"""Names of organisations in Japanese text: by legal form or by the word that ends them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from jikenbo.drafting import name_edges as edges
from jikenbo.drafting.name_edges import BODY, CHUNK, FORM, HIRAGANA, LETTERS, LONGEST, OWNER
from jikenbo.drafting.ruleset import any_of, table, words

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
    return Name(own, start, end, False) if own[-1] not in "都道" and 2 < len(own) <= _LONGEST_WIDE else None


_HOUSE = re.compile(any_of(table("houses")))
#: What follows the word for a house and makes it no name (ホテル予約サイト).
_NOT_HOUSE = re.compile(
    rf"{edges.THING.pattern}|{any_of(words('予約 宿泊 業 側 客 名 員 街 商品 関係 経営 様 等 各 両 内 や など'))}"
)
_GRAMMAR = "ぁ-かきくけこさ-すせそちってなぬねひふほま-むめゃ-りれろわん"
_KNOWN = rf"(?<![{_GRAMMAR}]){any_of(table('kana_places'))}"
#: A place of two ideographs that の joins (日の浦市), and a town behind its county.
_JOINED_PLACE = (
    rf"(?<![{LETTERS}])(?![当本同各全他両弊貴一市県町村区国都府道山川海隣元新旧側下上前後内外人])[一-龥]の"
    r"(?![市町村区])[一-龥][市町村](?![一-龥])"
)
_COUNTY = r"(?<=[一-龥]郡)[一-龥ぁ-んァ-ヶ]{1,6}?[町村](?![町村市])"
_FIRST = rf"(?<![{LETTERS}]){_HOUSE.pattern}(?=[{LETTERS}{HIRAGANA}])"
_ANCHOR = re.compile(
    f"(?P<known>{_KNOWN}|{_JOINED_PLACE}|{_COUNTY})|(?P<form>{FORM.pattern})|(?P<house>{_FIRST})|"
    f"(?P<body>{BODY.pattern})|(?P<place>{PLACE_END})"
)


def find_names(text: str, known: Sequence[str] = ()) -> list[Name]:
    """Return the names in the text, in order; they do not overlap. `known` are names whatever their words are."""
    chunks = (_in_chunk(text, chunk.start(), chunk.end()) for chunk in CHUNK.finditer(text))
    given = re.finditer(any_of(known), text) if known else ()
    names = [Name(match[0], *match.span(), bool(FORM.search(match[0]))) for match in given]
    names += (name for chunk in chunks for name in chunk if len(name.text) <= LONGEST)
    found: list[Name] = []
    for name in sorted(names, key=lambda name: name.start):
        while found and found[-1].end > name.start and len(name.text) > len(found[-1].text):
            found.pop()
        if not found or found[-1].end <= name.start:
            found.append(name)
    return list(_with_owned(text, _without_prefectures(found)))


def _without_prefectures(names: Sequence[Name]) -> Iterator[Name]:
    """Leave out a prefecture that only says where the name is that follows at once (兵庫県神戸市)."""
    for name, after in zip_longest(names, names[1:]):
        if not (after and name.end == after.start and name.text[-1] in "都道府県"):
            yield name


def _in_chunk(text: str, start: int, end: int) -> Iterator[Name]:
    """Yield the names in one run of letters, those inside others too."""
    whole = _whole(text, start, end)
    if whole:
        yield whole
        return
    position = start
    while anchor := _ANCHOR.search(text, position, end):
        name = _at(text, anchor, start, end)
        if name:
            yield name
        position = anchor.start() + 1


def _whole(text: str, start: int, end: int) -> Name | None:
    """Return the name that fills the run, so that its ends are certain, hiragana or not (株式会社まちの灯)."""
    form = FORM.match(text, start, min(end, start + LONGEST))
    if form is None or edges.SENTENCE.search(text, form.end(), end):
        return None
    trail = edges.trail_start(text, form.end() + 1, end)
    finish = edges.latin_after(text, end) if trail is None else trail
    finish = edges.over_dots(text, finish) if OWNER.fullmatch(form[0]) else finish
    return Name(text[start:finish], start, finish, True) if finish > form.end() + 1 else None


def _at(text: str, anchor: re.Match[str], start: int, end: int) -> Name | None:
    """Return the name that has the anchor."""
    if anchor.lastgroup == "form":
        return _formal(text, anchor, start, end)
    if anchor.lastgroup == "house":
        if _NOT_HOUSE.match(text, anchor.end(), end) or edges.PARTICLE.match(text, anchor.end(), end):
            return None
        finish = edges.end_of(text, anchor.end(), end)
        return Name(text[anchor.start() : finish], anchor.start(), finish, False) if finish > anchor.end() else None
    if anchor.lastgroup == "known":
        return Name(anchor[0], anchor.start(), anchor.end(), False)
    begin = edges.begin_of(text, anchor.start(), start)
    if anchor.lastgroup == "place":
        return as_place(text, begin, anchor.end())
    finish = edges.body_end(text, anchor.end())
    return Name(text[begin:finish], begin, finish, False) if begin < anchor.start() else None


def _formal(text: str, anchor: re.Match[str], start: int, end: int) -> Name | None:
    if edges.COMPANY.fullmatch(anchor[0]):
        begin = edges.begin_of(text, anchor.start(), start)
        if begin < anchor.start():
            begin = edges.over_latin(text, begin)
            return Name(text[begin : anchor.end()], begin, anchor.end(), True)
    alone = edges.PARTICLE.match(text, anchor.end(), end)
    finish = anchor.end() if alone else edges.end_of(text, anchor.end(), end)
    own = text[anchor.end() : finish].strip()
    finish = edges.over_dots(text, finish) if own and OWNER.fullmatch(anchor[0]) else finish
    return Name(text[anchor.start() : finish], anchor.start(), finish, True) if own else None


def _with_owned(text: str, names: Iterator[Name]) -> Iterator[Name]:
    """Join an owner and its house where only a space or the end of a line parts them (医療法人…会 …病院)."""
    owner: Name | None = None
    for name in names:
        if owner and BODY.search(name.text) and text[owner.end : name.start] == " ":
            name = Name(text[owner.start : name.end], owner.start, name.end, True)
        elif owner:
            yield owner
        owner = name if OWNER.match(name.text) else None
        if not owner:
            yield name
    if owner:
        yield owner
