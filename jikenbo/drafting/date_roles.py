"""What a date is the date of, told by its label or by the predicate that follows it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from jikenbo.drafting.date_words import Mention
from jikenbo.drafting.notice import Notice

Role = Literal["date", "discovered", "occurred", "earlier", "other"]

#: A line that says which date it gives.
LABELS: Mapping[Role, re.Pattern[str]] = MappingProxyType(
    {
        "date": re.compile(
            r"(?:公開|掲載|公表|発表|発信|登録|配信|投稿|リリース|お知らせ|更新|作成|"
            r"記事公開)(?:日時?|年月日)?[ :)】]*$|(?:^|\n)[ ]*(?:Date|Posted|Last updated)[ :]*$"
        ),
        "discovered": re.compile(
            r"(?:発覚|判明|覚知|認知|発見|検知|確認|把握)(?:した)?(?:の)?(?:日時?|年月日|時期)?[ :)】]*(?:\n[ ]*)?$"
        ),
        "occurred": re.compile(
            r"(?:(?:発生|送信|誤送信|紛失|盗難|漏え?い|漏洩|流出|配布|交付|送付|公開|掲載|"
            r"閲覧可能|事故|被害|不正アクセス|対象|アクセス|感染|侵害|廃棄|表示|事案)(?:(?:して|"
            r"されて|の可能性が|可能だった|可能であった|が)?[^:\n]{0,8})?(?:の)?(?:日時?|年月日|"
            r"期間|時期)|日時|発生日|発生)[ :)】]*(?:\n[ ]*)?$"
        ),
    }
)

_EARLIER = re.compile(
    r"^[^。]{0,60}?(?:(?:公表|お知らせ|報告|発表|掲載|お伝え|ご案内|開示)(?:いた|を)?(?:し|させて|"
    r"申し上げ)|付け?(?:の|で|「|『)[^。]{0,40}(?:公表|お知らせ|報告|発表|リリース|ニュース|開示)|"
    r"の第[1-9一二三]報)[^。]{0,30}(?:とおり|通り|件|続報|後|以降|について|ておりま|ました(?:が|"
    r"「|、)|経過)"
)

_DISCOVERED = re.compile(
    r"(?:発覚|判明|気付|気づ|気が付|気がつ|発見|検知|把握|覚知|認知|認識|見つか|見つけ|明らかにな|届け?出があ|申し?出|"
    r"(?:連絡|指摘|通報|報告|情報提供|問い?合わ?せ|照会|相談|苦情|通知)(?:が|を|"
    r"の)?[^。、]{0,10}(?:あ[りっる]|受け|受領|いただ|頂|寄せ|入|され|届)|(?:ない|いない|た|る|"
    r"いる|性がある|あった)(?:こと|の|旨|疑い)(?:が|を)?[^。、]{0,6}(?:確認|検出)|異常を|"
    r"不審な[^。、]{0,16}(?:を|が)(?:確認|検出)|確認され|確認し|確認いた|確認を|疑いが[^。、]{0,6}(?:生じ|判))"
)

_OCCURRED = re.compile(
    r"(?:発生し|発生する|送信し|送信した|誤送信|誤って|紛失し|失くし|置き忘れ|遺失|受け(?:て|まし|"
    r"た|、)|攻撃|侵入|閲覧(?:でき|可能|され|し)|(?:取得|参照|アクセス|ログイン|検索|"
    r"ダウンロード)可能|可能な状態|状態(?:で|と|に)|(?:公開|掲載|表示)(?:され|し)|持ち出|盗難|"
    r"盗ま|感染|窃取|"
    r"改ざん|期間|配布し|交付し|郵送し|送付し|発送し|投函|配達|手渡|暗号化|流出し|漏え?い|漏洩|"
    r"取得され|取得し|ログインされ|使用し|アクセス(?:され|があ|を)|間|廃棄し|登録し|渡し|落と|"
    r"車上|改変|乗っ取|メールを送|なくし|停止し|障害|不正に|悪用|帰宅|保存し|入力し|アップロード|"
    r"設定し|投稿|クリック|ダウンロード)"
)

_OTHER = re.compile(
    r"^[^。]{0,30}?(?:現在[、のでにおは]|時点[でのに]|以前に(?:登録|購入|申)|までに(?:登録|購入|"
    r"ご?利用|申|会員|完了|実施)|生まれ|生ま|予定|開催(?!案内|の案内)|実施した|実施され|実施の|開始し|退職|入社|"
    r"採用|委託|契約|施行|締[切結]|期限|付けで(?:懲戒|停職|減給|戒告|処分|免職)|"
    r"(?:個人情報保護委員会|警察|警視庁|所管|監督官庁)[^。]{0,20}(?:報告|届|相談)|停止(?:し|いた)|"
    r"再開|設置|通知(?:を(?:送|発)|さ|し|いた)|謝罪|お詫び|対策本部|復旧|リニューアル|購入|"
    r"利用され|ご利用|登録され|申し?込|受診|受講|受験|卒業|在籍|入学|"
    r"に(?:調査|依頼)|調査を(?:開始|依頼|完了)|(?:説明|連絡)(?:し|を|いた)|回収|被害届|追加|制定|"
    r"改正|公布|廃止|適用|開設|運用開始|稼働|導入|懲戒|処分|逮捕|送検|起訴)"
)

#: "…こと" before the word of discovery: what happened is inside it.
_EMBEDDED = re.compile(r"(?:こと|旨|状態|痕跡|事実|被害|形跡|の)(?:を|が|に|も)[^。、]{0,12}$")

_NEXT_STEP = re.compile(
    r"(?:個人情報保護委員会|警察署?|警視庁|関係機関|監督官庁|保護者|対象者|お客様|該当者)(?:に|"
    r"へ)[^。、]{0,24}(?:報告|届け?|相談|連絡|説明|謝罪|通報)"
)

#: What an inquiry brought to light on a day is what happened on it.
_INQUIRY = re.compile(r"(?:調査|解析|分析|フォレンジック)(?:の結果|によ[りる]|で|から)[^。\n]{0,12}$")

#: How far behind a date its predicate is looked for, and how long a line that gives a date may be.
REACH, LONGEST_DATE_LINE, _LONGEST_LABEL = 300, 120, 60


@dataclass(frozen=True)
class Placed:
    """A date with its role, why, and how much speaks for it."""

    mention: Mention
    role: Role
    reason: str
    weight: float = 0.0


def place_date(notice: Notice, mentions: Sequence[Mention], index: int) -> Placed:
    """Return the role of one date."""
    mention = mentions[index]
    text = notice.text
    sentence = notice.sentences.at(mention.start)
    if mention.fiscal:
        return Placed(mention, "other", "年度")
    if sentence.kind == "title" and mention.end <= notice.title_end:
        return Placed(mention, "other", "題名の日付")
    line_start = text.rfind("\n", 0, mention.start) + 1
    own = text[max(line_start, mention.start - _LONGEST_LABEL) : mention.start]
    label = own if own.strip() else text[max(line_start - 40, 0) : mention.start]
    for role in ("date", "discovered", "occurred"):
        found = LABELS[role].search(label) if not (role == "date" and "期間" in label) else None
        if found and role != "date":
            return Placed(mention, role, "見出しの言葉による", 10)
        if found:
            return Placed(mention, "other", "公表や更新の日付")
    if sentence.kind in ("advice", "contact", "about") or mention.relative in ("本日", "昨日", "今月", "本月"):
        return Placed(mention, "other", "問い合わせなどの中の日付、または公表のときの日付")
    return _by_predicate(notice, mentions, index, sentence.end, sentence.kind)


def _by_predicate(notice: Notice, mentions: Sequence[Mention], index: int, sentence_end: int, kind: str) -> Placed:
    mention = mentions[index]
    following = mentions[index + 1].start if index + 1 < len(mentions) else len(notice.text)
    rest = notice.text[mention.end : min(sentence_end, mention.end + REACH)]
    until = rest[: max(following - mention.end, 0)]
    if _EARLIER.match(rest):
        return Placed(mention, "earlier", "前の公表の日付")
    other = _OTHER.match(until)
    discovered, occurred = _DISCOVERED.search(until), _OCCURRED.search(until)
    step = _NEXT_STEP.search(until)
    if not discovered and not occurred and not other and not mention.until:
        discovered, occurred = _DISCOVERED.search(rest), _OCCURRED.search(rest)
    first = min((match.start() for match in (discovered, occurred) if match), default=None)
    if first is None and other is None and mention.until and _OCCURRED.search(notice.around(mention.start)):
        return Placed(mention, "occurred", "起きたことを述べる文の期間", 1.0)
    if first is None or (other and other.end() <= first + 5) or (step and step.start() <= first):
        return Placed(mention, "other", "役割のわからない日付" if other is None else "対応などの日付")
    weight = {"overview": 2.0, "": 2.0, "leak": 1.0, "cause": 1.0}.get(kind, 0.0)
    if mention.until and (occurred or discovered):
        return Placed(mention, "occurred", "期間のあとに起きたことが続く", weight + 2)
    if discovered and occurred and _INQUIRY.search(notice.text[max(mention.start - 24, 0) : mention.start]):
        return Placed(mention, "occurred", "調査でわかった、起きた日", weight)
    if discovered and (occurred is None or _discovery_ends(until or rest, discovered, occurred)):
        return Placed(mention, "discovered", "あとに発覚を表す言葉が続く", weight)
    return Placed(mention, "occurred", "あとに起きたことを表す言葉が続く", weight)


def _discovery_ends(text: str, discovered: re.Match[str], occurred: re.Match[str]) -> bool:
    """Say whether the date is that of the discovery where the sentence tells what happened, too (…したことが判明).

    The predicate at the end of the clause governs it; what is inside "…こと" does not.
    """
    if (
        discovered.start() <= occurred.start()
        or re.search(r"こと|旨|疑い", discovered[0])
        or _EMBEDDED.search(text[max(discovered.start() - 16, 0) : discovered.start()])
    ):
        return True
    between = text[occurred.end() : discovered.start()]
    return not re.search(r"(?:、|し、|て、|が、|。)", between)
