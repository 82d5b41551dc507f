"""Invented incidents in any number, with a vocabulary that grows with them as that of real notices does.

Every organisation, product and person here is made up from parts; nothing is taken from a notice.
"""

import random
from collections.abc import Iterator

from jikenbo.search.record import Record

PLACES = """青葉 朝霧 曙 霞台 北浜 桐生野 小牧原 早瀬 白鷺 鈴鹿谷 泉ヶ丘 竹園 千早 月見野 椿沢 常盤木 鳴海沢 二ノ宮 野々村 浜名瀬 日向原 藤枝台 星野 松ヶ崎
三雲 緑ヶ浜 南風 美濃原 紫野 望月 森下台 八雲原 雪見 横手沢 吉野台 若宮 鷲尾 綾部野 石神 稲荷原 岩倉台 魚津浜 大月沢 岡崎野 尾花沢台 笠間原 勝浦野 川俣
神楽坂台 菊川野 岸和野 木更原 久慈浜 倉敷野 黒磯台 気仙野 小諸台 西条野 佐伯浜 塩尻台 志摩原 諏訪野 関ヶ台 瀬戸浜 高槻野 多治原 立山台 知多浜 津島野 天竜
遠野原 十日町台 豊岡野 長浜台 名張原 新見野 沼田台 根室原 直方台 延岡野 羽咋浜 花巻台 浜田野 飯能台 氷見浜 姫島 平戸野 福知原 富士見野 舞鶴台 益田原 松任野
三次台 宮古浜 村上野 室戸台 最上原 守山野 柳井台 結城野 由布原 米沢台 和歌浦""".split()
NAMES = """さくら ひまわり あおぞら みらい ひかり 東洋 中央 第一 日ノ出 大和 共栄 栄光 新生 光陽 三共 明和 平成 昭和 協和 高砂 千歳 瑞穂 若葉 富士見 太陽 北斗 明星 東亜
朝日野 旭光 桜花 山吹 白水 清流 双葉 四つ葉 希望 未来 創造 技研 総合 統合 先端 環境 生活 健康 長寿 安心""".split()
BODIES = (
    """{p}市 {p}町 {p}村 {p}県 {p}市教育委員会 {p}市立{n}小学校 {p}町立図書館 {p}県立{n}高等学校 {p}大学 {n}大学 {p}市立病院 {n}病院 医療法人{n}会
学校法人{n}学園 社会福祉法人{n}会 {n}信用金庫 {p}商工会議所 株式会社{n}{k} {n}{k}株式会社 {k}株式会社 有限会社{n}商店 一般社団法人{p}{n}協会
公益財団法人{n}財団 独立行政法人{n}機構 {p}農業協同組合 {p}ガス株式会社 {n}鉄道株式会社 {p}水道企業団 国立大学法人{p}大学 {n}証券株式会社 合同会社{k}
{p}広域消防本部 {p}警察署 {n}生活協同組合""".split()
)
SYLLABLES = """ア イ ウ エ オ カ キ ク ケ コ サ シ ス セ ソ タ チ ツ テ ト ナ ニ ネ ノ ハ ヒ フ ホ マ ミ ム メ モ ヤ ユ ラ リ ル レ ロ ワ ン ガ ギ グ ゴ ザ ジ ズ ダ デ ド バ ビ ブ ボ
パ ピ プ ポ シャ シュ ジョ チャ フィ ティ ー ッ""".split()
LATIN = "net cloud link mail secure data base web port gate sys tech info soft lab works one plus air core hub id pay card shop log box".split()
CAUSES = """不正アクセス ランサムウェア マルウェア感染 フィッシング パスワードリスト攻撃 脆弱性悪用 Webサイト改ざん なりすましメール サポート詐欺 誤送信 誤公開
設定ミス 紛失・置き忘れ 盗難 誤廃棄 誤交付・誤送付 内部不正・持ち出し 目的外閲覧 システム不具合 サービス妨害""".split()
SECTORS = "地方公共団体 国の機関 教育 医療・福祉 製造業 情報通信業 金融業 小売業 運輸業 建設業 宿泊業 サービス業".split()
DATA = """氏名 住所 生年月日 性別 電話番号 メールアドレス 口座番号 クレジットカード番号 セキュリティコード 有効期限 パスワード 健康診断結果 病名 診療情報 成績 顔写真 勤務先
役職 購入履歴 マイナンバー 年金番号 保険証番号 続柄 年収 税額 配送先 予約内容 問い合わせ内容 会員番号 ログインID""".split()
MEDIA = "USBメモリー ノートパソコン 書類 電子メール スマートフォン 外付けハードディスク クラウドストレージ サーバー ファクシミリ ウェブサイト 共有フォルダ タブレット端末".split()
RELATION = "自社 委託先 再委託先 指定管理者 グループ会社 クラウド事業者".split()
STATE = "調査中 続報 最終報 終息".split()
ACTORS = "職員 社員 元社員 担当者 委託先の従業員 派遣社員 教員 医師 看護師 アルバイト 第三者 攻撃者 システム管理者 保守業者".split()
PARTS = """総務部 人事課 窓口 会員サイト 通販サイト 基幹システム 業務サーバー 社内ネットワーク 健康増進課 福祉課 税務課 学生支援課 広報室 経理部 営業所 支店 研究室 公式サイト
予約システム 顧客管理システム 勤怠システム メールサーバー ファイルサーバー リモートデスクトップ VPN機器 認証基盤 テスト環境 子会社 倉庫 給食センター""".split()
PURPOSES = """健診 保育園の入所審査 イベントの申込受付 採用選考 アンケート調査 年末調整 補助金の交付申請 選挙事務 水道料金の請求 定期点検 会員更新 防災訓練の案内 講座の募集 学校行事
粗大ごみの受付 特定健診の受診勧奨 展示会の来場登録 敬老祝品の配布 ポイント事業 就学援助""".split()
CIRCUMSTANCES = """帰宅途中の電車内に置き忘れた 宛先をBCCではなくTOに入力した 公開範囲を「全員」に設定していた 保存期間の満了前に溶解処理へ回した 別人の封筒に封入した 更新プログラムを適用していなかった
偽の警告画面に表示された番号へ電話した 鍵のかからない棚に保管していた 初期パスワードのまま運用していた 退職時に許可なく複製した 検索エンジンから閲覧できる状態にあった 車上荒らしに遭った
飲食店で鞄ごと見失った 添付ファイルの確認を怠った 管理者権限を広く与えていた 開発用の設定が本番に残っていた 多要素認証を導入していなかった 名簿の列がずれたまま差し込み印刷した
画面共有中に一覧を映した 宛名ラベルを二重に貼った 委託契約に定めた手順を守らなかった 廃棄業者が中古市場に流した""".split()
SENTENCES = (
    """{org}は{date}、{part}で使う{medium}について、{actor}が{circ}と発表した。
{part}の{actor}が{purpose}に用いる{medium}を取り扱う際、{circ}ことが分かった。
対象は{data}、{data2}及び{data3}で、あわせて{people}人分である。
{data}と{data2}は含まれるが、{data3}は含まれていない。
{date2}{hour}時{minute}分ごろ、{part}の監視装置が異常な通信を検知し、直ちに切り離した。
{actor}からの連絡により{date2}に発覚し、{date}に所管する官庁と個人情報保護委員会へ報告した。
原因は、{circ}ためである。
現時点で二次被害は確認されていないが、{org}は不審な連絡に注意するよう呼びかけている。
本人には{date3}までに書面でお詫びし、専用の問い合わせ窓口（{phone}）を設けた。
攻撃には{latin}の脆弱性（CVE-{year}-{cve}）が使われ、{files}ファイルが暗号化された。
侵入経路は{part}に設けた{latin}で、{product}の管理画面に接続された形跡がある。
漏えいしたおそれのある件数は最大{records}件で、うち{people}人分に{data}が含まれる。
{product}を提供する{org2}が調査を続けており、結果がまとまり次第あらためて公表する。
再発防止のため、{medium}の持ち出しを許可制とし、{part}で{purpose}の手順を見直す。
{org}は{purpose}の業務を{org2}に委託しており、{org2}が再委託した先で起きた。
{date2}から{date}までの間、{part}は{product}の利用を停止し、手作業で{purpose}を続けた。
第三者機関の調査では、{latin}の記録に外部への送信を示すものはなかった。
送信先は{files}か所で、{hour}件は開封前に削除を確認した。
{actor}は{circ}うえ、{purpose}の資料{files}枚を持ち帰っていた。
警察署に届け出るとともに、{part}の周辺を捜索したが見つかっていない。
クレジットカードの情報{records}件が流出した可能性があり、{org2}と連携して不正利用を監視する。
{org}では{year}年にも同様の事案があり、{purpose}の点検を進めていたところだった。
{year}年度の{purpose}に関する{data}（{people}人分）を記録した{medium}が{part}から見当たらなくなった。
{product}のアカウント{hour}個に不正なログインがあり、{data}を閲覧された。
対応の費用は未定で、業績への影響は精査している。
{org2}から{date2}に通知を受け、{part}の{product}に登録された{data2}を確認した。""".splitlines()
)


