"""Files of the web form besides the published data: the names of its fields, the rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel

from jikenbo.archive.characters import UNSEEN as UNSEEN_IN_TAGS
from jikenbo.archive.code_spans import CODE
from jikenbo.archive.count import COUNT_PATTERN, UNITS, WORDS, Certainty
from jikenbo.archive.edtf import CHARACTERS, PART_PATTERN, SEASONS
from jikenbo.archive.headings import HEADINGS
from jikenbo.archive.incident import (
    DATE_KEYS,
    EITHER_PATTERN,
    ID_PATTERN,
    LONGEST_LINE,
    LONGEST_URL,
    URL_PATTERN,
    Entry,
    Kind,
    Report,
)
from jikenbo.archive.law import NO_LEAK
from jikenbo.archive.one_line import BLANK, UNSEEN
from jikenbo.archive.organisation.legal_forms import plain
from jikenbo.archive.organisation.registered import NOTHING, Register
from jikenbo.archive.organisation.tables import names_data
from jikenbo.archive.problem import LABELS
from jikenbo.archive.reading import MAX_BYTES
from jikenbo.archive.typed import typed_order
from jikenbo.archive.vocabulary import LEAST_ALIKE as LEAST_ALIKE_TAG
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.bilingual import Bilingual
from jikenbo.check.dates import FIRST_YEAR, ORDER, STEPS
from jikenbo.check.headings import HEADING
from jikenbo.check.headings import LEAST_ALIKE as LEAST_ALIKE_HEADING
from jikenbo.check.patterns import LONGEST_SHOWN
from jikenbo.check.sources import SHORTEST_NAME
from jikenbo.check.subject import ADDRESS
from jikenbo.check.tags import ENDED_BY, OPEN_FOR_FACET
from jikenbo.folding import TABLE
from jikenbo.notation.shared import notation_data
from jikenbo.output import OutputFile, compact_json
from jikenbo.rules.fold import DASH_BETWEEN_DIGITS, FOLDABLE, FOLDED
from jikenbo.rules.rulebook import RULES

RULES_PATH = "contribute/rules.json"
#: What folds a text, of the table that also has other ways of writing a word.
FOLDING = ("whitespace", "dropped", "marks", "normalised", "japanese", "latin", "characters", "kanji")


def web_files(register: Register) -> Iterator[OutputFile]:
    """Yield the rules that the form checks with; `register` has the names that are one each."""
    yield OutputFile(RULES_PATH, compact_json(rules_data(register)))


def form_data(vocabulary: Vocabulary) -> dict[str, Any]:
    """Return what the form is drawn with before its rules are there: names of fields, units, headings and facets."""
    return {
        "schema": {**_described(Entry), "$defs": {"Report": _described(Report)}},
        "units": _units(),
        "certainties": list(get_args(Certainty)),
        "kinds": list(get_args(Kind)),
        "headings": list(HEADINGS),
        "limits": {"line": LONGEST_LINE},
        "expressions": {"id": ID_PATTERN},
        "facets": [
            {"facet": facet.key, "label": facet.label, "definition": facet.definition}
            for facet in vocabulary.facets.values()
        ],
    }


def _described(model: type[BaseModel]) -> dict[str, Any]:
    """Return the part of the model's JSON Schema that names its fields."""
    fields = model.model_fields
    return {
        "properties": {field: {"description": Bilingual.of(model, field).ja} for field in fields},
        "required": [field for field in fields if fields[field].is_required()],
    }


def _units() -> dict[str, Any]:
    return {key: {"counter": unit.counter, "label": unit.label} for key, unit in UNITS.items()}


def rules_data(register: Register = NOTHING) -> dict[str, Any]:
    """Return all that the form checks with, so that nothing is written twice: messages, patterns, bounds and names."""
    fields = {"title", "severity", "check_only", "messages", "patterns"}
    data: dict[str, Any] = _for_javascript(
        {
            "rules": {key: rule.model_dump(include=fields, exclude_defaults=True) for key, rule in RULES.items()},
            "severities": dict(LABELS),
            "fields": {"entry": typed_order(Entry), "report": typed_order(Report)},
            "certainties": list(get_args(Certainty)),
            "kinds": list(get_args(Kind)),
            "headings": list(HEADINGS),
            "units": _units(),
            "count_words": dict(WORDS),
            "seasons": {str(number): list(season) for number, season in SEASONS.items()},
            "steps": dict(STEPS),
            "date_order": [list(pair) for pair in ORDER],
            "date_keys": list(DATE_KEYS),
            "first_year": FIRST_YEAR,
            "limits": {
                "line": LONGEST_LINE,
                "url": LONGEST_URL,
                "file": MAX_BYTES,
                "shown": LONGEST_SHOWN,
                "shortest_name": SHORTEST_NAME,
            },
            "least_alike": {"tag": LEAST_ALIKE_TAG, "heading": LEAST_ALIKE_HEADING},
            **_tags(),
            **_names(register),
            "expressions": {
                "date": PART_PATTERN,
                "date_characters": CHARACTERS,
                "count": COUNT_PATTERN,
                "id": ID_PATTERN,
                "either_id": EITHER_PATTERN,
                "url": URL_PATTERN,
                "unseen": UNSEEN,
                "blank": BLANK,
                "ignored_in_tags": UNSEEN_IN_TAGS,
                "address": ADDRESS.pattern,
                "heading": HEADING,
                "code": CODE.pattern,
                "foldable": FOLDABLE,
                "dash_between_digits": DASH_BETWEEN_DIGITS,
            },
            "notation": notation_data(),
            "folded": dict(FOLDED),
        }
    )
    return data


def reading_data() -> dict[str, Any]:
    """Return what the readers of dates and numbers of people need of that, for the search."""
    data = rules_data()
    return {
        "rules": {key: {"messages": data["rules"][key]["messages"]} for key in ("date", "counts")},
        "units": {"people": data["units"]["people"]},
        "seasons": data["seasons"],
        "expressions": {key: data["expressions"][key] for key in ("date", "date_characters")},
        "notation": data["notation"],
    }


def _tags() -> dict[str, Any]:
    return {
        "open_for_facet": OPEN_FOR_FACET,
        "ended_by": ENDED_BY,
        "no_leak": NO_LEAK,
    }


def _names(register: Register) -> dict[str, Any]:
    return {
        "names": names_data(),
        "folding": {
            key: TABLE[key]
            for key in ("whitespace", "dropped", "marks", "normalised", "japanese", "latin", "characters", "kanji")
        },
        "registered": sorted({plain(name) for entry in register.organisations for name in entry.names}),
    }


def _for_javascript(value: Any) -> Any:
    """Return the data with the named groups of expressions as JavaScript writes them."""
    if isinstance(value, str):
        return value.replace("(?P<", "(?<")
    if isinstance(value, Mapping):
        return {key: _for_javascript(part) for key, part in value.items()}
    return [_for_javascript(part) for part in value] if isinstance(value, (list, tuple)) else value
