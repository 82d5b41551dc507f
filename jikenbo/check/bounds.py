"""Bounds that no real entry reaches: an entry within them is built in time linear in its length."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from jikenbo.check.subject import Finding, Subject
from jikenbo.commonmark.reader import read_markdown
from jikenbo.rules.rulebook import say

#: Lists and quotations in each other. The reader of Markdown drops what lies ten times deeper.
MOST_NESTED = 8
MOST_LINES = 2_000
#: Opening brackets, which may begin links.
MOST_BRACKETS = 500
#: Values of a list in the front matter, by its key.
MOST_VALUES: Mapping[str, int] = {"org": 200, "tags": 60, "reports": 400, "distinct_from": 50}
#: Columns of a table: every row is filled up to them.
MOST_COLUMNS = 20
#: Parts of one number.
MOST_PARTS = 200
#: Organisations of an entry and its reports: each has a page.
MOST_ORGANISATIONS = 600
#: The line between the head of a table and its rows.
_DELIMITERS = re.compile(r"^[ \t>]*(?:[|:-][ \t]*)+$", re.MULTILINE)
#: A line that may begin several lists or quotations: only then is the text read as Markdown.
_DEEP = re.compile(
    r"^[ \t]*(?:(?:[>*+-]|\d{1,9}[.)])[ \t>]*){4}|^[ \t]{8}[ \t]*(?:[>*+-]|\d{1,9}[.)])[ \t]", re.MULTILINE
)


def nesting(subject: Subject) -> Iterator[Finding]:
    """Lists and quotations are not nested deeper than a reader can follow."""
    if _DEEP.search(subject.body):
        depth = 0
        for token in read_markdown(subject.body):
            depth += token.nesting if token.type in _CONTAINERS else 0
            if depth > MOST_NESTED:
                assert subject.entry.front_matter
                line = subject.entry.front_matter.body_line + (token.map[0] if token.map else 0)
                yield Finding((line, 1), say("too-much", "nested", most=str(MOST_NESTED)))
                return


_CONTAINERS = frozenset(
    f"{kind}_{end}" for kind in ("bullet_list", "ordered_list", "blockquote") for end in ("open", "close")
)


def too_much(subject: Subject) -> Iterator[Finding]:
    """An entry is one page: lines, links, and the values of its lists are bounded."""
    yield from nesting(subject)
    yield from _wide_tables(subject)
    yield from _many_organisations(subject)
    yield from _many_parts(subject)
    lines, brackets = subject.body.count("\n") + 1, subject.body.count("[")
    if lines > MOST_LINES:
        place = subject.in_text(_nth(subject.text, "\n", subject.text.count("\n") - lines + MOST_LINES + 1))
        yield Finding(place, say("too-much", "lines", number=f"{lines:,}", most=f"{MOST_LINES:,}"))
    if brackets > MOST_BRACKETS:
        place = subject.in_body(_nth(subject.body, "[", MOST_BRACKETS))
        yield Finding(place, say("too-much", "brackets", number=f"{brackets:,}", most=f"{MOST_BRACKETS:,}"))
    for key, most in MOST_VALUES.items():
        value = subject.values.get(key)
        if isinstance(value, list) and len(value) > most:
            message = say("too-much", "values", key=key, number=f"{len(value):,}", most=f"{most:,}")
            yield Finding(subject.at(key, most), message)


def _wide_tables(subject: Subject) -> Iterator[Finding]:
    for row in _DELIMITERS.finditer(subject.body) if "|" in subject.body else ():
        columns = sum(1 for cell in row[0].split("|") if "-" in cell)
        if columns > MOST_COLUMNS:
            message = say("too-much", "columns", number=f"{columns:,}", most=str(MOST_COLUMNS))
            yield Finding(subject.in_body(row.start()), message)
            return


def _many_organisations(subject: Subject) -> Iterator[Finding]:
    keys = [key for key, _ in subject.organisations()]
    if len(keys) > MOST_ORGANISATIONS:
        place = subject.at(*keys[MOST_ORGANISATIONS])
        number = f"{len(keys):,}"
        yield Finding(place, say("too-much", "values", key="org", number=number, most=f"{MOST_ORGANISATIONS:,}"))


def _many_parts(subject: Subject) -> Iterator[Finding]:
    numbered = [(("reports", index), report) for index, report in subject.reports()]
    for key, values in [((), subject.values), *numbered]:
        counts = values.get("counts")
        for unit, count in counts.items() if isinstance(counts, Mapping) else ():
            parts = count.get("breakdown") if isinstance(count, Mapping) else None
            if isinstance(parts, Mapping) and len(parts) > MOST_PARTS:
                number = f"{len(parts):,}"
                message = say("too-much", "values", key="breakdown", number=number, most=str(MOST_PARTS))
                yield Finding(subject.at(*key, "counts", unit, "breakdown"), message)


def _nth(text: str, part: str, number: int) -> int:
    """Return the place of the part's occurrence after the first `number`."""
    place = -1
    for _ in range(number + 1):
        place = text.find(part, place + 1)
    return max(place, 0)
