"""When it was made public, discovered and happened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jikenbo.drafting.date_roles import Placed, Role, place_date
from jikenbo.drafting.date_words import Mention
from jikenbo.drafting.dates import find_dates
from jikenbo.drafting.disclosure import find_disclosure
from jikenbo.drafting.evidence import Evidence
from jikenbo.drafting.heading import Headline
from jikenbo.drafting.notice import Notice
from jikenbo.drafting.resolving import resolve

_DISCLOSED = re.compile(r"(?:と|を|旨|旨を|について)(?:正式に)?(?:発表|公表|明らかにし|謝罪|公開)(?:した|しました)?")


@dataclass(frozen=True)
class Timeline:
    """EDTF of each, or None. `evidence` tells why, and lists the dates that none of them is."""

    date: str | None
    occurred: str | None
    discovered: str | None
    evidence: tuple[Evidence, ...]


def find_timeline(notice: Notice, headline: Headline) -> Timeline:
    """Return the three dates of the notice."""
    written = [mention for mention in find_dates(notice.text) if mention.start >= (notice.section.title_at or 0)]
    year = notice.section.year
    resolved = resolve(written, None, year)
    disclosed = find_disclosure(notice, headline, resolved)
    anchor = disclosed.mention if disclosed else None
    if anchor:
        resolved = resolve(written, anchor, year)
        disclosed = find_disclosure(notice, headline, resolved)
    placed = [place_date(notice, resolved, index) for index in range(len(resolved))]
    placed = [item for item in placed if disclosed is None or item.mention.start != disclosed.mention.start]
    discovered = _first(placed, "discovered", anchor)
    occurred = _first(placed, "occurred", anchor)
    return _timeline(notice, placed, disclosed, occurred, discovered)


def _timeline(
    notice: Notice,
    placed: Sequence[Placed],
    disclosed: Placed | None,
    occurred: Placed | None,
    discovered: Placed | None,
) -> Timeline:
    chosen = {"date": disclosed, "occurred": occurred, "discovered": discovered}
    evidence = [_evidence(notice, field, item, True) for field, item in chosen.items() if item]
    taken = {item.mention.start for item in chosen.values() if item}
    evidence += [_evidence(notice, "date", item, False) for item in placed if item.mention.start not in taken]
    filed = notice.section.year
    date = disclosed.mention.edtf if disclosed else None
    if date is None and filed:
        date = str(filed)
        evidence.insert(
            0, notice.evidence("date", date, 0, notice.title_start, "公表日の記載がないので、見出しの番号の年")
        )
    return Timeline(
        date,
        occurred.mention.edtf if occurred else None,
        discovered.mention.edtf if discovered else None,
        tuple(evidence),
    )


def _evidence(notice: Notice, field: str, item: Placed, used: bool) -> Evidence:
    return notice.evidence(field, item.mention.edtf, item.mention.start, item.mention.end, item.reason, used)


def _first(placed: Sequence[Placed], role: Role, anchor: Mention | None) -> Placed | None:
    """Return the date of the role that weighs most, the earliest in the text among equals."""
    able = [item for item in placed if item.role == role and item.mention.edtf and not _after(item.mention, anchor)]
    return max(able, key=lambda item: (item.weight, -item.mention.start), default=None)


def _after(mention: Mention, anchor: Mention | None) -> bool:
    day, limit = mention.value, anchor.value if anchor else None
    return day is not None and limit is not None and day > limit
