"""When it was made public, discovered and happened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from jikenbo.drafting.candidate import Mention, score
from jikenbo.drafting.date_finding import find_dates
from jikenbo.drafting.date_years import resolve
from jikenbo.drafting.draft import Evidence
from jikenbo.drafting.event_days import LABELLED, Placed, choose_events, place_dates
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.same_days import with_inferred

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
    return bool(ends) or not re.search(r"[一-龥ぁ-ん]", before)


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


@dataclass(frozen=True)
class Timeline:
    """EDTF of each, or None. `date` is the year of the heading where the notice gives no date of its own, `reported`
    is None then; `evidence` has the reasons, and the dates that were not chosen."""

    date: str | None
    reported: str | None
    occurred: str | None
    discovered: str | None
    evidence: tuple[Evidence, ...]


def find_timeline(notice: Notice) -> Timeline:
    """Return the three dates of the notice."""
    written = [mention for mention in find_dates(notice.text) if mention.start >= (notice.section.title_at or 0)]
    year = notice.section.year
    mentions = resolve(written, None, year)
    pages = find_page_dates(notice, mentions)
    page = choose_page_date(pages)
    if page:
        latest = max((item for item in pages if item.points >= page.points), key=lambda item: item.mention.edtf)
        mentions = resolve(written, _not_before(notice.text, latest.mention, written), year)
        pages = find_page_dates(notice, mentions) or pages
        page = choose_page_date(pages)
    given = {
        item.mention.start
        for item in pages
        if page and (item.points >= min(page.points, LABELLED) or item.mention.edtf == page.mention.edtf)
    }
    pages_too = {item.mention.start for item in pages}
    placed = [
        item
        for item in place_dates(notice, mentions)
        if item.mention.start not in given and (item.is_worded or item.mention.start not in pages_too)
    ]
    limit = max((item.mention for item in pages if item.mention.start in given), key=lambda m: m.edtf, default=None)
    occurred, discovered = with_inferred(notice, mentions, placed, choose_events(placed, limit))
    chosen = {"date": page, "occurred": occurred, "discovered": discovered}
    return _timeline(notice, chosen, [*earlier_notices(notice, mentions, page), *placed])


#: A guess stays where what it reports is later by no more than this: the day may be one that is to come.
_SOON = timedelta(days=60)
#: Words after a day that is to come.
_PLANNED = re.compile(r"[^。、\n]{0,8}(?:から|より|以降|まで|予定)")


def _not_before(text: str, page: Mention, written: Sequence[Mention]) -> Mention:
    """Return the day of the notice; a year that was guessed follows the latest day that the text writes in full."""
    guessed = any(mention.start == page.start and mention.year is None for mention in written)
    past = (mention for mention in written if not _PLANNED.match(text, mention.end))
    later = max((mention.value for mention in past if mention.value), default=None)
    if not guessed or later is None or page.value is None or later - page.value < _SOON:
        return page
    if (page.month, page.day) == (2, 29):
        return page  # few years have the day
    return replace(page, year=later.year + ((page.month, page.day) < (later.month, later.day)))


def _timeline(notice: Notice, chosen: dict[str, Placed | None], placed: Sequence[Placed]) -> Timeline:
    evidence = [_evidence(notice, field, item, True) for field, item in chosen.items() if item]
    taken = {item.mention.start for item in chosen.values() if item}
    seen = {item.mention.start: item for item in reversed(placed) if item.mention.start not in taken}
    evidence += [_evidence(notice, "date", item, False) for _, item in sorted(seen.items())]
    edtf = {field: item.mention.edtf if item else None for field, item in chosen.items()}
    filed = notice.section.year
    if edtf["date"] is None and filed:
        reason = "公表日の記載がないので、見出しの番号の年"
        evidence.insert(0, notice.evidence("date", str(filed), (0, notice.title_start), reason))
    date = edtf["date"] or (str(filed) if filed else None)
    return Timeline(date, edtf["date"], edtf["occurred"], edtf["discovered"], tuple(evidence))


def _evidence(notice: Notice, field: str, item: Placed, used: bool) -> Evidence:
    return notice.evidence(field, item.mention.edtf, (item.mention.start, item.mention.end), item.reason, used)
