"""One date as it was read: its EDTF, and what a second half of a period takes from it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A date as far as it is known, and its EDTF. `era` is the name of the era by which its year was given."""

    edtf: str
    year: int
    month: int | None = None
    day: int | None = None
    era: str = ""
