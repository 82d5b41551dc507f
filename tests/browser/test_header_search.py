"""The search box in the header, driven as a reader does: by typing and by keyboard alone."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser.accessibility import assert_accessible, assert_contrast


@pytest.fixture
def header(page: Page, search_address: str) -> Page:
    page.goto(search_address)
    expect(page.get_by_role("combobox")).to_be_visible()
    return page


def test_results_appear_as_one_types(header: Page) -> None:
    header.get_by_role("combobox").press_sequentially("お詫びします")
    expect(header.get_by_role("option")).to_have_count(1)
    expect(header.get_by_role("option")).to_contain_text("公用USBメモリーの紛失")
    expect(header.locator(".header-search__excerpt mark")).to_have_text("お詫びします")
    expect(header.get_by_role("status")).to_have_text("1件")


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_a_shortcut_opens_the_box(header: Page, key: str) -> None:
    header.keyboard.press(key)
    expect(header.get_by_role("combobox")).to_be_focused()
    expect(header.get_by_role("combobox")).to_have_value("")


def test_a_slash_in_a_text_is_a_slash(header: Page) -> None:
    header.get_by_label("メモ").press("/")
    expect(header.get_by_label("メモ")).to_have_value("/")


def test_the_keyboard_alone_leads_to_a_result(header: Page) -> None:
    header.keyboard.press("/")
    header.keyboard.type("控え")
    expect(header.get_by_role("option")).to_have_count(1)
    header.keyboard.press("ArrowDown")
    active = header.get_by_role("combobox").get_attribute("aria-activedescendant")
    assert active == header.get_by_role("option", selected=True).get_attribute("id")
    header.keyboard.press("Enter")
    header.wait_for_url(re.compile(r"/incidents/2023-002/\?q=%E6%8E%A7%E3%81%88$"))


def test_enter_without_a_chosen_result_opens_the_search_page(header: Page) -> None:
    header.keyboard.press("/")
    header.keyboard.type("控え")
    header.keyboard.press("Enter")
    header.wait_for_url(re.compile(r"/search/\?q=%E6%8E%A7%E3%81%88$"))


def test_escape_closes_the_results_and_arrow_down_opens_them_again(header: Page) -> None:
    box = header.get_by_role("combobox")
    box.press_sequentially("の")
    expect(header.get_by_role("listbox")).to_be_visible()
    box.press("Escape")
    expect(header.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press("ArrowDown")
    expect(header.get_by_role("option").first).to_be_visible()


def test_open_results_are_accessible(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 400})
    page.goto(f"{site_url}years/")
    page.get_by_role("combobox").press_sequentially("の")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert_accessible(page)
    page.emulate_media(color_scheme="dark")
    assert_contrast(page)


@pytest.mark.parametrize(
    ("term", "said"),
    [
        ("遺失 お詫びします", "1件（分類「紛失・置き忘れ」を含む）"),
        ("2023年度 お詫びします", "1件（条件「2023年度」）"),
        ("date:きのう", "「date:きのう」は条件として読み取れません"),
    ],
)
def test_what_the_words_were_taken_for_is_said(header: Page, term: str, said: str) -> None:
    header.get_by_role("combobox").press_sequentially(term)
    expect(header.get_by_role("status")).to_have_text(said)


def test_a_query_without_a_hit_says_so(header: Page) -> None:
    header.get_by_role("combobox").press_sequentially("存在しない語")
    expect(header.get_by_role("status")).to_have_text("「存在しない語」を含む事件はありません")
    expect(header.get_by_role("option")).to_have_count(0)


def test_a_broken_connection_is_reported(header: Page) -> None:
    header.route("**/pagefind/**", lambda route: route.abort())
    header.get_by_role("combobox").press_sequentially("控え")
    expect(header.get_by_role("status")).to_contain_text("読み込めませんでした")
