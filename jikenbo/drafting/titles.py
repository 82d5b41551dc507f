"""Where the headline of a notice is, what parts it from the page around it, and how headings are known."""

from __future__ import annotations

import re

from jikenbo.drafting.cleaning import fold
from jikenbo.drafting.ruleset import DAY, any_of, words

_HASH = r"[#♯]"
#: The heading that a collection puts before each notice (【…#2023-396】).
TAG = re.compile(
    rf"[ #*・>■□●○◆◇▼▶★☆•-]{{0,8}}[【\[](?:[^】\]\n#♯]{{0,30}}{_HASH} ?(?P<year>(?:19|"
    rf"20)\d\d)(?: ?[-ー~_] ?(?P<number>\d{{1,5}}))?|[^】\]\n#♯]{{0,20}}事件簿{_HASH}?) ?[】\]]"
    r"(?P<rest>(?! *[のをにはがもとへ、。])[^\n]*)"
)
#: What a headline is recognised by.
HEADLINE_WORDS = re.compile(
    any_of(
        words(
            """
            について に関する に関して お知らせ お詫び おわび ご報告 ご連絡 報告 発生 不正 漏えい 漏洩 漏い 流出 紛失
            誤送 誤って 盗難 公表 処分 ご注意 注意喚起 なりすまし 装った 偽 乗っ取 逮捕 感染 攻撃 誤廃棄 誤掲載 被害
            障害 事案 事故 ランサム 改ざん 続報 第一報 第二報 第三報 第四報 第五報
            """
        )
    )
    + r"|第\d報"
)
_FORM_MARKS = any_of(words("株 有 同 一社 一財 公社 公財 社福 医 学 独 特非"))
#: What precedes a headline and is no part of it: labels in brackets, marks, a date.
LEAD = re.compile(
    rf"(?: *(?:【[^】]{{1,16}}】|\[[^\]]{{1,16}}\]|\((?!{_FORM_MARKS}\))[^()]{{1,12}}\)|<[^<>]{{1,12}}>|"
    rf"≪[^≪≫]{{1,12}}≫|"
    rf"(?:件名|件 名|標題|表題|タイトル|題名)[: ]|報道発表資料 |[■●◆○*•・>※◎□◇▼]|{DAY}))+ *"
)
#: The site's name at an end of a page's title, and the way to the page before it.
_SITE_END = any_of(
    words("公式 ホームページ サイト HP 市 町 村 区 県 府 庁 大学 病院 株式会社 協会 組合 学校 法人 機構 センター")
)
_SITE = (
    re.compile(rf" ?[|] ?[^|]{{2,40}}$|(?: [-:] |::|/| [<«] )(?=[^|/]*{_SITE_END})[^|/]{{2,40}}$"),
    re.compile(r"^[^|]{2,40}[|] ?"),
    re.compile(r"^[^>]{2,30}(?: ?[>»] ?[^>]{2,40})*[>»] ?"),
)
_WITHIN_LINES, _SHORTEST, _LIKELY, _LONGEST = 14, 6, 9, 120
#: Lines above a headline on a page: ways, buttons, dates, those it is addressed to.
_CHROME = re.compile(
    any_of(
        words(
            """
            本文 ホーム トップ HOME Home TOP あしあと 現在地 現在の位置 ページ番号 ページID 更新日 更新 公開日 掲載日
            印刷 メニュー 検索 閉じる 文字サイズ お知らせ ニュース 新着情報 News NEWS プレスリリース 報道発表
            重要なお知らせ 令和 平成 各位 記者発表 メインメニュー サイト内 このページ 報道資料 資料提供 組織でさがす
            ページの ここから 発表日 提供日 記事ID 登録日 ツイート シェア
            """
        )
    )
    + r"|\d{4}|\d{1,2}月|【?重要】?$|第\d+号"
)
_SURE = re.compile(r"(?:について|に関する|お詫び|第\d報)")
_POLITE_END = re.compile(r"について.{0,4}(?:お詫び|おわび|お知らせ|ご?報告)(?:いた|申し上げ)?(?:し)?ます$")
#: A headline that goes on in the next line.
_UNFINISHED = re.compile(
    r"(?:による|における|に関する|についての|への|からの|に伴う|に係る|にかかる|および|及び|並びに|ならびに|の)$"
)
#: Where a page says that its text begins.
_HERE = re.compile(
    r"^\s*(?:緊急情報.{0,20}ありません|(?:ここから|ページの)?本文です|ページの先頭です|.{0,40}(?:スキップ|移動)します|JavaScript.{0,60})。$"
)
#: A line that says only whose news these are (若葉大学 お知らせ 2023/10/5).
_NEWS = re.compile(r"^[^ ]{0,24}(?: |からの)(?:お知らせ|ニュース|報道発表|新着情報)(?: .{0,24})?$")
#: What makes a headline of a line that is a sentence.
_TOLD = re.compile(r"(?:誤り|状態|紛失|漏え?い|流出|不正|誤って).*ました$")
#: A numbered heading of a section, or an item of a chronology.
_SECTION = re.compile(
    r"[(]?[\d①-⑳一二三四五][.)、 ](?:.{0,12}$|.{0,8}(?:日時?|年月日|期間)[ :]|"
    r" ?(?:(?:令和|平成|20)\d{1,2} ?年 ?)?\d{1,2} ?月 ?\d{1,2} ?日)"
)


def find_title(text: str) -> tuple[int, int]:
    """Return where the headline is: an early line worded like one; equal offsets where there is none."""
    found, position = (0, 0), 0
    lines = text.split("\n", _WITHIN_LINES + 1)
    for above, line, below in zip(["", *lines], lines[:_WITHIN_LINES], [*lines[1:], ""], strict=False):
        if _is_title(line) or (_tells(line.strip()) and not above.strip() and not below.strip()):
            shown = _without_site(line)
            start = position + line.find(shown) if shown in line else position
            goes_on = _UNFINISHED.search(shown.rstrip()) and _speaks(below.strip())
            end = start + len(shown) + (1 + len(below) if goes_on else 0)
            if end - start >= _LIKELY:
                return start, end
            found = found if found[1] else (start, end)
        if is_prose(line.rstrip()):
            break
        position += len(line) + 1
    return found


def is_prose(sentence: str) -> bool:
    """Return whether the words are a sentence of the text, none of the page's own."""
    return sentence.endswith("。") and not _HERE.search(sentence)


def _tells(line: str) -> bool:
    """Return whether the line, a paragraph of its own, is a headline in the form of a sentence."""
    return _SHORTEST <= len(line) <= _LONGEST // 2 and bool(_TOLD.search(fold(line)))


def _is_title(line: str) -> bool:
    stripped = line.strip()
    folded = fold(stripped)
    lead = LEAD.match(stripped)
    if (lead and lead.end() == len(stripped)) or _NEWS.match(folded) or _SECTION.match(folded):
        return False
    return not (_CHROME.match(stripped) and not _SURE.search(stripped)) and _speaks(stripped)


def _speaks(line: str) -> bool:
    if not _SHORTEST <= len(line) <= _LONGEST or "。" in line or line.endswith(("、", "ました")):
        return False
    if line.endswith("ます") and not _POLITE_END.search(line):
        return False
    return bool(HEADLINE_WORDS.search(fold(line.rsplit(">", 1)[-1])))


def _without_site(line: str) -> str:
    """Return a page's title without the name of the site before or after a bar, and without the way to the page."""
    for frame in _SITE:
        shown = frame.sub("", line)
        if shown != line and HEADLINE_WORDS.search(shown):
            return shown
    return line
