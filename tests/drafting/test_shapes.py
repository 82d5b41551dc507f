"""Whose incident it is, shape by shape (shapes.yml): headings, pages, letters, signatures, running text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from jikenbo.drafting import Draft
from jikenbo.yaml_files import load_yaml

SHAPES = load_yaml(Path(__file__).with_name("shapes.yml").read_text("utf-8"))


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape["text"][:30].replace("\n", " "))
def test_the_organisation_is_found_in_each_shape(shape: Mapping[str, Any], draft: Callable[[str], Draft]) -> None:
    assert list(draft(shape["text"]).orgs) == shape["org"]


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if "title" in shape], ids=lambda shape: shape["title"])
def test_the_headline_is_what_is_left_of_the_title(shape: Mapping[str, Any], draft: Callable[[str], Draft]) -> None:
    assert draft(shape["text"]).title == shape["title"]
