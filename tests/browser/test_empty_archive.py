"""An archive without incidents: every page works, and says what to do next where incidents would be."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from checkout import build, copy_checkout, made_once
from serving import address_of


def write_empty_archive(folder: Path) -> None:
    copy_checkout(folder)
    shutil.rmtree(folder / "incidents")
    (folder / "incidents").mkdir()
    (folder / "organisations.yml").unlink()
    build(folder)


@pytest.fixture(scope="module")
def empty_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "empty", write_empty_archive) / "site"


@pytest.fixture(scope="module")
def address(empty_site: Path) -> Iterator[str]:
    with address_of(empty_site) as served:
        yield served


@pytest.mark.parametrize("asked", ["search/", "search/?q=紛失&cause=盗難", "similar/", "similar/?cause=盗難"])
def test_the_pages_that_find_incidents_say_how_to_add_the_first(page: Page, address: str, asked: str) -> None:
    page.goto(f"{address}{asked}")
    expect(page.locator("main")).to_contain_text("まだ事件がありません。次のどれかで、最初の一件を加えられます。")
    expect(page.locator("main").get_by_role("link", name="入力フォーム")).to_have_attribute("href", "../contribute/")
    expect(page.locator("main form")).to_have_count(0)


def test_no_page_fails_or_leads_to_a_missing_one(page: Page, address: str, empty_site: Path) -> None:
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on("response", lambda answer: complaints.append(answer.url) if answer.status >= 400 else None)
    for file in sorted(empty_site.rglob("index.html")):
        place = file.parent.relative_to(empty_site)
        # The pages of the tags differ in their words only; those written by hand are the same in every archive.
        if "tags" not in place.parts[:-1] and place.parts[:1] not in {("about",), ("maintain",)}:
            page.goto(f"{address}{place.as_posix()}/", wait_until="load")
    page.wait_for_load_state("networkidle")
    assert complaints == []


def test_the_search_in_the_header_finds_nothing_and_does_not_fail(page: Page, address: str) -> None:
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{address}about/")
    page.get_by_role("combobox").press_sequentially("紛失")
    expect(page.locator(".header-search").get_by_role("status")).to_have_text("「紛失」を含む事件はありません")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("まだ事件がありません")
    assert complaints == []
