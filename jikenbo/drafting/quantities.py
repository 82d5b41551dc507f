"""Numbers with units as notices write them: about, at most, in all; in digits, kanji, behind labels and in tables.

The unit and the nouns around a number show what it counts: 1本 of a USB stick, 30件 of e-mail. Sheets of paper are not
counted. `files` are files of a computer, and binders and books of forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType

from jikenbo.archive.count import Qualifier
from jikenbo.drafting.ruleset import any_of, table, words
from jikenbo.notation.count_words import AFTER, BEFORE, GROSS
from jikenbo.notation.whole_numbers import NUMERALS, whole_number

PEOPLE = words("名様分 名さま分 名分 人分 名様 名さま 人様 人さま 名義 名 人 者 先")
_ORGANISATIONS = words(
    """
    社 校 園 施設 事業所 事業者 団体 機関 医療機関 医院 診療所 クリニック 自治体 市区町村 市町村 市町 都道府県 組織 法人
    企業 加盟店 病院 薬局 組合 学校
    """
)
_RECORDS = words("件分 件 レコード 行 票 口座分 口座")
#: Units of anything: only a noun says what they count.
_PIECES = "本 個 つ 点 台 枚 冊 簿冊 巻 部 綴り 綴"
_ITEMS = "件 件分"
#: Most of these count nothing that leaks: shops and branches are the body's own.
_OTHERS = words("店舗 店 世帯 戸 組 箱 筆 箇所 か所 サイト 回線")
_THINGS = (*_ORGANISATIONS, *_RECORDS, "ファイル", "アカウント", "ID", "通", *words(_PIECES), *_OTHERS)
_KEYS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys((*PEOPLE, "方", *words("対象者 該当者 被害者 本人の")), "people"),
        **dict.fromkeys(_ORGANISATIONS, "organisations"),
        **dict.fromkeys(_RECORDS, "records"),
        **dict.fromkeys(("アカウント", "ID"), "accounts"),
        **dict.fromkeys(("世帯", "戸"), "households"),
        "ファイル": "files",
        "台": "devices",
        "通": "emails",
    }
)

_CARDS = r"(?:クレジット|キャッシュ|デビット)カード|(?<![ァ-ヶー一-龥A-Za-z])カード(?=情報|番号|会員|データ|枚数| ?□)"
#: Where other data are named in between, the number is not of cards alone; 以外: it is of everything but cards.
_NOT_CARDS = r"[。\d]|氏名|お?名前|住所|(?:個人|会員|顧客|お客様)情報|以外|除|のうち"
_MAIL = r"メール(?!アドレス)|[Ee]-?mail|送信|配信|受信"
#: Papers of which 通 is said; without them, it is said of mail.
_LETTER = r"書(?![いかきけ])|[謄抄]本|写し|票|状(?![態況])|証|紙|券|帳|はがき|ハガキ|案内|封|郵|投函|発送"
#: What may be between a noun and its number.
_TO_NUMBER = (
    r"(?:数|の数|件数|数量|総数|枚数|本体|等|など|類|一式|データ|分)?[\s:・…|(「」『』\[\]】はがのもをで、,=]{0,40}"
    r"(?:あわせて|合わせて|新たに|それぞれ|各|計)?(?:[\d,]+ ?[本台枚巻個つ]の?うち[、 ]?)?□"
)


def _near(noun: str) -> str:
    """Return the pattern of a noun before a number (□) with its unit, or behind it."""
    return rf"(?:{noun}){_TO_NUMBER}|□分?の[^、。\n\d]{{0,14}}?(?:{noun})"


#: Bodies that are counted without a unit too: 12の自治体.
_BODIES = "(?:機関|自治体|団体|企業|施設|事業所|学校|法人)"
#: What some units count where the words around them fit, the first that does.
_NOUNS = tuple(
    (key, frozenset(units.split()), re.compile(pattern))
    for key, units, pattern in (
        ("emails", _ITEMS, _near(r"メール(?!アドレス)|誤?送信件数|誤送信が?|配信件数")),
        ("addresses", _ITEMS, _near("(?<![、・,とびや])メールアドレス")),
        ("cards", "件 枚", rf"(?:{_CARDS})(?:(?!{_NOT_CARDS}).){{0,60}}□|□分?の(?:お客様の)?(?:{_CARDS})"),
        ("devices", _PIECES, _near(any_of(table("devices")))),
        ("files", "本 個 つ 点", _near("ファイル|図面|電子データ|技術資料")),
        ("files", "枚 本 点", _near("画像|動画|映像|写真データ")),
        ("files", "冊 簿冊 綴 綴り", _near("[書票届証簿]|伝票|控え?|カルテ|台帳|名簿|簿冊|日誌|ノート|ファイル")),
        ("accounts", f"{_PIECES} {_ITEMS}", _near("アカウント|ID|パスワードの組(?:み?合わ?せ)?")),
        (
            "files",
            _ITEMS,
            rf"(?:書類|文書|ファイル|PDF|エクセル|Excel|CSV){_TO_NUMBER}|□の[^、。の\n\d]{{0,8}}(?:書類|文書|ファイル)",
        ),
        ("accounts", "名 人", rf"{any_of(table('staff'))}□(?:の|が使う|が利用する)[^、。\n\d]{{0,10}}アカウント"),
        ("accounts", _ITEMS, r"□の不正ログイン|不正ログイン[^、。\n\d]{0,8}□"),
        ("accounts", "の", r"□[^、。\n\d]{0,6}アカウント"),
        ("organisations", "の", rf"□[^、。\n\d]{{0,6}}{_BODIES}"),
        ("organisations", "店", r"加盟店[^。、\n\d]{0,6}□"),
        ("organisations", "行", r"(?:銀行|金融機関)[^。\d]{0,4}□"),
        ("people", "世帯", "□の世帯主"),
        ("", "台", r"(?:車|バス|トラック|ナンバー)[^。、\n\d]{0,4}□"),
        ("", "通", rf"(?:{_LETTER})(?:(?!{_MAIL})[\s\S])*□|□の(?:封[書筒]|はがき|手紙|通知書|郵便)"),
    )
)
_BRACKETS = re.compile(r"\([^()\n]{0,60}\)")
#: The words of the sentence before a number, or the line above where it begins its own, with a label in between.
_LEAD = re.compile(r"[^。\n]*(?:\s*\n[^\n\d、。(]{0,24}件数[^\n\d、。)]{0,6})?[\s・:(]*$")
_WORDS_BEFORE, _WORDS_BEHIND, _WORDS_ABOVE = 90, 24, 300


def counted(text: str, start: int, end: int, unit: str) -> str:
    """Return the key of `counts` for a number from `start` to `end` with that unit, "" where there is none.

    "addresses" (件 of mail addresses) and "households" (世帯) are keys too: numbers of records, where a notice counts
    nothing else.
    """
    before = text[max(start - (_WORDS_ABOVE if unit == "通" else _WORDS_BEFORE), 0) : start]
    lead = before if unit == "通" else _LEAD.findall(before)[0]
    around = f"{_BRACKETS.sub('', lead)}□{text[end : end + _WORDS_BEHIND]}".replace("\n", " ")
    fitting = (key for key, units, noun in _NOUNS if unit in units and noun.search(around))
    return next(fitting, _KEYS.get(unit, ""))


#: A text with more numbers is no notice.
MOST_NUMBERS = 3_000
_ONES = "一二三四五六七八九十百千壱弐参拾"
#: Possessive quantifiers: a line of ten million digits is read once.
_ARABIC = (
    rf"(?<![\d.{_ONES}〇万億])(?<!\d,)(?:\d{{1,3}}+(?:,\d{{3}})++(?!\d)|\d++)"
    r"(?:\.\d{1,3})?(?:\ ?[億万千百十](?:\d{1,4}(?:,\d{3})?|\ \d{1,3},\d{3}|\ \d{3,4})?)*+"
)
#: 一部, 一般 and the like are no numbers: in kanji, only some units are counted.
_KANJI_COUNTED = any_of(words("方 名 人 件 世帯 台 通 社 校 枚 冊 つ ファイル 事業所 団体 施設"))
_KANJI = rf"(?<![第同唯数全統〇{_ONES}万億\d])[{_ONES}][〇{_ONES}]{{0,7}}+万?[{_ONES}]{{0,6}}+(?=[ ]?{_KANJI_COUNTED})"
_FORMAL = str.maketrans("壱弐参拾", "一二三十")
_MODIFIERS = words(
    """
    およそ おおよそ おおむね 概ね 凡そ ほぼ ざっと 大体 だいたい 最大 最大限 最多 最高 上限 多くとも 多くて
    少なくとも 少なくも 最低 最低でも 推定 推計 のべ 延べ 延 合計 合計は 総計 総勢 累計 全 全部で 全体で トータルで
    合わせて 合わせ、 あわせて あわせ、 併せて 合算して
    """
)
#: 契約, 会計 and the like are other words.
_BEFORE = (
    rf"(?P<before>(?:(?:{any_of(_MODIFIERS)}|(?<![契予規条節要婚公誓解協倹])約|(?<![設会統時家集])計)"
    r"(?:でも|で|して|数|人数|件数)?[ :、]{0,6}){0,3})"
)
#: Behind a unit, what makes another word of it: 人口, 2人体制, 人件費, 名簿, 社長, 組織.
_OTHER_WORD = any_of(
    words(
        """
        称 簿 刺 札 誉 所 義 門 署 長 位 品 的 検 件 当 庁 社 人 目 動 為 政 間 織 番号 頭 末 化 内 局 区 県 市町 庭 児
        舗 史 力 状 り 古屋 ひとつ 一つ 数 体制 態勢 乗り 工 気 用 部屋 物 口 事 員 組 月 掛 がかり ひとり 一人 生 格 権
        材 暮らし
        """
    )
)
_UNIT = (
    rf"(?P<unit>{any_of(unit for unit in (*PEOPLE, *_THINGS) if unit != '者')}|者(?!側)|(?<=お[一二三四五])方"
    rf"|の(?=[^、。\n\d]{{0,6}}(?:アカウント|{_BODIES})))"
    rf"(?!{_OTHER_WORD}|前(?!後))"
)
_AFTER = (
    r"(?P<after>[ ]?(?:程度|前後|ほど|くらい|ぐらい|内外|弱|強|あまり|余り|余(?!分)|超|以上|以下|以内|未満|近く|規模"
    r"|を超え|を上回|に満たない|\((?:最大|約|概数|推計|推定)\))?)"
)
#: One for each of something else: 1件につき, 1人1台.
_NOT_EACH = r"(?![ ]?(?:につき|当たり|あたり|ずつ|ごと|おき|目|に ?\d)|(?<=(?<!\d)1人)\d)"
_QUANTITY = re.compile(rf"{_BEFORE}(?<!1人)(?P<number>{_ARABIC}|{_KANJI})[ ]?{_UNIT}{_AFTER}{_NOT_EACH}")
#: 数十件: no number can be read from it.
UNCLEAR = re.compile(rf"数[十百千万億]{{1,2}}[ ]?{_UNIT}")
_MOST, _LEAST, _ABOUT = (re.compile(f"{BEFORE[sign]}|{AFTER[sign]}") for sign in ("<=", ">=", "~"))
#: One end of a range, which gives no one number: 10〜20人, 二、三人.
_RANGE_BEFORE = re.compile(
    rf"(?:^|[^\d{NUMERALS}])[~]$|[{NUMERALS}][人名件]?(?:以上)?(?:~|-|から|ないし|以上)$|[一二三四五六七八九]、$"
)
_RANGE_AFTER = re.compile(rf"(?:以上)?[ ]?(?:~|-(?=\d)|から(?=[{NUMERALS}]))|(?<=以上)[{NUMERALS}]")
#: From one number to another over time, which is no range.
_CHANGED = re.compile("[にへ](?:増|減|変|訂|修|更|改|なり)")
#: Somewhat more or fewer, and nobody says how many; each visit of a person counted.
_OPEN, _GROSS = re.compile("余|あまり|弱|強"), re.compile(GROSS)
#: Microsoft 365 アカウント, and the heading 2 ファイルの名称.
_NUMBERED = re.compile(r"(?:[A-Za-z] ?\d[\d ]*|(?:^|\n)\d )(?:アカウント|ID|ファイル)")

#: "対象者数:1,234", and the head of a column that gives the unit of the numbers under it.
_LABEL = "(?P<label>人数|対象者数|該当者数|被害者数|本人の数|件数|枚数|冊数|台数|アカウント数|ID数|ファイル数)"
_BARE = rf"(?P<before>(?:最大|約|およそ|延べ|合計)*)[ ]?(?P<number>{_ARABIC})(?P<after>)"
_LABELLED = re.compile(rf"{_LABEL}(?:\([人名]\))?[ ]?[:|\n ][ ]?{_BARE}(?=[ ]*(?:$|[|\n(]))")
_HEAD = re.compile(rf"[^\n\d。、]{{0,60}}{_LABEL}[^\n\d。、]{{0,20}}")
_ROW = re.compile(rf"[^\n。]{{1,60}}?[ |]{_BARE}[ |]*")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit; `key` as `counted` gives it, or "visits" for people who may be counted more than once."""

    start: int
    end: int
    value: int
    qualifier: Qualifier
    key: str


