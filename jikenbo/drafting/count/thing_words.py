"""The words around a number of things that tell whether so many were lost or leaked, or something else befell them."""

from __future__ import annotations

import re

from jikenbo.drafting.text.phrases import phrases
from jikenbo.drafting.text.wording import any_of, words


def _before(table: str, gap: int, ending: str = "") -> re.Pattern[str]:
    """Return a pattern for a word that stands at most `gap` characters of the clause before the number."""
    return re.compile(rf"{any_of(words(table))}{ending}[^。\n、]{{0,{gap}}}$")


def _after(table: str, gap: int, beginning: str = "") -> re.Pattern[str]:
    """Return a pattern for a word that stands at most `gap` characters of the clause behind the number."""
    return re.compile(rf"{beginning}[^。\n、]{{0,{gap}}}?{any_of(words(table))}")


#: What happens to things in an incident.
HARMED = phrases(
    """
    紛失 失く なくし なくした なくなって 失った 失い 盗 持ち去 持ち出 持出 置き忘れ 置忘れ 落とし 落とした 所在 不明
    見当たら 見つかって 見あたら 流出 漏えい 漏洩 漏れ 感染 暗号化 不正 侵入 被害 乗っ取 遠隔操作 誤って 誤った 誤り
    誤送 誤廃棄 誤交付 誤配 廃棄 処分 破棄 混入 取り違え 入れ違 別の 他の方 他人 閲覧 掲載 公開 見られ 見える 表示
    対象 影響 該当 可能性 おそれ 恐れ 記録 保存 記載 含ま 入っ 入れ 写 転送 送られ 送り出 読まれ 使われ 消失
    消去しないまま 消去されず 滅失 売られ 破損 残って 残され 渡し 渡した 届い 届いた 開い 開か 送った 送付した
    送信した 送ってしま 貼り違え
    """
)
#: Headings and labels of what was lost or leaked.
LABELLED = re.compile(
    any_of(
        words(
            """
            紛失 盗難 流出 漏えい 漏洩 誤送付 誤送信 誤交付 誤廃棄 廃棄 処分 なくし 失くし 盗まれ 対象 影響 被害
            感染 所在不明 該当 暗号化
            """
        )
    )
)
#: A label that announces a number, and a heading that does.
COUNT_LABEL = re.compile(r"(?:件数|[^ \n]{0,6}数|情報|データ|内容)(?:\([^()\n]{0,16}\))?[ :・…|は]{1,20}$")
COUNT_HEADING = re.compile(r"(?:件数|枚数|冊数|数量|の数)(?:等|など)?[】>）)]?$")

#: All there are, whatever happened to them.
POPULATION = _before(
    """
    発送件数 発送数 発送通数 配信数 送付件数 発行件数 総数 全体 全部 すべて 全て 全社 全店 全国 社内の全 庁内の全
    院内の全 全端末 全パソコン 返却した 返却された 購入 導入 配備 貸与し 発送した 発送予定 配布した 契約した
    依頼した 申請された スキャンし 管内 市内 県内 町内 区内 直営 通常 通を含む 枚を含む 冊を含む 台を含む
    """,
    18,
)
BY_ERROR = re.compile(r"(?:誤|間違|取り違)[^。\n]{0,30}$")
STRAYED = _after("誤配 誤送 紛失 届かず 届いていな 未着 不着 行方 所在", 10, r"(?:\([^()\n]{0,12}\))?")
POPULATION_AFTER = re.compile(
    r"(?:が)?(?:あり|ござい)ましたが|[^。\n、()]{0,6}(?:のうち|の内|中[、\d]|(?:で|あり|おり)、(?:この|その)(?:うち|中))|(?:を|は)?(?:普通郵便で|郵便で|一斉に)?(?:発送|郵送|購入|導入|配備|印刷し|作成し|増)|"
    r"(?:の|を)封入|(?:全て|すべて)?(?:を|の|に対する|に対し)[^。\n、]{0,8}(?:点検|検査|調査(?!結果)|確認し|依頼|周知|通知|指導|研修|増や)"
)
#: Of those lost, what was found again, and what is still sought.
REGAINED = _after(
    "回収 返却 返送 発見 見つか 見付か 引き取 取り戻 買い戻 削除 戻って 戻り 終了 完了 済み 正しく 届いていない", 10
)
REST = re.compile(
    r"(?:各|それぞれ)$|" + _before("残る 残り 所在のわからない 余りの 一方 正しい 代わりの 新しい 代替", 8).pattern
)
BEFOREHAND = _before("ほか 他 以外 既報 過去 これまで", 6)
#: Numbers of a contractor's clients together, or that another told.
OF_OTHERS = _before("会社の発表では 委託先の発表では 同社の発表では 業者の発表では 他の自治体 全国で", 40)

