"""The data page of the real archive: how large its files are."""

from __future__ import annotations

import gzip
import hashlib
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("path", ["data/", "en/data/"])
def test_the_size_of_each_file_is_that_of_the_file(page: Page, site_url: str, site: Path, path: str) -> None:
    page.goto(site_url + path)
    place = page.locator("[data-size-of='data/incidents.csv']")
    expect(place).to_have_text(f"{round((site / 'data/incidents.csv').stat().st_size / 1000)} KB")
    sized = page.locator("[data-size-of^='data/']")
    shown = sized.evaluate_all("places => places.map((place) => place.textContent)")
    # Its own size is the one that a description cannot hold.
    assert len(shown) > 8 and sum(not text for text in shown) == 1


@pytest.mark.parametrize("path", ["data/", "en/data/"])
def test_it_shows_the_edition_of_the_files(page: Page, site_url: str, site: Path, path: str) -> None:
    lines = gzip.decompress((site / "data/incidents.jsonl.gz").read_bytes())
    page.goto(site_url + path)
    digest = hashlib.sha256(lines).hexdigest()
    expect(page.locator("[data-edition]")).to_have_text(re.compile(f"{digest[:8]}$"))
