"""The words that tell what a date is the date of: of its discovery, of what happened, of what was done about it."""

from __future__ import annotations

import re

from jikenbo.drafting.text.phrases import phrases
from jikenbo.drafting.text.wording import words

#: What is said or done at the end of a clause: 判明し, 確認された, 発見。
_DO = r"(?=(?:を|の)?(?:し|行|いた|致|実施|開始|さ[れせ]|済|する|申し上|求め|始め|後|[。、\n]|$))"

#: How word of it comes from outside, and that it came.
_WORD = words(
    """
    連絡 指摘 通報 情報提供 問合せ 問い合わせ 問い合せ 照会 相談 苦情 申出 申し出 申告 届出 届け出 通知 報告
    電話 知らせ 一報 投稿 声 メール
    """
)
_CAME = words(
    """
    があ がござい からあ よりあ が入 が寄せ 寄せられ を受け を頂 をいただ をもら をうけ を受領 により によって を端緒
    をきっかけ で判 で発 が届 してき を契機
    """
)
_REPORTED = rf"(?:から|より)(?:の)?[^。、\n]{{0,8}}?(?:{'|'.join(_WORD)})(?=[。、\n)]|$)"

_FOUND = words("把握 検知 検出 発見 認識 認知 覚知 察知 感知 確認")
_FINDING = phrases(
    """
    判明 発覚 露見 露呈 見つけ 見付け 気付 気づ 気が付 気がつ 気がつい わかり わかった わかる 分かり 分かった
    分かる わかっ 分かっ 明らかにな 明らかとな 明るみ 疑いが…生じ 疑われ 疑いを 見当た 見当らな がなかったため
    がなく、 教えてくださ 教えていただ 教示 ご一報 知らされ お尋ねを お尋ねが 突き止め 知りました 目撃
    なくなって 無くなって 所在が…不明 所在不明 行方が…不明 無いことに ないことに 異変 異常を 異常が 不審に思
    不審な…を見 アラート 警告が 拾得 拾わ 拾った 届けられ 返送されて エラーがあ メールをいただ
    """,
    " ".join(f"{word}…{came}" for word in _WORD if word != "メール" for came in _CAME),
    " ".join(f"{word}あ" for word in _WORD),
)
#: Said only of what is looked for in vain: 確認されておりません.
_NOT_FOUND = r"(?!さ?れ?て?(?:は)?(?:い|お)?(?:ない|りません|らず)|でき(?:て|ま|な|ず))"
_COMES_UP = r"見[つ付]か(?!ら|りま|って(?:は)?(?:い|お)(?:ない|ませ|らず|りま))"
DISCOVERED = re.compile(
    rf"{_REPORTED}|{_COMES_UP}|(?:{'|'.join(_FOUND)}){_NOT_FOUND}(?:でき|に至|{_DO})|{_FINDING.pattern}"
)

#: Words of discovery that may as well stand for what happened: "不正アクセスが確認された".
WEAK_DISCOVERY = re.compile(r"確認|検知|検出")

_HAPPENED = words(
    """
    送信 送付 発送 郵送 交付 配布 配付 公開 掲載 表示 登録 保存 保管 入力 設定 投稿 印刷 印字 転送 転記 添付
    封入 混入 同封 廃棄 破棄 使用 開封 発生 紛失 遺失 滅失 亡失 流出 漏えい 漏洩 感染 侵入 改ざん 改変 窃取 悪用
    閲覧 アクセス ログイン ダウンロード アップロード クリック 一斉送信 誤送信 誤送付 誤配 誤配布 誤交付 誤発送
    誤廃棄 誤掲載
    """
)
_HAPPENING = phrases(
    """
    起きた 起きて 起きま 起き、 起こ 生じ 送っ 送ろう 送る際 送られ 誤って 誤り 紛失 失くし なくし 無くし 置き忘
    置き引き 置いた 忘れ 落と 落下 盗難 盗ま 窃盗 車上 ひったく 攻撃を 攻撃に 攻撃が 攻撃( 攻撃さ 不正アクセス
    不正に 不正な 不正ログイン なりすまし 乗っ取 書き換 暗号化 抜き取 遠隔操作 操作され 操作する 実行され
    停止する事態 障害が 障害に 使用できな 利用できな アクセスできな 閲覧でき 閲覧可能 閲覧が 見られ 見える 見え
    見ていた 取得でき 取得され 取得し 取得可能 参照可能 参照でき アクセス可能 アクセスがあ アクセスを
    ログイン可能 検索可能 ダウンロード可能 可能な状態 状態で 状態と 状態に 状態が 持ち出 持出 持ち帰 持ち去 持参
    配り 配った 投函 配達 手渡 渡し 渡した 引き渡 流出が 漏えいが 漏洩が 漏れ 処分してし 溶解 停止しており
    停止している 停止した状態 入り込 入りこ 売却 複製し コピーし 出力し 取り出し 紛れ 混ざ 混じ 開いた 開き
    開いて リンク 帰宅 退庁 退勤 不具合 中継 期間 ランサムウェア 被害を受け 公開を 掲載を 交付を 送信を 設定を
    感染が 失いま 失った 失い、 送りま 送りし お渡しし お渡しま 割られ 壊され 倒れ 破損
    """
)
OCCURRED = re.compile(rf"(?:{'|'.join(_HAPPENED)})(?:可能|{_DO})|{_HAPPENING.pattern}")

