"""How many: numbers with units, the total told apart from its parts and from numbers of other things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from jikenbo.archive.count import UNITS, Count, Qualifier
from jikenbo.drafting.evidence import Evidence
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.numbers import ARABIC, KANJI, parse_number
from jikenbo.drafting.polarity import is_denied
from jikenbo.drafting.wording import words

_BEFORE = (
    r"(?P<before>(?:(?:約|およそ|おおよそ|おおむね|概ね|凡そ|最大|最多|のべ|延べ|延|合計|計|総計|"
    r"総数|累計|少なくとも|全|全部で|合わせて|あわせて|推定|推計)"
    r"(?:で|して|数|人数|件数)?[ :、]{0,2}){0,3})"
)
_UNIT = (
    r"(?P<unit>名様?分|人分|名様|名義|名|人(?!体制|乗り|工|気|当|用|部屋|物|口|事|員|目|以上の|組|"
    r"ひとり|一人|称|生|格|権|材|的|間|為|前後の)|者(?!側)|件分?|レコード|行|"
    r"ファイル|アカウント|ID|台|通|社|校|施設|事業所|団体|機関|自治体|組織|法人|店舗?|世帯|組|枚|"
    r"本|個|冊|点|箱|部|筆|簿冊|箇所|か所|サイト|回線)"
)
_AFTER = r"(?P<after>[ ]?(?:程度|前後|ほど|弱|強|あまり|余り?|超|以上|以下|未満|近く|を超える|を上回る)?)"
_COUNT = re.compile(rf"{_BEFORE}(?P<number>{ARABIC}|{KANJI})(?P<over>余り?|超|以上)?[ ]?{_UNIT}{_AFTER}")
_KEYS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("名様分", "名分", "人分", "名様", "名義", "名", "人", "者"), "people"),
        **dict.fromkeys(("件", "件分", "レコード", "行"), "records"),
        **dict.fromkeys(("ファイル",), "files"), **dict.fromkeys(("アカウント", "ID"), "accounts"),
        **dict.fromkeys(("台",), "devices"), **dict.fromkeys(("通",), "emails"),
        **dict.fromkeys(words("社 校 施設 事業所 団体 機関 自治体 組織 法人 店舗 店"), "organisations"),
    }
)  # fmt: skip
_ABOUT = re.compile(r"(?:約|およそ|おおよそ|おおむね|概ね|凡そ|程度|前後|ほど|弱|強|あまり|余|近く|推定|推計)")
_MOST = re.compile(r"(?:最大|最多|以下|未満)")
_LEAST = re.compile(r"(?:少なくとも|以上|超|上回る)")
_LEAK = re.compile(
    r"(?:漏え?い|漏洩|漏れ|流出|個人情報|情報|データ|可能性|対象|紛失|閲覧|記載|保存|含ま|おそれ|"
    r"恐れ|影響|被害|該当|氏名|アドレス|名簿|誤って|誤送信|誤交付|誤送付|誤廃棄|掲載|公開|盗|"
    r"持ち出|取得|窃取|ログイン|表示|書類)"
)
_LABEL = re.compile(
    r"(?:件数|人数|対象者数?|対象人数|対象となる(?:お客様|方)?(?:数)?|該当者数?|該当人数|該当件数|"
    r"本人の数|影響人数|影響件数|対象件数|対象|被害者数|漏え?い件数|流出件数|会員数|規模|数|"
    r"お客様|方|分|名簿|者|生徒|児童|学生|患者)(?:の数)?(?:\([^()]{0,24}\))?[】\]]?[ ]?(?:は|:|\n|"
    r"が|として|、|…|・・・)[ ]?$"
)
_TOTAL = re.compile(r"(?:合計|総計|総数|延べ|のべ|全体で|計|合わせて|あわせて|累計|全部で)")
_PART = re.compile(r"(?:うち|内訳|[(、,]内|[名人件]中)[ 、:はに(]{0,3}[^。\n、]{0,20}$")
_PART_LEFT = re.compile(r"(?:うち|内訳|\(内)[^。\n)]{0,60}$")
_POPULATION_AFTER = re.compile(r"^(?:[^。\n、()]{0,8})?の(?:うち|中)")
_ACTOR_BEFORE = re.compile(
    r"(?:職員|教員|教諭|従業員|社員|担当者|担当|講師|看護師|医師|アルバイト|男性|女性|\d0代|"
    r"元社員|容疑者|男|女|作業員|スタッフ)(?:\([^()]{0,20}\))?[ 、:]?(?:の)?$"
)
_ACTOR_AFTER = re.compile(
    r"^(?:[^。、]{0,6})(?:が(?!対象|含|影響|該当|漏|流|閲|被)|を(?:懲戒|停職|減給|戒告|処分|逮捕|"
    r"書類送検|訓告|免職)|で(?:確認|作業|対応|管理|担当|実施|チェック|送信)|による|体制|"
    r"に(?:対する)?(?:懲戒|処分|停職|減給))"
)
_RECEIVER_AFTER = re.compile(
    r"^(?:の(?:方|お客様|会員|保護者|関係者|事業者|生徒|受信者|宛先|"
    r"別の[^。、]{1,8})?(?:様)?)?(?:に(?!係|関|つい|対す|およ|及|のぼ|上る|なり|ついて)|へ(?!の)|"
    r"宛|あて|から(?!な)|より)"
)
_AFFECTED_BEFORE = re.compile(r"(?:対象者?|該当者?|対象(?:の|となる)[^、。]{1,8}|漏え?い[^、。]{1,8})[ ]?(?:の)?$")
#: Where the addresses of all receivers were shown, the receivers are those affected.
_BLIND_COPY = re.compile(r"(?:BCC|Bcc|bcc|互いの(?:メール)?アドレス|他の[^。、]{1,10}の(?:メール)?アドレス)")
_NOT_AFFECTED = re.compile(
    r"(?:問い?合わ?せ|相談|苦情|電話(?!番号)|回答(?:が|を)|連絡が(?:あ|つ)|返信|不審な(?:メール|電話)|"
    r"損害|円|懲戒|処分|停職|減給|戒告|訓告|増員|体制|調査員|送信先|受信者|宛先|訪問|謝罪済|"
    r"回収(?:済|し|でき)|削除(?:済|を確認)|のアクセス|回の|アクセス件数|攻撃|迷惑メール|スパム|"
    r"なりすましメール|メール(?:を|が)[^。、]{0,10}送信され|配布先|開封)"
)
_STAFF_SIZE = re.compile(r"(?:従業員数|社員数|資本金|会社概要|設立|定員|職員数)")
_DENIED_WITHIN = 60
_BULLET = re.compile(r"^[ ]*(?:[・•○●■◆◇※*\-]|\(?\d{1,2}[.)]|[①-⑳]|[^\s、。:]{1,24}[: ])")


@dataclass(frozen=True)
class Counts:
    """Counts by unit as entries hold them, and the evidence, with the numbers that were not used."""

    values: Mapping[str, Count]
    evidence: tuple[Evidence, ...]


@dataclass
class _Number:
    start: int
    end: int
    value: int
    qualifier: Qualifier
    key: str
    unit: str
    points: float = 0.0
    reason: str = ""
    parts: list[_Number] = field(default_factory=list)
    part: bool = False
    total: bool = False


def find_counts(notice: Notice) -> Counts:
    """Return the counts of the notice."""
    numbers = [number for match in _COUNT.finditer(notice.text) if (number := _number(notice, match))]
    for number in numbers:
        number.points, number.reason = _points(notice, number)
    values: dict[str, Count] = {}
    evidence: list[Evidence] = []
    for key in UNITS:
        own = [number for number in numbers if number.key == key]
        chosen = _choose(notice, own)
        if chosen:
            values[key] = _count(notice, chosen)
            evidence.append(_evidence(notice, chosen, used=True))
        evidence += [_evidence(notice, number, used=False) for number in own if number is not chosen]
    evidence += [_evidence(notice, number, used=False) for number in numbers if not number.key]
    return Counts(values, tuple(evidence))


def _evidence(notice: Notice, number: _Number, used: bool) -> Evidence:
    shown = f"{number.qualifier}{number.value}"
    reason = number.reason
    if used and number.parts:
        reason += f"（内訳{len(number.parts)}件の合計と一致）"
    return notice.evidence(
        f"counts.{number.key}" if number.key else "counts", shown, number.start, number.end, reason, used
    )


def _number(notice: Notice, match: re.Match[str]) -> _Number | None:
    value = parse_number(match["number"])
    if value is None or value >= 10**12:
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
    return _Number(
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
        or after.startswith(("ひとり", "一人", "一件", "者", "たり", "歩", "格"))
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


def _points(notice: Notice, number: _Number) -> tuple[float, str]:
    """Return how much speaks for this number's being how many were affected, and the chief reason."""
    text = notice.text
    sentence = notice.sentences.at(number.start)
    whole = notice.around(number.start)
    line_start = text.rfind("\n", 0, number.start) + 1
    left = text[max(number.start - 60, sentence.start, 0) : number.start]
    label = text[
        max(
            line_start - 30 if not text[line_start : number.start].strip() else line_start, number.start - 40, 0
        ) : number.start
    ]
    right = text[number.end : min(number.end + 60, sentence.end)]
    clause = re.split(r"[、。\n]", left)[-1] + re.split(r"[、。\n]", right)[0]
    if sentence.kind in ("advice", "contact", "about") or _STAFF_SIZE.search(left):
        return -5.0, "お願いや問い合わせなどの中にある"
    if is_denied(text, number.end, sentence.start, sentence.end, _DENIED_WITHIN):
        return -6.0, "打ち消されている"
    points, reason = 0.0, "本文にある"
    if (
        _ACTOR_BEFORE.search(left)
        and not re.match(r"(?:分|の(?:個人)?情報|の氏名|の方の)", right)
        and number.value <= 30
        and not re.search(r"(?:対象|該当|人数)", label)
    ):
        points, reason = points - 5, "関わった者の数"
    if _ACTOR_AFTER.match(right):
        points, reason = points - 4, "関わった者の数"
    if number.key == "people" and _RECEIVER_AFTER.match(right) and not _AFFECTED_BEFORE.search(left) and not _BLIND_COPY.search(text):
        points, reason = points - 2, "受け取った者などの数"
    if _NOT_AFFECTED.search(clause):
        points, reason = points - 4, "漏えいなどの数ではない"
    if _POPULATION_AFTER.match(right) and not _LEAK.search(left):
        points, reason = points - 3, "全体の数"
    if _PART.search(left) or (_PART_LEFT.search(left) and not number.total):
        number.part = True
        points, reason = points - 3, "うち数"
    if _AFFECTED_BEFORE.search(left):
        points += 2
    if _LABEL.search(label):
        points, reason = points + 4, "人数・件数の見出しに続く"
    if sentence.kind == "leak":
        points += 3
        reason = reason if reason != "本文にある" else "漏えいなどの内容の段にある"
    if sentence.kind == "title":
        points, reason = points + 4, "題名にある"
    if "分" in number.unit:
        points += 2
    if number.total:
        points, reason = points + 2.5, "合計として書かれている"
    if _LEAK.search(whole):
        points += 2
    if _LEAK.search(clause):
        points += 1.5
    if sentence.kind == "response":
        points -= 2.5
    return points + (0.5 if number.qualifier == "<=" else 0.0), reason


