"""The values of an incident as a contributor would type them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jikenbo.archive.count import Count
from jikenbo.archive.edtf import Edtf
from jikenbo.archive.incident import Entry, Incident, Report


def typed_values(incident: Incident) -> dict[str, Any]:
    """Return the front matter without absent values: strings, numbers, lists and mappings."""
    return _fields(incident, Entry)


def typed_order(kind: type[Entry] | type[Report]) -> list[str]:
    """Return the names of the fields in the order in which they are typed."""
    names = [name for name in kind.model_fields if name != "counts"]
    names.insert(names.index("tags") + 1 if "tags" in names else len(names), "counts")
    return names


def _fields(model: Entry | Report, kind: type[Entry] | type[Report]) -> dict[str, Any]:
    given = {name: getattr(model, name) for name in typed_order(kind) if name in model.model_fields_set}
    typed = {name: _typed(value) for name, value in given.items() if value not in (None, (), {})}
    if len(typed.get("org", ())) == 1:
        typed["org"] = typed["org"][0]
    return typed


def _typed(value: Any) -> Any:
    if isinstance(value, Edtf):
        return value.text
    if isinstance(value, Count):
        return _count(value)
    if isinstance(value, Report):
        return _fields(value, Report)
    if isinstance(value, Mapping):
        return {key: _typed(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [_typed(part) for part in value]
    return value


def _count(count: Count) -> Any:
    """Return a plain number if the count has no other field."""
    if not (count.breakdown or count.note or count.certainty):
        return str(count)
    more = {"breakdown": dict(count.breakdown), "note": count.note, "certainty": count.certainty}
    return {"value": str(count), **{key: value for key, value in more.items() if value}}
