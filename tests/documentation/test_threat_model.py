"""The threat model leads to tests that exist."""

from __future__ import annotations

import re

from archives import ROOT

_PAGE = (ROOT / "docs/maintain/threat-model.md").read_text("utf-8")


def test_every_threat_names_tests_that_exist() -> None:
    rows = [
        line for line in _PAGE.splitlines() if line.startswith("| ") and "おそれ |" not in line and "---" not in line
    ]
    assert len(rows) > 10
    for row in rows:
        named = re.findall(r"`(tests/[^`]+)`", row)
        assert named and all((ROOT / path).is_file() for path in named), row