def _choose(notice: Notice, numbers: Sequence[_Number]) -> _Number | None:
    """Return the number that stands for all: the total where there is one, none where only parts are told."""
    able = [number for number in numbers if number.points >= 1.0]
    if not able:
        return None
    for number in able:
        number.parts = _parts(numbers, number)
    with_parts = [number for number in able if len(number.parts) >= 2]
    if with_parts:
        return max(with_parts, key=lambda number: (number.value, number.points))
    best = max(able, key=lambda number: (number.points, -number.start))
    best = next((n for n in able if n.value == best.value and n.qualifier == best.qualifier), best)
    if best.total or best.part:
        return best if best.total else None
    if _is_one_of_several(notice, best, able):
        best.reason = "総数がなく、いくつかの数が並ぶ（足し合わせない）"
        return None
    return best


def _parts(numbers: Sequence[_Number], total: _Number) -> list[_Number]:
    """Return the numbers after (or before) the total that add up to it exactly."""
    index = next(i for i, number in enumerate(numbers) if number is total)
    for sequence in (numbers[index + 1 : index + 25], list(reversed(numbers[max(index - 24, 0) : index]))):
        parts: list[_Number] = []
        rest = total.value
        for number in sequence:
            if number.value == total.value and not parts:
                continue
            if number.value > rest:
                break
            parts.append(number)
            rest -= number.value
            if rest == 0 and len(parts) >= 2:
                return sorted(parts, key=lambda part: part.start)
    return []


