"""What is said beside the name of an organisation, as tables of words and patterns."""

from __future__ import annotations

import re

from jikenbo.drafting.organisation.self_words import SELF_WORDS
from jikenbo.drafting.text.wording import any_of, words

_WE = "(?<![一-龥])" + any_of(SELF_WORDS)
_BRACKET = r"(?:\([^()]{0,60}\))?"
SELF_AFTER = re.compile(rf"[ ]?\([^()]{{0,72}}?[「『\"'“]?{_WE}[」』\"'”]?[^()]{{0,12}}\)")
SELF_BEFORE = re.compile(rf"{_WE}(?:[(、「 ]|である|の名称は)?\Z")
PART_OF_SELF = re.compile(rf"{_WE}(?:の|内の|が運営する)\Z")

#: What a body does as the subject of a sentence, and what is said to be its own.
_DOES = words(
    """
    運営 管理 提供 主催 設置 保有 保管 所管 所有 発注 発行 発送 行 実施 開催 担 使用 利用 委託 貸与 送 作成 取り扱
    取扱
    """
)
_OWNS = words(
    """
    公式 Web オンライン 通販 アカウント 端末 店舗 工場 役員 顧客 個人情報 お客 元職員 職員 元社員 社員 元従業員
    従業員 教員 教諭 学生 生徒 医師 看護師 サーバ ホームページ ウェブ システム パソコン 業務用 会員 メール 一部の
    """
)
SUBJECT = re.compile(
    rf"[ ]?{_BRACKET}[ ]?(?:では|で[、起発]|に(?:おい|おき|て)|におけ|"
    rf"は[、, ]|は[^、,]{{0,20}}[、,]|が(?:共同で)?{any_of(_DOES)}|の{any_of(_OWNS)})"
)
QUOTED_SUBJECT = re.compile(rf"[」』][ ]?{_BRACKET}は[、, \d]")
SENDER = re.compile(r"(?:から|より)[^。]{0,60}(?:送信|配信|発送|送付|郵送|送っ|お送り)")
TARGET = re.compile(rf"[ ]?{_BRACKET}(?:が|の|を|に対する|への|を装|をかた)")
GREETING = re.compile(r"(?:日頃|日ごろ|平素|いつも|毎度|常日頃|旧年|この度は|このたびは)")
FAVOUR = re.compile(
    r"[ ]?(?:を(?:ご|お)|に(?:ご|お|格別)|の[^、。]{0,20}(?:に(?:対し)?(?:、)?(?:ご|お|格別)|を(?:ご|お)))"
)
REPORTED = re.compile(r"(?:と|を|旨)(?:発表|公表|明らかにし|謝罪)")
LEAD_IN = re.compile(r"^[ ]*(?:この度は?|このたびは?|今般|先般|今回|本日|昨日|平素(?:は|より)?|当社|弊社)?[、 ]*")
CLIENT = re.compile(r"(?:委託元|発注元|発注者)(?:である|の|で|:)?\Z")
FROM_BEFORE = re.compile(r"(?:から|より|による)\Z")

#: What stands before the name of the house in which it happened.
HOUSE_LABEL = re.compile(r"(?:学校|施設|病院|園|館|機関|事業所|該当校|発生場所|発生施設|発生機関)名?(?:[ :]+|\| ?)\Z")

