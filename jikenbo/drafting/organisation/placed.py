"""Names known by where they stand: a letterhead, a signature, a site's name, the words before 以下「当社」."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jikenbo.drafting.organisation.beside_words import LABEL, SELF_AFTER
from jikenbo.drafting.organisation.generic_names import is_generic
from jikenbo.drafting.organisation.name_edges import FORM, LONGEST, TOUCHING, begin_of
from jikenbo.drafting.organisation.place_words import (
    ADDRESSEES,
    AFTER,
    CLOSING,
    COPYRIGHT,
    DATED,
    GRAMMAR,
    HEADED,
    LABELLED,
    LATIN,
    MODIFIER,
    NEWS,
    NO_NAME,
    OFFICE,
    OFFICER,
    PERSON,
    READING,
    SITE,
    SITE_RULE,
    TOLD,
    WRITTEN,
    WRITTEN_HERE,
)
from jikenbo.drafting.organisation.self_words import own_words
from jikenbo.drafting.text.notice import Notice

#: A legal form and the name behind it, of one word or of several in Latin; what follows is a house or a person.
_FORMAL = re.compile(rf"{FORM.pattern} ?(?:[A-Za-z0-9&.,'-]+(?: [A-Za-z0-9&.,'-]+)*|[^ ]+)")
_HEAD_LINES, _FOOT_LINES, _LONGEST_LINE = 16, 10, 80
#: From how many spaces on a line stands at the right, where letters are headed and signed.
_INDENTED = 8


@dataclass(frozen=True)
class _Line:
    """A line that is not blank: where it starts, what it says, and whether it stands at the right."""

    start: int
    text: str
    indented: bool


def placed_names(notice: Notice) -> tuple[str, ...]:
    """Return the names that their places in the notice show to be names, whatever their words are."""
    found = (*_letterheads(notice), *_introduced(notice.text), *_sites(notice), *_reported(notice))
    return tuple(dict.fromkeys(name for name in found if _could_be(name, notice.text)))


def _letterheads(notice: Notice) -> Iterator[str]:
    """Yield the names on lines of their own, at the head and at the foot of the notice."""
    lines, own = _lines(notice.text), own_words(notice.text)
    head = [line for line in lines[:_HEAD_LINES] if line.start < notice.first_prose]
    foot = [line for line in lines[-_FOOT_LINES:] if line.start >= notice.last_prose_end]
    for part in (head, foot):
        for index, line in enumerate(part):
            if notice.title_start <= line.start < notice.title_end:
                continue
            name, told = _on_line(line.text)
            above, below = (part[index - 1].text if index else ""), "".join(next.text for next in part[index + 1 :][:1])
            indented = line.indented and part is head
            told = told or indented or name.endswith(own) or bool(FORM.match(name)) or _is_framed(above, below)
            again = len(name) > 1 and notice.text.count(name) > 1
            if (told or (again and WRITTEN.search(name))) and (" " not in name or again or FORM.match(name)):
                yield READING.sub("", name)


def _on_line(text: str) -> tuple[str, bool]:
    """Return the name on a line without label, departments and persons; and whether those tell that it is one."""
    label = LABEL.match(text)
    rest = text[label.end() :] if label else text
    tail = AFTER.search(rest) or HEADED.search(rest)
    whole = (rest[: tail.start()] if tail else rest).strip()
    name = OFFICE.sub("", whole).strip()
    formal = _FORMAL.match(whole if FORM.fullmatch(name) else name)
    return formal[0] if formal else name, bool(tail or (label and LABELLED.search(label[0])))


def _is_framed(above: str, below: str) -> bool:
    """Say whether the lines beside one are those of a letterhead or a signature."""
    dated = any(DATED.match(each) or ADDRESSEES.search(each) for each in (above, below))
    return dated or bool(OFFICER.match(below) or CLOSING.match(above))


def _introduced(text: str) -> Iterator[str]:
    for match in re.finditer(r"\(", text):
        if SELF_AFTER.match(text, match.start()):
            end = match.start() - (text[match.start() - 1 : match.start()] == " ")
            floor = end
            while floor > 0 and TOUCHING.match(text, floor - 1):
                floor -= 1
            name = text[begin_of(text, end, floor) : end]
            if not TOLD.search(name):
                yield name


def _sites(notice: Notice) -> Iterator[str]:
    for match in COPYRIGHT.finditer(notice.text):
        if WRITTEN_HERE.search(match["name"]) or notice.text.count(match["name"]) > 1:
            yield match["name"]
    line = notice.line_of(notice.title_start)
    yield from (match["name"].strip() for match in SITE.finditer(line) if SITE_RULE.search(line))


def _reported(notice: Notice) -> Iterator[str]:
    match = NEWS.match(notice.text, notice.first_prose)
    name = READING.sub("", MODIFIER.sub("", match["name"])) if match else ""
    if name and not TOLD.search(name):
        yield name


def _could_be(name: str, text: str) -> bool:
    if not 2 <= len(name) <= LONGEST // 2 or NO_NAME.search(name) or PERSON.fullmatch(name):
        return False
    if FORM.fullmatch(name) or (GRAMMAR.search(name) and not FORM.match(name)):
        return False
    return text.count(name) > 1 if LATIN.fullmatch(name) else not is_generic(name)


def _lines(text: str) -> list[_Line]:
    return [
        _Line(match.start("text"), match["text"].rstrip(), len(match["indent"]) >= _INDENTED)
        for match in re.finditer(r"^(?P<indent> *)(?P<text>\S[^\n]*)", text, re.MULTILINE)
        if len(match["text"]) <= _LONGEST_LINE
    ]
