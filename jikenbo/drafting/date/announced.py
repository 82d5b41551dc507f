"""The day of a notice that its sentences name: "today", "announced", "this page appeared on"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from jikenbo.drafting.date.date_clauses import REACH
from jikenbo.drafting.date.date_roles import Placed
from jikenbo.drafting.date.date_words import Mention
from jikenbo.drafting.text.notice import Notice

#: More than the day under the text, on which a newspaper told it.
_ANNOUNCED = 14.5
_APPEARED = re.compile(r"に?(?:公開|掲載|作成|発表|公表)(?:され|し|いた)")


def read_announcement(notice: Notice, mention: Mention) -> Iterator[Placed]:
    """Yield the date as that of the notice, where its sentence says so."""
    text = notice.text
    before, after = text[max(mention.start - 14, 0) : mention.start], text[mention.end : mention.end + 5]
    if before.endswith("。") and not text[mention.end :].strip():
        yield Placed(mention, "date", "文章の終わりの日付", 11)
    elif re.search(r"(?:この|本)(?:記事|ページ|お知らせ|情報)は[、 ]?$", before) and _APPEARED.match(text, mention.end):
        yield Placed(mention, "date", "公表日として書かれている", 16)
    elif re.search(r"(?:本日|今般|今日)[ 、(]{0,2}$", before):
        yield Placed(mention, "date", "「本日」の日付", 12)
    elif re.search(r"昨日[ (]{0,2}$", before) and mention.value:
        day = mention.value + timedelta(days=1)
        shifted = replace(mention, year=day.year, month=day.month, day=day.day)
        yield Placed(shifted, "date", "「昨日」の日付の翌日", 12)
    elif re.search(r"[(\[]$", before) and re.match(r" ?(?:発表|公表|公開|掲載)[)\]]", after):
        yield Placed(mention, "date", "括弧の中に公表の日として書かれている", 12)
    else:
        yield from _announced(notice, mention)


def _announced(notice: Notice, mention: Mention) -> Iterator[Placed]:
    """Read "…市は15日、…と発表した": the day of a notice that is told in the third person."""
    sentence = notice.sentences.at(mention.start)
    begin, end = max(sentence.start, mention.start - REACH), min(sentence.end, mention.end + REACH)
    rest = notice.text[mention.end : end]
    if not re.match(r"[ ]?(?:、|に|付け?で|まで(?:に)?)", rest):
        return
    if not re.search(r"(?:発表|公表|明らかに)(?:し|され|を行)(?:た|ました)?(?:もの)?(?:です|である)?。?\s*$", rest):
        return
    if re.search(r"(?:とおり|通り|当社|弊社|本学|当院)", notice.text[begin:end]):
        return
    before = notice.text[begin : mention.start]
    subject = re.search(r"は[、]?[^、]{0,6}$", before) or not before.strip()
    yield Placed(mention, "date", "発表した日として書かれている", _ANNOUNCED if subject else 6)
