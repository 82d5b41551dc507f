"""A pasted file → its notices, parted by headings such as 【…#2023-389】 → the incidents that a notice numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jikenbo.drafting.cleaning import fold
from jikenbo.drafting.titles import HEADLINE_WORDS, TAG
from jikenbo.errors import UserError

#: More than anybody could review.
MOST_NOTICES = 20_000
_TRAILER = re.compile(r"[ \[(【]*リリース文?アーカイブ[ \])】:]*(?:https?://\S*)?\s*$")
#: The line above links to other notices.
_RELATED = re.compile(r"[^ぁ-ん一-龥]{0,4}(?:関連|過去|参考|前回|以前|あわせて|合わせて)[^。]{0,14}")
_LONGEST_TITLE_LINE, _LONGEST_MARK, _LONGEST_LABEL = 400, 10, 40


@dataclass(frozen=True)
class Section:
    """The lines of one notice, cleaned. `year` and `number` are those of its heading; `title_at` is where the title
    begins on the first line, or None where the notice has no heading. `heading` is what one of several incidents is
    called, and the number of the line where it is called so."""

    lines: tuple[str, ...]
    first_line: int
    year: int | None = None
    number: str | None = None
    title_at: int | None = None
    heading: tuple[str, int] | None = None

    @property
    def text(self) -> str:
        return "\n".join(self.lines).strip()


def split(text: str) -> list[Section]:
    """Return the notices in a cleaned text, in the order of the file; a text without headings is one.

    Raise UserError where there are too many.
    """
    lines = text.split("\n")
    starts = list(_headings(lines))
    if len(starts) > MOST_NOTICES:
        raise UserError(
            f"公表文が{len(starts):,}件あります。一度に読めるのは{MOST_NOTICES:,}件までです。分けてください"
        )
    if not starts:
        return [_trimmed(lines, 1)] if text.strip() else []
    sections = [_trimmed(lines[: starts[0][0]], 1)] if _is_notice(lines[: starts[0][0]]) else []
    ends = [index for index, _ in starts[1:]] + [len(lines)]
    for (start, match), end in zip(starts, ends, strict=True):
        own, year = _trimmed(lines[start:end], start + 1).lines, int(match["year"]) if match["year"] else None
        sections.append(Section(own, start + 1, year, match["number"], match.start("rest")))
    return sections


def _headings(lines: Sequence[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the headings with their lines; those listed under 関連記事 only link to other notices."""
    linked = False
    for index, line in enumerate(lines):
        marked = any(bracket in line[:_LONGEST_MARK] for bracket in "【[［")
        match = TAG.match(fold(line[:_LONGEST_TITLE_LINE])) if marked else None
        if match is None:
            linked = bool(_RELATED.fullmatch(fold(line[:_LONGEST_LABEL]).strip()))
        elif not linked:
            yield index, match


def _trimmed(lines: Sequence[str], first_line: int) -> Section:
    """Leave out blank lines around the notice and the trailer that a collection puts under it."""
    first, last = 0, len(lines)
    while last > 0 and (not lines[last - 1].strip() or _TRAILER.match(fold(lines[last - 1][:200]))):
        last -= 1
    while first < last and not lines[first].strip():
        first += 1
    return Section(tuple(lines[first:last]), first_line + first)


def _is_notice(lines: Sequence[str]) -> bool:
    """Return whether lines under no heading of the file's kind are a notice of an incident at all."""
    text = fold("\n".join(lines))
    return len(text.strip()) >= 120 and len(HEADLINE_WORDS.findall(text[:4000])) >= 3


