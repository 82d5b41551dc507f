"""What one word says of a cause: that it happened and how plainly, or why it does not say so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from jikenbo.drafting.tag.cases import Case
from jikenbo.drafting.tag.cues import Hit
from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.polarity import is_denied
from jikenbo.drafting.text.purpose import is_telling
from jikenbo.drafting.text.wording import words

ATTACKS = words(
    "不正アクセス ランサムウェア マルウェア感染 フィッシング パスワードリスト攻撃 脆弱性悪用 Webサイト改ざん "
    "なりすましメール サポート詐欺 サービス妨害"
)
#: Points of a word in the title, of one in prose (and one more where it stands early, one more where it is called the
#: cause), of one that is vague or stands where the response is told.
TITLED, TOLD, HINTED = 4.0, 1.0, 0.5

#: Words with which a notice itself says so: the tag then stands beside a more precise one.
_STATED: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "不正アクセス": re.compile(
            r"不正.{0,6}(?:アクセス|ログイン|ログオン|侵入|利用|使用)|乗っ?取|乗っとら|侵入|入り込|(?:第三者|何者か|外部|海外|以外の者).{0,16}(?:ログイン|サインイン|接続)"
        ),
        "Webサイト改ざん": re.compile(r"改ざん|改竄|書き?換え|スクリプト|コード"),
        "目的外閲覧": re.compile(r"閲覧|見|検索|照会|のぞ|覗|開|参照|調べ"),
        "盗難": re.compile(r"持ち去|置き引き|車上|荒ら|奪|ひったくり|に遭|割られ"),
        "紛失・置き忘れ": re.compile(r"紛失|亡失|遺失|置き?忘れ"),
        "内部不正・持ち出し": re.compile(r"不正|無断|漏ら|売却|提供|転職|転売|見せ|教え"),
    }
)
#: Words that tell of any attack, any exposure: they speak for the tag where nothing says more.
_VAGUE: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "不正アクセス": re.compile(r"サイバー|攻撃|^ハッキング"),
        "設定ミス": re.compile(
            r"^(?!.*(?:設定|権限|範囲|制限|公開状態|検索エンジン|フォーム|アンケート|リンク|URL|共有|編集))"
        ),
        "目的外閲覧": re.compile(r"(?:な|ない|もな)$"),
        "原因不明": re.compile(r""),
        "システム不具合": re.compile(r"^システム障害|^(?:他|ほか|別|異な|違|関係|第三者)"),
        "誤公開": re.compile(r"(?:^|を)誤.{0,16}(?:表示|投稿)"),
        "誤交付・誤送付": re.compile(r"^(?:取り?違え|混入)"),
        "内部不正・持ち出し": re.compile(r"^不正に?取得|^持ち出[しさ]"),
    }
)

#: What makes a word that of a measure, a rule, a guard or a subject matter (不正アクセス対策, 紛失等の防止).
_MEASURES = words(
    "注意 警戒 対策 被害防止 被害の防止 防止 禁止 検知 監視 調査官 調査会社 相談 予防 対応チーム 対応訓練 "
    "対応マニュアル 備え 訓練 保険 罪 法 行為の禁止 リスク に関する法律"
)
_NOT_EVENT_AFTER = re.compile(
    rf"^(?:等|など|や[^、。]{{1,12}})?(?:への|の)?(?:{'|'.join(_MEASURES)})|"
    r"^(?:によるもの)?では(?:な|あり)|^を(?:防|未然|検知する)|^に(?:備え|ご?注意)|^が(?:起き|発生し)ない|^しないよう|^(?:である|だ)?と(?:思い|思っ|誤認|信じ)|^[^、。]{0,6}(?:可能性|こと|おそれ|恐れ)(?:について)?も|^を[^、。]{0,4}禁|"
    r"^の(?:疑い|おそれ|可能性)?(?:が|の)?(?:ある)?メールに(?:ご)?注意|^かどうか|"
    r"^(?:や[^、。]{1,6})?の可能性(?:も|を(?:検討|含め))|"
    r"^の(?:有無|形跡|痕跡|事実|兆候)(?:は|が|について|を(?:調査|確認))"
)
#: What stands behind a word that then means something else: a theft that was searched into, screens that were swapped.
_NOT_EVENT_BEHIND: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "盗難": re.compile(r"^(?:事件)?(?:の|で)?(?:検索|捜索|捜査|警戒|見張り|相談)|^犯"),
        "誤交付・誤送付": re.compile(r"^(?:って|り)?(?:表示|見え)"),
        "誤送信": re.compile(r"^(?:データ|ボックス|アカウント|サーバ)"),
    }
)
#: What stands before a word that then means something else: a printer's fault is no software's, data are not stolen
#: by hand, a lock that a lost device has or lacks is no setting by which others read.
_NOT_EVENT_BEFORE: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "不正アクセス": re.compile(
            r"(?:事務所|事務室|店舗?|建物|倉庫|校舎|住居|室内|敷地|園舎|診療所|クリニック|医院|庁舎|役場|教室|学校|自宅|家屋|工場|施設)[にへ][^。]{0,10}$"
        ),
        "マルウェア感染": re.compile(r"(?:コロナ|インフルエンザ|ノロ|肝炎)$"),
        "紛失・置き忘れ": re.compile(
            r"(?:引き|見|読み)$|(?:痕跡|形跡|兆候|弱点|脆弱性|異常|問題|ウイルス|事実|証拠)[^、。]{0,6}$"
        ),
        "システム不具合": re.compile(r"(?:機械|機器|装置|封入機|印刷機|プリンター?)の?$"),
        "盗難": re.compile(
            r"(?:キー|鍵|トークン|情報|パスワード|データ|ID|アカウント|暗号資産|ポイント)(?:等|など)?[がをはも]$"
        ),
        "Webサイト改ざん": re.compile(r"(?:パスワード|記録|文書|書類)の?$"),
        "内部不正・持ち出し": re.compile(r"(?:運送|配送|宅配|廃棄|処理|処分|回収|リサイクル|収集|清掃|印刷|警備)$"),
        "設定ミス": re.compile(
            r"(?:機械|機器|封入機|封かん機|印刷機|複合機|プリンター?)の?$|(?:パスワード|暗号化?|ロック|PIN|指紋|生体|顔|段階|要素)[^、。]{0,10}$"
        ),
    }
)
#: Of an attack: it may yet come.
_FUTURE = re.compile(r"^[^、。]{0,6}[るう](?:おそれ|恐れ|可能性|危険|こと(?:が|も)あ)")
#: What calls a word the cause, or says that it was found out.
_CAUSAL = re.compile(
    r"^[^。、]{0,12}(?:によ(?:り|って|る)|を受け|が(?:発生|判明|確認|発覚|原因|あ|行わ)|と判明|に(?:感染|遭|あ)|したこと|"
    r"され(?:た|、|て|まし)|し(?:た|まし|て)|いたし|を(?:確認|行)|であること)"
)

#: Phishing that goes out from what was broken into is no cause.
_SENT_ON = re.compile(
    r"^(?:へ|に)?(?:の)?(?:誘導|誘う|誘い|リンク)[^。、]{0,12}(?:メッセージ|メール|SMS)|^(?:メール|メッセージ)?(?:が|を|の)[^。、]{0,12}(?:送信|配信|送ら)"
)
_OPENED = re.compile(r"^[^。]{0,20}(?:添付|開(?:い|封)|クリック|受信し|リンク|従|入力)")
_WENT_OUT = re.compile(r"(?:送信され|発信され|送られ|配信され|送付され|送信し(?:て|た))")
_PROTECTED = re.compile(r"^(?:て)?(?:おり|いる(?:ため|が|こと)|います|いました|あり)")
_ATTACKED = re.compile(r"(?:サーバ|システム|障害|攻撃|侵入|感染|身代金|停止|不正アクセス|業務)")
_VIRUS = re.compile(r"^る[^。]{0,8}(?:ウイルス|ウィルス|プログラム|マルウェア|ソフト)")
_TURNED_AGAINST = re.compile(r"^[^。、]{0,4}[をが](?:突|つか|利用|悪用|狙)")
_EVENT_REACH, _INFLECTED = 34, 4


def read_cause(notice: Notice, hit: Hit) -> Case:
    """Return what the word says for its cause."""
    against = _against(notice, hit)
    if against:
        return Case(hit.tag, 0.0, hit, against)
    text, sentence = notice.text, notice.sentences.at(hit.start)
    found, after = text[hit.start : hit.end], text[hit.end : min(hit.end + 40, sentence.end)]
    stated = hit.tag in _STATED and bool(_STATED[hit.tag].search(found))
    if hit.tag in _VAGUE and _VAGUE[hit.tag].search(found):
        return Case(hit.tag, TOLD if sentence.kind == "title" else HINTED, hit, "広い言葉で書かれている")
    if sentence.kind == "title":
        return Case(hit.tag, TITLED, hit, "題名にある", stated)
    if sentence.kind == "response":
        return Case(hit.tag, HINTED, hit, "対応の段にある")
    early = notice.sentences.index(hit.start) - notice.first_body_sentence < 4
    causal = bool(_CAUSAL.match(after)) or sentence.kind == "cause" or sentence.heading
    return Case(hit.tag, TOLD + early + causal, hit, "起きたこととして書かれている", stated)


def _against(notice: Notice, hit: Hit) -> str | None:
    """Return why the words do not say that this happened."""
    text, sentence = notice.text, notice.sentences.at(hit.start)
    after, titled = text[hit.end : min(hit.end + 40, sentence.end)], sentence.kind == "title"
    if _means_another(notice, hit, after):
        return "別のことを言う言葉である"
    if hit.tag in ATTACKS and _FUTURE.match(after):
        return "これから起きうることとして書かれている"
    if _NOT_EVENT_AFTER.match(after) and not (titled and hit.tag == "なりすましメール"):
        return "対策などの言葉の一部である"
    if titled:
        return None
    verb = (
        hit.end - _INFLECTED
        if text[hit.start : hit.end].endswith(("し", "され")) or after[:1] in ("さ", "し")
        else hit.end
    )
    if hit.tag == "原因不明":
        return None
    if sentence.kind == "denied" or is_denied(text, max(hit.start, verb), sentence.start, sentence.end, _EVENT_REACH):
        return "打ち消されている"
    if _is_quoted(text, hit):
        return "引用された表示などの一部である"
    if not is_telling(notice, hit.start):
        return "お願い、対策、用語の説明などの文にある"
    return None


def _means_another(notice: Notice, hit: Hit, after: str) -> bool:
    """Say whether the words are about something else: what was sent on, what was received, what protects."""
    if hit.tag == "フィッシング":
        return bool(_SENT_ON.match(after) or _VIRUS.match(after))
    if hit.tag == "なりすましメール":
        called = "電話" in notice.text[hit.start : hit.end]
        return called or bool(_OPENED.match(after) and not _WENT_OUT.search(after))
    if "暗号化" in hit.word:
        return bool(_PROTECTED.match(after) and not _ATTACKED.search(notice.around(hit.start)))
    if hit.tag == "システム不具合" and (_TURNED_AGAINST.match(after) or hit.word == "システム障害"):
        return True
    if hit.tag == "マルウェア感染" and after.startswith(("症", "者")):
        return True
    if hit.tag == "誤送信" and re.match("送信[者元]", notice.text[hit.start : hit.end]):
        return True
    if hit.tag in _NOT_EVENT_BEHIND and _NOT_EVENT_BEHIND[hit.tag].match(after):
        return True
    before = notice.text[max(hit.start - 16, 0) : hit.start]
    return hit.tag in _NOT_EVENT_BEFORE and bool(_NOT_EVENT_BEFORE[hit.tag].search(before))


def _is_quoted(text: str, hit: Hit) -> bool:
    """Say whether the word is part of what a screen or a message said (「ウイルスに感染しました」という警告)."""
    before, after = text[max(hit.start - 30, 0) : hit.start], text[hit.end : hit.end + 30]
    return bool(
        re.search(r"「[^」\n]*$", before)
        and re.match(r"[^「\n]*」(?:という|との|と(?:表示|書か|記載)|等の(?:警告|表示))", after)
    )
