"""The words around a number that tell whether it is how many were affected, or how many of something else."""

from __future__ import annotations

import re

from jikenbo.drafting.text.phrases import phrases
from jikenbo.drafting.text.wording import any_of, words

#: What stands for those affected without naming them.
CONCERNED = phrases(
    """
    分の の個人情報 の情報 の氏名 のお名前 の名前 の住所 のメールアドレス のアドレス の電話番号 の方の の通知書
    の書類 の名簿 のデータ の記録 の写し の患者 の患者情報 の診療 の成績 の写真 のカード のクレジット の生年月日
    の連絡先 の申込 の履歴 の住民票 の口座
    """,
    gap=0,
)
#: A label before the number, or the heading over it.
LABEL = re.compile(
    r"(?:件数|人数|対象者数?|対象人数|対象となる(?:お客様|お客さま|方)?(?:数)?|該当者数?|該当人数|該当件数|本人の数|影響人数|影響件数"
    r"|対象件数|対象|被害者数|漏え?い数|漏え?い件数|流出件数|流出数|会員数|規模|数|お客様|お客さま|方|分|名簿|者|生徒|児童|学生|患者)"
    r"(?:様|さま|さん)?(?:の数)?(?:\([^()]{0,24}\))?[】\]]?[ ]?(?:は|:|\n|が|として|、|…|・・・|\|)[ ]*$|"
    r"(?:件数|人数|対象者数?|該当者数?|[るた]方)(?:\([^()]{0,24}\))?[】\]]?[ ]+$"
)
ACTOR_BEFORE = re.compile(
    r"(?:職員|教員|教諭|従業員|社員|担当者|担当|講師|看護師|医師|アルバイト|男性|女性|\d0代|元社員|容疑者|男|女|作業員|スタッフ|要員|委員"
    r"|巡査|警察官|オペレーター?|校長|上司|管理職|監督者|部員)(?:\([^()]{0,20}\))?[ 、:]?(?:ら|の)?(?:\()?$"
)
#: Who did it, dealt with it, or could look at it.
ACTOR_AFTER = re.compile(
    r"^(?:[^。、のでこ]{0,6})(?:が(?:閲覧|アクセス|参照)(?:でき|可能|した)|が(?!正し|対象|含|影響|該当|漏|流|閲|被)|を(?:懲戒|停職|減給|戒告|処分|逮捕|書類送検|訓告|免職|厳重注意|文書|口頭)"
    r"|で(?:確認|作業|対応|管理|担当|実施|チェック|送信|捜|執務)|による|体制|に(?:対する)?(?:懲戒|処分|停職|減給|減ら))"
)
RECEIVER_AFTER = re.compile(
    r"^(?:の(?:方|お客様|お客さま|会員|保護者|関係者|事業者|生徒|グループ|受信者(?!全員|間|同士)|宛先|別の[^。、]{1,8})?(?:様|さま)?)?"
    r"(?:に(?!影響|被害|漏|係|関|つい|対す|およ|及|のぼ|上る|上り|なり|なる|達|ついて|も?含ま|確定|修正|訂正|変更|増|減|とどま|留ま|絞|限|更新|相当|該当)|へ(?!の)|宛|あて|から(?!な)|より)"
)
#: Those to whom the body turned afterwards are those affected.
_TO_THEM = (
    r"^(?:の(?:方|お客様|お客さま|会員|保護者|生徒|皆様|皆さま|皆さん)?)?(?:様|さま)?(?:全員)?"
    r"(?:に対し|に対して|に|へ)[^。]{0,20}?"
)
APOLOGISED_TO = re.compile(_TO_THEM + r"(?:お詫び|おわび|謝罪|説明|順次|個別)")
TOLD_TO = re.compile(_TO_THEM + r"(?:連絡|通知|報告|ご案内)")
#: An assembly at which others than those affected were told.
ASSEMBLY = re.compile(r"(?:説明会|保護者会|集会|会見)[^。]*$")
TAKEN_BACK = re.compile(
    r"削除|破棄|受信|受け取(?!るべき)|届いた|確認できた|連絡[がの](?:取れ|とれ|つい)た|誤送付先|送付先|送信先|送信|際"
)

