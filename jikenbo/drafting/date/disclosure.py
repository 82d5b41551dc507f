"""The date of the notice itself: of its title, of a line of its own, of "today", of "announced"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jikenbo.drafting.date.announced import read_announcement
from jikenbo.drafting.date.date_labels import bare, find_label, role_of
from jikenbo.drafting.date.date_roles import Placed
from jikenbo.drafting.date.date_words import Mention
from jikenbo.drafting.organisation.heading import HEADLINE_WORDS, Headline
from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.phrases import alternative
from jikenbo.drafting.text.wording import words

_LONGEST_LINE, _LONGEST_LABEL = 160, 12
#: What a page calls the day on which it appeared, and the day of its last change.
_PUBLISHED = "|".join(
    words("""
    公開 掲載 公表 発表 発信 発行 登録 配信 投稿 リリース お知らせ 作成 提供 記事公開 掲示 報道提供 報道発表
    発表年月 初版 初版公開 初版掲載 初回掲載 公示 Date Posted Published Release Released date posted published
    """)
)
_UPDATED = "|".join(words("更新 最終更新 追記 修正 改訂 Updated Last…updated 最終改訂 改定"))
_DAY_OF = r"(?:日付?|日時|年月日|時間)?"
_PUBLISHED_BEFORE = re.compile(rf"(?:{_PUBLISHED}){_DAY_OF}[ :)】\]\-]*$")
_UPDATED_BEFORE = re.compile(
    rf"(?:{'|'.join(alternative(word) for word in _UPDATED.split('|'))}){_DAY_OF}[ :)】\]\-]*$"
)
_PUBLISHED_AFTER = re.compile(rf"[ ]?(?:付け?)?[ ]?(?:{_PUBLISHED})[ ]?(?:$|[)\]】/| ])")
_UPDATED_AFTER = re.compile(rf"[ ]?(?:{_UPDATED.replace('…', ' ')})[ ]?(?:$|[)\]】/| ])")
_FIRST_REPORT = re.compile(r"[【(\[<]?[ ]?(?:第 ?[1一] ?報|初報)[ ]?[】)\]>]?[ :]*$")
_LATER_REPORT = re.compile(r"[【(\[<]?[ ]?第 ?[2-9二三四五六七八九] ?報[ ]?[】)\]>]?[ :]*$")

_OPENING, _CLOSING = re.compile(r"[\s\[(【<「*|#>\-]*$"), re.compile(r"[\s\])】>」*|#\-]*(?:現在|付け?)?[\s\])】]*$")
_ADDRESSED = re.compile(r"[ ]*[^。、]{0,12}(?:各位|の皆様|の皆さま)")
_ENDS = ("。", "以上", "敬具", "敬 具")
#: A body or its head, alone on its line.
_SIGNER = re.compile(
    r"(?=[^。、]{2,40}$)(?:[^。、]*(?:株式会社|法人|協会|組合|機構|財団|病院|大学|学校|学園|保育園|幼稚園)|[^。、]{1,10}(?:市|町|村|区|県)[^。、]{0,12}(?:課|部|局|長)?$)"
)
_HEADLINE = re.compile(r"について|お知らせ|お詫び|おわび|報告")
_DAY_HEADING = re.compile(r"^[^\n。:]{0,24}日[ ]?(?:\([^()\n]{1,8}\))?[】\] ]*$", re.MULTILINE)
_AROUND = " )]】\n"
_CLOCK = re.compile(r"[ ]*(?:午前|午後)?[ ]?\d{1,2}[:時][^。、]{0,8}$")
#: What may stand beside a date on a line at the head or foot of a page: a department, a category, a number.
_CHROME = re.compile(
    r"(?!.*(?:から|まで|より|した|する|して|され|頃|ごろ|予定|開催|届出|開始|以降))[^。、をにへがはでも?]{0,60}$"
)
#: A body beside the date, whatever kana its name has.
_NAMED_BESIDE = re.compile(
    r"(?!.*(?:から|まで|より|した|する|して|され))[ ]+[^。、]{2,30}"
    r"(?:[市町村区県府都会社院校課部局所店団園館庁署]|組合|法人|大学|センター|機構|財団|文庫)[ ]*$"
)
_OTHER_DAY = re.compile(
    r"発生|発覚|判明|覚知|認知|発見|期間|送信日|紛失|処分|時期|確認日|経緯|経過|開催|施行|締切|期限|受付|対象|生まれ"
)


#: From this weight on, a date is one on which the notice or an earlier form of it appeared.
_CERTAIN = 15


def find_page_dates(notice: Notice, headline: Headline, mentions: Sequence[Mention]) -> list[Placed]:
    """Return the dates of the notice itself, as its page, its title or its first sentence gives them."""
    return [
        item
        for mention in mentions
        if mention.until is None and mention.year and mention.month and mention.relative != "時刻"
        for item in _as_page_date(notice, headline, mention)
    ]


def choose_page_date(found: Sequence[Placed]) -> Placed | None:
    """Return the earliest of those that are certain, else the one for which most speaks."""
    certain = [item for item in found if item.weight >= _CERTAIN]
    if certain:
        return min(certain, key=lambda item: (item.mention.edtf, item.mention.start))
    return max(found, key=lambda item: (item.weight, -item.mention.start), default=None)


def _as_page_date(notice: Notice, headline: Headline, mention: Mention) -> Iterator[Placed]:
    title_date = headline.date and notice.title_start + headline.date[0]
    if title_date is not None and title_date <= mention.start and mention.end <= notice.title_end + 2:
        updated = "更新" in notice.title[-8:] or "追記" in notice.title[-8:]
        yield Placed(mention, "date", "題名の終わりの日付", 13 if updated else 20)
        return
    yield from _of_line(notice, mention)
    if mention.day:
        yield from read_announcement(notice, mention)


def _of_line(notice: Notice, mention: Mention) -> Iterator[Placed]:
    """Read a date that its own line, or the label above it, makes the date of the page."""
    text = notice.text
    start = text.rfind("\n", 0, mention.start) + 1
    end = text.find("\n", mention.end, mention.end + _LONGEST_LINE)
    end = end if end >= 0 else min(len(text), mention.end + _LONGEST_LINE)
    before, after = text[start : mention.start], text[mention.end : end]
    if mention.start - start > _LONGEST_LINE:
        return
    weight, reason = _labelled(text, mention, before, after) if mention.day else (0, "")
    if not weight:
        weight, reason = _unlabelled(notice, mention, before, after)
    if weight:
        yield Placed(mention, "date", reason, weight)


def _labelled(text: str, mention: Mention, before: str, after: str) -> tuple[float, str]:
    above = "" if before.strip() else find_label(text, mention.start)[1]
    above = above if len(above) <= _LONGEST_LABEL else ""
    label = before or f"{above} "
    closed = bool(_OPENING.search(before[-1:])) or not before
    if _FIRST_REPORT.search(label):
        return 17, "第1報の日付"
    if _LATER_REPORT.search(label):
        return 12, "続報の日付"
    if len(label) <= 60 and _PUBLISHED_BEFORE.search(label) and not _OTHER_DAY.search(label[-16:]):
        return 16, "公表日として書かれている"
    if closed and _PUBLISHED_AFTER.match(after):
        return 16, "公表日として書かれている"
    if (len(label) <= 60 and _UPDATED_BEFORE.search(label)) or (closed and _UPDATED_AFTER.match(after)):
        return 13, "更新日として書かれている"
    return 0, ""


def _unlabelled(notice: Notice, mention: Mention, before: str, after: str) -> tuple[float, str]:
    head, foot = mention.start < notice.first_prose, _is_foot(notice, mention)
    if not mention.day:
        alone = (head or foot) and _OPENING.match(before) and re.fullmatch(r"[ ]*(?:吉日)?[ ]*", after)
        return (13, "月だけの行にある") if alone else (0, "")
    if _is_signed(notice, mention, before, after):
        return 12, "名前の上の行にある"
    if mention.start - notice.title_start <= _LONGEST_LABEL and _ADDRESSED.match(after):
        return 14, "宛名の前にある"
    if not (head or foot) or _OTHER_DAY.search(before) or _is_labelled_otherwise(notice, mention, before):
        return 0, ""
    alone = _OPENING.match(before) and (_CLOSING.match(after) or _CLOCK.match(after))
    if alone and (head or not before.strip(" ([【<")):
        return (15, "日付だけの行にある") if head else (14, "文章の終わりの日付だけの行にある")
    if head and not bare(before).strip("[〔〈") and HEADLINE_WORDS.search(after) and "。" not in after:
        return 15, "題名の前にある"
    if head and not before.strip() and _NAMED_BESIDE.match(after) and not _OTHER_DAY.search(after):
        return 12, "名前の前に書かれている"
    if _OTHER_DAY.search(after) or role_of(bare(before)) in ("discovered", "occurred"):
        return 0, ""
    if (
        _CHROME.match(before)
        and _CHROME.match(after)
        and len(before + after) <= 60
        and not re.match(r"\s*[・(①-⑳]", before)
    ):
        return 12, "ページの日付として書かれている"
    return 0, ""


def _is_signed(notice: Notice, mention: Mention, before: str, after: str) -> bool:
    """Say whether the date stands alone over a name, under a text that has ended."""
    above = notice.text[max(mention.start - _LONGEST_LINE, 0) : mention.start].rstrip()
    under = notice.text[mention.end : mention.end + _LONGEST_LINE].strip().split("\n")[:2]
    alone = _OPENING.match(before) and _CLOSING.match(after) and above.endswith(_ENDS)
    return bool(alone) and any(_SIGNER.match(line.strip()) for line in under)


def _is_foot(notice: Notice, mention: Mention) -> bool:
    """Say whether the prose has ended before the date: what follows is a signature or an address."""
    if mention.start < notice.last_prose_end:
        return False
    after = notice.text[mention.end : mention.end + _LONGEST_LINE].lstrip(_AROUND)
    if after and re.match(r"[・•○●■\d(]", after) and notice.sentences.at(mention.start).kind == "overview":
        return False
    # Where days stand over what happened on them, a last one is cut off from it.
    return bool(after) or not _DAY_HEADING.search(notice.text, notice.first_prose, mention.start)


def _is_labelled_otherwise(notice: Notice, mention: Mention, before: str) -> bool:
    """Say whether the heading above gives the date another role."""
    if before.strip() or mention.start <= notice.title_end:
        return False
    label = find_label(notice.text, mention.start)[1]
    if len(label) > 24 or _HEADLINE.search(label):
        return False
    return bool(_OTHER_DAY.search(label)) or role_of(label) in ("discovered", "occurred")
