"""How a notice calls the body that speaks (当院, 本市, 町職員), and how the names of such bodies end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jikenbo.drafting.organisation.name_words import BODY_ENDS, HOUSES
from jikenbo.drafting.text.wording import any_of, words

#: What follows 当 or 本 → how the names of such bodies end.
_TOLD = {
    row[0].rstrip(":"): row[1:]
    for row in map(
        words,
        """
        学: 大学 短期大学 学院 大学院 大学校 高等専門学校 学園
        院: 病院 医院 クリニック 診療所 センター 歯科 学院
        病院: 病院 センター
        クリニック: クリニック 医院
        診療所: 診療所
        薬局: 薬局
        協会: 協会
        金庫: 信用金庫 労働金庫
        庫: 信用金庫 労働金庫
        行: 銀行
        組合: 組合 農協 生協 漁協 JA 共済会
        会: 会 連盟 連合
        連盟: 連盟
        連合会: 連合会
        財団: 財団 財団法人
        機構: 機構
        センター: センター
        校: 学校 高校 高専 学園 学院
        高校: 高校 高等学校
        園: 幼稚園 保育園 こども園 の園 保育所 動物園 植物園
        館: 館 ホテル 旅館
        ホテル: ホテル
        旅館: 旅館
        ホーム: ホーム
        施設: 施設 ホーム
        事務所: 事務所
        署: 署
        公社: 公社
        事業団: 事業団
        基金: 基金
        店: 店
        研究所: 研究所
        所: 商工会議所 研究所 事務所 センター 保育所 診療所 保健所
        企業団: 企業団
        学会: 学会
        市: 市
        町: 町
        村: 村
        区: 区
        県: 県
        府: 府
        都: 都
        道: 道
        議会: 議会
        省: 省
        庁: 庁
        """.strip().splitlines(),
    )
}
_KINDS = {**{end: (end,) for end in BODY_ENDS}, **_TOLD}
#: Words for any body or company, which no ending tells.
_ANY = words("社 法人 団体 グループ 支部 支店 部 財団法人 社団法人")
SELF_WORDS = tuple(f"{first}{kind}" for first in "当本弊" for kind in (*_KINDS, *_ANY)) + words(
    "弊社 小社 弊店 弊会 弊園 弊協会 弊学 弊行"
)

#: A municipality that speaks of itself without 本 (市では, 町職員が).
_BARE = re.compile(
    r"(?<![一-龥ァ-ヺ々])(?P<kind>[市町村区県都府道])(?=職員|が(?!丘)|で(?!し)|の(?!方|皆|中)|は|に|ホームページ|公式|役所|役場|内に|内の|立[小中高]|教育委員会|立病院|立図書館)"
)

_SELF = re.compile(
    rf"(?<![一-龥])(?:[当本](?P<kind>{any_of(_KINDS)})|弊(?P<own>{any_of(_KINDS)}))(?![議場長則社計舎為舗程等限])"
)


_CALLED = re.compile(r"(?<![一-龥])[当弊]([一-龥ァ-ヺー]{1,6})(?=[のでがはにとを])")
_HALL = re.compile(r"(?<![一-龥])役場(?:の|で|内|が|に)")


def own_ends(text: str) -> tuple[str, ...]:
    """Return the ends that the speaker's name may have, as the words say by which the text calls it."""
    return tuple(dict.fromkeys(end for kind in _kinds(text) for end in _KINDS[kind]))


def own_words(text: str) -> tuple[str, ...]:
    """Return the words by which the notice calls its body, whatever they are (当クラブ → クラブ, 当劇団 → 劇団)."""
    return tuple(dict.fromkeys(_CALLED.findall(text)))


def is_own(name: str, ends: tuple[str, ...]) -> bool:
    """Say whether a name is of the kind that the ends tell: it ends so, or begins so where a house's kind leads."""
    if name.startswith("学校法人") and "学校" in ends:
        return name.endswith("学校")
    house = next((house for house in HOUSES if name.startswith(house)), None)
    return name.endswith(ends) or (house is not None and house.endswith(ends))


def _kinds(text: str) -> Iterator[str]:
    for match in _SELF.finditer(text):
        yield match["kind"] or match["own"]
    for match in _BARE.finditer(text):
        yield match["kind"]
    if _HALL.search(text):
        yield from "町村"


_SAID = re.compile(rf"(?<![一-龥]){any_of(SELF_WORDS)}")
_OTHERS = re.compile(r"(?<![一-龥])(?:協会|組合|学校|大学|病院|銀行|会社)(?:職員|では|の職員)")
_PUBLIC = re.compile(r"[当本][市町村区県府都道省庁]")


def says_self(text: str) -> bool:
    """Say whether the notice calls its body something that no public office is (当社, 本校)."""
    said = any(not _PUBLIC.fullmatch(match[0]) for match in _SAID.finditer(text))
    return said or bool(_OTHERS.search(text))


_LEGAL_PERSON = re.compile(r"[当弊本]法人")


def calls_itself_a_legal_person(text: str) -> bool:
    """Say whether the notice calls its body 当法人, so that its name begins with a form such as 社会福祉法人."""
    return bool(_LEGAL_PERSON.search(text))
