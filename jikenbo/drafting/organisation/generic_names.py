"""Words that end like a name and name nobody: 市立小学校, 関係機関, 当センター."""

from __future__ import annotations

import re

from jikenbo.drafting.organisation.name_words import BODY_ENDS, HOUSES
from jikenbo.drafting.organisation.self_words import SELF_WORDS
from jikenbo.drafting.text.wording import any_of, words

_QUALIFIERS = words(
    """
    当 本 同 各 全 他 両 某 弊 貴 御 該当 当該 別 元 新 旧 市立 県立 町立 村立 区立 府立 都立 道立 公立 私立 国立
    国公立 組合立 市町村立 市 県 町 村 区 都 府 道 国 市内 県内 町内 村内 区内 都内 府内 道内 学内 院内 園内 地域
    地元 近隣 外部 最寄り 所轄 管轄 海外 国内 医療 研究 金融 行政 関係 公的 教育 専門 調査 捜査 報道 第三者 委託
    受託 附属 付属 救命 救急 健診 検診 健康 相談 総合 支援 保険 携帯 電話 通信 子 関連 親 運送 運営 グループ 警備
    配送 印刷 開発 保守 管理 決済 代行 実習 臨床 データ コール サービス サポート お客様 お客さま 問合せ お問い合わせ
    お問合せ 消費者 地方 一部 特定 認可 認定 民間 小 中 高 高等 大 小中 小中高 特別 定時制 全日制 連絡 審議 実行
    監査 懲戒 対策 検討 再発防止 保健 福祉 予約 受付 配信 物流 配達 流通 業務 事務 技術 試験 学習 研修 分析 検査
    中央省 関係省 対象 下記 上記 法律 会計 税理士 社会福祉 介護 保育 子育て 多数 複数 取引 提携 加盟 特設 事務 情報
    監視 セキュリティ 応援 推進 協力 市民 県民 町民 消費 再発 倫理 危機管理 協力 連携 連結 主要 大手 通販 健康保険
    循環器 消化器 呼吸器 脳神経 心臓血管 泌尿器 血液 腎臓 総合診療 国民 共済 連絡協議 都市 路線 高速 貸切 観光 送迎
    府警 県警 都道府県 都道府 政府 官公 省 調剤 宿泊 看護 高齢者 障害者 障がい者 児童 母子 一般 臨時 災害 接種 集団
    会場 出張 移動 販売 直営 系列 併設 姉妹 現地 代表理事 専務理事 常務理事 公安 放課後 放課後児童 学童
    """
)
_NAMELESS = words(
    """
    会社 機関 委員会 グループ センター 事務所 本部 会議 取締役会 監査役会 協議会 組織 公共交通 民間企業
    データセンター コールセンター オンラインストア オンラインショップ 公式ストア 公式オンラインストア ネットスーパー
    アプリストア 実行委員会 教育庁 教育局
    """
)
_KINDS = (*BODY_ENDS, *_NAMELESS)
_QUALIFIED = re.compile(f"{any_of(_QUALIFIERS)}{{0,2}}+")
_PASSING = re.compile(
    r".*(?:対策|検討|再発防止|調査|審査|懲戒|倫理)(?:委員会|会議|本部)\Z|.{0,6}(?:保険会社|カード会社|携帯電話会社|システム会社)\Z|"
    r"(?:先生|患者|児童|生徒|学生|職員|教員|お客|皆|利用者|保護者|会員|顧客).*|.*(?:オンラインストア|オンラインショップ|通販サイト|公式ストア)\Z"
)
_SELF = re.compile(any_of(SELF_WORDS))
_LATIN_ONLY = re.compile(r"[A-Za-z0-9&]+\Z")


def is_generic(name: str) -> bool:
    """Say whether the words tell a kind of body and name none."""
    if (
        name in HOUSES
        or _LATIN_ONLY.match(name)
        or _PASSING.match(name)
        or (_SELF.match(name) and not name.startswith(_PLACES))
    ):
        return True
    kind = max((end for end in _KINDS if name.endswith(end)), key=len, default="")
    return bool(_QUALIFIED.fullmatch(name, 0, len(name) - len(kind)))


#: Places whose names begin like "this body".
_PLACES = words(
    "当麻町 当別町 本山町 本宮市 本庄市 本巣市 本部町 本別町 本埜村 本町 本郷 本所 本田 本多 本間 本州 本願寺"
)
