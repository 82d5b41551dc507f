"""The pages that exist in two languages: each language gives every word that the shared page asks for."""

from __future__ import annotations

import re

import pytest

from entries import ROOT

THEME = ROOT / "docs/theme"
_FRAME = {"styles", "scripts", "content"}


@pytest.mark.parametrize("template", ["data", "statistics"])
@pytest.mark.parametrize("ending", [".html", ".en.html"])
def test_a_language_gives_every_word_and_text_of_the_shared_page(template: str, ending: str) -> None:
    macros = (THEME / f"partials/{template}.html").read_text("utf-8") if template == "statistics" else ""
    shared = (THEME / f"partials/{template}_page.html").read_text("utf-8")
    own = (THEME / f"{template}{ending}").read_text("utf-8")
    asked = set(re.findall(r"\bwords\.(\w+)", shared + macros))
    assert asked and asked == set(re.findall(r'^  "(\w+)": ', own, re.MULTILINE))
    texts = set(re.findall(r"\{%-? block (\w+) %\}", shared)) - _FRAME
    assert texts and texts == set(re.findall(r"\{%-? block (\w+) %\}", own))
