"""One entry in which nearly everything is wrong: all of it is reported at once, in the order of the lines."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from entries import ROOT
from jikenbo.archive.reading import Source, parse_entry
from jikenbo.archive.vocabulary import read_vocabulary
from jikenbo.check import check, subjects_of
from jikenbo.check.formats import text

HERE = Path(__file__).parent


def test_everything_wrong_is_reported_at_once() -> None:
    source = Source("incidents/2022/all-wrong.md", "all-wrong", (HERE / "all-wrong.md").read_bytes().decode())
    problems = check(
        subjects_of([parse_entry(source)], read_vocabulary(ROOT / "vocabulary.yml"), date(2024, 1, 1)), published=True
    )
    assert text(problems) == (HERE / "all-wrong.txt").read_text("utf-8")
