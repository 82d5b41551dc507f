"""Whatever a file contains, it is checked and mended without a traceback, and each problem is inside the file."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from archives import VOCABULARY
from entries import SOUND
from jikenbo.archive.reading import Source, parse_entry
from jikenbo.check.checking import check, subjects_of
from jikenbo.check.fixing import fix
from jikenbo.commonmark.extension import render

_HEAD, _, _ = SOUND.partition("---\n\n")
_MARKDOWN = [
    "#",
    "##",
    "-",
    ">",
    "|",
    "``",
    "```",
    "~~",
    "**",
    "[",
    "](",
    "![",
    "]:",
    "<b>",
    "{:",
    "&amp;",
    "\\",
    "\t",
    "090-",
    "ー",
    "@",
    "様",
    "、",
    "一",
    "（",
    "1",
    ":",
    "\u202e",
    "\u3164",
]
_LINES = SOUND.partition("---\n\n")[0].split("\n")
_VALUES = [
    "-",
    ":",
    ",",
    "[",
    "]",
    "{",
    "}",
    "&",
    "*",
    "!",
    "|",
    ">",
    "'",
    '"',
    "#",
    "?",
    "%",
    "",
    ":",
    "2023-09",
    "~60",
    "&#64;",
    "https://",
    "野山町",
    "\u200b",
    "\t",
    "---",
]


def _checked(text: str) -> None:
    source = Source("incidents/2023/2023-001.md", "2023-001", text)
    entry = parse_entry(source)
    lines = source.plain.count("\n") + 1
    for problem in check(subjects_of([entry], VOCABULARY, date(2024, 1, 1)), published=True):
        assert 1 <= problem.line <= lines and problem.column >= 1 and problem.message
    fix(source, VOCABULARY)
    if entry.incident:
        render(entry.incident.body)


@given(st.lists(st.one_of(st.sampled_from([*_MARKDOWN, "\n", " "]), st.text(max_size=4)), max_size=40))
def test_any_body_is_checked(pieces: list[str]) -> None:
    _checked(f"{_HEAD}---\n\n## 概要\n\n{''.join(pieces)}\n")


@given(
    st.lists(st.tuples(st.integers(1, len(_LINES) - 1), st.sampled_from(_VALUES), st.integers(0, 30)), max_size=6),
)
def test_any_front_matter_is_checked(insertions: list[tuple[int, str, int]]) -> None:
    lines = list(_LINES)
    for line, text, place in insertions:
        lines[line] = lines[line][:place] + text + lines[line][place:]
    _checked("\n".join(lines) + "---\n\n## 概要\n\n本文。\n")
