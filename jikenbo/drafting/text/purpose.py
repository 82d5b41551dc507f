"""What a sentence is for: telling what happened, or asking, warning, promising and explaining."""

from __future__ import annotations

import re

from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.wording import any_of, words

#: What is asked of the reader.
_REQUESTS = words("ください 下さい ご注意 ご留意 お控え ご遠慮 ご変更 心当たり ご自身 ご安心 見分け方 フリーダイヤル")
_UNKNOWN_TO_READER = words("メール 電話 請求 利用 ご利用 取引 郵便 荷物 SMS 連絡")
_ASKING = re.compile(
    rf"{any_of(_REQUESTS)}|ご相談(?!の?(?:内容|記録|要旨|者|され|いただいた))|お願い(?:いた|申|し|致)|身に覚えのない{any_of(_UNKNOWN_TO_READER)}|受信された(?:際|場合|方)|"
    r"ご連絡(?!先[がを、等]|を?(?:いただ|頂|受け|くださ)|が(?:あ|入|寄)|により|で|から)|変更を(?:お|推)|ご確認(?:いただ|の|を)|"
    r"お問い?合わ?せ(?!を(?:いただ|頂|受け)|が(?:あ|寄)|フォーム|により|内容|の内容|履歴|記録|情報)|"
    r"(?:不審|迷惑)な?(?:メール|電話|郵便|連絡|手紙|訪問|SMS)[^。]{0,30}(?:可能性|届(?:いた(?:場合|際|方|ら|とき)|いても|く)|場合|恐れ|おそれ)|"
    r"悪用[^。、]{0,20}(?:メール|される(?:可能性|おそれ|恐れ))"
)

#: What is promised, whatever tense it is told in.
_MEASURES = words(
    "再発防止 防止策 防止に 防止する 努め 取り組 講じ 今後は 二度と 厳正に 厳重に ダブルチェック "
    "チェックリスト 原則禁止 することとし することといたし することにし"
)
_PROMISING = re.compile(
    rf"{any_of(_MEASURES)}|"
    r"(?:強化|徹底|改善|周知|指導|実施|検討)(?:を|に)?(?:し|図|行|努|取|いた)"
    r"(?:て(?:ま|い)|り(?:ま|、)|る(?:こと|。|と)|います|たし|ってま|ん(?:で|だ))|"
    r"(?:強化|徹底)(?:し|を|いた|する)|見直(?:し|す)(?:を|て|ま|。|、)|(?:研修|教育)(?:を|の(?:実施|徹底))|"
    r"を防ぐため|注意喚起(?:を|いた|し|に)|(?:際|場合)(?:に)?は(?:必ず)?、|セキュリティ(?:対策|強化|ソフト|レベル|体制)(?:の|を)"
)
#: A sentence without anything past that ends in what somebody will do.
_PLANNED = re.compile(
    r"(?:(?<!お願い)(?:し|いたし|致し)|行い|図り|努め|進め|高め|設け|付け|改め|整え|まいり|参り)ます。?$|"
    r"(?:する|行う|図る|努める|改める|進める|設ける)。?$"
)
_CLAUSE = 50
#: What ends a clause that tells, before the sentence turns to what will be done.
_REPORTED = re.compile(r"(?:みられ|考えられ|判明し|推測され|確認され)[^、。]{0,8}、")
_PAST = re.compile(r"た(?:ため|こと|事|件|際|ところ|もの|と|お|が|の|、|可能|。)|誤っ|しまっ|だ件")

_EXPLAINING = re.compile(
    r"とは(?!関係|異な|別|無関係|なら|言え|いえ|限ら|考え|思)、?[^。]{0,80}(?:です|こと|もの|をいう|手口|攻撃)|"
    r"の略(?:称)?で(?:す|あ)|のが特徴|^[ ]*(?:※|注|\*|\(注)\d?[^。]{0,12}とは"
)
_CLAIMED = re.compile(r"と(?:訴え|主張し)")
_TOLD = re.compile(
    r"判明|(?:発生|漏え?い|流出)し(?:た|まし)|確認(?:され|いた|し)(?:た|まし)|であることが|受けた|誤って|してしま|"
    r"(?<!お願い)(?:いた|致)しました"
)


def explains(notice: Notice, position: int) -> bool:
    """Say whether the sentence around the position says what a word means."""
    return bool(_EXPLAINING.search(notice.around(position)))


def is_telling(notice: Notice, position: int) -> bool:
    """Say whether the sentence around the position tells of the incident itself."""
    sentence = notice.sentences.at(position)
    if sentence.kind == "title":
        return True
    if sentence.kind in ("advice", "contact", "about"):
        return False
    around = notice.around(position)
    if _EXPLAINING.search(around) or _CLAIMED.search(around):
        return False
    if _PLANNED.search(around) and not _PAST.search(around):
        return False
    if _REPORTED.search(notice.text, position, min(sentence.end, position + _CLAUSE)):
        return True
    promising = _PROMISING.search(around)
    if not promising and _TOLD.search(notice.text, position, min(sentence.end, position + len(around))):
        return True
    return not (promising or _ASKING.search(around))
