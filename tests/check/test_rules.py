"""Each rule: a sound entry keeps it, and a broken one is reported with exactly this message at exactly this place."""

from __future__ import annotations

import time
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from entries import ROOT, SOUND
from jikenbo.archive.comments import comments
from jikenbo.archive.organisation.register import parse_register
from jikenbo.archive.reading import Source, parse_entry, read_entry
from jikenbo.archive.vocabulary import read_vocabulary
from jikenbo.check import check, subjects_of
from jikenbo.check.assigned import removed_ids
from jikenbo.check.rule_functions import ARCHIVE_RULES, ENTRY_RULES, PUBLISHED_RULES
from jikenbo.rules.rulebook import RULES

VOCABULARY = read_vocabulary(ROOT / "vocabulary.yml")
TODAY = date(2024, 1, 1)
PATH = "incidents/2023/2023-001.md"


def reported(*entries: tuple[str, str], published: bool = False) -> list[str]:
    """Check entries (path, text) and return "line:column: message [rule]", with the path where there are several."""
    read = [parse_entry(Source(path, Path(path).stem, text)) for path, text in entries]
    problems = check(subjects_of(read, VOCABULARY, TODAY), published=published)
    shown = "" if len(entries) == 1 else "{0.path}:"
    return [(shown + "{0.line}:{0.column}: {0.message} [{0.rule}]").format(problem) for problem in problems]


def test_the_sound_entry_keeps_every_rule() -> None:
    assert reported((PATH, SOUND)) == []


