"""How much speaks for a number being how many were affected: labels, sections, and what it counts instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jikenbo.drafting.notice import Notice
from jikenbo.drafting.polarity import is_denied
from jikenbo.drafting.quantities import Quantity

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

_PART = re.compile(r"(?:うち|内訳|[(、,]内|[名人件]中)[ 、:はに(]{0,3}[^。\n、]{0,20}$")

_PART_LEFT = re.compile(r"(?:うち|内訳|\(内)[^。\n)]{0,60}$")

_POPULATION_AFTER = re.compile(r"^(?:[^。\n、()]{0,8}の(?:うち|中)|中[、で\d])")
#: "…人のうち" before a number: it is the part that was affected, where those before are everybody.
_OF_POPULATION = re.compile(r"\d[\d,万千]*[ ]?[名人件](?:の(?:うち|中)|中)[、 ]?$")

_ACTOR_BEFORE = re.compile(
    r"(?:職員|教員|教諭|従業員|社員|担当者|担当|講師|看護師|医師|アルバイト|男性|女性|\d0代|"
    r"元社員|容疑者|男|女|作業員|スタッフ)(?:\([^()]{0,20}\))?[ 、:]?(?:の)?$"
)

_ACTOR_AFTER = re.compile(
    r"^(?:[^。、の]{0,6})(?:が(?!対象|含|影響|該当|漏|流|閲|被)|を(?:懲戒|停職|減給|戒告|処分|逮捕|"
    r"書類送検|訓告|免職)|で(?:確認|作業|対応|管理|担当|実施|チェック|送信)|による|体制|"
    r"に(?:対する)?(?:懲戒|処分|停職|減給))"
)

_RECEIVER_AFTER = re.compile(
    r"^(?:の(?:方|お客様|会員|保護者|関係者|事業者|生徒|受信者(?!全員|間|同士)|宛先|"
    r"別の[^。、]{1,8})?(?:様)?)?(?:に(?!影響|被害|漏|係|関|つい|対す|およ|及|のぼ|上る|なり|ついて)|へ(?!の)|"
    r"宛|あて|から(?!な)|より)"
)

_PERSON_BEFORE = re.compile(
    r"(?:患者|お客様|お客さま|顧客|会員|利用者|生徒|児童|学生|園児|市民|町民|村民|県民|住民|"
    r"応募者|申込者|受験者|受講者|参加者|登録者|"
    r"保護者|契約者|組合員|ユーザー?|読者|視聴者|卒業生|在校生|寄附者|寄付者|議員|高齢者|加入者|"
    r"購入者|取引先|被保険者|受給者|納税者|職員等)(?:様|さま|の方|ら|等|の皆様)?[ ]?$"
)
_AFFECTED_BEFORE = re.compile(r"(?:対象者?|該当者?|対象(?:の|となる)[^、。]{1,8}|漏え?い[^、。]{1,8})[ ]?(?:の)?$")

#: Where the addresses of all receivers were shown, the receivers are those affected.
_BLIND_COPY = re.compile(
    r"(?:BCC|Bcc|bcc|宛先欄|T[Oo]欄|C[Cc]欄|見える状態|見られる状態|表示され(?:る|た)(?:状態|形|"
    r"まま)|互いの(?:メール)?アドレス|他の[^。、]{1,10}の(?:メール)?アドレス)"
)

_NOT_AFFECTED = re.compile(
    r"(?:問い?合わ?せ(?!を?(?:いただ|頂|された|し))|相談|苦情|電話(?!番号)|回答(?:が|を)|"
    r"連絡が(?:あ|つ)|返信|不審な(?:メール|電話)|"
    r"損害|円|懲戒|処分|停職|減給|戒告|訓告|増員|体制|調査員|(?<!他の)(?:送信先|受信者(?!全員|間|同士|から))|宛先|訪問|謝罪済|"
    r"回収(?:済|し|でき)|削除(?:済|を確認)|のアクセス|回の|アクセス件数|攻撃|迷惑メール|スパム|"
    r"なりすましメール|メール(?:を|が)[^。、]{0,10}送信され|配布先|開封)"
)

_STAFF_SIZE = re.compile(r"(?:従業員数|社員数|資本金|会社概要|設立|定員|職員数)")

_DENIED_WITHIN = 60
#: More members of a staff than this are not who did it.
_MOST_ACTORS = 30


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands around a number: before and after it in the sentence, its label, its clause, its whole sentence."""

    left: str
    right: str
    label: str
    clause: str
    whole: str


