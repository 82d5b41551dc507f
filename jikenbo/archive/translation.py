"""Errors of the models' validation, in words for the author of the file."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pydantic_core import ErrorDetails

from jikenbo.rules.rulebook import BrokenRule

#: Pydantic's name of an error, and the rule and message of rules.yml for it.
_MESSAGES: Mapping[str, tuple[str, str]] = {
    "extra_forbidden": ("unknown-key", "far"),
    "missing": ("required", "missing"),
    "string_type": ("type", "text"),
    "tuple_type": ("type", "list"),
    "mapping_type": ("type", "mapping"),
    "dict_type": ("type", "mapping"),
    "model_type": ("type", "mapping"),
    "bool_type": ("type", "boolean"),
    "bool_parsing": ("type", "boolean"),
    "int_type": ("type", "number"),
    "int_parsing": ("type", "number"),
    "too_short": ("required", "empty"),
    "string_too_short": ("required", "empty"),
    "too_long": ("length", "wrong"),
    "string_too_long": ("length", "wrong"),
    "string_pattern_mismatch": ("id", "wrong"),
    "literal_error": ("type", "choice"),
    "greater_than_equal": ("type", "negative"),
}


def translate(details: ErrorDetails, name: str) -> BrokenRule:
    """Return the rule that a value breaks, with a message in Japanese that calls the value by `name`."""
    rule, message = _MESSAGES.get(details["type"], ("value", "other"))
    context = details.get("ctx", {})
    if rule == "id" and "new" in context["pattern"]:
        message = "either"
    choices = re.sub(r"' or '|', '", "、", str(context.get("expected", ""))).strip("'")
    return BrokenRule(rule, message, field=name, text=name, most=context.get("max_length", ""), choices=choices)