# fmt: off
CASES = [
    # The file
    ("byte-order-mark", "---\ntitle", "\ufeff---\ntitle", "1:1: ファイルの先頭に見えない印（BOM）があります。「UTF-8（BOMなし）」で保存してください"),
    ("line-ending", "野山町\n", "野山町\r\n", "3:9: 改行が LF ではありません（CR があります）。エディターで改行を「LF」にして保存してください"),
    # The front matter
    ("required", "date: 2023-09-28\nocc", "occ", "1:1: 「date」がありません"),
    ("required", "org: 野山町", "org: []", "3:6: 「org」が空です"),
    ("unknown-key", "occurred:", "occured:", "5:10: 「occured」というキーはありません（「occurred」ではありませんか）"),
    ("type", "people: 60", "people: {value: 60, certainty: 多分}", "9:34: 「counts.people.certainty」は 確定、おそれ のいずれかです"),
    ("value", "org: 野山町", "org: ' '", "3:6: 一行の文字が必要です（空にはできません）"),
    ("value", "org: 野山町", 'org: "野山町\\e[31m\\u202e"', "3:6: 見えない文字（U+001B、U+202E）があります。消してください"),
    ("counts", "people: 60", 'people: {value: 60, qualifier: ">="}', "9:11: 「qualifier」は書けません。約は ~、最大は <=、以上は >= を、数の前に付けてください"),
    ("length", "org: 野山町", "org: " + "野" * 201, "3:6: 「org」が長すぎます（200文字まで）"),
    ("url", "https://www", "http://www", "13:10: 「http://www.example.jp/news/1」は https:// で始まる完全なURLではありません"),
    ("url", "https://www.example.jp/news/1", "https://[.a/x", "13:10: 「https://[.a/x」は https:// で始まる完全なURLではありません"),
    ("url", "https://www.example.jp/news/1", "https://a..jp/", "13:10: 「https://a..jp/」は https:// で始まる完全なURLではありません"),
    ("url", "news/1", 'news"><script>', "13:10: 「https://www.example.jp/news\"><script>」は https:// で始まる完全なURLではありません"),
    ("length", "https://www.example.jp/news/1", "https://www.example.jp/" + "a" * 2000, "13:10: 「reports.1.url」が長すぎます（2000文字まで）"),
    ("title-org", "公用USB", "野山町の公用USB", "2:8: 見出しに組織名「野山町」があります。組織（org）は見出しと並んで出るので、見出しからは除いてください"),
    ("withdrawn-reason", "tags:", "withdrawn: 2023-10-01\ntags:", "7:12: 取り下げた理由（reason）を書いてください"),
    ("withdrawn-reason", "tags:", "reason: 誤り\ntags:", "7:9: 取り下げた日（withdrawn）を書いてください"),
    # Organisations
    ("org-several", "org: 野山町", "org: 野山町、川原町", "3:6: 組織名「野山町、川原町」には組織が2つあるようです。[野山町, 川原町] のように一つずつ書いてください"),
    ("org-several", "org: 野山町", "org: 野山町ほか3町", "3:6: 組織名「野山町ほか3町」の「ほか3町」では、どの組織かがわかりません。名前のわかる組織だけを、一つずつ書いてください"),
    ("org-several", "org: 野山町", "org: 富士みほん株式会社、NEO", "3:6: 組織名「富士みほん株式会社、NEO」には組織が2つあるようです。[富士みほん株式会社, NEO] のように一つずつ書いてください"),
    ("org-several", "org: 野山町", "org: [野山町, ・川原町]", "3:12: 組織名「・川原町」の初めの印は名前ではありません。「川原町」と書いてください"),
    ("org-several", "    url:", "    org: 株式会社みほんおよび株式会社ためし\n    url:", "13:10: 組織名「株式会社みほんおよび株式会社ためし」には組織が2つあるようです。[株式会社みほん, 株式会社ためし] のように一つずつ書いてください"),
    ("org-place", "org: 野山町", "org: 池田町", "3:6: 「池田町」は北海道・福井県・長野県・岐阜県にあります。「池田町（北海道）」のように都道府県を書いてください"),
    ("org-place", "org: 野山町", "org: [野山町, 府中市役所]", "3:12: 「府中市役所」は東京都・広島県にあります。「府中市役所（東京都）」のように都道府県を書いてください"),
    ("org-elsewhere", "org: 野山町", "org: 池田町（福島県）", "3:6: 福島県に池田町はありません。北海道・福井県・長野県・岐阜県にあります。都道府県を確かめてください"),
    ("comment", "公用USB", "公用 #USB", "2:11: 「#USBメモリーの紛失」はコメントとして読み捨てられます。値の一部なら '公用 #USBメモリーの紛失' と引用符で囲んでください"),
    ("trailing-comment", "org: 野山町", "org: 野山町  # 仮", "3:11: 「# 仮」はコメントとして読み捨てられます。コメントなら上の行に移し、値の一部なら '野山町  # 仮' と引用符で囲んでください"),
    ("folded", "公用USB", "公用\n  USB", "2:8: 値が何行にも分かれていて、改行が空白に変わります。一行に書いてください（次のキーのコロンを書き忘れていませんか）"),
    ("contradictory-distinct", "tags:", "distinct_from: [2023-001]\ntags:", "7:17: distinct_from の「2023-001」はこの事件の番号です。似ているが別の事件の番号か仮の名前を書いてください"),
    ("contradictory-distinct", "tags:", "distinct_from: 2023-001\ntags:", "7:16: distinct_from の「2023-001」はこの事件の番号です。似ているが別の事件の番号か仮の名前を書いてください"),
    ("id", "tags:", "distinct_from: ['396']\ntags:", "7:17: 「distinct_from.1」は 2023-396 か 2023-new-usb-memory の形で書いてください"),
    # Dates
    ("date", "date: 2023-09-28\nocc", "date: ../2023\nocc", "4:7: 「../2023」では、いつからかがわかりません。わかる桁まで書いてください（2023、2023-09）"),
    ("date-order", "tags:", "withdrawn: 2023-09-01\nreason: 誤り\ntags:", "4:7: 公表（2023-09-28）が取り下げ（2023-09-01）より後になっています。どちらかの日付を直してください"),
    ("date-future", "occurred: 2023-09-20", "occurred: 2023-09-20/2032-09-21", "5:11: 「2023-09-20/2032-09-21」は未来の日付です（今日は 2024-01-01）。年を確かめてください"),
    ("date", "2023-09-28\nocc", "2023/9/28\nocc", "4:7: 日付「2023/9/28」が読めません。2023-09-28 と書いてください"),
    ("date", "discovered: 2023-09-21", "discovered: 不明", "6:13: 「不明」は、書かないことで表します。この項目を消してください"),
    ("date", "date: 2023-09-28\nocc", "date: 不明\nocc", "4:7: 「不明」では、いつ公表されたかがわかりません。わかる桁まで書いてください（2023、2023-09）"),
    ("date", "2023-09-20", "2023年度", "5:11: 日付「2023年度」が読めません。年度は日付になりません。わかる年や月（2023、2023-09）、起きていた期間なら始まりと終わり（2023-04/2024-03）を書いてください"),
    ("date", "2023-09-20", "2023-02-30", "5:11: 「2023-02-30」という日はありません"),
    ("date-order", "2023-09-20", "2023-09-25", "5:11: 発生（2023-09-25）が発覚（2023-09-21）より後になっています。どちらかの日付を直してください"),
    ("date-order", "2023-09-20\ndiscovered: 2023-09-21", "2023-09-20\ndiscovered: 2023-10", "6:13: 発覚（2023-10）が公表（2023-09-28）より後になっています。どちらかの日付を直してください"),
    ("date-future", "occurred: 2023-09-20\ndiscovered: 2023-09-21\n", "withdrawn: 2032\nreason: 誤り\n", "5:12: 「2032」は未来の日付です（今日は 2024-01-01）。年を確かめてください"),
    ("report-date", "date: 2023-09-28\n    url", "date: 2023-09-27\n    url", "12:11: この公表文（2023-09-27）は事件の公表日（2023-09-28）より前です。公表日（date）を最初の公表の日にしてください"),
    # Numbers
    ("counts", "people: 60", "people: 約60", "9:11: 数「約60」が読めません。~60 と書いてください"),
    ("counts", "people: 60", "people: 60件", "9:11: 数「60件」が読めません。ここに書くのは本人の数（人）です。ほかの単位の数は、その単位のところに書いてください"),
    ("counts", "people: 60", "people: 数十人", "9:11: 数「数十人」が読めません。はっきりした数ではありません。公表された数がなければ消してください"),
    ("counts", "people: 60", "people: 調査中", "9:11: 「調査中」は、書かないことで表します。この数を消してください"),
    ("counts", "people: 60", "people: {value: 約60}", "9:19: 数「約60」が読めません。~60 と書いてください"),
    ("counts", "people: 60", "people: {value: 60, breakdown: {町民: 約60}}", "9:39: 内訳の数「約60」は、ちょうどの数で書いてください"),
    ("comma-in-braces", "counts:\n  people: 60", "counts: {people: 13,400}", "8:18: 「13,400」の「,」は、{ } の中では値の終わりになります。13400 と書いてください"),
    ("comma-in-braces", "people: 60", "people: {value: 13,40}", "9:19: 「13,40」の「,」は、{ } の中では値の終わりになります。4244 のように「,」のない数で書いてください"),
    ("counts", "people: 60", "persons: 60", "9:12: counts のキー「persons」はありません。people、records、files、cards、accounts、devices、emails、organisations のいずれかです"),
    ("counts", "people: 60", "people: {value: 60, breakdown: {町民: 50, 職員: 9}}", "9:11: 内訳の合計が合いません: 50 + 9 = 59 ですが、値は 60 です"),
    ("counts-zero", "people: 60", "people: 0", "9:11: 0 は「なかった」の意味です。公表されていないなら消し、なかったなら「漏えいなし」のタグを付けてください"),
    ("counts-latest", "    url: https://www.example.jp/news/1\n", "    counts: {people: ~70}\n", "9:11: 最新の公表（2023-09-28）では約70人ですが、事件の数（counts）は60人です。最新の数にしてください"),
    # Tags
    ("unknown-tag", "紛失・置き忘れ", "紛失", "7:8: タグ「紛失」は語彙にありません。「紛失・置き忘れ」ではありませんか"),
    ("repeated-tag", "氏名]", "氏名, 地方公共団体]", "7:29: タグ「地方公共団体」はもう書いてあります。一つ消してください"),
    ("contradictory-tag", "氏名]", "氏名, 原因不明]", "7:29: タグ「原因不明」は「紛失・置き忘れ」と一緒には付けられません。どちらかを消してください"),
    ("contradictory-tag", "氏名]", "最終報, 調査中]", "7:30: タグ「調査中」は「最終報」と一緒には付けられません。どちらかを消してください"),
    ("missing-cause", "紛失・置き忘れ, ", "", "7:7: 原因のタグがありません。不正アクセス、ランサムウェア、マルウェア感染 などから選び、わからなければ「原因不明」にしてください"),
    ("missing-sector", "地方公共団体, ", "", "7:7: 業種のタグがありません。農業・林業、漁業、鉱業 などから選び、わからなければ「分類不能の産業」にしてください"),
    # Sources
    ("no-report", "reports:\n  - title: USBメモリー紛失についてのお詫び\n    date: 2023-09-28\n    url: https://www.example.jp/news/1\n", "", "1:1: もとになった公表（reports）がありません。題名だけでも書いてください"),
    ("no-report", "\n  - title: USBメモリー紛失についてのお詫び\n    date: 2023-09-28\n    url: https://www.example.jp/news/1\n", " []\n", "10:10: もとになった公表（reports）がありません。題名だけでも書いてください"),
    # The text
    ("empty-body", SOUND.partition("---\n\n")[2], "", "15:1: 本文がありません。「## 概要」に何が起きたかを書いてください"),
    ("heading-level", "## 概要", "# 概要", "16:1: 見出し「概要」は「#」ではなく「##」にしてください"),
    ("heading-level", "鍵の", "#### 鍵\n\n鍵の", "22:1: 見出し「鍵」は「####」ではなく「###」にしてください"),
    ("heading-space", "## 原因", "##原因", "20:1: 「##」のあとに空白がないので、見出しになりません。空白を入れてください"),
    ("heading-space", "## 原因", "＃＃ 原因", "20:1: 「＃＃」は全角なので、見出しになりません。半角の # にしてください"),
    ("heading-name", "## 原因", "## 事故の原因", "20:1: 見出し「事故の原因」は決まった見出しにありません。「原因」ではありませんか"),
    ("heading-order", "## 概要", "## 再発防止", "20:1: 見出し「原因」は「再発防止」より前に置いてください"),
    ("heading-order", "## 原因", "## 概要", "20:1: 見出し「概要」が二度あります。一つにまとめてください"),
    ("raw-html", "公表した", "<img src=x onerror=alert(1)>公表した", "18:29: HTML「<img src=x onerror=alert(1)>」は使えません。Markdownで書き、文字として見せたいときは ` で囲んでください"),
    ("raw-html", "公表した", "公表した{: onclick=x }", "18:33: 属性の指定「{: onclick=x }」は使えません。消すか、文字として見せたいときは ` で囲んでください"),
    ("raw-html", "公表した", '**公表**{onclick="alert(1)"}した', "18:35: 属性の指定「{onclick=\"alert(1)\"}」は使えません。消すか、文字として見せたいときは ` で囲んでください"),
    ("raw-html", "公表した", "公表{ .wide }した", "18:31: 属性の指定「{ .wide }」は使えません。消すか、文字として見せたいときは ` で囲んでください"),
    ("raw-html", "鍵の", '--8<-- "secret"\n鍵の', '22:1: ファイルの取り込み「--8<-- "secret"」は使えません。消してください'),
    ("link", "公表した", "[公表](java&#115;cript:alert)した", "18:34: リンク先「java&#115;cript:alert」は使えません。https:// で始まるURLか、このサイトの事件（2023-396.md）にしてください"),
    ("link", "鍵の", "[a]: javascript:alert(1)\n鍵の", "22:6: リンクの定義「javascript:alert(1)」は使えません。リンク先を https:// で始まるURLにしてください"),
    ("link", "公表した", "<http://www.example.jp/>", "18:29: リンク「<http://www.example.jp/>」は使えません。https:// で始まるURLにしてください"),
    ("image", "公表した", "![図](https://www.example.jp/a.png)", "18:29: 画像「![図](https://www.example.jp/a.png)」は載せられません。公表文へのリンクにしてください"),
    ("single-tilde", "鍵の", "8月30日~31日に10人~20人の", "22:6: 「~」が二つあると、GitHub では間の文字に打ち消し線が付きます。「〜」にしてください"),
    ("single-tilde", "鍵の", "8月30日~31日\nに10人~20人の", "22:6: 「~」が二つあると、GitHub では間の文字に打ち消し線が付きます。「〜」にしてください"),
    ("github-only", "鍵の", "鍵[^1]の", "22:2: 脚注「[^1]」は、このサイトでは脚注になりません。本文に（）で書いてください"),
    ("github-only", "鍵の", "- [ ] 鍵の", "22:3: チェックボックス「[ ]」は、このサイトでは文字のまま出ます。「☐」にしてください"),
    ("github-only", "鍵の", "1. [x] 鍵の", "22:4: チェックボックス「[x]」は、このサイトでは文字のまま出ます。「☑」にしてください"),
    ("github-only", "鍵の", "> [!Note]\n> 鍵の", "22:3: 囲みの印「[!Note]」は、このサイトでは文字のまま出ます。「**注意**」にしてください"),
    ("github-only", "鍵の", "額は $100$ で鍵の", "22:4: 「$」で囲まれた部分は、GitHub では数式になります。「＄」にしてください"),
    ("github-only", "鍵の", "鍵 :key: の", "22:3: 「:key:」は、GitHub では絵文字になることがあります。` で囲んでください"),
    ("github-only", "鍵の", "```mermaid\ngraph TD;\n```\n\n鍵の", "22:4: コードの種類「mermaid」は、GitHub では図や数式になります。消してください"),
    ("quotation", "鍵の", "当社はお客様に深くお詫び申し上げます。鍵の", "22:1: 公表文を写したように見えます。自分のことばに改めるか、行頭に > を付けて短く引用してください"),
    # What is personal
    ("personal-phone", "鍵の", "連絡先は03-0000-0000。鍵の", "22:5: 電話番号「03-0000-0000」は載せられません。消してください（問い合わせ先は公表文にあります）"),
    ("personal-phone", "野山町は、", "野山町（０９０－００００－００００）は、", "18:5: 電話番号「０９０－００００－００００」は載せられません。消してください（問い合わせ先は公表文にあります）"),
    ("personal-phone", "鍵の", "連絡先は0312345678。鍵の", "22:5: 電話番号「0312345678」は載せられません。消してください（問い合わせ先は公表文にあります）"),
    ("personal-phone", "鍵の", "連絡先は03 1234 5678。鍵の", "22:5: 電話番号「03 1234 5678」は載せられません。消してください（問い合わせ先は公表文にあります）"),
    ("personal-phone", "鍵の", "連絡先は03−1234−5678。鍵の", "22:5: 電話番号「03−1234−5678」は載せられません。消してください（問い合わせ先は公表文にあります）"),
    ("personal-phone", "鍵の", "連絡先は+81-3-1234-5678。鍵の", "22:5: 電話番号「+81-3-1234-5678」は載せられません。消してください（問い合わせ先は公表文にあります）"),
    ("personal-email", "鍵の", "taro@example.jpへ。鍵の", "22:1: メールアドレス「taro@example.jp」は載せられません。消してください（問い合わせ先は公表文にあります）"),
    ("personal-address", "鍵の", "本町1丁目2番地の家。鍵の", "22:3: 番地「1丁目2番」があります。個人の住まいなら消し、市区町村までにしてください"),
    ("personal-number", "鍵の", "番号は1234-5678-9018。鍵の", "22:4: マイナンバーと思われる番号「1234-5678-9018」は載せられません。消してください"),
    ("personal-handle", "鍵の", "@taro_nobeyamaの投稿。鍵の", "22:1: アカウント名「@taro_nobeyama」があります。個人のものなら消し、「個人のアカウント」のように書いてください"),
    ("personal-name", "鍵の", "山野花子様の書類。鍵の", "22:1: 個人の名前「山野花子様」のように見えます。名前を消し、「利用者一人」「職員」のように書いてください"),
    ("personal-name", "鍵の", "山野花子さんの書類。鍵の", "22:1: 個人の名前「山野花子さん」のように見えます。名前を消し、「利用者一人」「職員」のように書いてください"),
    ("personal-name", "鍵の", "山野花子氏（45）の書類。鍵の", "22:1: 個人の名前「山野花子氏」のように見えます。名前を消し、「利用者一人」「職員」のように書いてください"),
    # Characters
    ("tab", "鍵の", "鍵\tの", "22:2: タブがあります。空白にしてください"),
    ("no-break-space", "鍵の", "鍵\u00a0の", "22:2: 特別な空白（U+00A0）があります。ふつうの空白にしてください"),
    ("kangxi-radical", "公表した。", "公表した⽇。", "18:33: 「⽇」は漢字ではなく部首の文字です。「日」にしてください"),
    ("halfwidth-kana", "鍵の", "ｶｷﾞの", "22:1: 半角カナ「ｶｷﾞ」があります。「カギ」にしてください"),
    ("invisible", "鍵の", "鍵\u202eの", "22:2: 見えない文字（U+202E）があります。消してください"),
    ("no-break-space", "鍵の", "鍵\u3164の", "22:2: 特別な空白（U+3164）があります。ふつうの空白にしてください"),
    ("invisible", "鍵の", "鍵\U000e0041の", "22:2: 見えない文字（U+E0041）があります。消してください"),
    ("variation-selector", "鍵の", "鍵\U000e0100の", "22:2: 異体字セレクター（U+E0100）があります。消してください"),
    ("decomposed", "鍵の", "カキ\u3099の", "22:2: 「キ\u3099」は文字が分かれています（U+30AD U+3099）。一つの文字「ギ」にしてください"),
    ("mojibake", "鍵の", "鍵\ue000の", "22:2: 外字（U+E000）があります。どの環境でも読める文字に直してください"),
    ("mojibake", "鍵の", "鍵\ufffdの", "22:2: 文字化けしています（U+FFFD）。もとの文字に直してください"),
]
# fmt: on