_PERSONS = words(
    """
    患者 患者さん お客様 お客さま 顧客 会員 利用者 ご利用者 生徒 児童 学生 園児 市民 町民 村民 県民 区民 住民 応募者
    申込者 申請者 届出者 受験者 受験生 受講者 受講生 受検者 受診者 接種者 参加者 登録者 保護者 契約者 ご契約者
    組合員 ユーザー ユーザ 読者 視聴者 卒業生 在校生 在学生 修了生 入学者 入学予定者 志願者 合格者 寄附者 寄付者
    議員 高齢者 加入者 購入者 取引先 被保険者 受給者 納税者 納税義務者 職員等 教職員 従業員 社員等 相談者 対象者
    該当者 希望者 予定者 当選者 所有者 土地所有者 地権者 世帯主 相続人 お子さま お子様 お子さん 連絡担当者 ご担当者
    担当者様 退職者 内定者 購読者 来場者 来館者 来院者 宿泊者 宿泊客 乗客 予約者 回答者 出展者 出演者 株主 オーナー
    施主 入居者 入所者 通所者 妊婦 妊産婦 新生児 乳幼児 幼児 里親 遺族 ご遺族 家族 ご家族 被害者 被疑者 関係者
    通報者 求職者 離職者 滞納者 有権者 選挙人 執筆者 投稿者 選手 部員 陽性者 感染者 濃厚接触者 療養者 死亡者 留学生
    研修生 実習生 連帯保証人 保証人 被扶養者 メンバー さま方
    """
)
PERSON_BEFORE = re.compile(
    rf"{any_of(_PERSONS)}(?:様|さま|の方|ら|等|など|の皆様|の皆さま|の皆さん|\([^()\n]{{0,20}}\))?"
    r"[ 、:計約延べ最大でおよそ]{0,12}$"
)
AFFECTED_BEFORE = re.compile(r"(?:対象者?|該当者?|対象(?:の|となる)[^、。]{1,8}|漏え?い[^、。]{1,8})[ ]?(?:の)?$")

#: Where the addresses of all receivers were shown, the receivers are those affected.
BLIND_COPY = re.compile(
    r"アドレスが[^。、]{0,10}(?:見え|表示され|わかる)|BCC|Bcc|bcc|(?:宛先|T[Oo]|C[Cc])(?:欄|[」』]|に(?:入|設定|指定))|見える状態|"
    r"見られる状態|表示され(?:る|た)(?:状態|形|まま)|互いの(?:メール)?アドレス|他の[^。、]{1,10}の(?:メール)?アドレス"
)

NOT_AFFECTED = re.compile(
    r"(?:問い?合わ?せ(?!を?(?:いただ|頂|された|し))|相談(?:が|を|件|窓口|対応|で)|苦情|電話(?!番号)|回答(?:が|を)|連絡が(?:あ|つ)|返信|不審な(?:メール|電話)"
    r"|損害|円|懲戒|処分|停職|減給|戒告|訓告|増員|体制|調査員|訪問(?!分|予定|看護|介護|診療|先)|謝罪済|完了"
    r"|回収(?:済|し|でき)|削除(?:済|を確認)|のアクセス|回の|アクセス件数|攻撃|迷惑メール|スパム|なりすましメール|来訪者|来場者数|登録者数の"
    r"|メール(?:を|が)[^。、]{0,10}送信され|配布先|開封|できなかった|修学旅行|定員|(?:研修|訓練|講習)(?:を|\()|説明会|希望された|延べ人数では|入院中)"
)
SENT_TO = re.compile(r"(?:送った|送信した|配信した|お送りした|差し上げた)(?:相手|方|先)は[^、。]{0,6}$")
#: "6,500人分が登録されていたが、流出は確認されていない": less sure than those of whom nothing is denied.
DENIED_BEHIND = re.compile(
    r"[^。\n]{0,60}が、[^。\n]{0,30}(?:流出|漏え?い|漏洩)(?:した)?[^。\n]{0,8}(?:確認されて|認められ|ありません|なかった|ござい)"
)
#: "延べ人数で最大97,500名": some are counted more than once.
MORE_THAN_ONCE = re.compile(r"延べ?人数で[^\d、。]{0,6}$")
#: "精査した結果、49,317名様に確定": the last word on it.
SETTLED = re.compile(r"^(?:に|と|で)?(?:確定|訂正|修正|特定|判明)")
#: "誤:2,310名 正:2,287名".
TOLD_BEFORE = re.compile(
    r"(?:誤|訂正前|修正前)\)?[: ]{1,2}$|"
    r"(?:当初|前回|先に|先般|既に)[^。、\n]{0,6}(?:発表|公表|お知らせ|報告)(?:した|された|していた)[^。、\n]{0,4}$"
)
#: "2年生107名、3年生75名分の": what is said of the last is said of each.
PORTIONS = re.compile(r"(?:、|,|と|及び|および|並びに)[^、。\n]{0,14}?\d[\d,]* ?[名人]分")
INFORMERS = re.compile(
    r"^(?:の[^。、\n]{1,10}?)?(?:様|さま)?(?:から|より)[^。\n]{0,60}(?:連絡|指摘|教え|申し?出|通報|問い?合わ?せ|電話|届出|知らせ|相談|質問|報告)"
)
#: An answer to a question that somebody may have.
ANSWER = re.compile(r"[ ]*(?:\(?[問答]\)|[QA]\d{0,2}[.: ])")
MAILED_TO = re.compile(r"(?<!他の)(?:送信先|受信者(?!全員|間|同士|から))|宛先(?!欄)")
#: Numbers of other bodies, or of a contractor's clients together.
OF_OTHERS = re.compile(
    r"他の(?:\d[^、。]{0,6})?(?:自治体|団体|市町村|市|社|企業|学校|施設)|全体では|全国[での]|グループ全体"
)
#: "児童111人の保護者89件": the number names whose people were affected.
OWNERS = re.compile(r"^の(?:保護者|家族|世帯|担当|取引|会社)[^。、]{0,6}\d")