def find_quantities(text: str) -> list[Quantity]:
    """Return every number with a unit, in order."""
    counted_by_unit = ((match, 0, match["unit"]) for match in _QUANTITY.finditer(text))
    numbers = (*islice(counted_by_unit, MOST_NUMBERS), *islice(_bare_numbers(text), MOST_NUMBERS))
    found = (_read(text, *number) for number in numbers)
    return sorted((number for number in found if number), key=lambda number: number.start)


def _number(text: str) -> int | None:
    return whole_number("".join(text.split()).translate(_FORMAL))


def _read(text: str, match: re.Match[str], offset: int, unit: str) -> Quantity | None:
    """Return the quantity that the match spells, or None where it only looks like one."""
    start, end = offset + match.start("before"), offset + match.end("after")
    value, qualifier = _number(match["number"]), _qualifier(match["before"] + match["after"])
    bound = _RANGE_BEFORE.search(text[max(start - 6, 0) : start]) or _RANGE_AFTER.match(text, end)
    if not value or qualifier is None or (bound and not _CHANGED.match(text, end)):
        return None
    if _NUMBERED.search(text, max(offset + match.start("number") - 2, 0), end):
        return None
    key = counted(text, start, end, unit)
    key = "visits" if key == "people" and _GROSS.search(match["before"]) else key
    return Quantity(start, end, value, qualifier, key)


def _bare_numbers(text: str) -> Iterator[tuple[re.Match[str], int, str]]:
    """Yield the numbers whose unit is in their label or at the head of their column."""
    yield from ((match, 0, match["label"].removesuffix("数")) for match in _LABELLED.finditer(text))
    unit, offset = "", 0
    for line in text.split("\n"):
        head, row = _HEAD.fullmatch(line), unit and _ROW.fullmatch(line)
        if head:
            unit = head["label"].removesuffix("数")
        elif row:
            yield row, offset, unit
        elif line.strip(" |:-"):
            unit = ""
        offset += len(line) + 1


def _qualifier(modifiers: str) -> Qualifier | None:
    """Return what the words around a number make of it, None where they leave it open or contradict one another."""
    most, least = _MOST.search(modifiers), _LEAST.search(modifiers)
    if _OPEN.search(modifiers) or (most and least):
        return None
    if most or least:
        return "<=" if most else ">="
    return "~" if _ABOUT.search(modifiers) else ""
