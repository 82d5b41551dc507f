"""Numbers with units as notices write them: about, at most, in all; in digits or kanji."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from jikenbo.archive.count import Qualifier
from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.numbers import ARABIC, KANJI, parse_number
from jikenbo.drafting.text.wording import words

#: What may stand before a number: how sure it is, and whether it is a sum.
_QUALITIES = words("およそ おおよそ おおむね 概ね 凡そ 最大 最多 少なくとも 推定 推計")
_SUMS = words("のべ 延べ 延 合計 総計 総数 累計 全 全部で 合わせて あわせて")
#: 契約, 会計 and the like are other words.
_BEFORE = (
    rf"(?P<before>(?:(?:{'|'.join((*_QUALITIES, *_SUMS))}|(?<![契予規条節要婚公誓解協倹])約|(?<![設会統時家])計)"
    r"(?:で|して|数|人数|件数)?[ :、]{0,6}){0,3})"
)

#: 人 that counts nobody: 人口, 2人体制, 人件費.
_NOT_PEOPLE = words("体制 乗り 工 気 当 用 部屋 物 口 事 員 目 組 件 月 掛 ひとり 一人 称 生 格 権 材 的 間 為 前後の")
_PEOPLE = words("名様分 名さま分 名分 人分 名様 名さま 名義 名")
_THINGS = words(
    """
    件分 件 レコード 行 ファイル アカウント ID 台 通 社 校 施設 事業所 団体 機関 自治体 組織 法人 店舗 店 世帯
    組 枚 本 個 冊 点 箱 部 筆 簿冊 箇所 か所 サイト 回線
    """
)
_UNIT = rf"(?P<unit>{'|'.join(_PEOPLE)}|人(?!{'|'.join(_NOT_PEOPLE)})|者(?!側)|{'|'.join(_THINGS)})"

_AFTER = r"(?P<after>[ ]?(?:程度|前後|ほど|弱|強|あまり|余り?|超|以上|以下|未満|近く|を超える|を上回る)?)"

QUANTITY = re.compile(rf"{_BEFORE}(?P<number>{ARABIC}|{KANJI})(?P<over>余り?|超|以上)?[ ]?{_UNIT}{_AFTER}")

#: 数十件 says no number.
UNCLEAR = re.compile(rf"数[十百千万億]{{1,2}}[ ]?{_UNIT}")

_KEYS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys((*_PEOPLE, "人", "者"), "people"),
        **dict.fromkeys(("件", "件分", "レコード", "行"), "records"),
        **dict.fromkeys(("ファイル",), "files"), **dict.fromkeys(("アカウント", "ID"), "accounts"),
        **dict.fromkeys(("台",), "devices"), **dict.fromkeys(("通",), "emails"),
        **dict.fromkeys(words("社 校 施設 事業所 団体 機関 自治体 組織 法人 店舗 店"), "organisations"),
    }
)  # fmt: skip

_ABOUT = re.compile(r"(?:約|およそ|おおよそ|おおむね|概ね|凡そ|程度|前後|ほど|弱|強|あまり|余|近く|推定|推計)")

_MOST = re.compile(r"(?:最大|最多|以下|未満)")

_LEAST = re.compile(r"(?:少なくとも|以上|超|上回る)")

_TOTAL = re.compile(r"(?:合計|総計|総数|全体で|計|合わせて|あわせて|累計|全部で)")


@dataclass
class Quantity:
    """A number with its unit; `key` is that of `counts`, or "" where the unit has none.

    `total` says that the words beside it make it a sum, `whole` that its label is one of all those affected,
    `held` that another number holds it.
    """

    start: int
    end: int
    value: int
    qualifier: Qualifier
    key: str
    unit: str
    points: float = 0.0
    reason: str = ""
    parts: list[Quantity] = field(default_factory=list)
    part: bool = False
    total: bool = False
    whole: bool = False
    held: bool = False


def read_quantity(notice: Notice, match: re.Match[str]) -> Quantity | None:
    """Return the quantity that the match spells, or None where it only looks like one."""
    value = parse_number(match["number"])
    if not value or value >= 10**12:
        return None
    text, unit = notice.text, match["unit"]
    left = text[max(match.start() - 12, 0) : match.start("number")]
    if unit in ("本", "点", "個", "冊", "枚", "部", "組", "者", "社", "台", "通", "行", "箇所", "か所") and re.search(
        r"第$", left
    ):
        return None
    if re.match(r"[一二三四五六七八九十百千]", match["number"]) and not _kanji_count(text, match):
        return None
    if unit in ("者", "名", "部", "本", "点", "行", "店", "組", "ID") and re.match(
        r"(?:称|簿|前|刺|札|誉|古屋|所|義|門|署|長|位|品|的|検|件|当|庁|社|人|目|動|為|政|間|織|番|号)",
        text[match.end("unit") : match.end("unit") + 1],
    ):
        return None
    modifiers = match["before"] + (match["over"] or "") + match["after"]
    return Quantity(
        match.start(),
        match.end(),
        value,
        _qualifier(modifiers),
        _key(text, match),
        unit,
        total=bool(_TOTAL.search(match["before"])),
    )


def _kanji_count(text: str, match: re.Match[str]) -> bool:
    """Tell 二名 from 一部, 一人ひとり and 第三者."""
    before, after = text[max(match.start() - 1, 0) : match.start()], text[match.end("unit") : match.end("unit") + 3]
    return match["unit"] in ("名", "人", "件", "名分", "人分", "世帯", "台", "通", "社", "校") and not (
        before in ("第", "同", "唯", "万", "数")
        or after.startswith(("ひとり", "一人", "一件", "者", "たり", "歩", "格", "暮らし", "親"))
    )


def _qualifier(modifiers: str) -> Qualifier:
    if _MOST.search(modifiers):
        return "<="
    if _LEAST.search(modifiers):
        return ">="
    return "~" if _ABOUT.search(modifiers) else ""


def _key(text: str, match: re.Match[str]) -> str:
    key = _KEYS.get(match["unit"], "")
    clause = re.split(r"[。\n、]", text[max(match.start() - 30, 0) : match.start()])[-1]
    if key == "records" and re.search(r"カード(?:情報|番号)?[^、]{0,12}$", clause):
        return "cards"
    if match["unit"] in ("件", "本", "個") and re.search(r"(?:USBメモリー?|端末|パソコン)[ ]?$", clause):
        return "devices"
    if match["unit"] in ("件",) and re.search(r"(?:メール|電子メール)(?:の)?[ ]?$", clause):
        return "emails"
    if match["unit"] in ("件",) and re.search(r"ファイル[ ]?(?:数)?[ :]?$", clause):
        return "files"
    if match["unit"] in ("件",) and re.search(r"(?:アカウント|ID)[ ]?(?:数)?[ :]?$", clause):
        return "accounts"
    return key
