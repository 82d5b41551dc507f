"""The words around a number that tell whether it is how many were affected, or how many of something else."""

from __future__ import annotations

import re

from jikenbo.drafting.text.phrases import phrases

#: What is told of those affected.
LEAK = phrases(
    """
    漏えい 漏洩 漏れ 流出 個人情報 情報 データ 可能性 対象 紛失 閲覧 記載 保存 含ま おそれ 恐れ 影響 被害 該当
    氏名 名前 アドレス 名簿 誤って 誤送信 誤交付 誤送付 誤廃棄 掲載 公開 盗 持ち出 取得 窃取 ログイン 表示 書類
    通知書 明細 別の方 見られ 見え 写し 写って 映 答案 成績 カルテ
    """
)
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
    r"(?:様|さま)?(?:の数)?(?:\([^()]{0,24}\))?[】\]]?[ ]?(?:は|:|\n|が|として|、|…|・・・)[ ]?$"
)
#: Labels that are of a whole, not of one group.
WHOLE_LABEL = re.compile(
    r"(?:^|[\n\s・●■○◆】\])):>])[^\n、。\s]{0,8}"
    r"(?:対象人数|対象者数?|該当者数|該当人数|影響人数|漏え?い人数|流出人数|本人の数|人数|被害者数|漏え?い数|流出数)"
    r"(?:\([^()]{0,24}\))?[】\]]?[ ]?(?:は|:|\n|が|として|、|…|・・・)?[ ]?$"
)
#: Each counted once.
EACH_ONCE = re.compile(
    r"(?:実際の(?:人数|数)|実人数|実数|重(?:複|なり)を除[いくき]|[をは](?:1|お一)[名人]と(?:数え|し))[^\d]{0,8}$"
)

PART = re.compile(r"(?:うち|内訳|[(、,]内|[名人件]中)[ 、:はに(]{0,3}[^。\n、]{0,20}$")
PART_LEFT = re.compile(r"(?:うち|内訳|\(内)[^。\n)]{0,60}$")
#: "1万通のうち、該当する方は": of things, not of people.
OF_THINGS = re.compile(
    r"\d[\d,万千]*[ ]?(?:通|社|台|枚|冊|校|団体|アカウント|ID|サーバー?|回)[^。名人]{0,14}(?:うち|中)"
)
PARTS_OVER = re.compile(r"^[^\w\n]*(?:内訳|うち)[^\w\n]*$", re.MULTILINE)
#: "登録された方のうち" gives no number of the whole, and this one may be all that is told.
OF_UNNUMBERED = re.compile(r"[者方様員徒](?:さま)?(?:の)?うち")

POPULATION_AFTER = re.compile(
    r"^(?:(?:いらっしゃい|おられ|い|おり)ますが|[^。\n、()]{0,8}の(?:うち|中)(?![^。]{0,8}(?:連絡|説明|完了|回収|返信))|中[、で\d])"
)
#: "参加予約者の総数は": of everybody, where those of whom it is told are not those affected.
POPULATION_LABEL = re.compile(
    r"(?:(?<!対象)(?<!該当)(?<!被害)者|会員|生徒|学生|お客様|お客さま)の?総数(?:は|:)[ ]?(?:約|およそ)?$"
)
#: "…人のうち" before a number: it is the part that was affected, where those before are everybody.
OF_POPULATION = re.compile(r"\d[\d,万千]*[ ]?[名人件](?:の(?:うち|中)|中)[、 ]?[^。\n\d]{0,24}$")
#: "(上記の14名を含みます)" behind a number: it holds the other.
HOLDS = re.compile(r"^[^。\n()]{0,6}\([^。\n]{0,30}\d[\d,]*[ ]?[名人件][^。\n()]{0,6}を?含")
HELD = re.compile(r"^[ ]?(?:様|さま|分|の方)?(?:を?(?:も)?含(?:み|む|め)|は[^。\n]{0,12}にも(?:記載|掲載|含ま|名前))")
#: "(上記19名に含まれます)" behind a number: the other holds it.
HELD_BY = re.compile(r"^[^。\n()]{0,6}\([^。\n()]{0,24}\d[\d,]*[ ]?[名人件][^。\n()]{0,6}に(?:も)?(?:含ま|重複)")

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
    r"^(?:の(?:方|お客様|お客さま|会員|保護者|関係者|事業者|生徒|受信者(?!全員|間|同士)|宛先|別の[^。、]{1,8})?(?:様|さま)?)?"
    r"(?:に(?!影響|被害|漏|係|関|つい|対す|およ|及|のぼ|上る|なり|ついて|も?含ま)|へ(?!の)|宛|あて|から(?!な)|より)"
)
#: Those to whom the body turned afterwards are those affected.
_TO_THEM = (
    r"^(?:の(?:方|お客様|お客さま|会員|保護者|生徒|皆様|皆さま|皆さん)?)?(?:様|さま)?(?:全員)?"
    r"(?:に対し|に対して|に|へ)[^。]{0,20}?"
)
APOLOGISED_TO = re.compile(_TO_THEM + r"(?:お詫び|おわび|謝罪|説明)")
TOLD_TO = re.compile(_TO_THEM + r"(?:連絡|通知|報告|ご案内)")
TAKEN_BACK = re.compile(
    r"削除|破棄|受信|受け取(?!るべき)|届いた|確認できた|連絡[がの](?:取れ|とれ|つい)た|誤送付先|送付先|送信先|送信|際"
)

