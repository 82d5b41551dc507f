"""Queries as readers ask them, drawn from the texts, each with the records that hold it."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from jikenbo.folding import fold
from jikenbo.search.record import Record

# What a reader types: a run of kanji, of katakana, of Latin letters, or two such runs in a row.
_RUN = r"(?:[一-鿿々]{2,6}|[ァ-ヺー]{3,8}|[A-Za-z]{3,10})"
_WORD = re.compile(_RUN)
_PHRASE = re.compile(f"{_RUN}[のをにがとで]?{_RUN}")


@dataclass(frozen=True)
class Query:
    """A term and the ids of the records in which each of its parts occurs."""

    term: str
    holders: frozenset[str]


class Texts:
    """The folded texts of records, searched by substring: the truth that search engines are measured by."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._records = records
        self._texts = ["\n".join(map(fold, record.texts)) for record in records]

    def query(self, term: str) -> Query:
        """The records whose texts hold every part of the term."""
        parts = list(map(fold, term.split()))
        found = (index for index, text in enumerate(self._texts) if all(part in text for part in parts))
        return Query(term, frozenset(self._records[index].id for index in found))


def queries(records: Sequence[Record], count: int, seed: int = 396) -> list[Query]:
    """`count` different queries: words, phrases, and two words of one record, a third each."""
    choose, texts, terms = random.Random(seed), Texts(records), dict[str, None]()
    kinds = (_word, _phrase, _two_words)
    while len(terms) < count:
        text = choose.choice(choose.choice(records).texts)
        term = kinds[len(terms) % len(kinds)](text, choose)
        if term:
            terms.setdefault(term)
    return [texts.query(term) for term in terms]


def _word(text: str, choose: random.Random) -> str:
    found = _WORD.findall(text)
    return choose.choice(found) if found else ""


def _phrase(text: str, choose: random.Random) -> str:
    found = _PHRASE.findall(text)
    return choose.choice(found) if found else ""


def _two_words(text: str, choose: random.Random) -> str:
    found = _WORD.findall(text)
    return " ".join(choose.sample(found, 2)) if len(found) > 1 else ""
