"""Numbers as people type them → counts as entries write them: 約1万3,400人 → ~13400, 90件以上 → >=90."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jikenbo.archive.count import UNITS
from jikenbo.notation import count_words as words
from jikenbo.notation.absence import is_absent
from jikenbo.notation.folding import fold
from jikenbo.notation.refusal import Refusal
from jikenbo.notation.whole_numbers import LARGEST, NUMERALS, whole_number

#: A run of all that numbers are written with.
RUN = f"[{NUMERALS}](?:[{NUMERALS},_.]*[{NUMERALS}])?"
_BOUND = f"[{NUMERALS}][^{NUMERALS}]{{0,4}}"
#: Bounds of a number: 10〜20人, 100人以上200人以下, 10人〜.
RANGE = f"{_BOUND}(?:[〜~–—―ー-]|から|ないし|乃至|以上|超)[^{NUMERALS}]{{0,3}}[{NUMERALS}]|^〜|(?:[〜~]|から)$"
#: The first that is among the qualifiers of a number is that of the count: "at most about 100" is at most 100.
QUALIFIER_ORDER = ("<=", ">=", "~")

_MOST, _LEAST, _ABOUT = QUALIFIER_ORDER
#: One word before a number, and one behind it; the group that matches says what it means.
HEAD = (
    f"(?P<most>{words.BEFORE[_MOST]})|(?P<least>{words.BEFORE[_LEAST]})|(?P<about>{words.BEFORE[_ABOUT]})"
    f"|(?P<gross>{words.GROSS})|(?P<rest>{words.LABELS})"
)
TAIL = (
    f"(?P<most>{words.AFTER[_MOST]})|(?P<least>{words.AFTER[_LEAST]})|(?P<about>{words.AFTER[_ABOUT]})"
    f"|(?P<counter>COUNTERS)|(?P<rest>{words.OF_DATA})"
)
#: A counter of any unit.
COUNTER = "|".join(dict.fromkeys("|".join(words.COUNTERS.values()).split("|")))

_RUN, _RANGE, _VAGUE = re.compile(RUN), re.compile(RANGE), re.compile(words.VAGUE)
_GROSS = "gross"


def read_count(text: str, unit: str) -> str:
    """Return the count that the text means, or "" for an answer that means none (調査中, 不明).

    `unit` is the key of `counts` that it is to be the number of. Raises Refusal where the text is vague, gives more
    than one number, is of something else, or has any part that is not understood.
    """
    if is_absent(text):
        return ""
    plain = fold(text)
    for word, number_text in words.SPOKEN.items():
        plain = plain.replace(word, number_text)
    runs = list(_RUN.finditer(plain))
    for reason, is_so in (("vague", _VAGUE.search(plain)), ("range", _RANGE.search(plain)), ("several", runs[1:])):
        if is_so:
            raise _refusal(reason, text, unit)
    number = whole_number(runs[0][0]) if runs else None
    if number is None:
        raise _refusal("number" if runs else "unreadable", text, unit)
    before, after = plain[: runs[0].start()], plain[runs[0].end() :]
    found = set(_tokens(HEAD, before, text, unit))
    if _GROSS in found and unit not in words.GROSS_UNITS:
        raise _refusal("gross", text, unit)
    found.update(_tokens(tail(unit, is_gross=_GROSS in found), after, text, unit))
    if {"<=", ">="} <= found:
        raise _refusal("contradictory", text, unit)
    return next((sign for sign in QUALIFIER_ORDER if sign in found), "") + str(number)


def _tokens(pattern: str, around: str, text: str, unit: str) -> Iterator[str]:
    """Yield what each word before or behind a number means; raise Refusal at the first that is not known."""
    names = dict(zip(("most", "least", "about"), QUALIFIER_ORDER, strict=True))
    start = 0
    while start < len(around):
        match = _compiled(pattern).match(around, start)
        if not match:
            foreign = _compiled(COUNTER).match(around, start)
            raise _refusal("counter" if foreign else "words", text, unit)
        yield names.get(match.lastgroup or "", match.lastgroup or "")
        start = match.end()


def tail(unit: str, *, is_gross: bool) -> str:
    """Return the expression of one word behind a number that counts the unit, or people more than once."""
    return TAIL.replace("COUNTERS", words.COUNTERS[unit] + (f"|{words.PEOPLE}" if is_gross else ""))


@lru_cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _refusal(reason: str, text: str, unit: str) -> Refusal:
    counter, label, _ = UNITS[unit]
    return Refusal("counts", reason, text=text, counter=counter, label=label, most=f"{LARGEST:,}")
