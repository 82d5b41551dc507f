"""Names of organisations in Japanese text: by legal form, by the word that ends the name of a body, or by place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from jikenbo.drafting.organisation.anchors import ANCHOR, COMPANY, HOUSE, JOINED, NOT_HOUSE, NUMBER, PROFESSION
from jikenbo.drafting.organisation.known_names import with_known
from jikenbo.drafting.organisation.name_edges import (
    CHUNK,
    FORM,
    HIRAGANA_LETTER,
    LONGEST,
    OWNER,
    PARTICLE,
    SENTENCE,
    TOUCHING,
    begin_of,
    body_end,
    end_of,
    fills_line,
    latin_after,
    over_dots,
    over_latin,
    trail_start,
)
from jikenbo.drafting.organisation.owned import with_owned
from jikenbo.drafting.organisation.places import Name, as_place


def find_names(text: str, known: Sequence[str] = ()) -> list[Name]:
    """Return the names in the text, in order; they do not overlap. `known` are names whatever their words are."""
    found: list[Name] = []
    for chunk in CHUNK.finditer(text):
        for name in _in_chunk(text, chunk.start(), chunk.end()):
            while found and found[-1].end > name.start and _wider(name, found[-1]):
                found.pop()
            if (not found or found[-1].end <= name.start) and len(name.text) <= LONGEST:
                found.append(name)
    found = with_known(text, _as_signed(text, found), known)
    return list(with_owned(text, _without_prefectures(found)))


def _as_signed(text: str, names: Sequence[Name]) -> list[Name]:
    """Let names with certain ends tell where the same names end that hiragana touches (株式会社やまとは)."""
    sure = sorted({name.text for name in names if HIRAGANA_LETTER.search(name.text) and _is_sure(text, name)}, key=len)
    found: list[Name] = []
    for name in names:
        for whole in sure if not _is_sure(text, name) else ():
            if whole.startswith(name.text) and text.startswith(whole, name.start):
                name = Name(whole, name.start, name.start + len(whole), name.formal)
            elif whole.endswith(name.text) and text.startswith(whole, max(name.end - len(whole), 0)):
                name = Name(whole, name.end - len(whole), name.end, name.formal)
        if not found or found[-1].end <= name.start:
            found.append(name)
    return found


def _is_sure(text: str, name: Name) -> bool:
    return not TOUCHING.match(text, name.end) and not (name.start and TOUCHING.match(text, name.start - 1))


def _without_prefectures(names: Sequence[Name]) -> Iterator[Name]:
    """Leave out a prefecture that only says where the name is that follows at once (兵庫県神戸市)."""
    for name, after in zip_longest(names, names[1:]):
        if not (after and name.end == after.start and name.text[-1] in "都道府県"):
            yield name


def _wider(name: Name, other: Name) -> bool:
    return name.formal >= other.formal and name.end - name.start > other.end - other.start


def _in_chunk(text: str, start: int, end: int) -> Iterator[Name]:
    """Yield the names in one run of letters, those inside others too."""
    whole = _whole(text, start, end)
    if whole:
        yield whole
        return
    position = start
    while anchor := ANCHOR.search(text, position, end):
        name = _at(text, anchor, start, end)
        if name:
            yield name
        position = max(
            anchor.end() if anchor.lastgroup == "form" else anchor.start() + 1, name.end if name and name.formal else 0
        )


def _whole(text: str, start: int, end: int) -> Name | None:
    """Return the name that fills the run, so that its ends are certain, hiragana or not (株式会社まちの灯)."""
    form = (FORM.match(text, start, end) or HOUSE.match(text, start, end)) if end - start <= LONGEST // 2 else None
    sentence = SENTENCE.search(text, form.end(), end) if form else None
    if form is None or (sentence and not (sentence[0] == "の" and fills_line(text, start, end))):
        return None
    formal = bool(FORM.match(form[0]))
    if not formal and NOT_HOUSE.match(text, form.end(), end):
        return None
    trail = trail_start(text, form.end() + 1, end)
    finish = latin_after(text, end) if trail is None else trail
    finish = over_dots(text, finish) if OWNER.fullmatch(form[0]) else finish
    return Name(text[start:finish], start, finish, formal) if finish > form.end() + 1 else None


def _at(text: str, anchor: re.Match[str], start: int, end: int) -> Name | None:
    """Return the name that has the anchor."""
    if anchor.lastgroup == "form":
        return _formal(text, anchor, start, end)
    if anchor.lastgroup == "house":
        return _house(text, anchor, end)
    if anchor.lastgroup in ("known", "joined", "county"):
        return Name(anchor[0], anchor.start(), anchor.end(), False)
    begin = begin_of(text, anchor.start(), start)
    if anchor.lastgroup == "place":
        return as_place(text, begin, anchor.end())
    finish = body_end(text, anchor, end)
    return Name(text[begin:finish], begin, finish, False) if begin < anchor.start() else None


def _formal(text: str, anchor: re.Match[str], start: int, end: int) -> Name | None:
    if COMPANY.fullmatch(anchor[0]):
        joined = JOINED.match(text, start, anchor.start())
        begin = start if joined and joined.end() == anchor.start() else begin_of(text, anchor.start(), start)
        own = text[begin : anchor.start()]
        if own and not NUMBER.match(own) and not own.endswith("元"):
            begin = over_latin(text, begin)
            return Name(text[begin : anchor.end()], begin, anchor.end(), True)
    finish = anchor.end() if PARTICLE.match(text, anchor.end(), end) else end_of(text, anchor.end(), end)
    own = text[anchor.end() : finish].strip()
    finish = over_dots(text, finish) if own and OWNER.fullmatch(anchor[0]) else finish
    begin = anchor.start() if own or not PROFESSION.match(anchor[0]) else begin_of(text, anchor.start(), start)
    return Name(text[begin:finish], begin, finish, True) if own or begin < anchor.start() else None


def _house(text: str, anchor: re.Match[str], end: int) -> Name | None:
    """Return the name that begins with the word for a house (劇団…, ホテル…)."""
    if NOT_HOUSE.match(text, anchor.end(), end) or PARTICLE.match(text, anchor.end(), end):
        return None
    finish = end_of(text, anchor.end(), end)
    return Name(text[anchor.start() : finish], anchor.start(), finish, False) if finish > anchor.end() else None
