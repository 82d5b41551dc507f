"""What a number counts, by its unit and the noun around it: 1本 of a USB stick, 30件 of e-mail.

Paper is not counted: `files` are files of a computer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from jikenbo.drafting.ruleset import any_of, table, words

PEOPLE = words("名様分 名さま分 名分 人分 名様 名さま 人様 人さま 名義 名 人 者 先")
_ORGANISATIONS = words(
    """
    社 校 園 施設 事業所 事業者 団体 機関 医療機関 自治体 市区町村 市町村 市町 都道府県 組織 法人 企業 加盟店 店舗
    店 病院 薬局 組合 学校
    """
)
#: Shops and branches are the body's own.
_SHOPS = words("店 店舗")
_RECORDS = words("件分 件 レコード 行 口座分 口座")
#: Units of anything: only a noun says what they count.
_PIECES = words("本 個 つ 点 台 枚 冊 簿冊 巻 部 綴り 綴")
#: Those of them in which files of a computer are counted; binders are 冊.
_SINGLE = words("本 個 つ 点")
_OTHERS = words("世帯 組 箱 筆 箇所 か所 サイト 回線")
THINGS = (*_ORGANISATIONS, *_RECORDS, "ファイル", "アカウント", "ID", "通", *_PIECES, *_OTHERS)
_KEYS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(PEOPLE, "people"),
        **dict.fromkeys(_ORGANISATIONS, "organisations"),
        **dict.fromkeys(_RECORDS, "records"),
        **dict.fromkeys(("アカウント", "ID"), "accounts"),
        "ファイル": "files",
    }
)

_DEVICES = any_of(table("devices"))
_MAIL = any_of(words("電子メール メール Eメール E-mail 送信 配信 受信"))
_ACCOUNTS = any_of(
    words(
        "アカウント ID ログインID ユーザーID 利用者ID ユーザID パスワードの組み合わせ パスワードの組合せ パスワードの組"
    )
)
_CARDS = r"(?:クレジット|デビット)カード(?:情報|番号|会員|データ)?|(?<![ァ-ヶー一-龥])カード(?:情報|番号|会員|データ)"
#: Where other data are named in between, the number is not of cards alone; 以外: it is of everything but cards.
_MORE_THAN_CARDS = re.compile(r"氏名|お?名前|住所|個人情報|会員情報|顧客情報|お客様情報|以外|除|のうち|\d")
_BRACKETS = re.compile(r"\([^()\n]{0,60}\)")
_TO_NUMBER = (
    r"(?:数|の数|件数|数量|総数|枚数|本体|等|など|類|一式|データ|分)?[\s:・…|(「」『』\[\]】はがのもをで、,=]{0,40}"
    r"(?:あわせて|合わせて|新たに|それぞれ|各|計)?(?:[\d,]+ ?[本台枚巻個つ]の?うち[、 ]?)?$"
)
_BEFORE, _AFTER, _ABOVE = 90, 24, 300


def _around(noun: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a noun before a number and behind its unit."""
    return re.compile(rf"(?:{noun}){_TO_NUMBER}"), re.compile(rf"(?:分)?の[^、。\n\d]{{0,14}}?(?:{noun})")


_DEVICE, _FILE, _ACCOUNT = map(_around, (_DEVICES, "ファイル", _ACCOUNTS))
_WRITING = (
    _around("書類|文書|ファイル|PDF|エクセル|Excel|CSV")[0],
    re.compile(r"の[^、。の\n\d]{0,8}(?:書類|文書|ファイル)"),
)
_MESSAGE = (
    _around("(?<![、・,とびや])(?:電子|E|e-)?メール(?!アドレス)|メール送信|送信メール|誤?送信件数|誤送信が?|配信件数")[
        0
    ],
    re.compile(
        r"(?:分)?の(?:(?!メール)[^、。\n\d]){0,10}?(?:電子|E|e-)?(?:メール(?!アドレス)|(?:メール)?アドレス(?=宛|あて))"
    ),
)
_ADDRESS = _around("(?<![、・,とびや])メールアドレス|(?<![、・,とびやル])アドレス")
_CARD = (
    re.compile(rf"(?:{_CARDS})(?P<between>[^。\n]{{0,60}})$"),
    re.compile(rf"(?:分)?の(?:お客様の)?(?:{_CARDS})"),
)
_LABEL_ALONE = re.compile(r"\n[^\n\d、。]{0,24}件数[^\n\d、。]{0,6}\n\s*$")
_CARD_ENDS = re.compile(r"(?:クレジット|キャッシュ|デビット)カード[^。\n\d]{0,16}$")
_ACCOUNT_TOPIC = re.compile(r"アカウント(?:数)?(?:は|が|:)[^。、\n\d]{0,16}$")
_NEAREST_SENT = re.compile(
    rf"(?P<mail>{_MAIL})|(?P<paper>書(?![いかきけ])|票|状(?![態況])|証|紙|券|帳|はがき|ハガキ|案内|封|郵|投函|発送)"
)


def counted(text: str, start: int, end: int, unit: str) -> str:
    """Return the key of `counts` for a number from `start` to `end` with that unit, "" where there is none.

    The key is "addresses" for 件 of mail addresses, which are records only where nothing else is counted.
    """
    before, after = _BRACKETS.sub("", _lead(text, start)), text[end : end + _AFTER]
    if unit in ("件", "件分"):
        return _of_records(before, after, text[max(start - _ABOVE, 0) : start])
    if unit == "通":
        return _of_letters(text[max(start - _ABOVE, 0) : start])
    if unit in _PIECES:
        return _of_pieces(before, after, unit)
    return "" if unit in _SHOPS else _KEYS.get(unit, "")


def _lead(text: str, start: int) -> str:
    """Return the words before the number in its sentence, or the line above where it begins its own."""
    before = text[max(start - _BEFORE, 0) : start]
    line = re.split(r"[。\n]", before)[-1]
    return line if line.strip(" ・:(") else re.split(r"[。\n]", before.rstrip())[-1]


def _is(noun: tuple[re.Pattern[str], re.Pattern[str]], before: str, after: str) -> bool:
    return bool(noun[0].search(before) or noun[1].match(after))


def _of_records(before: str, after: str, above: str) -> str:
    if _is(_ADDRESS, before, after) and not _MESSAGE[1].match(after):
        return "addresses"
    if _ACCOUNT_TOPIC.search(before):
        return "accounts"
    card = _CARD[0].search(before)
    if card and not _MORE_THAN_CARDS.search(card["between"]):
        return "cards"
    if _LABEL_ALONE.search(above):
        # A label such as 【最大件数】 under a list: cards, where the list names only what is on a card.
        card = _CARD[0].search(_BRACKETS.sub("", above).replace("\n", " "))
        if card:
            return "cards"
    nouns = (("emails", _MESSAGE), ("accounts", _ACCOUNT), ("files", _WRITING))
    return next((key for key, noun in nouns if _is(noun, before, after)), "records")


def _of_letters(above: str) -> str:
    """Distinguish e-mail from letters by the nearest word of either."""
    nearest = [match.lastgroup for match in _NEAREST_SENT.finditer(above)]
    return "" if nearest and nearest[-1] == "paper" else "emails"


def _of_pieces(before: str, after: str, unit: str) -> str:
    if unit == "枚" and _CARD_ENDS.search(before):
        return "cards"
    if _is(_DEVICE, before, after) or unit == "台":
        return "devices"
    if unit in _SINGLE and _is(_FILE, before, after):
        return "files"
    return "accounts" if _is(_ACCOUNT, before, after) else ""
