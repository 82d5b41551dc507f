"""What a sentence is for: telling what happened, or asking, warning, promising and explaining."""

from __future__ import annotations

import re

from jikenbo.drafting.notice import Notice

_ASKING = re.compile(
    r"(?:お願い(?:いた|申|し|致)|ください|下さい|ご注意|ご留意|お控え|ご遠慮|"
    r"ご連絡(?!を?(?:いただ|頂|受け|くださ)|が(?:あ|入|寄)|により|で|から)|"
    r"お問い?合わ?せ(?!を(?:いただ|頂|受け)|が(?:あ|寄)|フォーム|により|内容)|ご相談|"
    r"ご確認(?:いただ|の|を)|ご変更|変更を(?:お|推)|心当たり|身に覚えのない(?:メール|電話|請求|ご?利用|取引|郵便|荷物|SMS|連絡)|"
    r"ご自身|ご安心|見分け方|フリーダイヤル|受信された(?:際|場合|方)|"
    r"(?:不審|迷惑)な?(?:メール|電話|郵便|連絡|手紙|訪問|SMS)[^。]{0,30}(?:可能性|届(?:い|く)|場合|"
    r"恐れ|おそれ)|悪用[^。]{0,20}(?:メール|される(?:可能性|おそれ|恐れ)))"
)
_PROMISING = re.compile(
    r"(?:再発防止|防止策|防止に|(?:強化|徹底|改善|周知|指導|実施|検討)(?:を|に)?(?:し|図|行|努|取|"
    r"いた)(?:て(?:ま|い)|り(?:ま|、)|る(?:こと|。|と)|います|たし|ってま|ん(?:で|だ))|"
    r"(?:強化|徹底)(?:し|を|いた|する)|努め|取り組|講じ|見直(?:し|す)(?:を|て|ま|。|、)|研修(?:を|"
    r"の(?:実施|徹底))|教育(?:を|の(?:実施|徹底))|注意喚起|今後は|二度と|厳正に|厳重に|"
    r"ダブルチェック|チェックリスト|"
    r"セキュリティ(?:対策|強化|ソフト|レベル|体制)(?:の|を))"
)
_EXPLAINING = re.compile(
    r"(?:とは(?!関係|異な|別|無関係|なら|言え|いえ|限ら|考え|思)、?[^。]{0,80}(?:です|こと|もの|をいう|手口|攻撃)|の略(?:称|で)|のが特徴|"
    r"^[ ]*(?:※|注|\*|\(注)\d?[^。]{0,12}とは)"
)
_CLAIMED = re.compile(r"と(?:訴え|主張し)")
_TOLD = re.compile(
    r"(?:判明|発生し(?:た|まし)|漏え?いし(?:た|まし)|流出し(?:た|まし)|確認(?:され|いた|し)(?:た|"
    r"まし)|であることが|受けた|誤って|してしま|(?<!お願い)(?:いた|致)しました)"
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
    words = notice.around(position)
    if _EXPLAINING.search(words) or _CLAIMED.search(words):
        return False
    if _TOLD.search(notice.text, position, min(sentence.end, position + len(words))) and not _PROMISING.search(words):
        return True
    return not (_ASKING.search(words) or _PROMISING.search(words))
