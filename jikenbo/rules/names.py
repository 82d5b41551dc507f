"""The words that patterns name instead of listing them: names.yml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from itertools import groupby

from jikenbo.yaml_files import load_yaml

_PLACE = re.compile(r"{([a-z_]{3,}[0-9]?)}")


def expand(pattern: str) -> str:
    """Return the expression with each {name} replaced by what matches any of the words of that name."""
    return _PLACE.sub(lambda place: _expressions()[place[1]], pattern)


def expand_needs(needs: Iterable[str]) -> tuple[str, ...]:
    """Return the texts with each {name} replaced by all words of that name."""
    parts = ((place, need) for need in needs for place in [_PLACE.fullmatch(need)])
    return tuple(word for place, need in parts for word in (_words()[place[1]] if place else (need,)))


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    lists = load_yaml(files("jikenbo.rules").joinpath("names.yml").read_text("utf-8"))
    words = {name: dict.fromkeys(text.split()) for name, text in lists.items()}
    all_words = {name: (*found, *(word.upper() for word in found if word.isascii())) for name, found in words.items()}
    # Behind a place, an expression can only look for words of one length.
    by_length = {f"surname_{size}": tuple(word for word in words["surname"] if len(word) == size) for size in (2, 3)}
    return {**all_words, **by_length}


@cache
def _expressions() -> Mapping[str, str]:
    gap = load_yaml(files("jikenbo.rules").joinpath("names.yml").read_text("utf-8"))["gap"]
    return {**{name: _any_of(words) for name, words in _words().items()}, "gap": gap}


def _any_of(words: Iterable[str]) -> str:
    """Return an expression that tries only the words with the right first letter, the longest first."""
    ordered = sorted(words, key=lambda word: (word[0], -len(word), word))
    branches = []
    for first, group in groupby(ordered, key=lambda word: word[0]):
        rests = [re.escape(word[1:]) for word in group]
        branches.append(first + (rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})"))
    return f"(?:{'|'.join(branches)})"
