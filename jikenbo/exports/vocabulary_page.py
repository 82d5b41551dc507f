"""The vocabulary for readers without Japanese: every tag with its English label and its codes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.exports.document import document
from jikenbo.output import OutputFile


class Code(NamedTuple):
    """A field of a tag that holds its code in another classification, and the head of its column."""

    field: str
    label: str
    japanese: bool = False


_VERIS = Code("veris", "VERIS")
_CODES: Mapping[str, tuple[Code, ...]] = {
    "cause": (_VERIS, Code("jnsa", "JNSA", True), Code("ppc", "PPC", True)),
    "medium": (_VERIS,),
    "data": (_VERIS,),
    "sector": (Code("jsic", "JSIC"), Code("naics", "NAICS")),
    "relation": (_VERIS,),
}


def vocabulary_page(vocabulary: Vocabulary) -> OutputFile:
    """Return the page, its path relative to docs/."""
    facets = vocabulary.facets
    return document(
        "en/vocabulary/index.md",
        "vocabulary.en.md",
        {
            "title": "Vocabulary",
            "description": "The words by which incidents are told apart, with English labels and codes.",
            "lang": "en",
            "alternate": [{"hreflang": "ja", "href": "tags/"}],
        },
        facets=list(facets.values()),
        codes={key: _CODES.get(key, ()) for key in facets},
    )
