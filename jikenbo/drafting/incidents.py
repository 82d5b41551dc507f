"""A notice of several incidents → one section an incident: its own lines, and those that are of all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jikenbo.drafting.cleaning import fold
from jikenbo.drafting.splitting import Section

_NUMERALS = {sign: str(1 + index % 9) for index, sign in enumerate("一二三四五六七八九①②③④⑤⑥⑦⑧⑨")}
#: How the lines of an incident begin: a heading (【事案1】), or a paragraph (一つ目は, 1件目).
_HEADING = re.compile(r"[^\w\n]{0,3}(?:事案|事例|ケース|案件)[ ]?[(]?([1-9一二三四五①-⑨])(?![\d件])(?=.{0,40}$)")
_PARAGRAPH = re.compile(r"[^\w\n]{0,3}(?:([1-9])(?:つ目|件目)|([一二三四五])(?:つ目|件目))")
#: A numbered item with its own date is an incident where the text says how many there were.
_ITEM = re.compile(r"[ ]*(?:[(]([1-9])[)]|([1-9])[).、]|([①-⑨])) ?(?=.{0,24}\d{1,2}(?:月|/)\d{1,2})")
_HOW_MANY = re.compile(r"([2-9二三四五])件の?(?:事故|事案|事例|案件|漏え?い|流出|紛失|誤)")
#: What is said of all the incidents again: measures, contacts, dates and names at the end.
_OF_ALL = re.compile(
    r"[^\w\n]*(?:再発|今後|対応|対策|防止|お?問い?合わ?せ|なお|いずれ|どちら|このたび|両|以上|共通|本件|お詫び|県|市|当)|"
    r"[ (]*(?:(?:令和|平成) ?[\d元]{1,2}|\d{4}) ?[年./]|\d{1,2}[.、 ] ?[^\d]"
)
_MOST, _LONGEST = 9, 400


def apart(section: Section) -> Iterator[Section]:
    """Yield a section for each incident that the notice describes, or the section itself where it is about one.

    The lines of the other incidents are left blank, so that every line keeps its place in the file. Only the first
    incident keeps the number in a collection's heading.
    """
    lines = [fold(line[:_LONGEST]) for line in section.lines]
    owners = next((found for found in map(list, _readings(lines)) if _are_several(found)), [])
    for index, case in enumerate(sorted(set(owners) - {""})):
        own = tuple(line if owner in ("", case) else "" for line, owner in zip(section.lines, owners, strict=True))
        yield replace(section, lines=own, number=section.number if index == 0 else None)
    if not owners:
        yield section


def _readings(lines: Sequence[str]) -> Iterator[Iterator[str]]:
    yield _owners(lines, _HEADING)
    yield _owners(lines, _PARAGRAPH, paragraphs=True)
    said = _HOW_MANY.search("\n".join(lines))
    if said:
        items = list(_owners(lines, _ITEM, paragraphs=True))
        if len(set(items) - {""}) == int(_NUMERALS.get(said[1], said[1])):
            yield iter(items)


def _owners(lines: Sequence[str], mark: re.Pattern[str], paragraphs: bool = False) -> Iterator[str]:
    """Yield for each line the incident that it describes, "" where it describes all. Paragraphs end at a blank line."""
    case = ""
    for index, line in enumerate(lines):
        found = mark.match(line)
        if found:
            sign = next(group for group in found.groups() if group)
            case = _NUMERALS.get(sign, sign)
        elif (paragraphs and not line.strip()) or (index and not lines[index - 1].strip() and _OF_ALL.match(line)):
            case = ""
        yield case


def _are_several(owners: Sequence[str]) -> bool:
    """Return whether the incidents are numbered from one, without a gap."""
    cases = sorted(set(owners) - {""})
    return 2 <= len(cases) <= _MOST and cases == [str(index) for index in range(1, len(cases) + 1)]
