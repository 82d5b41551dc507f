"""A new entry as a commented template: the known values, and examples of the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jikenbo.archive.headings import HEADINGS
from jikenbo.archive.incident import Entry
from jikenbo.archive.notation import front_matter_lines
from jikenbo.bilingual import Bilingual

#: How each field is written that a new entry may leave out.
EXAMPLES = {
    "occurred": "occurred: 2023-08-30/2023-08-31",
    "discovered": "discovered: 2023-08-31",
    "tags": "tags: [紛失・置き忘れ, 地方公共団体, 氏名]",
    "counts": "counts: {people: ~13400}",
    "reports": "reports:\n  - title: お詫びとご報告\n    date: 2023-09-28\n    url: https://www.example.jp/news/1",
}
_HEAD = "# 「#」の行は説明です。書き終えたら消してかまいません。確かめるには: python3 build.py check"


def template(values: Mapping[str, Any], body: str = "", *, examples: bool = False) -> str:
    """Return the entry with the values given, and comments that explain every field a new entry may have.

    A value that is not given is an example in a comment, or with `examples` an example.
    """
    lines = ["---", _HEAD]
    for name in ("title", "org", "date", *EXAMPLES):
        lines.append(f"# {Bilingual.of(Entry, name).ja}")
        given = values.get(name)
        example = EXAMPLES.get(name, "") if examples else _commented(EXAMPLES.get(name, ""))
        lines.append(front_matter_lines({name: given}).rstrip("\n") if given else example)
    headings = "・".join(HEADINGS)
    lines += [f"# 本文の見出し（わかるものだけ、この順に）: {headings}", "---", "", "## 概要", "", body.strip()]
    return "\n".join(lines).rstrip("\n") + "\n"


def _commented(example: str) -> str:
    return "\n".join(f"# {line}" for line in example.split("\n"))
