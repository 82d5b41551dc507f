"""The rules that are patterns: what the text of an entry may not contain."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from functools import cache, lru_cache

from jikenbo.check.subject import Finding, Subject
from jikenbo.rules.rule import Pattern, Rule
from jikenbo.rules.rulebook import RULES

#: Characters of what was found that a message shows.
LONGEST_SHOWN = 40
_CLASS = re.compile(r"\[[^]]+\]\+?")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]-[\U00010000-\U0010ffff]")


def pattern_rule(rule: Rule) -> Callable[[Subject], Iterator[Finding]]:
    """Return the function that keeps a rule made of patterns."""

    def find(subject: Subject) -> Iterator[Finding]:
        for pattern in rule.patterns:
            # Most texts are sound by the first of these already, which spares blanking parts of them.
            if _has_any(pattern.needs, subject.text) and _may_match(pattern, subject.text):
                text, offset = text_for(pattern, subject)
                if _has_any(pattern.needs, text):
                    yield from _matches(pattern, text, offset, subject)

    return find


def _has_any(parts: Collection[str], text: str) -> bool:
    """Return whether the text has any of the parts, or none is asked for."""
    return not parts or any(part in text for part in parts)


def _may_match(pattern: Pattern, text: str) -> bool:
    """Return whether the pattern is worth seeking in the text: nearly all texts lack the characters it is about."""
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
    if pattern.within == "words":
        return subject.words, 0
    text = subject.prose if pattern.within == "prose" else subject.markdown
    return text, len(subject.text) - len(text)


def _matches(pattern: Pattern, text: str, offset: int, subject: Subject) -> Iterator[Finding]:
    for match in expression(pattern.match).finditer(text):
        group = match.re.groups
        found = match[group]
        right = replacement(pattern, found)
        if right != found:
            yield Finding(subject.in_text(offset + match.start(group)), _message(pattern, found), found, right or "")


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
