"""The date of the notice itself: of its title, of a line of its own, of what calls it the day of publication."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jikenbo.drafting.candidate import score
from jikenbo.drafting.date_mention import Mention
from jikenbo.drafting.event_days import LABELLED, Placed
from jikenbo.drafting.notice import Notice

#: An earlier notice that this one names: its day is shown to the contributor, and not taken for this notice's.
_EARLIER = re.compile(
    r"[ ]?(?:付け?)?(?:の|で|に|、)?[^。、\n]{0,16}(?:公表|発表|お知らせ|ご報告|開示|リリース|第[1一]報|"
    r"初報|既報)|[ ]?付け?で「[^」]{1,40}」として[^。]{0,20}掲載"
)


def find_page_dates(notice: Notice, mentions: Sequence[Mention]) -> list[Placed]:
    """Return the dates of the notice itself, with how much speaks for each."""
    rules = notice.rules.of("disclosure")
    found = []
    for mention in mentions:
        if mention.until or mention.fiscal or not (mention.year and mention.month):
            continue
        if mention.relative == "時刻":
            continue
        scored = score(notice.candidate(mention, mention.start, mention.end), rules)
        title = scored.has("in-title") and not _ends_title(notice, mention)
        points = scored.points("disclosed") - LABELLED * title
        if points > 0 and (mention.day or points >= LABELLED):
            found.append(Placed(mention, "date", scored.reason("disclosed"), points))
    return found


def _ends_title(notice: Notice, mention: Mention) -> bool:
    """Return whether a date in the title ends or begins it, so that it is the notice's and not an event's."""
    after = notice.text[mention.end : notice.title_end]
    if re.match(r"[\s)】]*(?:追記|[>»])", after):
        return False
    before = notice.text[notice.title_start : mention.start]
    ends = re.fullmatch(r"[\s)\]】]*(?:公開|更新|掲載|発表|公表|現在|追記|配信|付|時点)?[^。、のにで]{0,12}", after)
    return bool(ends) or (not re.search(r"[一-龥ぁ-ん]", before) and not re.match(r" ?(?:の|に|から|より)", after))


def choose_page_date(found: Sequence[Placed]) -> Placed | None:
    """Return the earliest of those that are certain, else the one for which most speaks."""
    certain = [item for item in found if item.points >= LABELLED and item.mention.day]
    if certain:
        return min(certain, key=lambda item: (item.mention.edtf, item.mention.start))
    return max(found, key=lambda item: (item.points, bool(item.mention.day), -item.mention.start), default=None)


def earlier_notices(notice: Notice, mentions: Sequence[Mention], chosen: Placed | None) -> list[Placed]:
    """Return the days of earlier notices that the text names, other than the chosen day."""
    return [
        Placed(mention, "date", "前の公表の日として書かれている")
        for mention in mentions
        if mention.complete
        and not (chosen and mention.edtf == chosen.mention.edtf)
        and _EARLIER.match(notice.text, mention.end)
    ]