#: What is done afterwards, and what only leads up to it: nouns that become verbs, and other forms.
_DONE = words(
    """
    開催 実施 開始 退職 入社 採用 着任 委託 契約 施行 締結 逮捕 送検 起訴 停止 遮断 切断 隔離 無効化 初期化 再開
    復旧 再設定 変更 改修 修正 設置 通知 謝罪 お詫び おわび 説明 購入 利用 申込 申し込み 申請 受診 受講 受験
    卒業 在籍 入学 入会 依頼 指示 要請 調査 連絡 報告 相談 回収 削除 追加 制定 改正 公布 廃止 適用 開設 稼働
    導入 返却 訪問 面会 公表 発表 完了 終了 提出 請求 受領 着手 返還 訓告 免職 減給 処分 転出 異動 作成 受付
    閉鎖 届出 速報 第一報 結成 招集 発令 中止 休止 解除 破棄を 発足 立入 お知らせ 案内 廃止 選定 締切 受理 告訴
    告発 申告
    """
)
_OTHERWISE = phrases(
    """
    現在 時点 生まれ 予定で 予定し 予定。 懲戒 停職 減給 戒告 切り離 対策本部 届け出 届けま 届けた 遺失物届
    遺失届 盗難届 紛失届 被害届 記者会見 説明会を 説明会が 保護者会を 終え 設けま 設けた 着き次第 書状 お手紙
    改め 直しま 求めま 求めた 立ち上げ 受け付 伺い 訪ね 外しま 外した 戻り 締め切 集め 受け取っ 捜索 捜しま
    探しま
    """
)
OTHER = re.compile(rf"(?:{'|'.join(_DONE)}){_DO}|{_OTHERWISE.pattern}")

#: What a label says its date to be, strongest first; "期間" is looked for apart.
LABEL_DISCOVERED = phrases(
    """
    発覚 判明 覚知 認知 発見 検知 把握 確認した日 確認日 わかった 分かった 気付いた 気づいた 通報受信 連絡を受け
    連絡日 通報日 発覚した 認識した
    """
)
LABEL_OCCURRED = phrases(
    """
    発生 送信 紛失 盗難 漏えい 漏洩 流出 配布 配付 交付 送付 発送 公開 掲載 閲覧 事故 被害 不正 アクセス 対象
    感染 侵害 廃棄 表示 事案 改ざん いつ 攻撃 ログイン 亡失 滅失 遺失 障害 投函 誤送 持出 持ち出 設定 可能
    """
)
LABEL_OTHER = phrases(
    """
    公表 発表 処分 開催 施行 募集 申込 受付 保存 回収 報告 届出 対応 謝罪 通知 予定 再開 復旧 提供 契約 調査
    停止 利用 購入 更新 生年 締切 委託 審査 会議 相談 作成
    """
)
LABEL_DATE = phrases(
    "公開 掲載 公表 発表 発信 登録 配信 投稿 リリース お知らせ 更新 作成 提供 Date Posted Published", gap=0
)

ENDS_AS_DATE = re.compile(rf"(?:{LABEL_DATE.pattern})[ :]*$")
#: A label gives a date where it ends in one of these.
DATED = re.compile(
    r"(?:日時?|年月日|日付|時期|期間|時間|時刻|月日|いつ(?:から)?|発生|判明|発覚|とき)(?:\([^()]{0,20}\))?$"
)

#: What stands right before a date that it modifies: 不正アクセスが判明した6月9日.
MODIFIES_DISCOVERED = re.compile(
    r"(?:(?:判明|発覚|検知|発見|把握|確認)したのは|気[付づ]いたのは|判明した|発覚した|わかった|分かった|気付いた|気づいた|発見した|把握した|検知した)$"
)
MODIFIES_OCCURRED = re.compile(r"(?:発生した|起きた|送信した|紛失した|公開した|感染した|発送した|盗難にあった)$")

#: Right behind a date: it is when a state began.
BEGINS = re.compile(r"[ ]?(?:以降|より|以後|から)(?![ ]?\d{1,2}(?:時|:))")

#: What is said or asked, and so leads to the discovery that ends the sentence: 学校へ連絡し、わかりました.
LEADS = re.compile(r"連絡|相談|報告|調査|点検|確認|申し出|照会")

#: Something was to be done, or had been done, by that day.
UNTIL = re.compile(r"[ ]?(?:まで|以前|付|執行|投開票|開催|締め?切|必着|消印|生まれ|入社|退職|卒業|採用|施行)")

#: The day on which a thing was last seen, or that of other things, is none of them.
NOT_ITS_DAY = re.compile(r"(?:最後に|最終(?:確認|使用)|前回の|次回)[^、。]{0,12}$|生年月日[ :(]{0,2}$")
