"""The name of an entry until it is given a number: descriptive, and practically unique."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from jikenbo.archive.edtf import EdtfError, parse_edtf
from jikenbo.archive.vocabulary import Vocabulary

_WORDS = 3


def placeholder_year(date: str) -> int:
    """Return the year that a placeholder begins with: the first that the date can mean, or 0 without a date."""
    try:
        value = parse_edtf(date)
    except EdtfError:
        return 0
    return value.year or value.earliest.year


def placeholder(
    year: int, title: str, organisations: Iterable[str], tags: Iterable[str], vocabulary: Vocabulary
) -> str:
    """Return an id for a new entry: the year, its cause in English (or "entry"), and a checksum of its facts."""
    causes = [vocabulary.tags[tag].en for tag in vocabulary.of_facet("cause", tags)]
    words = re.findall(r"[a-z0-9]+", causes[0].lower()) if causes else ["entry"]
    digest = hashlib.sha256("\n".join([str(year), title, *organisations]).encode()).hexdigest()[:4]
    return f"{year:04}-new-{'-'.join(words[:_WORDS])}-{digest}"
