"""Invented incidents as entry files, for measuring a whole build of a large archive."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml

from bench import ROOT
from bench.corpus import Corpus
from jikenbo.archive.vocabulary import Vocabulary, read_vocabulary
from jikenbo.search.record import Record

VOCABULARY = ROOT / "vocabulary.yml"
#: Entries may not hold these.
_TELEPHONE = re.compile(r"（\d{2,4}-\d{2,4}-\d{4}）")


def write_entries(count: int, folder: Path, characters: int | None = None) -> None:
    """Write `count` invented entries below `folder`, in a folder a year.

    Where `characters` is given, a text ends with the sentence in which it reaches that length.
    """
    vocabulary = read_vocabulary(VOCABULARY)
    numbers: Counter[str] = Counter()
    for record in Corpus().records(count):
        year = record.id[:4]
        numbers[year] += 1
        path = folder / year / f"{year}-{numbers[year]:03}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_entry(record, vocabulary, characters), "utf-8")


def _entry(record: Record, vocabulary: Vocabulary, characters: int | None) -> str:
    fields = {
        "title": record.title,
        "org": record.organisations[0],
        "date": record.sort["date"],
        "tags": list(_tags(record, vocabulary)),
        "counts": {"people": record.sort["people"]},
        "reports": [
            {"title": record.blocks[-1], "date": record.sort["date"], "url": f"https://www.example.jp/{record.id}"}
        ],
    }
    front_matter = yaml.dump(fields, Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper), allow_unicode=True)
    body = _TELEPHONE.sub("", "\n\n".join(block for block in record.blocks if "。" in block))
    if characters is not None:
        body = body[: body.find("。", characters) + 1 or None]
    return f"---\n{front_matter}---\n\n## 概要\n\n{body}\n"


def _tags(record: Record, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the tags that the vocabulary has for the record's values, each once."""
    values = (value for facet in vocabulary.facets for value in record.filters.get(facet, ()))
    names = dict.fromkeys(vocabulary.aliases.get(value, value) for value in values)
    yield from (name for name in names if name in vocabulary.tags)
