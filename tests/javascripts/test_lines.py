"""Comments and texts, which deno does not break, keep to the width of the code."""

from __future__ import annotations

import json

from archives import ROOT

FILES = [*ROOT.glob("docs/assets/javascripts/**/*.js"), *ROOT.glob("tests/javascripts/**/*.js")]


def test_no_line_of_the_browser_code_is_wider_than_the_code_may_be() -> None:
    width = json.loads((ROOT / "deno.json").read_text("utf-8"))["fmt"]["lineWidth"]
    wide = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in FILES
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if len(line) > width
    ]
    assert len(FILES) > 100
    assert wide == []
