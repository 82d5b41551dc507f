"""Tables of what stands in and around the words of a cause and changes what they say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from jikenbo.drafting.text.wording import words

#: Words with which a notice itself says so: the tag then stands beside a more precise one.
STATED: Mapping[str, re.Pattern[str]] = MappingProxyType(
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
VAGUE: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "不正アクセス": re.compile(r"サイバー|攻撃|^ハッキング"),
        "設定ミス": re.compile(
            r"^(?!.*(?:設定|権限|範囲|制限|公開状態|検索エンジン|フォーム|アンケート|リンク|URL|共有|編集))"
        ),
        "目的外閲覧": re.compile(r"(?:な|ない|もな)$"),
        "原因不明": re.compile(r""),
        "システム不具合": re.compile(r"^システム障害|(?:伴|際)$|^(?:他|ほか|別|異な|違|関係|第三者)"),
        "誤送信": re.compile(r"^アドレスが(?:見え|表示)$"),
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
NOT_EVENT_AFTER = re.compile(
    rf"^(?:等|など|や[^、。]{{1,12}})?(?:への|の)?(?:{'|'.join(_MEASURES)})|"
    r"^(?:によるもの)?では(?:な|あり)|^を(?:防|未然|検知する)|^に(?:備え|ご?注意)|^が(?:起き|発生し)ない|^しないよう|^(?:である|だ)?と(?:思い|思っ|誤認|信じ)|^[^、。]{0,6}(?:可能性|こと|おそれ|恐れ)(?:について)?も|^[^。]{0,30}可能性(?:について)?も|^を[^、。]{0,4}禁|"
    r"^の(?:疑い|おそれ|可能性)?(?:が|の)?(?:ある)?メールに(?:ご)?注意|^かどうか|"
    r"^(?:や[^、。]{1,6})?の可能性(?:も|を(?:検討|含め))|"
    r"^の(?:有無|形跡|痕跡|事実|兆候)(?:は|が|について|を(?:調査|確認))"
)
#: What stands behind a word that then means something else: a theft that was searched into, screens that were swapped.
NOT_EVENT_BEHIND: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "不正アクセス": re.compile(
            r"^(?:を|の)[^、。]{0,6}(?:断|遮断|制限|拒否|止め|禁止|ブロック)|^であることを(?:疑|知ら)"
        ),
        "盗難": re.compile(r"^(?:事件)?(?:の|で)?(?:検索|捜索|捜査|警戒|見張り|相談)|^犯"),
        "誤交付・誤送付": re.compile(r"^(?:って|り)?(?:表示|見え)"),
        "誤公開": re.compile(r"^板|^た(?:通知|メール|書類|名簿|一覧|ファイル|文書)[がをにはの]"),
        "ランサムウェア": re.compile(r"^た(?:パスワード|カード|クレジット|認証|形|状態で(?:保|格))"),
        "サポート詐欺": re.compile(r"^(?:う|った)?(?:偽の?)?(?:サイト|メール|ページ)"),
        "誤送信": re.compile(r"^(?:データ|ボックス|アカウント|サーバ)"),
    }
)
#: What stands before a word that then means something else: a printer's fault is no software's, data are not stolen
#: by hand, a lock that a lost device has or lacks is no setting by which others read.
NOT_EVENT_BEFORE: Mapping[str, re.Pattern[str]] = MappingProxyType(
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
        "なりすましメール": re.compile(
            r"(?:職員|社員|教員|担当者|係|従業員|フロント)[^、。]{0,8}(?:(?:のもと|[宛あ]て|宛)に|[へに]、)[^。]{0,24}$"
        ),
        "内部不正・持ち出し": re.compile(
            r"(?:委託事?|運送|配送|宅配|廃棄|処理|処分|回収|リサイクル|収集|清掃|印刷|警備)$"
        ),
        "設定ミス": re.compile(
            r"(?:機械|機器|封入機|封かん機|印刷機|複合機|プリンター?)の?$|(?:パスワード|暗号化?|ロック|PIN|指紋|生体|顔|段階|要素)[^、。]{0,10}$"
        ),
    }
)
