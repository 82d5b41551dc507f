"""A date in running text, read by the one reader of dates as far as its expression goes."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from jikenbo.archive.edtf import Edtf, EdtfPart, parse_edtf
from jikenbo.drafting.date.date_words import Mention
from jikenbo.notation.date_words import ERAS, PHASE
from jikenbo.notation.dates import read_date
from jikenbo.notation.refusal import Refusal

#: What dates and periods are written with.
_RUN = re.compile(
    rf"(?:[0-9〇一二三四五六七八九十元年月日時分の 火水木金土祝()~〜→/.:-]|{'|'.join(ERAS)}|[RHS令平昭]|同|翌|から|"
    rf"より|まで|頃|ごろ|ころ|午前|午後|春|夏|秋|冬|代|曜|末日|{PHASE}){{4,80}}"
)
#: Where an expression may end: behind a word of dates that goes on to no other word, or behind a lone number.
_END = re.compile(
    r"(?:(?<=[年月日旬頃ろ時分半春夏秋冬代)末])(?![間号額齢刊次度以後目内未前程]|ほど|につき|あたり|経過|連続)"
    r"|(?<=\d)(?=[ \n。、)」]|$))"
)
#: The date contradicts itself or no calendar has it: what was meant cannot be known.
_CONTRADICTIONS = ("era", "weekday", "two-years", "impossible", "time", "reversed")


def read_mention(text: str, mention: Mention) -> Mention | None:
    """Return the mention as the reader reads it, with the period it begins; None where it contradicts itself.

    What the reader does not take at all stays as it was found: prose says more than an answer of a form.
    """
    for end in _ends(text, mention):
        try:
            edtf = _read(text[mention.start : end])
        except Refusal as refusal:
            if refusal.reason in _CONTRADICTIONS:
                return None
            continue
        if edtf and edtf.start and edtf.end:
            return _with(mention, edtf, end)
    return mention


def _ends(text: str, mention: Mention) -> list[int]:
    """Return where the expression may end, the furthest first, the mention's own end last."""
    run = _RUN.match(text, mention.start)
    furthest = run.end() if run else mention.end
    further = [match.start() for match in _END.finditer(text, mention.end + 1, furthest)]
    return [*reversed(further), mention.end]


@lru_cache(maxsize=4096)
def _read(text: str) -> Edtf | None:
    edtf = read_date(text)
    return parse_edtf(edtf) if edtf else None


def _with(mention: Mention, edtf: Edtf, end: int) -> Mention:
    assert edtf.start is not None and edtf.end is not None  # open periods are left to what is found around the date
    first = _filled(mention, edtf.start)
    if not edtf.is_interval:
        return replace(first, end=max(end, mention.end), written=_written(edtf))
    until = _filled(Mention(mention.start, end), edtf.end)
    return replace(first, end=end, until=until)


def _filled(mention: Mention, part: EdtfPart) -> Mention:
    day = part.earliest
    month = day.month if part.precision in ("month", "day") else None
    return replace(
        mention,
        year=day.year,
        month=month,
        day=day.day if part.precision == "day" else None,
        approximate=part.approximate,
    )


def _written(edtf: Edtf) -> str:
    """Return the EDTF of what year, month and day cannot say: a season, a decade."""
    assert edtf.start is not None
    return edtf.text if edtf.start.precision in ("season", "decade", "century") else ""
