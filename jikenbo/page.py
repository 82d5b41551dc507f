"""A generated page: front matter that holds what it shows, and Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jikenbo.output import OutputFile

#: A text that YAML reads as itself: no sign that begins, ends or divides a value, and no other type's form.
_PLAIN = re.compile(
    r"(?!(?:true|false|null|yes|no|on|off|y|n)$)"
    r"[^\W\d_](?:[\w・、。（）「」〜ー/().-]|[ :#](?=[\w・、。（）「」〜ー/().-])(?<!: )(?<! #))*",
    re.IGNORECASE,
)
# JSON writes these raw, and YAML refuses them raw, also between quotation marks.
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
#: Made once: json.dumps makes it for each of the thirty values of a page, in a third of their time.
_encode = json.JSONEncoder(ensure_ascii=False).encode


def page(path: str, template: str, values: Mapping[str, Any], body: str = "") -> OutputFile:
    """Return the page at `path` (relative to docs/), which `template` of docs/theme/ draws.

    `values` are plain data in the order of the front matter; those that are None or "" are left out.
    """
    shown = {key: value for key, value in {**values, "template": template}.items() if value is not None and value != ""}
    lines: list[str] = []
    _write_mapping(shown, "", lines)
    front_matter = "\n".join(lines)
    return OutputFile(path, f"---\n{front_matter}\n---\n\n{body}\n".encode(), shown, body)


def row(**values: Any) -> dict[str, Any]:
    """Return those of the values that are there: not None, nor empty; 0 and False are."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}


def _write_mapping(values: Mapping[str, Any], indent: str, lines: list[str]) -> None:
    """Add the lines of a mapping in YAML's block style. PyYAML writes the same in five times the time."""
    for key, value in values.items():
        if isinstance(value, str):  # nearly all are
            lines.append(f"{indent}{_text(key)}: {_text(value)}")
        elif isinstance(value, dict) and value:
            lines.append(f"{indent}{_text(key)}:")
            _write_mapping(value, f"{indent}  ", lines)
        elif isinstance(value, list) and value:
            lines.append(f"{indent}{_text(key)}:")
            _write_sequence(value, indent, lines)
        else:
            lines.append(f"{indent}{_text(key)}: {_json(value)}")


def _write_sequence(values: list[Any], indent: str, lines: list[str]) -> None:
    """Add the lines of a list, one for each value, so that a diff shows a changed row as one line."""
    lines.extend(f"{indent}- {_text(value) if isinstance(value, str) else _json(value)}" for value in values)


@lru_cache(maxsize=16384)
def _text(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else _json(value)


def _json(value: Any) -> str:
    """Return the value as JSON that YAML reads as the same value."""
    return _UNPRINTABLE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", _encode(value))
