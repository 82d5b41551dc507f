"""The rules that are patterns: what the text of an entry may not contain."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

from jikenbo.check.check_digits import CHECK_DIGITS
from jikenbo.check.subject import Finding, Subject
from jikenbo.rules.rule import Pattern, Rule

#: Characters of what was found that a message shows.
LONGEST_SHOWN = 40


def pattern_rule(rule: Rule) -> Callable[[Subject], Iterator[Finding]]:
    """Return the function that keeps a rule made of patterns."""

    def find(subject: Subject) -> Iterator[Finding]:
        seen: set[int] = set()
        for pattern in rule.patterns:
            for match, offset in _matches(pattern, subject):
                span = range(*(offset + place for place in match.span(match.re.groups)))
                if seen.isdisjoint(span) and is_proven(pattern, match[match.re.groups]):
                    seen.update(span)
                    yield from _finding(pattern, span, subject)

    return find


def text_for(pattern: Pattern, subject: Subject) -> tuple[str, int]:
    """Return the text that the pattern is to be sought in, and where in the file it begins."""
    if pattern.within == "file":
        return subject.text, 0
    if pattern.within in ("words", "folded"):
        return (subject.words if pattern.within == "words" else subject.folded), 0
    text = subject.prose if pattern.within == "prose" else subject.markdown
    return text, len(subject.text) - len(text)


def _matches(pattern: Pattern, subject: Subject) -> Iterator[tuple[re.Match[str], int]]:
    text, offset = text_for(pattern, subject)
    for start, end in _searched(pattern, text):
        for match in expression(pattern.match).finditer(text, start, end):
            yield match, offset


def _searched(pattern: Pattern, text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of the text that can hold a match: for folded text the lines that have what the pattern needs."""
    if not pattern.needs:
        yield 0, len(text)
    elif pattern.within != "folded":
        if any(part in text for part in pattern.needs):
            yield 0, len(text)
    else:
        yield from sorted({line for part in pattern.needs if part in text for line in _lines(part, text)})


def _lines(part: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each line that has the part."""
    place = text.find(part)
    while place >= 0:
        end = text.find("\n", place)
        end = len(text) if end < 0 else end
        yield text.rfind("\n", 0, place) + 1, end
        place = text.find(part, end)


def _finding(pattern: Pattern, span: range, subject: Subject) -> Iterator[Finding]:
    found = subject.text[span.start : span.stop]
    right = replacement(pattern, found)
    if right != found:
        yield Finding(subject.in_text(span.start), _message(pattern, found), found, right or "")


def is_proven(pattern: Pattern, found: str) -> bool:
    """Return whether the check digit of what was found is right, where the pattern asks for it."""
    digits = "".join(filter(str.isdigit, found))
    return pattern.check_digit is None or CHECK_DIGITS[pattern.check_digit](digits)


def _message(pattern: Pattern, found: str) -> str:
    parts = {
        "text": _short(found),
        "nfc": unicodedata.normalize("NFC", found),
        "nfkc": unicodedata.normalize("NFKC", found),
        "code": "、".join(map(_code_point, sorted(set(found)))),
        "points": " ".join(map(_code_point, found)),
    }
    return re.sub(r"{(\w+)}", lambda place: parts[place[1]], pattern.say)


def _code_point(character: str) -> str:
    return f"U+{ord(character):04X}"


def replacement(pattern: Pattern, found: str) -> str | None:
    """Return what may stand in the place of the text found, or None where only its author can say.

    It is the same text where a pattern that asks for a normal form has found one.
    """
    if pattern.replace == "NFC":
        return unicodedata.normalize("NFC", found)
    return unicodedata.normalize("NFKC", found) if pattern.replace == "NFKC" else pattern.replace


@lru_cache
def expression(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of rules.yml."""
    return re.compile(pattern, re.MULTILINE | re.ASCII)


def _short(text: str) -> str:
    line = text.strip().replace("\n", " ")
    return line if len(line) <= LONGEST_SHOWN else f"{line[: LONGEST_SHOWN - 1]}…"
