"""What the words beside an organisation make of it: the body concerned, a contractor, an authority, an address."""

from __future__ import annotations

import re

from jikenbo.drafting.notice import Notice
from jikenbo.drafting.places import Name
from jikenbo.drafting.wording import words

_WE = "|".join(
    words("""
    当社 弊社 本学 当院 当法人 当会 当組合 当金庫 当行 本市 当市 本町 本村 本県 当協会
    当機構 当財団 当センター 当校 本校 本会 本院 当店 当園 当団体 当館 当研究所 当事務所
    本機構 本財団 本法人 本協会 当グループ 当ホテル 当公社 当連盟 本部 当省 当庁
    """)
)

_SELF = re.compile(rf"[ ]?\((?:[^()]{{0,60}}(?:以下|略称)?[^()]{{0,12}})[「『\"'“]?(?:{_WE})[」』\"'”]?[^()]{{0,12}}\)")

SUBJECT = re.compile(
    r"[ ]?(?:\([^()]{0,60}\))?[ ]?(?:です。|でございます|では|においては|において|におきまして|は、|は[^、]{0,20}、|"
    r"が運営|が管理|が提供|が主催|が設置|が保有|が所管|におけ|が発注|(?:の(?:公式|職員|社員|"
    r"従業員|教員|教諭|サーバ|ホームページ|ウェブ|システム|パソコン|業務用)))"
)

_TARGET = re.compile(r"[ ]?(?:\([^()]{0,60}\))?(?:が|の|を|に対する|への|を装|をかた)")

_GREETING = re.compile(r"(?:日頃|日ごろ|平素|いつも|毎度|常日頃|旧年|この度は|このたびは)")

_SIGNATURE_LABEL = re.compile(
    r"(?:(?:(?:19|20)\d\d ?年|令和 ?\d{1,2} ?年) ?\d{1,2} ?月 ?\d{1,2} ?日(?:\([月火水木金土日]\))?)?[ ]*"
    r"(?:会 ?社 ?名|法人名|団体名|商号|社名|発行者?|発信者|発表者)?[ :]*"
)

_LEAD_IN = re.compile(r"^[ ]*(?:この度は?|このたびは?|今般|先般|今回|本日|昨日|平素(?:は|より)?|当社|弊社)?[、 ]*")

_FAVOUR = re.compile(
    r"[ ]?(?:を(?:ご|お)|に(?:ご|お|格別)|の[^、。]{0,20}(?:に(?:対し)?(?:、)?(?:ご|お|格別)|を(?:ご|"
    r"お)))"
)

_REPORTED = re.compile(r"(?:と|を|旨)(?:発表|公表|明らかにし|謝罪)")

_CONTRACTED = re.compile(
    r"[ ]?(?:\([^()]{0,60}\)|」|』)?[ ]?(?:に(?:業務)?(?:を)?(?:委託|依頼|発注|外注|お願い)|"
    r"へ(?:業務)?(?:委託|依頼)|に対し[^。]{0,12}委託|が受託|に[^。、]{0,20}(?:業務|運営|保守|開発|"
    r"制作|管理|作成|印刷|発送|運用)等?を?(?:委託|発注|依頼)|"
    r"が(?:提供|開発|運営|販売)する[^。、]{0,30}(?:サービス|システム|ソフト|プラットフォーム|"
    r"クラウド|ツール)[^。]{0,6}(?:を(?:利用|使用|導入|介)|に(?:おいて)?不正|において)|社製|製の|"
    r"より(?:報告|連絡|通知)|から[^。、]{0,20}(?:報告|連絡|通知)(?:を|が)|(?:に|へ)再委託|"
    r"\((?:再)?委託先|\(受託)"
)

_CONTRACTOR_BEFORE = re.compile(
    r"(?:委託先(?:業者|企業|会社|事業者)?|受託(?:者|業者|事業者|会社|企業|先)|委託(?:業者|事業者|"
    r"会社|している)|再委託先|委託を受けた|外部業者|取引先|配送業者|運送会社|印刷会社|調査会社|"
    r"提携先|開発会社|保守業者|仕入先)(?:である|の|で|、|:|「|\(|『)?[ ]?$"
)

_AUTHORITY = re.compile(
    r"[ ]?[」』)]?(?:(?:等|など|及び[^。、]{1,20}|、[^。]{1,30})?(?:に(?:も|対し(?:て)?|対する)?|"
    r"へ(?:の|も)?|宛に)[ 、]?(?:届|相談|通報|報告|被害|申告|速報|第一報|一報|連絡|情報提供|指導|"
    r"監督|捜査)|の(?:助言|指導|捜査|指示|定め|ガイドライン|調査により|協力)|と(?:連携|相談|協力))"
)

_AUTHORITIES = re.compile(
    r"個人情報保護委員会|警察|県警|府警|道警|警視庁|情報処理推進機構|日本情報経済社会推進協会|"
    r"JIPDEC|JPCERT|検察|裁判所|監督官庁|所管|サイバーセキュリティ協会|"
    r"第三者|専門(?:機関|会社)|調査委員会|対策本部|対策室|フォレンジック|国民生活センター|"
    r"消費生活センター|消費者センター|プライバシーマーク|証券取引所|東京証券取引所|カード会社|"
    r"クレジットカード会社|決済代行|"
    r"相談センター|コールセンター|お客様センター|サポートセンター|相談窓口|お客様相談|"
    r"カスタマーセンター|データセンター|サービスセンター|委託|受託|株式会社等$|各[一-龥]+|関係機関"
)

