"""Buttons that save citations."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def test_a_button_of_the_page_saves_the_citation_of_its_incident(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}incidents/2023-396/")
    button = page.get_by_role("button", name="BibTeX")
    expect(button).to_be_visible()
    with page.expect_download() as waiting:
        button.click()
    assert waiting.value.suggested_filename == "jikenbo-2023-396.bib"
    saved = waiting.value.path().read_text("utf-8")
    assert saved.startswith("@online{jikenbo-2023-396,\n") and "/incidents/2023-396/}" in saved
