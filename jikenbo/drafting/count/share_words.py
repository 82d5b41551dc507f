"""The words around a number of people that tell whether it is of everybody, of a part, or of all affected."""

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

#: Labels that are of a whole, not of one group.
WHOLE_LABEL = re.compile(
    r"(?:^|[\n\s・●■○◆】\])):>])[^\n、。\s]{0,8}"
    r"(?:対象人数|対象者数?|該当者数|該当人数|影響人数|漏え?い人数|流出人数|本人の数|人数|被害者数|漏え?い数|流出数)"
    r"(?:\([^()]{0,24}\))?[】\]]?[ ]?(?:は|:|\n|が|として|、|…|・・・)?[ ]?$"
)

#: Each counted once.
EACH_ONCE = re.compile(
    r"(?:実際の(?:人数|数)|実際に?は|実質|重複を考慮|実人数|実数|重(?:複|なり)を除[いくき]|[をは](?:1|お一)[名人]と(?:数え|し))[^\d]{0,8}$"
)

#: "このうち本市分は": of a contractor's many, those of the body that speaks.
_OWN = (
    r"(?:本|当|弊)(?:市|町|村|県|府|都|道|区|学|院|校|社|組合|会|金庫|行|園|局|省|庁)"
    r"(?:分|の対象者|に係る|関係|関連|に関する|に関わる)"
)
OWN_SHARE = re.compile(rf"{_OWN}[^\d、。]{{0,30}}$")
#: "全体で928万件…、このうち本県分は": of all clients, and those of the body that speaks are told behind.
OWN_SHARE_BEHIND = re.compile(rf"[^=]{{0,80}}?うち、?{_OWN}")

PART = re.compile(
    r"(?:うち|内訳|[(、,]内|[名人件]中)[ 、:はに(]{0,3}[^。\n、]{0,20}$|"
    r"(?:任意で|一部の方の?|のある方の?み)[^。\n]{0,20}$"
)

PART_LEFT = re.compile(r"(?:うち|内訳|\(内)[^。\n)]{0,60}$")

#: "1万通のうち、該当する方は": of things, not of people.
OF_THINGS = re.compile(
    r"\d[\d,万千]*[ ]?(?:通|社|台|枚|冊|部|校|団体|アカウント|ID|サーバー?|回)[^。名人]{0,14}(?:うち|中)"
)

PARTS_OVER = re.compile(r"^[^\w\n]*(?:内訳|うち)[^\w\n]*$", re.MULTILINE)

#: "登録された方のうち" gives no number of the whole, and this one may be all that is told.
OF_UNNUMBERED = re.compile(r"(?<!上記の)(?<!前記の)(?<!①の)[者方様員徒](?:さま)?(?:の)?うち")

POPULATION_AFTER = re.compile(
    r"^(?:(?:いらっしゃい|おられ|い|おり)ますが|[^。\n、()]{0,4}(?:で|おり)、[^。\n\d]{0,24}?(?:その|この)(?:うち|中)|[^。\n、()]{0,8}の(?:うち|中)(?![^。]{0,8}(?:連絡|説明|完了|回収|返信))|中[、で\d])"
)

#: "参加予約者の総数は": of everybody, where those of whom it is told are not those affected.
POPULATION_LABEL = re.compile(
    r"(?:(?<!対象)(?<!該当)(?<!被害)者|会員|生徒|学生|お客様|お客さま)の?総数(?:は|:)[ ]?(?:約|およそ)?$|"
    r"(?:会員|(?:利用|登録|加入|契約|在籍|参加|申込|応募|受験)者|ユーザー?|生徒|児童|学生|患者|従業員|職員)数"
    r"(?:は|:)[ ]?$"
)

#: "…人のうち" before a number: it is the part that was affected, where those before are everybody.
OF_POPULATION = re.compile(
    r"\d[\d,万千]*[ ]?(?:[名人件]|組)(?:様|さま)?(?:の(?:うち|中)|中|[^。\n]{0,8}(?:で|が|おり)、[^。\n\d]{0,24}?"
    r"(?:その|この)(?:うち|中))[、 ]?(?:[^。\n\d]|\d(?![\d,]* ?[名人件])){0,48}$"
)

#: "発送数 2,650人" over "うち誤りのあったもの 1,308人": all that was sent, and of them those struck.
_SENT = r"(?:送信|発送|送付|配布|交付|郵送|通知|印刷|発行|投函)(?:した)?[件人者総通枚部]?数"
_OF_THEM = r"[^\w\n]*(?:この|その|上記の)?うち[^\n]{0,24}?(?:誤|流出|漏|見え|見られ|対象|該当|影響)"
SENT_LABEL = re.compile(rf"{_SENT}[^\n。、]{{0,16}}$")
STRUCK_BELOW = re.compile(rf"[^\n]{{0,12}}\n{_OF_THEM}")
SENT_LINE = re.compile(rf"[^\w\n]*{_SENT}")
STRUCK_OF_THEM = re.compile(_OF_THEM)

HELD = re.compile(r"^[ ]?(?:様|さま|分|の方)?(?:を?(?:も)?含(?:み|む|め)|は[^。\n]{0,12}にも(?:記載|掲載|含ま|名前))")

#: "(上記19名に含まれます)" behind a number: the other holds it.
HELD_BY = re.compile(r"^[^。\n()]{0,6}\([^。\n()]{0,24}\d[\d,]*[ ]?[名人件][^。\n()]{0,6}に(?:も)?(?:含ま|重複)")

#: What was done to those affected, told apart from what they did themselves.
STRUCK = re.compile(
    r"漏え?い|漏洩|漏れ|流出|可能性|おそれ|恐れ|紛失|閲覧され|見られ|見えて|被害|盗|持ち?出|窃取|表示され|(?<!調査)対象(?:と|の|は|者)|影響|該当|不正"
)
