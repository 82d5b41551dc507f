"""The rules that are patterns: what the text of an entry may not contain."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache

from jikenbo.check.check_digits import CHECK_DIGITS
from jikenbo.check.subject import Finding, Subject
from jikenbo.rules.rule import Pattern, Rule
from jikenbo.rules.rulebook import RULES

#: Characters of a match that a message shows.
LONGEST_SHOWN = 40
_CLASS = re.compile(r"\[[^]]+\]\+?")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]-[\U00010000-\U0010ffff]")


def pattern_rule(rule: Rule) -> Callable[[Subject], Iterator[Finding]]:
    """Return the function that checks a rule made of patterns."""

    sought = [(pattern, frozenset(pattern.needs)) for pattern in rule.patterns]

    def find(subject: Subject) -> Iterator[Finding]:
        seen: set[int] = set()
        for pattern, needs in sought:
            # Most texts are sound by these already, which spares blanking parts of them.
            if (needs and _is_needed_missing(pattern, needs, subject)) or not _may_match(pattern, subject):
                continue
            for match, offset in _matches(pattern, needs, subject):
                span = range(*(offset + place for place in match.span(match.re.groups)))
                if seen.isdisjoint(span) and is_proven(pattern, match[match.re.groups]):
                    seen.update(span)
                    yield from _finding(pattern, span, subject)

    return find


@cache
def _needed() -> Mapping[str, Sequence[tuple[str, frozenset[str]]]]:
    """Return the texts that patterns need in folded text, with their letters, by the one that is likely the rarest."""
    needed: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    patterns = (pattern for rule in RULES.values() for pattern in rule.patterns if pattern.within == "folded")
    for part in sorted({part for pattern in patterns for part in pattern.needs}):
        needed[max(part)].append((part, frozenset(part)))
    return needed


@lru_cache(maxsize=1)
def _needed_in(folded: str) -> frozenset[str]:
    """Return the needed texts that a folded text has; the patterns are tried one after another on the same text."""
    needed, letters = _needed(), set(folded)
    return frozenset(
        part for rare in letters & needed.keys() for part, own in needed[rare] if own <= letters and part in folded
    )


def _is_needed_missing(pattern: Pattern, needs: Set[str], subject: Subject) -> bool:
    """Return whether the entry has none of the texts of which the pattern needs one."""
    if pattern.within == "folded":
        return needs.isdisjoint(_needed_in(subject.folded))
    return not any(part in subject.text for part in needs)


def _may_match(pattern: Pattern, subject: Subject) -> bool:
    """Return whether the pattern is worth seeking in the text: nearly all texts lack the characters it is about."""
    text = subject.folded if pattern.within == "folded" else subject.text
    hint = pattern.hint or pattern.match
    if hint in _classes() and not _is_unusual(text):
        return False
    return not pattern.hint or expression(hint).search(text) is not None


@lru_cache(maxsize=1)
def _is_unusual(text: str) -> bool:
    """Return whether the text has a character of any class; the rules on one entry follow one another."""
    return _any_class().search(text) is not None


@cache
def _classes() -> frozenset[str]:
    """Return the patterns, or hints of patterns, that are one class of characters."""
    hints = (pattern.hint or pattern.match for rule in RULES.values() for pattern in rule.patterns)
    return frozenset(hint for hint in hints if _CLASS.fullmatch(hint))


@cache
def _any_class() -> re.Pattern[str]:
    """Return the class of all their characters, and of all beyond U+FFFF: Python seeks it in a tenth of the time."""
    parts = "".join(sorted(_ASTRAL.sub("", hint.rstrip("+")[1:-1]) for hint in _classes()))
    return expression(f"[{parts}\U00010000-\U0010ffff]")


def text_for(pattern: Pattern, subject: Subject) -> tuple[str, int]:
    """Return the text that the pattern is to be sought in, and where in the file it begins."""
    if pattern.within == "file":
        return subject.text, 0
    if pattern.within in ("words", "folded"):
        return (subject.words if pattern.within == "words" else subject.folded), 0
    text = subject.prose if pattern.within == "prose" else subject.markdown
    return text, len(subject.text) - len(text)


def _matches(pattern: Pattern, needs: Set[str], subject: Subject) -> Iterator[tuple[re.Match[str], int]]:
    text, offset = text_for(pattern, subject)
    for start, end in _searched(pattern, needs, text):
        for match in expression(pattern.match).finditer(text, start, end):
            yield match, offset


def _searched(pattern: Pattern, needs: Set[str], text: str) -> Iterable[tuple[int, int]]:
    """Return the parts of the text that can hold a match: of folded text, the lines with a needed text."""
    if needs and pattern.within == "folded":
        return sorted({line for part in needs & _needed_in(text) for line in _lines(part, text)})
    return ((0, len(text)),)


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
    """Return whether the check digit of a match is right, if the pattern asks for one."""
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
    """Return the replacement of the text found, or None if only its author knows it.

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