def _words(notice: Notice, number: Quantity) -> _Words:
    text, sentence = notice.text, notice.sentences.at(number.start)
    left = text[max(number.start - 60, sentence.start) : number.start]
    right = text[number.end : min(number.end + 60, sentence.end)]
    line_start = text.rfind("\n", 0, number.start) + 1
    above = 0 if text[line_start : number.start].strip() else 30
    label = text[max(line_start - above, number.start - 40, 0) : number.start]
    clause = re.split(r"[、。\n]", left)[-1] + re.split(r"[、。\n]", right)[0]
    return _Words(left, right, label, clause, notice.around(number.start))


def weigh_quantity(notice: Notice, number: Quantity) -> tuple[float, str]:
    """Return how much speaks for this number's being how many were affected, and the chief reason."""
    sentence = notice.sentences.at(number.start)
    words = _words(notice, number)
    if sentence.kind in ("advice", "contact", "about") or _STAFF_SIZE.search(words.left):
        return -5.0, "お願いや問い合わせなどの中にある"
    if is_denied(notice.text, number.end, sentence.start, sentence.end, _DENIED_WITHIN):
        return -6.0, "打ち消されている"
    number.part = _is_part(number, words)
    reasons = [*_against(notice, number, words), *_for(number, words, sentence.kind)]
    told = [reason for _, reason in reasons if reason]
    return sum(points for points, _ in reasons), told[-1] if told else "本文にある"


def _is_part(number: Quantity, words: _Words) -> bool:
    parted = _PART.search(words.left) or (_PART_LEFT.search(words.left) and not number.total)
    return bool(parted) and not _is_of_everybody(words)


def _is_of_everybody(words: _Words) -> bool:
    """Say whether the number before is of everybody there is, and this one of those affected."""
    everybody = _OF_POPULATION.search(words.left)
    return everybody is not None and not _LEAK.search(words.left[: everybody.start()])


def _against(notice: Notice, number: Quantity, words: _Words) -> Iterator[tuple[float, str]]:
    """Yield what speaks for its being a number of something else."""
    victims = re.match(r"(?:分|の(?:個人)?情報|の氏名|の方の)", words.right) or re.search(
        r"(?:対象|該当|人数)", words.label
    )
    if _ACTOR_BEFORE.search(words.left) and not victims and number.value <= _MOST_ACTORS:
        yield -5, "関わった者の数"
    if number.key == "people" and _ACTOR_AFTER.match(words.right):
        yield -4, "関わった者の数"
    received = number.key == "people" and _RECEIVER_AFTER.match(words.right)
    if received and not _AFFECTED_BEFORE.search(words.left) and not _BLIND_COPY.search(notice.text):
        yield -4, "受け取った者などの数"
    if _NOT_AFFECTED.search(words.clause):
        yield -4, "漏えいなどの数ではない"
    if _POPULATION_AFTER.match(words.right) and not _LEAK.search(words.left):
        yield -5, "全体の数"
    if number.part:
        yield -3, "うち数"


def _for(number: Quantity, words: _Words, kind: str) -> Iterator[tuple[float, str]]:
    """Yield what speaks for its being the number of those affected."""
    if _is_of_everybody(words):
        yield 2, ""
    if _AFFECTED_BEFORE.search(words.left):
        yield 2, ""
    elif _PERSON_BEFORE.search(words.left):
        yield 1.5, ""
    if kind == "leak":
        yield 3, "漏えいなどの内容の段にある"
    if _LABEL.search(words.label):
        yield 4, "人数・件数の見出しに続く"
    if kind == "title":
        yield 4, "題名にある"
    if number.total:
        yield 2.5, "合計として書かれている"
    yield 2.0 * ("分" in number.unit) + 0.5 * (number.qualifier == "<="), ""
    yield 2.0 * bool(_LEAK.search(words.whole)) + 1.5 * bool(_LEAK.search(words.clause)), ""
    yield -2.5 * (kind == "response"), ""