#: A heading over numbers of those who got what was not theirs.
RECEIVERS_OVER = re.compile(
    r"(?:送信先|送付先|流出先|漏え?い先|宛先|提供先|配布先|交付先|配信先|(?:配信|送信|発送|配布)対象)"
)
#: "対象ではありません", "法人を除く": the first denies the number before it, the second does not.
NOT_CONCERNED = re.compile(r"^[^。]{0,50}対象(?:では(?:あり|な|ご)|外)")
RECEIVERS_LABEL = re.compile(rf"(?:{RECEIVERS_OVER.pattern})[^\n:、。]{{0,6}}[:\n]")
EXCEPT_OTHERS = re.compile(r"^[^。、()]{0,8}[、(][^、。()]{1,16}を除")

#: Those about whom somebody asked.
ASKED_ABOUT = re.compile(r"^[^。、]{0,24}(?:について|に関する|に関して)(?:の)?(?:照会|問い?合わ?せ|開示請求)が")
STAFF_SIZE = re.compile(r"(?:従業員数|社員数|資本金|会社概要|設立|定員|職員数)")

#: "最大5,000名とお知らせしましたが": another report told so, and this one tells better.
SUPERSEDED = re.compile(
    r"[^。、\n()]{0,4}」?(?:と|として|と、)(?:ご?報告|お知らせ|お伝え|発表|公表|ご案内|説明|して)"
    r"(?:し|いたし|致し|申し上げ|おり|いた|お)[^。\n]{0,12}(?:が|ところ|けれど|\)|、)"
)
#: Those who could look at it, or did.
VIEWERS = re.compile(
    r"^(?:の(?:方|生徒|職員|社員|会員|保護者|お客様|者)?(?:様|さま)?)?(?:が|は|から)[^。、\n]{0,14}"
    r"(?:見られる|見ることが|閲覧でき|閲覧し|閲覧可能|開い[てた]|見[てた]|ダウンロード|アクセスし|アクセスでき|参照し|参照でき|再生|既読)"
)
VIEWERS_BEFORE = re.compile(
    r"(?:閲覧|ダウンロード|アクセス|参照)した(?:生徒|方|者|職員|人|会員|利用者|お客様)?[^。、\n]{0,8}は[^。、\n]{0,8}$"
)
SEARCHERS = re.compile(
    r"[^。、\n]{0,6}(?:で|が|を動員し)[^。、\n]{0,8}(?:捜索|捜し|探し|応援|訪問|対応に|回収|確認作業)|[ ]?(?:態勢|体制)"
)
#: What data are told of so many right behind the number.
_DATA = words(
    """
    情報 データ 氏名 名前 住所 アドレス 電話 生年月日 書類 名簿 記録 写真 画像 成績 答案 病名 検査 診療 ID 番号 履歴
    顔 学籍 もの カルテ 口座
    """
)
OF_DATA = re.compile(
    rf"(?:分)?(?:様|さま)?(?:の方)?の[^。、\n]{{0,10}}{any_of(_DATA)}|[^。\n]{{0,4}}の[ ]*\n[ ]*[・○(-]|"
    r"[^。、\n]{0,10}(?:が|を)(?:写|映|掲載|記載|保存|記録|ダウンロード|流出|漏|窃取|持ち出|閲覧され)"
)
