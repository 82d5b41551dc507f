"""The vocabulary for readers without Japanese: every tag with its English label and its codes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from jikenbo.addresses import search_address
from jikenbo.archive.vocabulary import Facet, Vocabulary
from jikenbo.output import OutputFile
from jikenbo.page import page, row


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
    values = {
        "title": "Vocabulary",
        "description": "The words by which incidents are classified, with English labels and codes.",
        "lang": "en",
        "alternate": [{"hreflang": "ja", "href": "tags/"}],
        "facets": [_facet(facet) for facet in vocabulary.facets.values()],
    }
    return page("en/vocabulary/index.md", "vocabulary.en.html", values)


def _facet(facet: Facet) -> dict[str, Any]:
    codes = _CODES.get(facet.key, ())
    return {
        "key": facet.key,
        "label": facet.label_en,
        "codes": [row(label=code.label, lang="ja" if code.japanese else "") for code in codes],
        "tags": [
            {
                "en": tag.en,
                "name": tag.name,
                "address": search_address(((facet.key, tag.name),)),
                "codes": [getattr(tag, code.field) or "" for code in codes],
            }
            for tag in facet.tags.values()
        ],
    }
