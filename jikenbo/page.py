"""A generated page: front matter that holds what it shows, and Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
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


def page(path: str, template: str, values: Mapping[str, Any], body: str = "") -> OutputFile:
    """Return the page at `path` (relative to docs/), which `template` of docs/theme/ draws.

    `values` are plain data in the order of the front matter; those that are None or "" are left out.
    """
    shown = {key: value for key, value in {**values, "template": template}.items() if value is not None and value != ""}
    front_matter = "".join(f"{line}\n" for line in _mapping(shown, ""))
    return OutputFile(path, f"---\n{front_matter}---\n\n{body}\n".encode())


def row(**values: Any) -> dict[str, Any]:
    """Return those of the values that are there: not None, nor empty; 0 and False are."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}


def _mapping(values: Mapping[str, Any], indent: str) -> Iterator[str]:
    """Yield the lines of a mapping in YAML's block style. PyYAML writes the same in four times the time."""
    for key, value in values.items():
        name = f"{indent}{_scalar(key)}:"
        if isinstance(value, Mapping) and value:
            yield name
            yield from _mapping(value, f"{indent}  ")
        elif isinstance(value, list) and value:
            yield name
            yield from _sequence(value, indent)
        else:
            yield f"{name} {_scalar(value)}"


def _sequence(values: list[Any], indent: str) -> Iterator[str]:
    for value in values:
        if isinstance(value, Mapping) and value:
            first, *others = _mapping(value, f"{indent}  ")
            yield f"{indent}- {first[len(indent) + 2 :]}"
            yield from others
        elif isinstance(value, list) and value:
            yield f"{indent}-"
            yield from _sequence(value, f"{indent}  ")
        else:
            yield f"{indent}- {_scalar(value)}"


def _scalar(value: Any) -> str:
    if isinstance(value, str) and _PLAIN.fullmatch(value):
        return value
    return _UNPRINTABLE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(value, ensure_ascii=False))
