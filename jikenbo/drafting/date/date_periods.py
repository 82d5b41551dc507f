"""Dates that bound a period of something else: customers of these years, documents of those."""

from __future__ import annotations

import re

from jikenbo.drafting.date.date_words import Mention

#: What customers, patients or documents did in a period that is not that of the incident.
_POPULATION = re.compile(
    r"(?:購入|利用|登録|入会|受診|受け|検査|申込|申し込|契約|在籍|在職|卒業|取引|注文|問合せ|問い合わせ|応募|来院|入院|通院|診療|受講|受験|参加|手術|予約"
    r"|寄附|寄付|作成|採用|退職|入社|発行|交付|提出|生まれ|請求|相談|来店|宿泊|開催|実施)(?:[しさをがのにたられ]|いた|頂|み)"
)
_PERIOD = re.compile(r"(?: ?(?:頃|の間|末|中))?(?:まで|から|以降|以前|より|に|の期間)[^。\n\d]{0,32}")
_BOUND = re.compile(r"(?: ?(?:まで|から|以降|以前|より|の期間|の間)|~)")


def bounding(text: str, mention: Mention) -> Mention:
    """Return the mention, marked where it is a date that bounds the period of customers or documents."""
    if mention.year is None or not (mention.until or mention.day is None or _BOUND.match(text, mention.end)):
        return mention
    told = _PERIOD.match(text, mention.end)
    return mention.as_aside() if told and _POPULATION.search(told[0]) else mention