def _is_one_of_several(notice: Notice, best: _Number, able: Sequence[_Number]) -> bool:
    """Say whether the number is one of several equal ones in a list: parts whose total nobody states."""
    others = [n for n in able if n is not best and n.value != best.value and not n.part]
    near = [n for n in others if abs(n.points - best.points) <= 1.0 and abs(_row(notice, n) - _row(notice, best)) <= 2]
    if not near:
        return False
    line, text = notice.line_of(best.start), notice.text
    for other in near:
        other_line = notice.line_of(other.start)
        if other_line != line and _BULLET.match(line) and _BULLET.match(other_line):
            return True
        between = text[min(best.end, other.end) : max(best.start, other.start)]
        if (
            other_line == line
            and len(between) <= 24
            and re.search(r"[、,・]|及び|および|と", between)
            and not re.search(r"[。(]|うち", between)
        ):
            return True
    return False


def _row(notice: Notice, number: _Number) -> int:
    return notice.layout.line(number.start)


def _count(notice: Notice, number: _Number) -> Count:
    if len(number.parts) < 2 or number.qualifier:
        return Count(value=number.value, qualifier=number.qualifier)
    labels = list(_labels(notice, number))
    if len(set(labels)) < len(labels):
        return Count(value=number.value, qualifier=number.qualifier)
    return Count(value=number.value, breakdown=dict(zip(labels, (part.value for part in number.parts), strict=True)))


def _labels(notice: Notice, number: _Number) -> Iterator[str]:
    """Yield what each part counts: the words before it, or after it where the number comes first."""
    text = notice.text
    for index, part in enumerate(number.parts):
        bound = (
            number.parts[index - 1].end
            if index
            else max(
                text.rfind("\n", 0, part.start),
                text.rfind("(", 0, part.start),
                text.rfind("。", 0, part.start),
                number.end if number.end <= part.start else 0,
            )
        )
        before = re.sub(
            r"^[\s、,。・:()うち内訳]+|[\s、,:・はがの()]+$",
            "",
            text[max(bound, part.start - 40) : part.start].rsplit("\n", 1)[-1],
        )
        after = re.match(r"[ ]?:[ ]?([^\s、,。()]{1,24})", text[part.end : part.end + 30])
        yield (after[1] if after else before) or f"内訳{index + 1}"
