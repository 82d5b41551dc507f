"""How much speaks for a number being how many were affected: labels, sections, and what it counts instead."""

from __future__ import annotations

import re

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
    r"損害|円|懲戒|処分|停職|減給|戒告|訓告|増員|体制|調査員|送信先|受信者(?!全員|間|同士)|宛先|訪問|謝罪済|"
    r"回収(?:済|し|でき)|削除(?:済|を確認)|のアクセス|回の|アクセス件数|攻撃|迷惑メール|スパム|"
    r"なりすましメール|メール(?:を|が)[^。、]{0,10}送信され|配布先|開封)"
)

_STAFF_SIZE = re.compile(r"(?:従業員数|社員数|資本金|会社概要|設立|定員|職員数)")

_DENIED_WITHIN = 60


def weigh_quantity(notice: Notice, number: Quantity) -> tuple[float, str]:
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
    if number.key == "people" and _ACTOR_AFTER.match(right):
        points, reason = points - 4, "関わった者の数"
    if (
        number.key == "people"
        and _RECEIVER_AFTER.match(right)
        and not _AFFECTED_BEFORE.search(left)
        and not _BLIND_COPY.search(text)
    ):
        points, reason = points - 4, "受け取った者などの数"
    if _NOT_AFFECTED.search(clause):
        points, reason = points - 4, "漏えいなどの数ではない"
    if _POPULATION_AFTER.match(right) and not _LEAK.search(left):
        points, reason = points - 5, "全体の数"
    of_everybody = _OF_POPULATION.search(left)
    if of_everybody and not _LEAK.search(left[: of_everybody.start()]):
        points += 2
    elif _PART.search(left) or (_PART_LEFT.search(left) and not number.total):
        number.part = True
        points, reason = points - 3, "うち数"
    if _AFFECTED_BEFORE.search(left):
        points += 2
    elif _PERSON_BEFORE.search(left):
        points += 1.5
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
