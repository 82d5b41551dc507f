"""The words that patterns name instead of listing them: names.yml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby
from operator import itemgetter

from jikenbo.yaml_files import load_yaml

_PLACE = re.compile(r"{([a-z_]{3,}[0-9]?)}")


_FEW = 12


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
    return {**{name: f"(?:{_any_of(words)})" for name, words in _words().items()}, "gap": gap}


def _any_of(words: Iterable[str]) -> str:
    """Return an expression that finds the words, the longest first.

    Python tries the branches of an expression one by one: here first whether the letter is any of theirs, then which
    few branches have it.
    """
    ordered = sorted(words, key=lambda word: (word[0], -len(word), word))
    branches = [_branch(first, [word[1:] for word in group]) for first, group in groupby(ordered, itemgetter(0))]
    groups = [branches[start : start + _FEW] for start in range(0, len(branches), _FEW)]
    tried = "|".join(f"(?=[{''.join(branch[0] for branch in few)}])(?:{'|'.join(few)})" for few in groups)
    return f"(?=[{''.join(branch[0] for branch in branches)}])(?:{tried})"


def _branch(first: str, rests: Sequence[str]) -> str:
    escaped = [re.escape(rest) for rest in rests]
    return first + (escaped[0] if len(escaped) == 1 else f"(?:{'|'.join(escaped)})")
