"""The vocabulary as data: facets, tags, and their codes in other classifications."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter

from jikenbo.archive.count import UNITS
from jikenbo.archive.scale import BANDS
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.exports.csv_files import csv_file
from jikenbo.exports.json_files import json_file
from jikenbo.exports.public_tag import PublicTag, public_tags
from jikenbo.exports.tables import TAG_COLUMNS, tag_lines
from jikenbo.output import OutputFile

_TAG = TypeAdapter(PublicTag)


def vocabulary_files(vocabulary: Vocabulary, head: Mapping[str, Any]) -> Iterator[OutputFile]:
    """Yield the vocabulary as JSON and its tags as CSV."""
    yield json_file("data/vocabulary.json", {**head, **_vocabulary(vocabulary)})
    yield csv_file("data/vocabulary.csv", [column.name for column in TAG_COLUMNS], tag_lines(vocabulary))


def _vocabulary(vocabulary: Vocabulary) -> dict[str, Any]:
    return {
        "facets": [
            {"facet": facet.key, "label": facet.label, "label_en": facet.label_en, "definition": facet.definition}
            for facet in vocabulary.facets.values()
        ],
        "tags": [_TAG.dump_python(tag, mode="json") for tag in public_tags(vocabulary)],
        "units": [{"unit": key, **unit._asdict()} for key, unit in UNITS.items()],
        "scales": [
            {"scale": band.key, "label": band.label, "label_en": band.label_en, "at_most": band.at_most}
            for band in BANDS
        ],
    }