_ADDRESS = re.compile(r"(?:〒|住所|所在地|\d{3}-\d{4}|番地|丁目|\d-\d{1,3}-\d)")

_ADDRESS_AFTER = re.compile(r"[一-龥ぁ-んァ-ヺケヶノ]{0,12}\d{1,4}(?:-\d|丁目|番)")

_SIGNATURE_REST = re.compile(
    r"^[ ]*(?:\([^()\d]{1,20}\))?[ ]*(?:代表[^、。]{0,24}|(?:取締役|理事長|学長|病院長|院長|会長|"
    r"社長|校長|園長|市長|町長|"
    r"村長|知事|総長|所長|局長)[^、。]{0,20}|[^、。\d]{0,16}(?:部|課|室|係|局|広報|事務局|担当|"
    r"窓口)(?:[ ][^、。]{0,16})?|御中|)[ ]*$"
)

FEWEST_POINTS = 4.0

#: A mention of this weight outweighs others in which the same body is an address or the police.
CERTAIN = 6.0

_WEIGHT_TITLE = 12.0


def weigh_mention(notice: Notice, mention: Name, in_title: bool) -> tuple[float, str]:
    """Return how much one mention speaks for its being the body whose incident it is, and the chief reason."""
    text, start, end = notice.text, mention.start, mention.end
    after = text[end : end + 110].split("\n", 1)[0]
    before = text[max(start - 24, 0) : start].rsplit("\n", 1)[-1]
    sentence = notice.sentences.at(start)
    if in_title and sentence.kind == "title":
        return _WEIGHT_TITLE, "題名にある"
    early = notice.sentences.index(start) - notice.first_body_sentence < 3
    head = _is_head(notice, mention)
    if (
        _AUTHORITIES.search(mention.text)
        and not in_title
        and not (head or _SELF.match(after) or (early and SUBJECT.match(after)))
    ):
        return -6.0, "届け出先や相談先などとして書かれている"
    if is_contractor(text, mention):
        return -8.0, "委託先として書かれている"
    if _SELF.match(after):
        return 14.0, "「当社」などの名乗りが続く"
    if _AUTHORITY.match(after):
        return -5.0, "届け出先や相談先として書かれている"
    if _is_address(before, after, notice.line_of(start)):
        return -3.0, "住所の中にある"
    line = notice.line_of(start)
    alone = _SIGNATURE_LABEL.fullmatch(before.strip()) and _SIGNATURE_REST.match(after)
    if alone:
        return (7.0 if notice.near_edge(start) else 3.0) + (2.0 if mention.formal else 0.0), "名前だけの行にある"
    if sentence.kind == "contact":
        return (FEWEST_POINTS if not before.strip() else 0.3), "問い合わせ先にある"
    if _is_site_name(before, after) and start < notice.first_prose:
        return 5.0, "ページの題名にあるサイトの名前"
    if _GREETING.search(text[max(sentence.start, start - 20) : start]) and _FAVOUR.match(after):
        return 6.0, "挨拶の中で名乗っている"
    subject = bool(SUBJECT.match(after))
    if subject and _REPORTED.search(text, start, min(sentence.end, start + 300)):
        return 9.0, "発表した者として書かれている"
    if head:
        return CERTAIN, "はじめの文の頭にある"
    if subject:
        return (6.0 if early and sentence.kind not in ("advice", "contact", "response") else 1.5), "文の主語である"
    if early and _TARGET.match(after) and not re.search(r"[、。]?[^、。]{0,10}(?:から|より|による)$", before):
        return 2.5, "はじめの文にある"
    return (0.5 if line else 0.0), "本文にある"


def _is_head(notice: Notice, mention: Name) -> bool:
    """Say whether the first sentence of prose begins with the name."""
    sentence = notice.sentences.at(mention.start)
    first = notice.sentences.index(mention.start) == notice.first_body_sentence
    return first and not _LEAD_IN.sub("", notice.text[max(sentence.start, mention.start - 40) : mention.start]).strip()


def _is_site_name(before: str, after: str) -> bool:
    """Say whether the name stands at one end of a line, parted by a bar from the page's title."""
    return bool(
        (re.search(r"[|>] ?$", before) and not after.strip()) or (not before.strip() and re.match(r" ?[|] ?", after))
    )


def is_contractor(text: str, mention: Name) -> bool:
    """Say whether the words beside the name make it a contractor or supplier."""
    before = text[max(mention.start - 20, 0) : mention.start].rsplit("\n", 1)[-1]
    after = text[mention.end : mention.end + 70].split("。", 1)[0]
    return bool(_CONTRACTED.match(after) or _CONTRACTOR_BEFORE.search(before))


def _is_address(before: str, after: str, line: str) -> bool:
    return bool(_ADDRESS.search(before) or _ADDRESS_AFTER.match(after) or "〒" in line)
