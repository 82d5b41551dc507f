"""Names that a notice shows to be names, wherever else in it they stand."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from jikenbo.drafting.organisation.name_edges import FORM, HIRAGANA_LETTER, TOUCHING, TRAIL
from jikenbo.drafting.organisation.places import Name

_MOST = 60
_WORD = r"(?!Co\b)[A-Z][A-Za-z0-9&.'-]{0,20}"
#: A company under a foreign legal form (Wakaba Americas, Inc.).
_LATIN_COMPANY = re.compile(
    rf"(?<![A-Za-z0-9]){_WORD}(?:,? (?:{_WORD}|\([A-Z][a-z]{{1,16}}\))){{0,4}},? "
    r"(?:Co\., ?Ltd\.?|Company,? Limited|Corporation|Corp\.|Inc\.?|Limited|Ltd\.?|LLC|GmbH|K\.K\.|Pte\.? ?Ltd\.?)"
    r"(?![A-Za-z])"
)


def with_known(text: str, names: Sequence[Name], known: Sequence[str]) -> list[Name]:
    """Return the names with the known ones and Latin companies among them, in the place of parts of them found."""
    found = sorted(names, key=_start)
    for mention in (
        *_latin(text),
        *(m for name in sorted(known, key=len, reverse=True) for m in _mentions(text, name)),
    ):
        first = max(bisect_left(found, mention.start, key=_start) - 1, 0)
        first += first < len(found) and found[first].end <= mention.start
        last = bisect_left(found, mention.end, key=_start)
        if all(mention.start <= other.start and other.end <= mention.end for other in found[first:last]):
            found[first:last] = [mention]
    return found


def _start(name: Name) -> int:
    return name.start


def _latin(text: str) -> Iterator[Name]:
    for match in itertools.islice(_LATIN_COMPANY.finditer(text), _MOST):
        yield Name(match[0], match.start(), match.end(), True)


def _mentions(text: str, name: str) -> Iterator[Name]:
    count, start = 0, text.find(name)
    while start >= 0 and count < _MOST:
        end = start + len(name)
        if _stands_alone(text, start, end):
            yield Name(name, start, end, bool(FORM.search(name)))
        count, start = count + 1, text.find(name, end)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Say whether the letters at both ends belong to no longer word."""
    before = start > 0 and _one_word(text[start - 1], text[start])
    after = end < len(text) and _one_word(text[end], text[end - 1]) and not TRAIL.match(text, end)
    return not before and not after


_SCRIPTS = tuple(re.compile(letters) for letters in ("[ァ-ヺー]", "[A-Za-z0-9]", "[一-龥々ヶ]"))


def _one_word(letter: str, other: str) -> bool:
    """Say whether two letters side by side are of one word: hiragana parts words, and so does a change of script."""
    if HIRAGANA_LETTER.match(letter) or HIRAGANA_LETTER.match(other):
        return False
    return bool(TOUCHING.match(letter)) and any(script.match(letter) and script.match(other) for script in _SCRIPTS)