@pytest.mark.parametrize(("rule", "sound", "broken", "message"), CASES, ids=[f"{case[0]}" for case in CASES])
def test_a_broken_rule_is_reported_where_it_is_broken(rule: str, sound: str, broken: str, message: str) -> None:
    assert SOUND.count(sound) == 1
    assert reported((PATH, SOUND.replace(sound, broken))) == [f"{message} [{rule}]"]


@pytest.mark.parametrize(
    "sound", ["お客様の氏名", "関係者各位様へ", "皆さんに氏名を", "2023年0時0分", "同氏は", "0.03 秒"]
)
def test_what_only_looks_like_something_personal_is_no_problem(sound: str) -> None:
    assert reported((PATH, SOUND.replace("鍵の", f"{sound}鍵の"))) == []


def test_html_between_two_lone_backticks_is_reported() -> None:
    (problem,) = reported((PATH, SOUND.replace("公表した", "公表 ` した\n\n<b\n\n` した")))
    assert "HTML「<b」は使えません" in problem


_LENGTH = 200_000
#: Each made an expression try every beginning against every end.
ATTACKS = [
    "a" * _LENGTH + " @",
    "いたしま" + "当社" * (_LENGTH // 2) + "「",
    "![" * (_LENGTH // 2),
    "<http://" * (_LENGTH // 8),
    "{" * _LENGTH + "{:",
    "1" * _LENGTH + " 丁目",
    "# a" + " " * _LENGTH + "b",
    "".join("`" * number + " " for number in range(600)),
    "~" * _LENGTH + "`",
    "```a\n" * (_LENGTH // 5),
    "](" * (_LENGTH // 2),
]


@pytest.mark.parametrize("attack", ATTACKS, ids=[attack[:9] for attack in ATTACKS])
def test_no_text_makes_the_check_hang(attack: str) -> None:
    started = time.process_time()
    reported((PATH, SOUND + attack + "\n"))
    assert time.process_time() - started < 10


# fmt: off
NAMES = [
    ("id", "incidents/2023/usb.md", "1:1: ファイル名「usb.md」は 2023-396.md、または番号が付くまでの仮の名前 2023-new-usb-memory.md（英小文字・数字・ハイフン）の形にしてください"),
    ("id-folder", "incidents/2022/2023-001.md", "1:1: 2023-001.md は 2023 年のフォルダーに置いてください（incidents/2023/2023-001.md）"),
    ("id-date", "incidents/2022/2022-001.md", "4:7: 公表日（2023-09-28）の年が、番号の年（2022）と違います。どちらが正しいか確かめてください"),
    ("id", "incidents/２０２３/２０２３-401.md", "1:1: ファイル名「２０２３-401.md」は 2023-396.md、または番号が付くまでの仮の名前 2023-new-usb-memory.md（英小文字・数字・ハイフン）の形にしてください"),
    ("placeholder", "incidents/2023/2023-new-usb.md", "1:1: 「2023-new-usb」は仮の名前です。公開する前に build.py assign-ids で番号を付けてください"),
]
# fmt: on


@pytest.mark.parametrize(("rule", "path", "message"), NAMES, ids=[case[0] for case in NAMES])
def test_a_wrong_name_is_reported(rule: str, path: str, message: str) -> None:
    assert reported((path, SOUND), published=True) == [f"{message} [{rule}]"]


OTHER = (
    SOUND.replace("野山町", "川原市").replace("news/1", "news/2").replace("公用USBメモリーの紛失", "職員名簿の誤送信")
)


def test_two_entries_that_differ_are_sound() -> None:
    assert reported((PATH, SOUND), ("incidents/2023/2023-002.md", OTHER)) == []


# fmt: off
PAIRS = [
    ("duplicate-id", "incidents/2024/2023-001.md", OTHER, [
        "incidents/2024/2023-001.md:1:1: id 2023-001 は incidents/2023/2023-001.md の番号です。どちらかを改めてください [duplicate-id]",
        "incidents/2024/2023-001.md:1:1: 2023-001.md は 2023 年のフォルダーに置いてください（incidents/2023/2023-001.md） [id-folder]",
    ]),
    ("date-ancient", "incidents/0203/0203-001.md", OTHER.replace("2023-09", "0203-09"), [
        "incidents/0203/0203-001.md:4:7: 「0203-09-28」は1970年より前です。年の打ち間違いではないか確かめてください [date-ancient]",
    ]),
    ("duplicate-of", "incidents/2023/2023-002.md", OTHER.replace("tags:", "duplicate_of: 2023-999\ntags:"), [
        "incidents/2023/2023-002.md:7:15: duplicate_of の「2023-999」はありません。もとの事件の番号を書いてください [duplicate-of]",
    ]),
    ("duplicate-of", "incidents/2023/2023-002.md", OTHER.replace("tags:", "duplicate_of: 2023-002\ntags:"), [
        "incidents/2023/2023-002.md:7:15: duplicate_of の「2023-002」は重複とされている事件です。もとの事件の番号を書いてください [duplicate-of]",
    ]),
    ("distinct-from", "incidents/2023/2023-002.md", OTHER.replace("tags:", "distinct_from: [2023-001, 2023-999]\ntags:"), [
        "incidents/2023/2023-002.md:7:27: distinct_from の「2023-999」はありません。似ているが別の事件の番号か仮の名前を書いてください [distinct-from]",
    ]),
    ("repeated-url", "incidents/2023/2023-002.md", OTHER.replace("news/2", "news/1"), [
        "incidents/2023/2023-002.md:13:10: 公表文の URL は2023-001 でも使われています: https://www.example.jp/news/1 [repeated-url]",
    ]),
    ("near-duplicate", "incidents/2023/2023-002.md", OTHER.replace("川原市", "野山町"), [
        "incidents/2023/2023-002.md:2:8: 2023-001「公用USBメモリーの紛失」と同じ事件ではありませんか。同じならそのファイルに書き足し、別の事件なら distinct_from: [2023-001] と書いてください [near-duplicate]",
    ]),
    ("near-duplicate", "incidents/2023/2023-002.md", OTHER.replace("職員名簿の誤送信", "公用USBメモリーの紛失"), [
        "incidents/2023/2023-002.md:2:8: 2023-001「公用USBメモリーの紛失」と同じ事件ではありませんか。同じならそのファイルに書き足し、別の事件なら distinct_from: [2023-001] と書いてください [near-duplicate]",
    ]),
]
# fmt: on


@pytest.mark.parametrize(("path", "text", "messages"), [case[1:] for case in PAIRS], ids=[case[0] for case in PAIRS])
def test_a_clash_is_reported_at_the_newer_entry(path: str, text: str, messages: list[str]) -> None:
    assert reported((PATH, SOUND), (path, text)) == messages


@pytest.mark.parametrize("other", ["2023-002", "2023-new-b"])
@pytest.mark.parametrize("by_first", [True, False])
def test_two_incidents_of_one_notice_are_sound_where_either_names_the_other(other: str, by_first: bool) -> None:
    first, second = SOUND, SOUND.replace("公用USBメモリーの紛失", "公用パソコンの紛失")
    path = f"incidents/2023/{other}.md"
    assert len(reported((PATH, first), (path, second))) == 2  # one address, and one month of one organisation
    if by_first:
        first = first.replace("tags:", f"distinct_from: [{other}]\ntags:")
    else:
        second = second.replace("tags:", "distinct_from: [2023-001]\ntags:")
    assert reported((PATH, first), (path, second)) == []


def test_a_third_incident_of_the_notice_is_still_named() -> None:
    entries = [
        (PATH, SOUND.replace("tags:", "distinct_from: 2023-002\ntags:")),
        ("incidents/2023/2023-002.md", SOUND),
        ("incidents/2023/2023-003.md", SOUND),
    ]
    messages = reported(*entries)
    assert {message.partition(":")[0] for message in messages} == {"incidents/2023/2023-003.md"}
    assert {message.rpartition("[")[2] for message in messages} == {"repeated-url]", "near-duplicate]"}


def test_an_incident_marked_as_distinct_cannot_be_a_double() -> None:
    double = OTHER.replace("tags:", "duplicate_of: 2023-001\ndistinct_from: 2023-001\ntags:")
    (problem,) = reported((PATH, SOUND), ("incidents/2023/2023-002.md", double))
    assert "duplicate_of にもあります" in problem


@pytest.mark.parametrize("name", ["396", "2023-new-Ｂ", "../2023-001"])
def test_what_is_no_id_is_reported(name: str) -> None:
    (problem,) = reported((PATH, SOUND.replace("tags:", f"distinct_from: [{name}]\ntags:")))
    assert "2023-396 か 2023-new-usb-memory の形で書いてください [id]" in problem


@pytest.mark.parametrize(
    ("written", "shown"),
    [("誤送信\ufe00", "U+FE00"), ("サホ\u309aート詐欺", "U+30DB、U+309A"), ("氏\u200b名", "U+200B")],
)
def test_a_tag_in_other_characters_is_not_advised_to_be_itself(written: str, shown: str) -> None:
    messages = reported((PATH, SOUND.replace("氏名]", f"{written}]")))
    (unknown,) = (message for message in messages if "[unknown-tag]" in message)
    assert f"語彙の語と違う文字で書かれています（{shown}）" in unknown and "ではありませんか" not in unknown


@pytest.mark.parametrize("name", ["髙島屋", "山﨑製作所", "神田", "福井", "あ゙"])
def test_other_forms_of_kanji_are_characters_of_their_own(name: str) -> None:
    assert reported((PATH, SOUND.replace("野山町\nd", f"{name}\nd"))) == []


@pytest.mark.parametrize("blank", ["\u3164", "\u2800\u2800", "\uffa0"])
def test_a_headline_that_only_looks_empty_is_an_error(blank: str) -> None:
    messages = reported((PATH, SOUND.replace("公用USBメモリーの紛失", blank)))
    assert any("一行の文字が必要です" in message for message in messages)


def test_every_number_in_braces_is_reported_though_parts_of_two_are_alike() -> None:
    entry = SOUND.replace("counts:\n  people: 60", "counts: {people: 1,234,200, records: {value: 3,200, note: x}}")
    assert [line.split("の「,」")[0] for line in reported((PATH, entry))] == ["8:18: 「1,234,200」", "8:46: 「3,200」"]


def test_a_note_and_a_label_of_a_part_hold_nothing_unseen() -> None:
    for broken in ('{value: 60, note: "延べ\\u202e"}', '{value: 60, breakdown: {"会員\\e[31m": 60}}'):
        (problem,) = reported((PATH, SOUND.replace("people: 60", f"people: {broken}")))
        assert "見えない文字（U+" in problem


def test_a_double_and_a_withdrawn_entry_share_what_they_share_with_the_right_one() -> None:
    for end in ("duplicate_of: 2023-001", "withdrawn: 2023-10-01\nreason: 誤り"):
        assert reported((PATH, SOUND), ("incidents/2023/2023-002.md", SOUND.replace("tags:", f"{end}\ntags:"))) == []


def test_an_address_used_twice_in_one_entry_is_reported_with_and_without_its_slash() -> None:
    again = "news/1\n  - title: 続報\n    url: https://www.example.jp/news/1/\n"
    assert reported((PATH, SOUND.replace("news/1\n", again))) == [
        "15:10: 公表文の URL はこの事件の中で二度使われています: https://www.example.jp/news/1 [repeated-url]"
    ]


def test_an_organisation_is_spelt_as_in_most_entries() -> None:
    months = [SOUND.replace("野山町", "株式会社野山").replace("-09-", f"-0{month}-") for month in (3, 5, 7)]
    months[2] = months[2].replace("株式会社野山", "㈱野山")
    entries = [
        (f"incidents/2023/2023-00{number}.md", text.replace("news/1", f"news/{number}"))
        for number, text in enumerate(months)
    ]
    assert reported(*entries) == [
        "incidents/2023/2023-002.md:3:6: 組織名「㈱野山」は、ほかでは「株式会社野山」と書かれています。同じ組織なら書き方をそろえてください [org-spelling]"
    ]


@pytest.mark.parametrize(
    "sound",
    [
        "池田町（福井県）",
        "福井県池田町",
        "今立郡池田町",
        "[池田町, 福井県]",
        "[福井市消防局, 池田町]",
        "大和町",
        "独立行政法人農業・食品産業技術総合研究機構",
        "社会福祉法人あ・い",
        "池田町立池田小学校",
    ],
)
def test_a_name_that_identifies_one_organisation_is_sound(sound: str) -> None:
    assert reported((PATH, SOUND.replace("org: 野山町", f"org: {sound}"))) == []


def test_a_municipality_is_distinguished_from_those_of_its_time() -> None:
    # Of these only that of 宮城県 has not ended since.
    of_2004 = SOUND.replace("野山町", "大和町").replace("2023-", "2004-")
    assert [line.split(": ")[1] for line in reported(("incidents/2004/2004-001.md", of_2004))] == [
        "「大和町」は宮城県・新潟県・岐阜県・広島県・山口県・福岡県・佐賀県にあります。「大和町（宮城県）」のように都道府県を書いてください [org-place]"
    ]


def test_names_with_different_forms_are_two_organisations() -> None:
    forms = ["医療法人社団健康会", "（医）健康会", "社会福祉法人健康会"]
    same_day = [
        (
            f"incidents/2023/2023-00{number}.md",
            SOUND.replace("野山町", name).replace("news/1", f"news/{number}").replace("公用USBメモリーの紛失", title),
        )
        for number, (name, title) in enumerate(
            zip(forms, ["名簿の紛失", "メールの誤送信", "不正アクセス"], strict=True)
        )
    ]
    assert reported(*same_day) == [
        "incidents/2023/2023-001.md:2:8: 2023-000「名簿の紛失」と同じ事件ではありませんか。同じならそのファイルに書き足し、別の事件なら distinct_from: [2023-000] と書いてください [near-duplicate]"
    ]


def test_a_name_that_two_organisations_may_have_is_reported_with_both() -> None:
    names = ["医療法人健康会", "社会福祉法人健康会", "健康会"]
    entries = [
        (
            f"incidents/202{number}/202{number}-001.md",
            SOUND.replace("野山町", name).replace("2023-", f"202{number}-").replace("news/1", f"news/{number}"),
        )
        for number, name in enumerate(names)
    ]
    assert reported(*entries) == [
        "incidents/2022/2022-001.md:3:6: 「健康会」だけでは、どの組織か決まりません。「医療法人健康会」「社会福祉法人健康会」のどれかなら、そのとおりに書いてください [org-undecided]"
    ]


def test_of_two_registered_organisations_with_one_name_the_entry_says_which() -> None:
    register = parse_register(
        "- name: 中央病院\n  prefecture: 北海道\n- name: 中央病院\n  prefecture: 福井県\n", Path("o.yml")
    )
    assert not register.problems

    def problems(name: str) -> list[str]:
        read = parse_entry(Source(PATH, "2023-001", SOUND.replace("野山町", name)))
        return [problem.message for problem in check(subjects_of([read], VOCABULARY, TODAY, register))]

    assert problems("中央病院") == [
        "「中央病院」という組織は organisations.yml に二つあります。「中央病院（北海道）」「中央病院（福井県）」のどれかを書いてください"
    ]
    assert problems("中央病院（福井県）") == []


def test_what_the_register_has_as_one_name_is_one_and_has_its_place() -> None:
    register = parse_register("- name: ゆめ、みらい\n- name: 池田町\n  prefecture: 福井県\n", Path("o.yml"))
    for name in ("ゆめ、みらい", "池田町"):
        read = parse_entry(Source(PATH, "2023-001", SOUND.replace("野山町", name)))
        assert check(subjects_of([read], VOCABULARY, TODAY, register)) == []
        assert check(subjects_of([read], VOCABULARY, TODAY)) != []


def test_an_id_once_given_may_not_disappear(tmp_path: Path) -> None:
    (tmp_path / "ids.txt").write_text("2023-001\n2023-002\n")
    (problem,) = removed_ids(tmp_path, {"2023-001"})
    assert (problem.line, problem.rule) == (2, "removed-id")
    assert (
        problem.message
        == "2023-002 のファイルがありません。消さずに戻し、withdrawn と reason を書いて取り下げてください"
    )


def test_files_that_cannot_be_read_are_reported(tmp_path: Path) -> None:
    missing, foreign, large, open_ended = (tmp_path / name for name in ("a.md", "b.md", "c.md", "d.md"))
    foreign.write_bytes("---\ntitle: 題名".encode("euc_jp"))
    large.write_text("---\n" + "あ" * 100_000)
    open_ended.write_text("---\ntitle: [a\n---\n")
    problems = [problem for path in (missing, foreign, large, open_ended) for problem in read_entry(path).problems]
    assert [(problem.line, problem.column, problem.rule, problem.message) for problem in problems] == [
        (1, 1, "file", "ファイルが読めません: No such file or directory"),
        (2, 8, "encoding", "UTF-8 の文字ではありません。エディターで文字コードを UTF-8 にして保存し直してください"),
        (1, 1, "size", "ファイルが大きすぎます（300,004バイト、上限 64,000バイト）"),
        (3, 1, "front-matter", "YAMLとして読めません: リストの閉じ括弧「]」か区切りの「,」がありません"),
    ]


def test_every_rule_is_explained_and_has_a_test() -> None:
    told_by_reading = {
        "file",
        "encoding",
        "size",
        "front-matter",
        "removed-id",
        "org-spelling",
        "id-list",
        "file-name",
        "org-namesake",
        "org-undecided",
        "org-file",
        "contact",
        "configuration",
        "too-much",
    }
    tested = {case[0] for case in (*CASES, *NAMES, *PAIRS)} | told_by_reading
    assert tested == set(RULES)
    assert {*ENTRY_RULES, *ARCHIVE_RULES, *PUBLISHED_RULES} <= set(RULES)


def test_no_text_of_the_rules_ends_at_a_sign_that_yaml_takes_for_a_comment() -> None:
    text = files("jikenbo.rules").joinpath("rules.yml").read_text("utf-8")
    assert [text[comment.start : comment.end] for comment in comments(text)] == []
