"""What the web form reads besides the published data: the rules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from jikenbo.archive.code import CODE
from jikenbo.archive.count import UNITS
from jikenbo.archive.headings import HEADINGS
from jikenbo.archive.law import NO_LEAK
from jikenbo.archive.organisation import LEGAL_FORMS, NOT_A_NAME
from jikenbo.check.catalogue import RULES
from jikenbo.check.tags import ENDED_BY, OPEN_FOR_FACET
from jikenbo.contribute.qualifiers import QUALIFIER_WORDS
from jikenbo.output import OutputFile

RULES_PATH = "contribute/rules.json"


def web_files() -> Iterator[OutputFile]:
    """Yield the rules that the form checks with."""
    yield OutputFile(RULES_PATH, _json(rules_data()))


def rules_data() -> dict[str, Any]:
    """Return all that the form checks with, so that no rule stands twice: patterns, names and tables."""
    return {
        "rules": {
            key: rule.model_dump(include={"title", "severity", "patterns"}, exclude_defaults=True)
            for key, rule in RULES.items()
        },
        "headings": list(HEADINGS),
        "units": {key: {"counter": unit.counter, "label": unit.label} for key, unit in UNITS.items()},
        "qualifier_words": dict(QUALIFIER_WORDS),
        "open_for_facet": OPEN_FOR_FACET,
        "ended_by": ENDED_BY,
        "no_leak": NO_LEAK,
        "code": CODE.pattern,
        "legal_forms": LEGAL_FORMS.pattern,
        "not_a_name": NOT_A_NAME.pattern,
    }


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
