"""The vocabulary's words as patterns: each tag's name, aliases and cues, found in a text in one pass a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from jikenbo.archive.vocabulary import Tag, Vocabulary
from jikenbo.drafting.cleaning import fold

#: "誤って…送信" in the vocabulary: the parts stand in one clause, this far apart at most.
GAP = "…"
_WIDEST_GAP = 24
_MOST_PER_WORD = 200
_WEAK = 2


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of the vocabulary at its place in the text. `word` is the name, alias or cue as the vocabulary has it.

    `weak` says that it is a short cue, which means something only beside others.
    """

    tag: str
    word: str
    start: int
    end: int
    weak: bool = False


@dataclass(frozen=True)
class _Cue:
    tag: str
    word: str
    parts: tuple[str, ...]
    weak: bool


@lru_cache(maxsize=8)
def _cues(tags: tuple[Tag, ...]) -> tuple[_Cue, ...]:
    cues = [
        _Cue(tag.name, word, tuple(fold(word).lower().split(GAP)), word in tag.cues and len(word) <= _WEAK)
        for tag in tags
        for word in (tag.name, *tag.aliases, *tag.cues)
    ]
    return tuple(sorted(cues, key=lambda cue: (-len(cue.word), cue.word)))


def find_cues(text: str, vocabulary: Vocabulary, facet: str, whole: bool = True) -> list[Hit]:
    """Return where words of the facet's tags stand, in order; the longest wins where two overlap.

    `whole` leaves out what is part of a longer word.
    """
    tags = vocabulary.facets[facet].tags
    cues = _cues(tuple(tags.values()))
    lowered = text.lower() if len(text.lower()) == len(text) else text
    hits = [hit for cue in cues for hit in _occurrences(lowered, cue, whole)]
    return _without_overlaps(hits)


def _occurrences(text: str, cue: _Cue, whole: bool) -> Iterator[Hit]:
    first, *rest = cue.parts
    start = text.find(first)
    for _ in range(_MOST_PER_WORD):
        if start < 0:
            return
        end = _end_of(text, start + len(first), rest)
        if end is not None and (not whole or _whole(text, start, end)):
            yield Hit(cue.tag, cue.word, start, end, cue.weak)
        start = text.find(first, start + 1)


def _end_of(text: str, end: int, parts: list[str]) -> int | None:
    """Return where the last part ends, or None where a part is missing from the clause."""
    for part in parts:
        found = text.find(part, end, end + _WIDEST_GAP + len(part))
        if found < 0 or re.search(r"[。\n]", text[end:found]):
            return None
        end = found + len(part)
    return end


def _whole(text: str, start: int, end: int) -> bool:
    """Say whether a Latin word stands alone: "DoS" is no part of "windows", 紙 none of 手紙."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    if end - start == 1 and (_kanji(before) or _kanji(after)):
        return False
    return not (_latin(text[start]) and _latin(before)) and not (_latin(text[end - 1]) and _latin(after))


def _kanji(character: str) -> bool:
    return "一" <= character <= "龥"


def _latin(character: str) -> bool:
    return "a" <= character <= "z"


def _without_overlaps(hits: list[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -(hit.end - hit.start))):
        if kept and hit.start < kept[-1].end:
            if GAP in kept[-1].word and GAP not in hit.word:
                kept.append(hit)
            continue
        kept.append(hit)
    return kept