class Corpus:
    """Records made from a seed; the first n of a longer run are the same as a run of n."""

    def __init__(self, seed: int = 20231006) -> None:
        self._random = random.Random(seed)

    def records(self, count: int) -> Iterator[Record]:
        """`count` records, the numbers of a year starting anew after 1,200 of them."""
        for number in range(count):
            year, serial = 2025 - number // 1200 % 25, 1200 - number % 1200 + 1200 * (number // 30000)
            yield self._record(f"{year}-{serial:03}", year)

    def _record(self, identity: str, year: int) -> Record:
        pick = self._random.choice
        cause, sector, medium, people = pick(CAUSES), pick(SECTORS), pick(MEDIA), self._people()
        org, org2 = self._organisation(), self._organisation()
        month, day = self._random.randint(1, 12), self._random.randint(1, 28)
        date = f"{year}-{month:02}-{day:02}"
        data = self._random.sample(DATA, 3)
        title = f"{pick(PARTS)}の{medium}に関する{cause}（{pick(PURPOSES)}）"
        paragraphs = [
            "".join(self._sentence(org, org2, year, people, medium, data) for _ in range(self._random.randint(2, 5)))
            for _ in range(self._random.randint(5, 8))
        ]
        return Record(
            id=identity,
            url=f"incidents/{identity}/",
            title=title,
            organisations=(org,),
            date=date,
            blocks=(date, f"{people:,}人", cause, sector, medium, *data, *paragraphs, f"{cause}に関するお知らせ"),
            filters={
                "year": (str(year),),
                "cause": (cause,),
                "sector": (sector,),
                "data": tuple(data),
                "medium": (medium,),
                "relation": (pick(RELATION),),
                "state": (pick(STATE),),
                "scale": (scale(people),),
                "organisation": (org,),
            },
            sort={"date": date, "people": str(people)},
            facts={"headline": title, "organisation": org, "date": date, "people": f"{people:,}人", "causes": (cause,)},
        )

    def _people(self) -> int:
        return int(10 ** self._random.uniform(0.3, 5.5))

    def _organisation(self) -> str:
        pick = self._random.choice
        return pick(BODIES).format(p=pick(PLACES), n=pick(NAMES), k=self._katakana())

    def _katakana(self) -> str:
        return "".join(self._random.choice(SYLLABLES[:-2]) + "".join(self._random.choices(SYLLABLES, k=2)) for _ in "ab")

    def _latin(self) -> str:
        first, second = self._random.sample(LATIN, 2)
        return self._random.choice([f"{first.capitalize()}{second.capitalize()}", f"{first.upper()}-{second}", f"{first}{second}"])

    def _sentence(self, org: str, org2: str, year: int, people: int, medium: str, data: list[str]) -> str:
        pick, number = self._random.choice, self._random.randint
        day = [f"{year}年{number(1, 12)}月{number(1, 28)}日", f"{number(1, 12)}月{number(1, 28)}日", f"令和{max(1, year - 2018)}年{number(1, 12)}月"]
        return pick(SENTENCES).format(
            org=org,
            org2=org2,
            part=pick(PARTS),
            medium=medium,
            actor=pick(ACTORS),
            circ=pick(CIRCUMSTANCES),
            purpose=pick(PURPOSES),
            data=data[0],
            data2=data[1],
            data3=data[2],
            people=f"{people:,}",
            records=f"{self._people():,}",
            files=number(2, 90),
            date=pick(day),
            date2=pick(day),
            date3=pick(day),
            year=year,
            hour=number(1, 23),
            minute=number(0, 59),
            phone=f"0{number(10, 99)}-{number(100, 999)}-{number(1000, 9999)}",
            latin=self._latin(),
            product=pick([self._latin(), self._katakana()]),
            cve=number(1000, 49999),
        )


def scale(people: int) -> str:
    """The facet value of a number of people."""
    for limit, label in ((100, "〜100人"), (1000, "〜1千人"), (10000, "〜1万人"), (100000, "〜10万人")):
        if people <= limit:
            return label
    return "10万人超"
