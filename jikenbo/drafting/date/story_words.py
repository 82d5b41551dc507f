"""The words of a story: noticing, acting, showing, closing, taking along and missing."""

from __future__ import annotations

import re

from jikenbo.drafting.text.phrases import phrases
from jikenbo.drafting.text.wording import any_of, words

#: One who is in the story notices it: nothing lies between, unless another day is named.
NOTICED = re.compile(
    r"気[付づ](?:い[たて]|き[、ま]|きにな|かれ(?![ずな]))|気が[つ付](?:い[たて]|き[、ま])|不審に思|不信に思|違和感|おかしいと|見[当あ]たら|"
    r"[なが]くなっ(?:て|た)|(?:ない|無い)(?:の[にが]|こと[にが])|(?:不足|紛失)していることが|異変"
)
AT_ONCE = phrases("直後 すぐに 直ぐに すぐ、 まもなく 間もなく その場で 分後 時間後 その日 同日 当日 即座に", gap=0)
POLICE = re.compile(r"(?:すぐに|直ちに|ただちに)[^。、]{0,8}(?:警察|交番|110番)")
LATER = re.compile(r"後日|翌|数日|日後|週間後|か月後|ヶ月後|年後|のちに|その後の調査|調査の結果")
#: What is done about a thing that has been noticed.
ACTED = re.compile(
    any_of(
        words(
            """
            通報 報告 届 連絡 謝罪 お詫び おわび 回収 相談 削除 初期化 ロック 遮断 訂正 停止 捜 探 問い合わせ
            切り離 電源 解消 復旧
            """
        )
    )
)

SHOWN = phrases(
    "公開 掲載 閲覧 共有 フォーム 表示 設定 転送 アップロード 受付を開始 検索 サイト ホームページ 見える 見られ", gap=0
)
SENT = phrases(
    "送信 発送 送付 郵送 交付 配布 配付 紛失 盗 渡 投函 送り 送っ 置き忘 感染 侵入 攻撃 廃棄 印刷 開催 研修", gap=0
)
CLOSED = phrases(
    """
    削除 非公開 閉鎖 公開を停止 公開を中止 公開を取り 掲載を取り 掲載を停止 掲載を中止 設定を変更 設定を修正
    設定を直 設定を解除 設定を改め 設定を停止 閲覧できない 見えない 見られない 修正 差し替え 差替え 閉じ 止めま
    止めた 下げま 下ろし 消しま 取り下げ 受付を停止 範囲を変更 範囲を修正 範囲を直 権限を変更 権限を修正 公開設定を
    受付を中止 フォームを停止 転送を停止 サイトを停止 停止し 停止いた 停止を 公開を取りやめ
    """,
    gap=0,
)

ATTACK = re.compile(
    r"侵入|に入り|攻撃|アクセス|ログイン|感染|実行|暗号化|窃取|持ち出|改ざん|操作|ダウンロード|抜き取|設置|盗"
)

#: Taken along, and later missed: it went in between.
TAKEN = re.compile(
    r"持ち|携|出動|外出|退勤|帰宅|退庁|鞄|カバン|かばん|ポーチ|リュック|飲食|乗車|使用|保管|置い|入れ|積み|訪問"
)
MISSED = re.compile(r"ない(?:こと|の)に|無い(?:こと|の)に|見[当あ]たらな|[がを]?(?:なくな|無くな)って|紛失に気")
LOST = re.compile(r"紛失|落と|忘れ|盗|なくし|失く|失い|失っ|遺失|抜き取|誤って|廃棄|回収され|しまっ")

#: Found by what it did at that moment.
STOPS = phrases(
    """
    暗号化 ランサム 接続できな アクセスできな 開けな 開かな 起動しな つながらな 使用できな 利用できな 障害
    """,
    gap=0,
)
#: What somebody else reports happened to them, some day.
SAID_TO_BE = re.compile(r"(?:との|旨の?)(?:ご|お)?(?:通知|報告|連絡|指摘|情報|説明|一報|第一報)")
GONE = re.compile(
    r"見[当あ]たらなくな|[がを]?(?:なくな|無くな)(?:り|った)|(?:中に|途中|際)[^。]{0,60}(?:なくなって|無くなって)"
)
