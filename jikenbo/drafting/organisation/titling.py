"""Where the headline of a notice without a collection's heading stands."""

from __future__ import annotations

import re

from jikenbo.drafting.organisation.heading import HEADLINE_WORDS, is_label, without_site
from jikenbo.drafting.text.cleaning import fold
from jikenbo.drafting.text.wording import any_of, words

_WITHIN_LINES = 14
_SHORTEST, _LONGEST = 6, 120
#: What stands above a headline on a page: ways, buttons, dates, those it is addressed to.
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
    r"^\s*(?:緊急情報.{0,20}ありません|(?:ここから|ページの)?本文です|.{0,40}(?:スキップ|移動)します|JavaScript.{0,60})。$"
)
#: A line that says only whose news these are (若葉大学 お知らせ 2023/10/5).
_NEWS = re.compile(r"^[^ ]{0,24}(?: |からの)(?:お知らせ|ニュース|報道発表|新着情報)(?: .{0,24})?$")
#: Ends of lines that tell rather than name, and what makes headlines of some of them all the same.
_TELLING = ("、", "ました")
_TOLD = re.compile(r"(?:誤り|状態|紛失|漏え?い|流出|不正|誤って).*ました$")
#: A numbered heading of a section, or an item of a chronology.
_SECTION = re.compile(
    r"[(]?[\d①-⑳一二三四五][.)、 ](?:.{0,12}$|.{0,8}(?:日時?|年月日|期間)[ :]|"
    r" ?(?:(?:令和|平成|20)\d{1,2} ?年 ?)?\d{1,2} ?月 ?\d{1,2} ?日)"
)


def find_title(text: str) -> tuple[int, int]:
    """Return where the headline stands: an early line that speaks like one; equal offsets where there is none."""
    position = 0
    lines = text.split("\n", _WITHIN_LINES + 1)
    for above, line, below in zip(["", *lines], lines[:_WITHIN_LINES], [*lines[1:], ""], strict=False):
        if _is_title(line) or (_tells(line.strip()) and not above.strip() and not below.strip()):
            shown = without_site(line)
            start = position + line.find(shown) if shown in line else position
            end = start + len(shown)
            return start, end + 1 + len(below) if _goes_on(shown, below) else end
        if is_prose(line.rstrip()):
            break
        position += len(line) + 1
    return 0, 0


def _tells(line: str) -> bool:
    """Say whether the line, which stands alone, is a headline that is a sentence."""
    return _SHORTEST <= len(line) <= _LONGEST // 2 and bool(_TOLD.search(fold(line)))


def is_prose(sentence: str) -> bool:
    """Say whether the words are a sentence of the text, none of the page's own."""
    return sentence.endswith("。") and not _HERE.search(sentence)


def _goes_on(line: str, below: str) -> bool:
    return bool(_UNFINISHED.search(line.rstrip()) and _speaks(below.strip()))


def _is_title(line: str) -> bool:
    stripped = line.strip()
    if (
        is_label(stripped)
        or _NEWS.match(fold(stripped))
        or _SECTION.match(fold(stripped))
        or (_CHROME.match(stripped) and not _SURE.search(stripped))
    ):
        return False
    return _speaks(stripped)


def _speaks(line: str) -> bool:
    if not _SHORTEST <= len(line) <= _LONGEST or "。" in line or line.endswith(_TELLING):
        return False
    if line.endswith("ます") and not _POLITE_END.search(line):
        return False
    return bool(HEADLINE_WORDS.search(fold(line.rsplit(">", 1)[-1])))
