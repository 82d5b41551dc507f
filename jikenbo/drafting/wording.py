"""Tables of words: written as running text in words.yml or in the source, read as a tuple or as a pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from jikenbo.yaml_files import load_yaml

#: A day as titles and letterheads write it.
DAY = (
    r"(?:(?:(?:19|20)\d\d ?[年/.-]|(?:令和|平成) ?(?:\d{1,2}|元) ?年) ?\d{1,2} ?[月/.-] ?\d{1,2} ?日?"
    r"(?: ?\([月火水木金土日](?:曜日?)?\))?)"
)


def words(text: str) -> tuple[str, ...]:
    """Return the words that spaces and line breaks part."""
    return tuple(text.split())


def any_of(alternatives: Iterable[str]) -> str:
    """Return a pattern that matches any of the words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(alternatives, key=len, reverse=True)) + ")"


def table(name: str) -> tuple[str, ...]:
    """Return the words of a table of words.yml."""
    return words(_tables()[name])


@lru_cache(maxsize=1)
def _tables() -> dict[str, str]:
    tables: dict[str, str] = load_yaml((files("jikenbo.drafting") / "words.yml").read_text("utf-8"))
    return tables
