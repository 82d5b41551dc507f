"""Tags for kinds of data: what was exposed, not what was kept safe, asked for or used as a contact."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jikenbo.drafting.cases import Case, add_up, is_item_denied
from jikenbo.drafting.cues import Hit
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.polarity import is_denied
from jikenbo.drafting.purpose import is_telling

_EXPOSED = re.compile(
    r"(?:漏え?い|漏洩|漏れ|流出|閲覧|含ま|含む|含み|記載|保存|記録|登録|窃取|持ち出|公開|表示|"
    r"誤送信|誤って|紛失|盗|取得|可能性|おそれ|恐れ|対象|個人情報|以下|情報(?:が|を|は|の|と|、|:|"
    r"\(|に)|書かれ|郵送|渡|封入|同封|配達|発送|誤|入って|格納|判明|見え|送信|送付|交付|配布|掲載|"
    r"廃棄|参照|改ざん|暗号化|"
    r"所在不明|残存|写|名簿|一覧|リスト)"
)

_CONTACT_VALUE = re.compile(r"^[ ]?(?:番号)?[ .:)」]{0,3}(?:\(?0\d|[a-z0-9._-]{1,40}@|\+81|フリーダイヤル|http)")

#: A list of data with which something was done is no list of what leaked.
_USED = re.compile(
    r"^(?:等|など)?(?:の(?:組み?合わ?せ|情報))?(?:を|が)(?:利用し|使用し|使い|用い|悪用し|入力し|一致|"
    r"使って)"
)

#: Addresses entered where all receivers see them leak by being entered.
_TO_ALL = re.compile(r"(?:全員|宛先|C[Cc]|T[Oo]|他の|互い)")
_NOT_DATA_AFTER = re.compile(
    r"^(?:変更|リセット|再設定|を(?:変更|再設定|入力し|騙|かた|装|初期化|リセット|お持ち|使い回|使用し(?:た|て)(?:送|"
    r"ロ)|確認のうえ|用い|設定)|の(?:押し|打ち|変更|再設定|使い回|管理|設定|強化|入力(?:を|欄)|確認を|誤|"
    r"記入|取り?違|ご変更|初期化|リセット|お願い|見直|窓口|通知|宛名|有効化)|"
    r"が(?:一致|脆弱|推測|単純|容易|異なる|届)|宛|あて|に(?:送信|届|お送|ご連絡|誤|不審|対し|"
    r"て(?:お|ご)|より|連絡|電話|宛|なりすま)|への(?:送|不審|連絡|送付|フィッシング)|から(?:の|送|"
    r"不審|発信)|リスト型|リスト攻撃|で(?:お知らせ|保護|暗号|ロック|管理|ログイン)|認証|付き|"
    r"ロック|保護|の脆弱|を間違|様|の?皆|が?類推|が推測|を類推|対象者|受診券|クーポン|会場|の方|"
    r"をBCC|を(?:誤|取り違)|不明|"
    r"が(?:付与|設定|かけ))"
)


def find_data_kinds(notice: Notice, hits: Sequence[Hit]) -> tuple[list[Case], list[Case]]:
    """Return the kinds of data that were exposed, and those that were seen and were not."""
    used, left = add_up([_datum(notice, hit, hits) for hit in hits], 1.0)
    return used, left


def _datum(notice: Notice, hit: Hit, hits: Sequence[Hit]) -> Case:
    text, sentence = notice.text, notice.sentences.at(hit.start)
    after = text[hit.end : hit.end + 24]
    if _CONTACT_VALUE.match(after):
        return Case(hit.tag, 0.0, hit, "連絡先である")
    shown = hit.tag == "メールアドレス" and _TO_ALL.search(text[max(hit.start - 14, 0) : hit.start])
    if not shown and (
        _NOT_DATA_AFTER.match(after)
        or _USED.match(text[_end_of_list(hit, hits) :][:24])
        or _is_from_elsewhere(text, hit)
    ):
        return Case(hit.tag, 0.0, hit, "漏えいなどの対象として書かれていない")
    if hit.word == "家族" and re.match(r"[ ]?(?:等)?[ ]?\d|が|に(?:対|ご|お)|宅", after):
        return Case(hit.tag, 0.0, hit, "人を指している")
    if hit.word == "学年" and text[max(hit.start - 1, 0) : hit.start].isdecimal():
        return Case(hit.tag, 0.0, hit, "人を指している")
    if is_item_denied(notice, hit) or _denied_by_heading(notice, hit):
        return Case(hit.tag, 0.0, hit, "打ち消されている")
    listed = _is_listed(text, hit, hits)
    if hit.weak and not listed and not re.match(r"の?(?:情報|データ)", after):
        return Case(hit.tag, 0.0, hit, "短い言葉だけでは決められない")
    if sentence.kind == "leak" and not _asks(notice, hit):
        return Case(hit.tag, 2.0, hit, "漏えいなどの内容の段にある")
    if not is_telling(notice, hit.start):
        return Case(hit.tag, 0.0, hit, "お願いや対策などの文にある")
    if sentence.kind == "title":
        return Case(hit.tag, 1.0, hit, "題名にある")
    words = notice.around(hit.start)
    if listed and (_EXPOSED.search(words) or sentence.end - sentence.start < 60):
        return Case(hit.tag, 2.0, hit, "漏えいなどの対象として並べられている")
    near = text[max(hit.start - 40, sentence.start) : min(hit.end + 40, sentence.end)]
    if sentence.kind != "response" and _EXPOSED.search(near):
        return Case(hit.tag, 1.0, hit, "漏えいなどの対象として書かれている")
    return Case(hit.tag, 0.0, hit, "漏えいなどの対象として書かれていない")


def _end_of_list(hit: Hit, hits: Sequence[Hit]) -> int:
    """Return where the enumeration ends that the word is in."""
    end = hit.end
    for other in hits:
        if other.start >= end and other.start - end <= 4:
            end = other.end
    return end


def _is_from_elsewhere(text: str, hit: Hit) -> bool:
    """Say whether the data leaked somewhere else and were used here (他社から流出したIDとパスワード)."""
    return bool(
        re.search(
            r"(?:他社|他の(?:サービス|サイト)|他サイト|他サービス|外部|何らか)[^。、]{0,30}(?:流出|"
            r"漏え?い|入手|取得|不正に)[^。、]{0,16}$",
            text[max(hit.start - 60, 0) : hit.start],
        )
    )


def _asks(notice: Notice, hit: Hit) -> bool:
    sentence = notice.sentences.at(hit.start)
    return bool(
        re.search(r"(?:お願い|ください|ご連絡|お問い?合わ?せ)", notice.text[hit.end : min(sentence.end, hit.end + 200)])
    )


def _denied_by_heading(notice: Notice, hit: Hit) -> bool:
    """Say whether the item stands in a list under a sentence such as 以下の情報は含まれておりません。"""
    index = notice.sentences.index(hit.start)
    for before in reversed(notice.sentences.items[max(index - 8, 0) : index]):
        words = notice.text[before.start : before.end]
        if re.search(r"(?:以下|次|下記)の", words):
            return is_denied(notice.text, before.start + 1, before.start, before.end)
        if words.endswith("。"):
            return False
    return False


def _is_listed(text: str, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Say whether the word is one of an enumeration of kinds of data."""
    before, after = text[max(hit.start - 2, 0) : hit.start], text[hit.end : hit.end + 8]
    beside = bool(
        re.search(r"[、,・/(と\s:][ごお]?$", before)
        or re.match(r"(?:\([^)]{0,7}\)?)?(?:等|など)?[、,・/)\s]|及び|および|並びに|と|や|等", after)
    )
    near = any(
        other.tag != hit.tag
        and abs(other.start - hit.start) < 40
        and "\n" not in text[min(other.start, hit.start) : max(other.start, hit.start)]
        for other in hits
    )
    return beside and near
