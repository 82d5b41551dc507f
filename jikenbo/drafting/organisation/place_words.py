"""What stands beside a name in a letterhead, a signature or a page's frame, and what no name there has."""

from __future__ import annotations

import re

from jikenbo.drafting.organisation.beside_words import OFFICERS, OFFICES, PAGE_OF
from jikenbo.drafting.organisation.self_words import SELF_WORDS
from jikenbo.drafting.text.wording import any_of, words

_DAY = (
    r"(?:(?:19|20)\d\d ?[年/.-] ?\d{1,2} ?[月/.-] ?\d{1,2} ?日?|"
    r"(?:令和|平成) ?(?:\d{1,2}|元) ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)"
)
#: A line that is a date, with what may stand beside it.
DATED = re.compile(rf"[^、。]{{0,8}}{_DAY}[^、。]{{0,14}}\Z")
ADDRESSEES = re.compile(r"(?:各 *位|皆 ?様|皆さま|みなさま|皆さん|の方々?|[^仕模同]様|殿|御中)(?:へ)?\Z")
CLOSING = re.compile(r"(?:以 *上|敬 *具|謹 *白|記)\Z")
#: What follows a name at the head of a page (…からのお知らせ, …報道発表資料, the way to the page, a date).
AFTER = re.compile(rf"(?:{PAGE_OF.pattern}|[|]| +(?:[^ ]{{1,6}}[: ])?{_DAY}).*\Z")
_NAMED = r"[^、。]{0,24}\Z"
#: A label or a date before a name, not only a mark.
LABELLED = re.compile(r"[一-龥\d]")
#: Who heads the body, on a line of its own, or behind the name.
OFFICER = re.compile(rf" *(?:{any_of(OFFICERS)}|[一-龥]{{0,6}} {{0,6}}長 ){_NAMED}")
HEADED = re.compile(rf" (?:{any_of(OFFICERS)}){_NAMED}|(?:代表取締役|代表理事|理事長){_NAMED}")
#: The departments after a name.
OFFICE = re.compile(rf"(?: [^、。 ]{{0,20}}{any_of(OFFICES)}(?:\([^()]*\))?)+\Z")
#: How a name is read or shortened, in brackets behind it.
READING = re.compile(r" ?\((?![株有同]\))[^()]*\)\Z")
#: Letters of a name rather than of a sentence, and those that are not Latin.
WRITTEN, WRITTEN_HERE = re.compile(r"[一-龥ァ-ヺA-Za-z]"), re.compile(r"[一-龥ぁ-んァ-ヺ]")
LATIN = re.compile(r"[A-Za-z0-9&.,' -]+")
#: Words of a sentence, which a name in a sentence is not taken for.
TOLD = re.compile(r"[一-龥ァ-ヺー][ぁ-ん]{4,}[一-龥ァ-ヺー]|[一-龥][にでもて]\Z|[一-龥ァ-ヺー]と[一-龥ァ-ヺ]")
#: Two words that are a person's.
PERSON = re.compile(r"[一-龥ヶ々]{1,4} [一-龥々ぁ-んァ-ヺー]{1,5}|[一-龥]{1,3} [^ ]{1,3} [一-龥 ]{1,6}")
_YEARS = r"(?:(?:19|20)\d\d ?)?(?:[-~] ?(?:(?:19|20)\d\d)? ?)?,? ?"
COPYRIGHT = re.compile(
    rf"(?:Copyright ?(?:\([Cc]\)|©)?|\([Cc]\)(?= ?(?:19|20)\d\d)|©) ?{_YEARS}"
    r"(?P<name>[^\n.,。|]{2,40}?)(?=[,.]? ?(?:All|ALL|$)|[,.\n])"
)
#: The parts of a page's title, parted by bars.
SITE = re.compile(r"(?P<name>[^|>\n]{2,40})")
SITE_RULE = re.compile(r"[|>]")
NEWS = re.compile(
    r" *(?P<name>[^、。\s\d]{2,20}?)は(?=\d|[^。]{0,12}、)(?=[^。]{0,400}?(?:発表し|公表し|明らかにし|発表され))"
)
#: What is said of a body before its name.
MODIFIER = re.compile(
    r".*(?:手が?掛?け|運営す|展開す|提供す|販売す|管理す|経営す)る|.*(?:上場|大手|老舗|傘下|子会社|運営会社)の?"
)
#: What no name has that stands alone.
_COMMON = any_of(
    words(
        """
        個人情報 について に関する お詫び おわび お知らせ お願い ご報告 発生 不正 漏えい 漏洩 流出 紛失 誤送 概要
        経緯 原因 対応 対策 防止 内容 追記 更新 公開 掲載 発表 TEL Tel FAX メール 住所 〒 担当 問い合わせ 問合せ
        受付 番号 平日 メニュー 検索 ページ リリース プレス 一覧 重要 皆様 皆さま みなさま 各位 第1報 第2報 第3報
        委託 移動 文字 別紙 目次 速報 続報 ください ました です ます した する こと 場合 事案 事故 不審 なりすまし
        乗っ取り 攻撃 被害 処分 ウイルス 再発 時点 現在 対象 取引先 ツイート シェア ブックマーク 平成 令和 西暦 敬具
        謹白 敬白 拝啓 謹啓 内訳 提供日 時間 曜日 トピックス 期限 Rights RELEASE Release NEWS News TOPICS Topics
        Home HOME PDF Press PRESS 及び および 並びに ニュース 新着 INFORMATION Information インフォメーション
        """
    )
)
#: What makes no name of a line that begins with it, or ends with it, though names may have it inside.
_FIRST = any_of(
    words("電話 本文 ホーム トップ 印刷 広報 運営 郵便 電子 最終 サイズ 組織 資料 報告 情報 調査 障害 記録")
)
_LAST = any_of(words("報告 資料 情報 調査 記録 組織 障害 サイト 印刷する 広報 郵便 最終"))
NO_NAME = re.compile(
    rf"{_COMMON}|\A{_FIRST}|{_LAST}\Z|の{_LAST}|{any_of(SELF_WORDS)}|[、。:;!?「」『』【】<>≪≫…@/%○△●■◆□◇▼▲→※]|\d{{2,4}}[-年月/.]|\d日|"
    r"(?:[課室係部局]|役所|役場|[都道府県]庁|官房|窓口|支配人|兼|本部|支部|支社|支店|事務局|[氏様殿者員先名号件版分時点度日長表内市町村区県府都道])\Z|"
    r"\A[^(]*\)|\A(?:[・*#(-]|各|同|記\Z|以 *上\Z|\d+\Z)"
)
#: Grammar, which only a name with a legal form may have.
GRAMMAR = re.compile(r"(?:より|まで|から|へ|は|が|を)\Z|を|する|した|され|いる|において|における")