_NUMERALS = {sign: str(1 + index % 9) for index, sign in enumerate("一二三四五六七八九①②③④⑤⑥⑦⑧⑨")}
_NUMBERED = r"[ ]*(?:[【(\[]([1-9])[】)\]]|([1-9])[).、 ]|([①-⑨])) ?"
#: How the lines of an incident begin: a heading (【事案1】), or a paragraph (一つ目は, 1件目).
_HEADING = re.compile(
    r"[^\w\n]{0,3}(?:事案|事例|ケース|案件)[ ]?[(]?([1-9一二三四五①-⑨])(?![\d件])(?=.{0,40}$)", re.MULTILINE
)
#: A numbered heading that says what happened, other than that data leaked: 2 FAXの誤送信.
_EVENT = re.compile(
    _NUMBERED + r"(?=.{2,24}の(?:紛失|置き忘れ|盗難|誤(?:送|配|交|廃|掲|公|封|添).{1,2})(?:\([^()]{1,16}\))? *$)",
    re.MULTILINE,
)
_PARAGRAPH = re.compile(r"[^\w\n]{0,3}([1-9一二三四五])(?:つ目|件目)")
#: A numbered item with its own date, on its line or the next, is an incident where the text says how many there were.
_ITEM = re.compile(
    _NUMBERED + r"(?!概要|経[緯過]|原因|対[応策])"
    r"(?=.{0,24}\n?.{0,24}\d{1,2}(?:月|/)\d{1,2}|.{0,24}(?:紛失|置き忘れ|盗難|漏え?い|流出|誤.{1,4})$)",
    re.MULTILINE,
)
_INCIDENT = "(?:事故|事案|事例|案件|漏え?い|流出|紛失|誤[一-龥]{1,2})"
_HOW_MANY = re.compile(rf"([2-9二三四五])件の?{_INCIDENT}|{_INCIDENT}(?:について|が)?[(]?([2-9二三四五])件")
#: What is said of all the incidents again: measures, contacts, dates and names at the end.
_OF_ALL = re.compile(
    r"[^\w\n]*(?:再発|今後|対応|対策|防止|お?問い?合わ?せ|なお|いずれ|どちら|このたび|両|以上|共通|本件|お詫び|県|市|当)|"
    r"[ (]*(?:(?:令和|平成) ?[\d元]{1,2}|\d{4}) ?[年./]|\d{1,2}[.、 ] ?[^\d]"
)
_MOST, _LONGEST = 9, 400
#: What a heading says that could be a title: 【事案1】申請書の紛失, but not 【事案1】概要.
_SAYS_WHAT, _AROUND_HEADING = (
    re.compile(rf"{HEADLINE_WORDS.pattern}|置き忘れ|誤[送交配廃掲公封添]"),
    " \u3000】］])）:：、",
)


def apart(section: Section) -> Iterator[Section]:
    """Yield a section for each incident that the notice describes, or the section itself where it is about one.

    The lines of the other incidents are left blank, so that every line keeps its place in the file. Only the first
    incident keeps the number in a collection's heading.
    """
    lines = [fold(line[:_LONGEST]) for line in section.lines]
    owners = next((found for found in map(list, _readings(lines)) if _are_several(found)), [])
    for index, case in enumerate(sorted(set(owners) - {""})):
        own = tuple(line if owner in ("", case) else "" for line, owner in zip(section.lines, owners, strict=True))
        heading = _called(section, lines, owners.index(case))
        yield replace(section, lines=own, number=section.number if index == 0 else None, heading=heading)
    if not owners:
        yield section


def _called(section: Section, lines: Sequence[str], index: int) -> tuple[str, int] | None:
    """Return what the line that opens an incident calls it, None where it says nothing of what happened."""
    mark = next((found for mark in (_HEADING, _EVENT) if (found := mark.match(lines[index]))), None)
    words = section.lines[index][mark.end() :].strip(_AROUND_HEADING) if mark else ""
    says = "。" not in words and _SAYS_WHAT.search(fold(words))
    return (words, section.first_line + index) if says else None


def _readings(lines: Sequence[str]) -> Iterator[Iterator[str]]:
    yield _owners(lines, _HEADING)
    yield _owners(lines, _PARAGRAPH, paragraphs=True)
    yield _owners(lines, _EVENT)
    said = _HOW_MANY.search("\n".join(lines))
    if said:
        items = list(_owners(lines, _ITEM, paragraphs=True))
        number = said[1] or said[2]
        if len(set(items) - {""}) == int(_NUMERALS.get(number, number)):
            yield iter(items)


def _owners(lines: Sequence[str], mark: re.Pattern[str], paragraphs: bool = False) -> Iterator[str]:
    """Yield for each line the incident that it describes, "" where it describes all. Paragraphs end at a blank line."""
    case = ""
    for index, line in enumerate(lines):
        found = mark.match("\n".join(lines[index : index + 2]))
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
