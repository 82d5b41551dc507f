"""What the models' validation finds, in words for whoever wrote the file."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pydantic_core import ErrorDetails

_MESSAGES: Mapping[str, tuple[str, str]] = {
    "extra_forbidden": ("unknown-key", "「{name}」というキーはありません"),
    "missing": ("required", "「{name}」がありません"),
    "string_type": ("type", "「{name}」は文字でなければなりません"),
    "tuple_type": ("type", "「{name}」はリスト（[a, b] または - の並び）でなければなりません"),
    "mapping_type": ("type", "「{name}」は「キー: 値」の並びでなければなりません"),
    "dict_type": ("type", "「{name}」は「キー: 値」の並びでなければなりません"),
    "model_type": ("type", "「{name}」は「キー: 値」の並びでなければなりません"),
    "bool_type": ("type", "「{name}」は true か false でなければなりません"),
    "bool_parsing": ("type", "「{name}」は true か false でなければなりません"),
    "int_type": ("type", "「{name}」は数でなければなりません"),
    "int_parsing": ("type", "「{name}」は数でなければなりません"),
    "too_short": ("required", "「{name}」が空です"),
    "too_long": ("length", "「{name}」が長すぎます（{max_length}文字まで）"),
    "string_too_long": ("length", "「{name}」が長すぎます（{max_length}文字まで）"),
    "string_pattern_mismatch": ("id", "「{name}」は{form}の形で書いてください"),
    "literal_error": ("type", "「{name}」は {expected} のいずれかです"),
    "greater_than_equal": ("type", "「{name}」は 0 以上です"),
}


def translate(details: ErrorDetails, name: str) -> tuple[str, str]:
    """Return the rule that a value breaks and a message in Japanese, which calls the value by `name`."""
    rule, message = _MESSAGES.get(details["type"], ("value", "「{name}」の値が正しくありません"))
    context = {**details.get("ctx", {}), "name": name}
    if details["type"] == "string_pattern_mismatch":
        placeholder = "か 2023-new-usb-memory " if "new" in context["pattern"] else ""
        context["form"] = f" 2023-396 {placeholder}"
    if details["type"] == "literal_error":
        context["expected"] = re.sub(r"' or '|', '", "、", context["expected"]).strip("'")
    return rule, message.format(**context)
