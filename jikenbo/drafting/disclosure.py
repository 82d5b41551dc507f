"""The date of the notice itself: of its title, of a line of its own, of "today", of "announced"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from jikenbo.drafting.date_roles import LABELS, LONGEST_DATE_LINE, REACH, Placed
from jikenbo.drafting.date_words import Mention
from jikenbo.drafting.heading import Headline
from jikenbo.drafting.notice import Notice

_DATE_LINE = re.compile(
    r"[ ]*[\[(【]?(?:(?:公開|掲載|公表|発表|発信|登録|配信|投稿|更新|最終更新|記事公開|作成|"
    r"リリース|お知らせ)日?(?:時)?[ :]*)?[ ]*"
    r"(?:\x00)[ ]*(?:掲載|公開|更新|発表|公表|現在|付)?[\])】]?(?:[ ]*\d{1,2}:\d\d)?[^、。]{0,40}$"
)

_UPDATED = re.compile(r"(?:更新|追記|修正)")


_OTHER_LABEL = re.compile(
    r"(?:発生|発覚|判明|覚知|認知|発見|日時|期間|送信日|紛失|処分|時期|確認日|経緯|経過|開催|施行)"
)
_HEADLINE = re.compile(r"(?:について|お知らせ|お詫び|おわび|報告)")


def find_disclosure(notice: Notice, headline: Headline, mentions: Sequence[Mention]) -> Placed | None:
    """Return the date of the notice itself: of its title, of a line of its own, of "today", of "announced"."""
    found = [item for mention in mentions if (item := _as_disclosed(notice, headline, mention)) and item.mention.edtf]
    return max(found, key=lambda item: (item.weight, -item.mention.start), default=None)


def _as_disclosed(notice: Notice, headline: Headline, mention: Mention) -> Placed | None:
    if mention.until or mention.year is None or mention.month is None:
        return None
    text = notice.text
    if headline.date and mention.start >= notice.title_start + headline.date[0] and mention.end <= notice.title_end + 2:
        return Placed(mention, "date", "題名の終わりの日付", 20)
    line_start = text.rfind("\n", 0, mention.start) + 1
    line = notice.line_of(mention.start) if mention.start - line_start < LONGEST_DATE_LINE else ""
    position = mention.start - line_start
    own_line = line[:position] + "\x00" + line[position + mention.end - mention.start :]
    if line and _DATE_LINE.match(own_line) and mention.day and not _other_label(notice, line_start, line):
        return _of_line(notice, mention, line)
    before, after = text[max(mention.start - 14, 0) : mention.start], text[mention.end : mention.end + 5]
    if mention.day and before.endswith("。") and not text[mention.end :].strip():
        return Placed(mention, "date", "文章の終わりの日付", 11)
    if re.search(r"[(\[]$", before) and re.match(r" ?(?:発表|公表|公開|掲載)[)\]]", after):
        return Placed(mention, "date", "括弧の中に公表の日として書かれている", 12)
    if re.search(r"(?:本日|今般|今日)[ 、(]{0,2}$", before):
        return Placed(mention, "date", "「本日」の日付", 12)
    if re.search(r"昨日[ (]{0,2}$", before) and mention.value:
        day = mention.value + timedelta(days=1)
        return Placed(replace(mention, year=day.year, month=day.month, day=day.day), "date", "「昨日」の日付の翌日", 12)
    return _announced(notice, mention)


def _of_line(notice: Notice, mention: Mention, line: str) -> Placed | None:
    if not notice.near_edge(mention.start):
        return None
    sentence = notice.sentences.at(mention.start)
    previous = notice.text[max(mention.start - 60, 0) : mention.start].rstrip("\n \t").rsplit("\n", 1)[-1]
    if (
        sentence.kind not in ("", "title", "contact")
        and sentence.heading is False
        and mention.start > notice.title_end + 200
        and not re.search(r"^[ 　]*$", previous)
    ):
        label = next((role for role, pattern in LABELS.items() if pattern.search(previous)), None)
        if label in ("discovered", "occurred") or not line.strip().startswith(
            ("令和", "平成", "20", "(", "[", "【", "公", "掲", "更", "発")
        ):
            return None
    if _UPDATED.search(line):
        return Placed(mention, "date", "更新日として書かれている", 13)
    if re.search(r"(?:公開|掲載|公表|発表|発信|配信|登録|投稿|リリース)", line):
        return Placed(mention, "date", "公表日として書かれている", 16)
    return Placed(
        mention,
        "date",
        "日付だけの行にある",
        15 if mention.start < notice.title_end + 400 or mention.start < 300 else 14,
    )


def _other_label(notice: Notice, line_start: int, line: str) -> bool:
    """Say whether the line, or the heading above it, gives the date another role."""
    begin = max(line_start - 80, notice.title_end, 0)
    previous = notice.text[begin : max(line_start - 1, begin)].rstrip("\n \t").rsplit("\n", 1)[-1]
    labelled = len(previous) <= 24 and not _HEADLINE.search(previous) and line_start > notice.title_end
    return bool(_OTHER_LABEL.search(line) or (labelled and _OTHER_LABEL.search(previous)))


def _announced(notice: Notice, mention: Mention) -> Placed | None:
    """Read "…市は15日、…と発表した": the day of a notice that is told in the third person."""
    sentence = notice.sentences.at(mention.start)
    begin, end = max(sentence.start, mention.start - REACH), min(sentence.end, mention.end + REACH)
    rest = notice.text[mention.end : end]
    if (
        not mention.day
        or not re.match(r"[ ]?(?:、|に|付け?で|まで(?:に)?)", rest)
        or not re.search(r"(?:発表|公表|明らかに)(?:し|され|を行)(?:た|ました)?(?:もの)?(?:です|である)?。?\s*$", rest)
    ):
        return None
    if re.search(r"(?:とおり|通り|当社|弊社|本学|当院)", notice.text[begin:end]):
        return None
    before = notice.text[begin : mention.start]
    return Placed(
        mention,
        "date",
        "発表した日として書かれている",
        10 if re.search(r"は[、]?[^、]{0,6}$", before) or not before.strip() else 6,
    )