_DATE = (
    r"(?:(?:(?:19|20)\d\d ?年|(?:令和|平成) ?(?:\d{1,2}|元) ?年) ?\d{1,2} ?月 ?\d{1,2} ?日|"
    r"(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2})"
    r"(?:\([月火水木金土日](?:曜日?)?\))?"
)
#: What may stand before a name that is a line of its own.
_LABELS = words(
    """
    事業者名 事業所名 施設名 運営法人 実施主体 発表機関 機関名 会社名 法人名 団体名 商号 社名 発行 発行者 発信者
    発表者 設置者 報告者 文責 連絡先 担当 問い合わせ先 お問い合わせ先 お問い合せ先 お問合せ先 お問い合わせ 問合せ先
    お問い合わせ窓口 お問合せ窓口 本件に関するお問い合わせ先 本件に関する問い合わせ先 発信元 発表
    """
)
LABEL = re.compile(rf"[| ]*(?:{_DATE})?[ ]*(?:【[^】]{{1,14}}】|[(\[■・●]?{any_of(_LABELS)}?[)\]]?)[ :|]*")
OFFICERS = words(
    """
    代表 取締役 理事長 学長 病院事業管理者 病院長 消防長 組合管理者 院長 会長 社長 校長 園長 市長 町長 村長 区長 長
    知事 総長 所長 局長 館長 組合長 教育長 議長 管理者 支部長 支店長 センター長 本部長 事務局長 頭取 店主 支配人
    総支配人 女将 施設長 学院長
    """
)
OFFICES = words(
    """
    部 課 室 係 局 広報 事務局 担当 窓口 センター グループ 科 サポート デスク チーム 支店 支社 営業所 本部 理事会
    役員会 執行部
    """
)
SIGNATURE_REST = re.compile(
    rf"[ ]*(?:\([^()\d]{{1,20}}\))?[ ]*"
    rf"(?:{any_of(OFFICERS)}[^、。]{{0,24}}|[^、。\d]{{0,20}}{any_of(OFFICES)}(?:[ ][^、。]{{0,20}})?|御中|{_DATE}|)"
    r"[ |]*\Z"
)
CHIEF = re.compile(r"[ ]?(?:長|知事|病院長|理事長|会長|社長|学長|院長|代表取締役)(?![一-龥])")
HEADED = re.compile(r" ?(?:代表取締役|代表執行役|代表理事|理事長|代表社員)[^、。]{0,8} [^、。]{1,4}")
RUNS = re.compile(r"(?:運営|運営会社|運営者|運営元|発行元)[ :]+\Z")
SUBSIDIARY = re.compile(r"当社の?[^。、]{0,6}子会社(?:である|の|、)?\Z")
PAGE = re.compile(r"(?:Copyright|\([Cc]\) ?(?:19|20)\d\d|©|All Rights|ALL RIGHTS)")
OWN_SITE = re.compile(r"[ ]?(?:公式)?(?:ホームページ|ウェブサイト|Webサイト|サイト|HP|LINE|アプリ|SNS|X)")

_PAGES = words(
    """
    報道発表資料 報道資料 報道提供資料 記者発表資料 記者発表 記者会見資料 プレスリリース ニュースリリース 広報資料
    お知らせ ニュース NEWS News PRESS Press 新着情報 広報 告知
    """
)
#: What follows the name of a page's owner at its head.
PAGE_OF = re.compile(
    rf"(?: ?からの(?:お知らせ|お詫び|おわび|ご報告|ご案内)| {any_of(_PAGES)}|(?:報道|記者)発表資料| ?[>»]|"
    r" ?[^ 、。\d]{0,8}第 ?[\d-]+号\Z)"
)

AUTHORITY = re.compile(
    r"[ ]?[」』)]?(?:(?:等|など|及び[^。、]{1,20}|、[^。]{1,30})?(?:に(?:も|対し(?:て)?|対する)?|"
    r"へ(?:の|も)?|宛に)[ 、]?(?:届|相談|通報|報告|被害|申告|速報|第一報|一報|連絡|情報提供|指導|"
    r"監督|捜査)|の(?:助言|指導|捜査|指示|定め|ガイドライン|調査により|協力)|と(?:連携|相談|協力))"
)
_AUTHORITIES = words(
    """
    個人情報保護委員会 県警 府警 道警 警視庁 情報処理推進機構 日本情報経済社会推進協会 JIPDEC JPCERT 検察 裁判所
    監督官庁 所管 サイバーセキュリティ協会 第三者 専門機関 専門会社 調査委員会 対策本部 対策室 フォレンジック
    Forensics 国民生活センター 消費生活センター 消費者センター プライバシーマーク 証券取引所 カード会社 決済代行
    相談センター コールセンター お客様センター お客さまセンター サポートセンター 相談窓口 お客様相談
    カスタマーセンター データセンター 委託 受託 関係機関
    """
)
IS_AUTHORITY = re.compile(
    any_of(_AUTHORITIES) + r"|警察(?!職員|学校|病院|大学|共済|互助)|(?<!デイ)サービスセンター|株式会社等\Z|^各[一-龥]"
)
#: An authority that may be the body concerned itself, where it signs.
OFFICE_OF_LAW = re.compile(r"警察|[県府道]警|警視庁|裁判所|検察庁|生活センター|消費者センター")
ADDRESS = re.compile(r"(?:〒|住所|所在地|\d{3}-\d{4}|番地|丁目|\d-\d{1,3}-\d|本社:)")
#: The end of an address before a name.
AT_ADDRESS = re.compile(r"(?:\d|号|番地|階|F|ビル|館) +\Z")
ADDRESS_AFTER = re.compile(
    r"[一-龥ぁ-んァ-ヺケヶノ]{0,12}\d{1,4}(?:-\d|丁目|番)|[^ 、。]{1,8}[一二三四五六七八九十]{1,2}丁目"
)