#: Vessels: what counts is in them.
VESSEL = _before(
    "バインダー ケース 鞄 かばん カバン バッグ 袋 箱 リュック 紙袋 クリアファイル 封筒 金庫 ロッカー 机", 0, "[ (]?"
)
WITHIN = _after("を含む を含みます を内蔵 入り", 12)

#: Things that stand for nothing lost: what a measure, a search or an attack used.
USED = re.compile(
    any_of(
        words(
            """
            アクセス 攻撃 再生 閲覧 ダウンロード 通知 エラー 問い合わせ 問合せ 相談 苦情 照会 お電話 回答 応募 試行
            不審なメール
            """
        )
    )
    + r"(?:件数|回数|数|者)?[がはもを]?[ :(]*$|"
    + _before(
        "公用車 捜索 エラー 宛先不明 不達 巡回 増設 増員 直近 保管期 保存期 保管年 保存年 予約枠 定員 円", 8
    ).pattern
)
USED_AFTER = re.compile(
    _after(
        """
        アクセス 攻撃 問い合わせ 問合せ 相談が 苦情 照会が 応募 円 態勢 体制 に達し の申出 の申し出 の指摘 の通報
        の試し の報告が のみとし を上限 に限る に限り 宛先を
        """,
        8,
    ).pattern
    + r"|に対して?、?(?:DDoS|大量|外部)"
)
#: Whole cases, not items of data: 2件の事案.
_CASES = "事案 事故 事例 案件 事件 不祥事 ミス トラブル 事象"
CASES = re.compile(any_of(words(_CASES)))
CASES_BEFORE = _before(f"{_CASES} 紛失 発生 漏えい 漏えい等 誤送信 誤送付 誤交付", 12)
OCCURRED = re.compile(r"(?:が|も)?(?:発生|起き|生じ)")
CASES_AFTER = _after(f"{_CASES} 誤送付 誤送信 紛失 誤交付 漏えい事", 10, "の")

#: Whose data they were.
_OWN_DATA = words(
    """
    担当 情報 データ 取引 受診 氏名 名称 連絡 職員 社員 従業員 代表 個人 見積 契約 申請 書類 決算 ホームページ
    サイト 名簿 会員 メールアドレス 団体名 会社名
    """
)
OF_CONCERN = re.compile(
    rf"[ ]+(?:団体名|会社名|企業名|名称)|\)?(?:の?皆様|の方|さま|様|分)?の[^。\n、]{{0,10}}{any_of(_OWN_DATA)}|"
    r"分(?!の[^。\n、]{0,10}(?:確認|正し))|との[^。\n、]{0,10}(?:取引|契約|見積|情報|メール|記録)|[^。\n、]{0,4}(?:が|は)(?:対象|該当|含まれ)"
)
OWN_GROUP = _before("グループ会社 グループ各社 子会社 関連会社 グループ", 4)
CONCERNED_BEFORE = re.compile(
    any_of(
        words("取引先 委託元 受託元 契約先 送信元 出展者 加盟店 顧客 お客様 お客さま 対象 該当 企業 事業者 法人 影響")
    )
    + r"[^。\n]{0,24}$"
)
RECEIVERS_BEFORE = re.compile(
    "(?:(?<!送)受信した|"
    + any_of(
        words(
            "送信先 送付先 宛先 配布先 提供先 交付先 届け先 届出先 閲覧した 受け取った 漏えい先 漏洩先 流出先 運営 共同"
        )
    )
    + r")[^。\n]{0,20}$"
)
ADDRESSES = re.compile(r"(?:宛先|送信先|送付先|配信先)[ 、:はがの]{0,4}$")
INFORMERS = _after("連絡 指摘 申し出 申出 通報 問い合わせ 回答", 12, "(?:から|より)")
RECEIVERS_AFTER = _after(
    """
    に送 へ送 に配 へ配 あて 宛 に対し すべてに すべてから 全てから に削除 に連絡 を訪問 に誤 が共同 が運営
    に周知 へ周知 に届 とともに に委託 に依頼 による調査 に伝え に案内
    """,
    8,
)
