"""The vocabulary as data: facets, tags, and their codes in other classifications."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from jikenbo.archive.count import UNITS
from jikenbo.archive.scale import BANDS
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.exports.csv_files import csv_file
from jikenbo.exports.json_files import json_file
from jikenbo.exports.public_tag import PublicVocabulary, public_tags
from jikenbo.exports.tables import TAG_COLUMNS, tag_rows
from jikenbo.output import OutputFile


def vocabulary_files(vocabulary: Vocabulary, head: Mapping[str, Any]) -> Iterator[OutputFile]:
    """Yield the vocabulary as JSON and its tags as CSV."""
    yield json_file("data/vocabulary.json", asdict(_public(vocabulary, head)))
    yield csv_file("data/vocabulary.csv", [column.name for column in TAG_COLUMNS], tag_rows(vocabulary))


def _public(vocabulary: Vocabulary, head: Mapping[str, Any]) -> PublicVocabulary:
    return PublicVocabulary(
        **head,
        facets=tuple(
            {"facet": facet.key, "label": facet.label, "label_en": facet.label_en, "definition": facet.definition}
            for facet in vocabulary.facets.values()
        ),
        tags=tuple(public_tags(vocabulary)),
        units=tuple({"unit": key, **unit._asdict()} for key, unit in UNITS.items()),
        scales=tuple(
            {"scale": band.key, "label": band.label, "label_en": band.label_en, "at_most": band.at_most}
            for band in BANDS
        ),
    )
