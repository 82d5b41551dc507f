"""The table of what people type, as tests take it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from jikenbo.yaml_files import load_yaml

_TABLE: dict[str, list[dict[str, Any]]] = load_yaml(Path(__file__).with_name("cases.yml").read_text("utf-8"))


class Case(NamedTuple):
    """A text, the unit that it is to be the number of ("" for a date), and the value or the refusal it is read as."""

    unit: str
    text: str
    value: str | None
    refused: str | None
    is_answer: bool

    @property
    def key(self) -> tuple[str, ...]:
        """Where an entry of the tests has the value: a date that it may leave out, or the number of the unit."""
        return ("counts", self.unit) if self.unit else ("discovered",)

    def __str__(self) -> str:
        return f"{self.unit or 'date'} {self.text}"


def _case(row: dict[str, Any]) -> Case:
    return Case(row.get("unit", ""), row["text"], row.get("value"), row.get("refused"), row.get("answer", False))


DATES = [_case(row) for row in _TABLE["dates"]]
COUNTS = [_case(row) for row in _TABLE["counts"]]
CASES = [*DATES, *COUNTS]
