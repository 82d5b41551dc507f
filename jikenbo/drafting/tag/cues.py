"""The vocabulary's words as patterns: each tag's name, aliases and cues, found in a text in one pass a word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Literal

from jikenbo.archive.vocabulary import Tag, Vocabulary
from jikenbo.drafting.text.cleaning import fold

#: "誤って…送信|配信" in the vocabulary: the parts stand in one clause, this far apart at most. Each part is one of the
#: words between its bars, and a word that has synonyms is any of them.
#: "購入|注文+履歴|日": each of the words that these make when one is put behind the other.
GAP, OR, JOIN = "…", "|", "+"
_WIDEST_GAP = 36
_MOST_PER_WORD = 200
_KEY = 2
_STOP = re.compile(r"[。\n]")

Part = tuple[str, ...]
Words = Literal["cues", "hints", "both"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of the vocabulary at its place in the text. `word` is the name, alias or cue as the vocabulary has it.

    `weak` says that it is a hint, which means something only beside others.
    """

    tag: str
    word: str
    start: int
    end: int
    weak: bool = False


@dataclass(frozen=True, slots=True)
class _Cue:
    """A word of a tag: what it begins with, and the parts that must follow."""

    tag: str
    word: str
    first: str
    rest: tuple[Part, ...]
    weak: bool


def find_cues(text: str, vocabulary: Vocabulary, facet: str, whole: bool = True, words: Words = "cues") -> list[Hit]:
    """Return where words of the facet's tags stand, in order; the longest wins where two overlap.

    `whole` leaves out what is part of a longer word; `words` says whether to look for cues, for hints, or for both,
    of which hints are weak.
    """
    cues = _cues(tuple(vocabulary.facets[facet].tags.values()), tuple(vocabulary.synonyms.items()), words)
    lowered = text.lower() if len(text.lower()) == len(text) else text
    return _without_overlaps(list(_occurrences(lowered, cues, whole)))


@lru_cache(maxsize=32)
def _cues(tags: tuple[Tag, ...], synonyms: tuple[tuple[str, Part], ...], words: Words) -> Mapping[str, Sequence[_Cue]]:
    """Return the cues by the first two characters of each word that may be their first."""
    rows, cues = dict(synonyms), dict[str, list[_Cue]]()
    for tag in tags:
        for word, weak in _words(tag, words):
            first, *rest = _parts(word, rows)
            for start in first:
                cues.setdefault(start[:_KEY], []).append(_Cue(tag.name, word, start, tuple(rest), weak))
    return cues


def _words(tag: Tag, words: Words) -> Iterator[tuple[str, bool]]:
    """Yield the words that speak for the tag, and whether each is a hint, which means something only beside others."""
    known = (tag.name, *tag.aliases, *tag.cues) if words != "hints" else ()
    added = (word for word in tag.hints if word not in known) if words != "cues" else ()
    for word in (*known, *added):
        yield from ((each, word in tag.hints) for each in _spelt_out(word))


def _spelt_out(word: str) -> Iterator[str]:
    """Yield each of the words that "購入|注文+|の+履歴" stands for."""
    if JOIN not in word:
        yield word
    else:
        yield from map("".join, product(*(part.split(OR) for part in word.split(JOIN))))


def _parts(word: str, synonyms: Mapping[str, Part]) -> list[Part]:
    if GAP not in word and OR not in word:
        return [(_plain(word),)]
    return [
        tuple(_plain(same) for choice in part.split(OR) for same in (choice, *synonyms.get(choice, ())))
        for part in word.split(GAP)
    ]


def _plain(word: str) -> str:
    return fold(word).lower()


def _occurrences(text: str, cues: Mapping[str, Sequence[_Cue]], whole: bool) -> Iterator[Hit]:
    left = Counter[str]()
    for start in range(len(text)):
        for cue in (*cues.get(text[start], ()), *cues.get(text[start : start + _KEY], ())):
            if not text.startswith(cue.first, start) or left[cue.first] >= _MOST_PER_WORD:
                continue
            end = _end_of(text, start + len(cue.first), cue.rest)
            if end is not None and (not whole or _whole(text, start, end)):
                left[cue.first] += 1
                yield Hit(cue.tag, cue.word, start, end, cue.weak)


def _end_of(text: str, end: int, parts: Sequence[Part]) -> int | None:
    """Return where the last part ends, or None where a part is missing from the clause."""
    for part in parts:
        within = text[end : end + _WIDEST_GAP]
        stop = _STOP.search(within)
        within = within[: stop.start()] if stop else within
        ends = [at + len(word) for word in part if (at := within.find(word)) >= 0]
        if not ends:
            return None
        end += min(ends)
    return end


def _whole(text: str, start: int, end: int) -> bool:
    """Say whether a Latin word stands alone: "DoS" is no part of "windows", 紙 none of 手紙, スリ none of スリム."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    if end - start == 1 and (_kanji(before) or _kanji(after)):
        return False
    if end - start == 2 and (_katakana(text[start:end]) and (_katakana(before) or _katakana(after))):
        return False
    return not (_latin(text[start]) and _latin(before)) and not (_latin(text[end - 1]) and _latin(after))


def _kanji(character: str) -> bool:
    return "一" <= character <= "龥"


def _katakana(characters: str) -> bool:
    return bool(characters) and all("ァ" <= character <= "ー" for character in characters)


def _latin(character: str) -> bool:
    return "a" <= character <= "z"


def _without_overlaps(hits: list[Hit]) -> list[Hit]:
    """Return the hits in order: of two words that overlap the longer one, of two cues of parts one of each tag."""
    kept: list[Hit] = []
    longest, ends = Hit("", "", 0, 0), dict[str, int]()
    for hit in sorted(hits, key=lambda hit: (hit.start, -(hit.end - hit.start))):
        if GAP not in hit.word:
            if hit.start < longest.end and not _says_as_well(longest, hit):
                continue
            longest = hit if hit.end > longest.end else longest
        elif hit.start < ends.get(hit.tag, 0):
            continue
        ends[hit.tag] = max(ends.get(hit.tag, 0), hit.end)
        kept.append(hit)
    return kept


def _says_as_well(longer: Hit, hit: Hit) -> bool:
    """Say whether a word within a longer one counts too: a word of two tags, 氏名 in 従業員の氏名."""
    if longer.tag == hit.tag or longer.end != hit.end:
        return False
    return longer.start == hit.start or longer.word[: hit.start - longer.start].endswith("の")
