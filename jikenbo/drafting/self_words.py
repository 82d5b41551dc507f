"""How a notice calls the body that speaks (当院, 本市, 町職員), and words that name no body (市立小学校, 関係機関)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jikenbo.drafting.name_edges import BODY_ENDS
from jikenbo.drafting.ruleset import any_of, table

_TOLD = {kind: tuple(ends.split(",")) for kind, _, ends in (row.partition("=") for row in table("self_kinds"))}
#: What follows 当 or 本 → how the names of such bodies end.
_KINDS = {**{end: (end,) for end in BODY_ENDS}, **_TOLD}
SELF_WORDS = tuple(f"{first}{kind}" for first in "当本弊" for kind in (*_KINDS, *table("self_any"))) + table(
    "self_more"
)
#: A municipality that speaks of itself without 本 (市では, 町職員が).
_BARE = re.compile(
    r"(?<![一-龥ァ-ヺ々])(?P<kind>[市町村区県都府道])(?=職員|が(?!丘)|で(?!し)|の(?!方|皆|中)|は|に|ホームページ|公式|役所|役場|内に|内の|立[小中高]|教育委員会|立病院|立図書館)"
)
_SELF = re.compile(
    rf"(?<![一-龥])(?:[当本](?P<kind>{any_of(_KINDS)})|弊(?P<own>{any_of(_KINDS)}))(?![議場長則社計舎為舗程等限])"
)
_CALLED = re.compile(r"(?<![一-龥])[当弊]([一-龥ァ-ヺー]{1,6})(?=[のでがはにとを])")
_HALL, _LEGAL_PERSON = re.compile(r"(?<![一-龥])役場(?:の|で|内|が|に)"), re.compile(r"[当弊本]法人")
_SAID, _PUBLIC = re.compile(rf"(?<![一-龥]){any_of(SELF_WORDS)}"), re.compile(r"[当本][市町村区県府都道省庁]")
_OTHERS = re.compile(r"(?<![一-龥])(?:協会|組合|学校|大学|病院|銀行|会社)(?:職員|では|の職員)")
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
    return tuple(dict.fromkeys(end for kind in _kinds(text) for end in _KINDS[kind]))


def own_words(text: str) -> tuple[str, ...]:
    """Return the words by which the notice calls its body, whatever they are (当クラブ → クラブ, 当劇団 → 劇団)."""
    return tuple(dict.fromkeys(_CALLED.findall(text)))


def is_own(name: str, ends: tuple[str, ...]) -> bool:
    """Return whether a name is of the kind that the ends show: it ends so, or begins so where a house's kind leads."""
    if name.startswith("学校法人") and "学校" in ends:
        return name.endswith("学校")
    house = next((house for house in _HOUSES if name.startswith(house)), None)
    return name.endswith(ends) or (house is not None and house.endswith(ends))


def _kinds(text: str) -> Iterator[str]:
    for match in _SELF.finditer(text):
        yield match["kind"] or match["own"]
    for match in _BARE.finditer(text):
        yield match["kind"]
    if _HALL.search(text):
        yield from "町村"


def says_self(text: str) -> bool:
    """Return whether the notice calls its body something that no public office is (当社, 本校)."""
    return any(not _PUBLIC.fullmatch(match[0]) for match in _SAID.finditer(text)) or bool(_OTHERS.search(text))


def calls_itself_a_legal_person(text: str) -> bool:
    """Return whether the notice calls its body 当法人, so that its name begins with a form such as 社会福祉法人."""
    return bool(_LEGAL_PERSON.search(text))


def is_generic(name: str) -> bool:
    """Return whether the words name a kind of body but no single one."""
    self_word = _SELF_WORD.match(name) and not name.startswith(table("places_like_self"))
    if name in _HOUSES or _LATIN_ONLY.match(name) or _PASSING.match(name) or self_word:
        return True
    kind = max((end for end in _KIND_WORDS if name.endswith(end)), key=len, default="")
    return bool(_QUALIFIED.fullmatch(name, 0, len(name) - len(kind)))