PERSON_BEFORE = re.compile(
    r"(?:患者|お客様|お客さま|顧客|会員|利用者|生徒|児童|学生|園児|市民|町民|村民|県民|住民|応募者|申込者|受験者|受講者|参加者|登録者|保護者"
    r"|契約者|組合員|ユーザー?|読者|視聴者|卒業生|在校生|寄附者|寄付者|議員|高齢者|加入者|購入者|取引先|被保険者|受給者|納税者|職員等"
    r"|相談者|対象者|希望者|予定者|当選者|所有者|世帯主|相続人|お子さま|お子様|お子さん|連絡担当者|退職者|購読者|来場者)"
    r"(?:様|さま|の方|ら|等|の皆様)?[ 、]?$"
)
AFFECTED_BEFORE = re.compile(r"(?:対象者?|該当者?|対象(?:の|となる)[^、。]{1,8}|漏え?い[^、。]{1,8})[ ]?(?:の)?$")

#: Where the addresses of all receivers were shown, the receivers are those affected.
BLIND_COPY = re.compile(
    r"(?:アドレスが[^。、]{0,10}(?:見え|表示され|わかる)|BCC|Bcc|bcc|宛先欄|T[Oo]欄|C[Cc]欄|見える状態|見られる状態|表示され(?:る|た)(?:状態|形|まま)"
    r"|互いの(?:メール)?アドレス|他の[^。、]{1,10}の(?:メール)?アドレス)"
)

NOT_AFFECTED = re.compile(
    r"(?:問い?合わ?せ(?!を?(?:いただ|頂|された|し))|相談(?:が|を|件|窓口|対応|で)|苦情|電話(?!番号)|回答(?:が|を)|連絡が(?:あ|つ)|返信|不審な(?:メール|電話)"
    r"|損害|円|懲戒|処分|停職|減給|戒告|訓告|増員|体制|調査員|訪問(?!分|予定|看護|介護|診療|先)|謝罪済|完了"
    r"|回収(?:済|し|でき)|削除(?:済|を確認)|のアクセス|回の|アクセス件数|攻撃|迷惑メール|スパム|なりすましメール|来訪者|来場者数|登録者数の"
    r"|メール(?:を|が)[^。、]{0,10}送信され|配布先|開封|できなかった|修学旅行|定員|研修を|訓練を|説明会|希望された|延べ人数では|入院中)"
)
SENT_TO = re.compile(r"(?:送った|送信した|配信した|お送りした|差し上げた)(?:相手|方|先)は[^、。]{0,6}$")
#: An answer to a question that somebody may have.
ANSWER = re.compile(r"[ ]*(?:\(?[問答]\)|[QA]\d{0,2}[.: ])")
MAILED_TO = re.compile(r"(?<!他の)(?:送信先|受信者(?!全員|間|同士|から))|宛先(?!欄)")
#: "このうち本市分は": of a contractor's many, those of the body that speaks.
OWN_SHARE = re.compile(
    r"(?:本|当|弊)(?:市|町|村|県|府|都|道|区|学|院|校|社|組合|会|金庫|行|園|局|省|庁)(?:分|の対象者|に係る|関係|関連|に関する)[^\d、。]{0,12}$"
)
#: Numbers of other bodies, or of a contractor's clients together.
OF_OTHERS = re.compile(
    r"他の(?:\d[^、。]{0,6})?(?:自治体|団体|市町村|市|社|企業|学校|施設)|全体では|全国で|グループ全体"
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
