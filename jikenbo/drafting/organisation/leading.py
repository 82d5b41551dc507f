"""Which organisation a title begins or ends with, and where the headline stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jikenbo.drafting.organisation.generic_names import is_generic
from jikenbo.drafting.organisation.name_words import BODY_ENDS, OWNER_FORMS, PREFECTURES, PREFIXES
from jikenbo.drafting.organisation.names import find_names
from jikenbo.drafting.organisation.places import Name
from jikenbo.drafting.text.wording import any_of, words

#: Words of a headline, which no organisation's name has.
_INCIDENT = re.compile(
    any_of(
        words(
            """
            不正 漏えい 漏洩 漏えい 流出 紛失 お詫び おわび お知らせ について に関する における 誤送 誤配 誤廃 誤掲
            誤交付 誤発送 誤公開 誤操作 ランサム サイバー攻撃 サイバーセキュリティ 個人情報 情報 メール ウェブ
            ホームページ サーバ システム サイト USB 盗難 続報 重要 速報 緊急 訂正 当社 弊社 本学 当院 当法人 本校 本市
            本県 本町 委託 職員 従業員 社員 教員 教職員 教諭 生徒 児童 園児 学生 患者 住民 市民 顧客 お客 利用者 令和
            平成 年度 フィッシング なりすまし 迷惑 詐欺 攻撃 感染 被害 障害 書類 文書 名簿 パソコン 二次 ニュース
            リリース プレス 報道 記者 発表 資料 トップ ページ ホーム トピック 一覧 検索 標記 調査 処分 逮捕 懲戒 事案
            事故 第三者 第一 第二 不審 設定 写真 答案 申請 通知 カード アカウント 改ざん 注意 公表 会員 マイナンバー
            住民票 ワクチン 給付金 アンケート 応募 採用 元
            """
        )
    )
    + r"|第\d"
)
_SENTENCE_END = re.compile(r"(?:の|を|が|は|に|で|により|による|における)$")
_SIDE_BY_SIDE = re.compile(r"[、,/・]|及び|および|並びに")
_BRACKETS = re.compile(r"[【\[(「『<《]")
_LONGEST_LIST, _LONGEST_NAME, _LONGEST_BARE = 300, 60, 20
_CLOSING = re.compile(r"[ ]*[(\[]?(?P<name>(?:(?<=[(\[])|(?<= ))[^()\[\] ]{3,40}(?: [^()\[\] ]{2,20})?)[)\]]?\s*$")
_FACILITY = re.compile(rf"(?:{any_of(BODY_ENDS)}|支部|支社|支店|本店|本部|事業本部|営業所|事業所|校|園|支所)$")
_BRANCH = re.compile(r"(?:支部|支社|支店|附属病院|病院|校)$")
_ORGAN = re.compile(r"(?:教育委員会|選挙管理委員会|議会|警察本部|消防本部|消防局|水道局|交通局|上下水道局|病院局)$")
_ONLY_FORM = re.compile(any_of(PREFIXES) + "$")
_OWNER = re.compile(any_of(OWNER_FORMS))
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z0-9&.,'-]*$")
_LATIN_END = re.compile(r"[A-Za-z]$")
#: A name in Latin letters under a collection's tag, none of a thing.
_LATIN_THINGS = any_of(
    words("Emotet WordPress Google Microsoft Office Facebook Twitter Instagram Gmail Zoom DDoS Apache NEWS")
)
_LATIN_NAME = re.compile(rf"(?!{_LATIN_THINGS})[A-Za-z][A-Za-z0-9&.-]{{3,20}}")
_BODY_END = re.compile(rf"(?:{any_of((*BODY_ENDS, *PREFECTURES))}|[市町村区県省庁院会所館社店屋堂局])$")
_AFTER_NAME = re.compile(
    r"(?:[一-龥]{1,8}(?:課|部|局|室|係|科))?(?:における|において|の(?!情報漏)|が|は|で|にて|への|に対する|から|による|より|、|:|「|"
    r"をかた|を装|をなの|公式|元|職員|教|社員|[ ]|$|個人情報|不正|情報漏|メール|ホームページ|ウェブ|サイバー|ランサム)"
)

#: Where the headline would not stand without the name (若葉銀行を装うメール).
_OBJECT = re.compile(r"を|$")

_Found = tuple[int, int, tuple[Name, ...], bool]


def leading_orgs(body: str, tagged: bool, known: Sequence[str] = ()) -> _Found:
    """Return where the headline begins and ends, and the organisations beside it.

    The last value says that a space, a bracket or a legal form parts them from it. Under a collection's tag (`tagged`)
    the first word is a name even where nothing else marks it as one.
    """
    start = len(body) - len(body.lstrip())
    parts = [(match.start(), match.end()) for match in re.finditer(r"[^ ]+", body)]
    end = _first_words(body, parts, tagged, known) if len(parts) >= 2 else None
    if end is not None:
        return end, len(body), _listed(body, start, end, known), True
    closing = _closing(body, known)
    if closing:
        return 0, closing.start - 1, (closing,), True
    name = _joined(body, start, known)
    if name is None:
        return 0, len(body), (), False
    return 0 if _OBJECT.match(body, name.end) else name.end, len(body), (name,), name.formal


def _first_words(body: str, parts: Sequence[tuple[int, int]], tagged: bool, known: Sequence[str]) -> int | None:
    """Return where the organisation ends that the first words of the title are, or None where they are none."""
    texts = [body[begin:end] for begin, end in parts]
    if _ONLY_FORM.match(texts[0]):
        house = len(parts) > 3 and _carries_on(texts[0], texts[2])
        return parts[2 if house else 1][1] if len(parts) > 2 else None
    latin = tagged and _LATIN_NAME.fullmatch(texts[0]) and not _LATIN_NAME.match(texts[1])
    if not latin and not _is_name(texts[0], tagged, known):
        return None
    count = 1
    while count < len(texts) - 1 and _LATIN_END.search(texts[count - 1]) and _LATIN_WORD.match(texts[count]):
        count += 1
    if len(texts) > count + 1 and _carries_on(texts[0], texts[count]):
        count += 1
    return parts[count - 1][1]


def _carries_on(first: str, second: str) -> bool:
    """Say whether the second word belongs to the name: the house of an owner, a branch, an organ of a town."""
    if _INCIDENT.search(second):
        return False
    house = _FACILITY.search(second) and (_OWNER.match(first) or _BRANCH.search(second))
    return bool(house or (_ORGAN.fullmatch(second) and first[-1] in "市町村区都道府県"))


def _is_name(word: str, tagged: bool, known: Sequence[str]) -> bool:
    listed = _SIDE_BY_SIDE.split(word)
    if (
        len(listed) > 1
        and len(word) <= _LONGEST_LIST
        and all(_is_formal(part) or _is_whole(part, known) for part in listed)
    ):
        return True
    if len(word) > _LONGEST_NAME or _BRACKETS.match(word) or "、" in word:
        return False
    if word in known:
        return True
    if _is_formal(word):
        return ":" not in word and not re.search(
            r"(?:について|に関する|お詫び|お知らせ|における|不正アクセス|漏え?い|紛失)", word
        )
    if _INCIDENT.search(word) or "。" in word or _SENTENCE_END.search(word) or is_generic(word):
        return False
    return bool(_BODY_END.search(word)) or (tagged and len(word) <= _LONGEST_BARE)


def _is_formal(word: str) -> bool:
    return any(form in word for form in PREFIXES)


def _is_whole(word: str, known: Sequence[str]) -> bool:
    """Say whether the words are one name that is known as such and nothing else."""
    names = find_names(word, known)
    return len(names) == 1 and names[0].text == word and not is_generic(word)


def _listed(body: str, start: int, end: int, known: Sequence[str]) -> tuple[Name, ...]:
    """Return the names that stand side by side in the title's first words (A社、B社 …)."""
    parts, begin = [], start
    for match in _SIDE_BY_SIDE.finditer(body[start:end]):
        parts.append((begin, start + match.start()))
        begin = start + match.end()
    parts.append((begin, end))
    if not all(_is_formal(body[first:last]) or _is_whole(body[first:last].strip(), known) for first, last in parts):
        parts = [(start, end)]
    names = [Name(body[first:last].strip(), first, last, _is_formal(body[first:last])) for first, last in parts]
    return tuple(name for name in names if len(name.text) > 1)


def _closing(body: str, known: Sequence[str]) -> Name | None:
    """Return the organisation in brackets or after a space at the end of the title."""
    found = _CLOSING.search(body, max(len(body) - _LONGEST_NAME, 0))
    if not found or _INCIDENT.search(found["name"]):
        return None
    formal = _is_formal(found["name"])
    if not formal and not _is_whole(found["name"], known):
        return None
    return Name(found["name"], found.start("name"), found.end("name"), formal)


def _joined(body: str, start: int, known: Sequence[str]) -> Name | None:
    """Return the organisation that begins the title and goes on into the sentence (X大学における…)."""
    first = next(iter(find_names(body[:120], known)), None)
    if first is None or first.start > start or is_generic(first.text):
        return None
    return first if _AFTER_NAME.match(body, first.end) else None
