"""The home pages of the real archive: where they lead."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect


def test_each_sample_question_leads_to_hits(page: Page, site_url: str) -> None:
    page.goto(site_url)
    links = page.locator(".questions a[href*='search/']").all()
    addresses = [link.evaluate("link => link.href") for link in links]
    assert len(addresses) == 5
    for address in addresses:
        page.goto(address)
        expect(page.locator(".hit").first).to_be_visible()


@pytest.mark.parametrize("heading", ["この一年で人数の多い事件", "続報のある事件"])
def test_the_home_page_lists_what_is_large_and_what_was_followed_up(page: Page, site_url: str, heading: str) -> None:
    page.goto(site_url)
    section = page.get_by_role("region", name=heading)
    expect(section.locator(".incident-list > li").first).to_be_visible()
    section.get_by_role("link").first.click()
    expect(page.locator("[data-incident-record]")).to_be_visible()


def test_the_home_page_says_how_to_report_an_incident(page: Page, site_url: str) -> None:
    page.goto(site_url)
    page.get_by_role("region", name="事件を知らせる").get_by_role("link", name="入力フォーム").click()
    expect(page).to_have_url(f"{site_url}contribute/")


def test_a_reader_without_japanese_searches_in_english_words(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}en/")
    page.get_by_role("searchbox").fill("ransomware hospital")
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".hit").first).to_be_visible()
    page.goto(f"{site_url}en/")
    expect(page.locator(".incident-list .size").filter(has_text="people").first).to_be_visible()
    page.get_by_role("link", name="Ransomware", exact=True).click()
    expect(page.locator(".hit").first).to_be_visible()
