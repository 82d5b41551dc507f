"""Typing through an input method: conversions that end late, or never, and the keys that belong to them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

# What Safari sends: the end of the conversion, then the Enter that ended it, as key 229.
ENTER_229 = """(field) => {
    const init = { key: "Enter", code: "Enter", bubbles: true, cancelable: true };
    field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: field.value }));
    const key = new KeyboardEvent("keydown", { ...init, keyCode: 229 });
    const goesOn = field.dispatchEvent(key);
    // As a browser does where nothing has prevented it.
    if (goesOn) field.form.requestSubmit();
    return [key.keyCode, goesOn];
}"""
COMPOSE = """([field, text]) => {
    field.focus();
    field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    for (let end = 1; end <= text.length; end++) {
        field.value = text.slice(0, end);
        const init = { bubbles: true, isComposing: true, inputType: "insertCompositionText" };
        field.dispatchEvent(new InputEvent("input", init));
    }
}"""


@pytest.mark.parametrize("path", ["", "search/"])
def test_the_enter_that_ends_a_conversion_does_not_leave_the_page(page: Page, search_address: str, path: str) -> None:
    page.goto(f"{search_address}{path}")
    box = page.get_by_role("combobox") if not path else page.get_by_label("検索することば")
    box.fill("控え")
    (hit := page.locator("a[href*='2023-002']")).first.wait_for()
    page.evaluate("window.sent = 0; addEventListener('submit', () => window.sent++, true)")
    before = page.evaluate("location.href")
    assert box.evaluate(ENTER_229) == [229, False]
    assert (page.evaluate("location.href"), page.evaluate("window.sent")) == (before, 0)
    expect(hit.first).to_be_visible()


def test_the_enter_that_ends_a_conversion_does_not_open_an_option(page: Page, search_address: str) -> None:
    page.goto(search_address)
    box = page.get_by_role("combobox")
    box.fill("控え")
    page.get_by_role("option").first.wait_for()
    box.press("ArrowDown")
    page.evaluate("document.addEventListener('click', () => (window.clicked = true), true)")
    key = "{ key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }"
    assert not box.evaluate(f"(field) => field.dispatchEvent(new KeyboardEvent('keydown', {key}))")
    assert page.evaluate("window.clicked") is None


def test_the_enter_that_ends_a_conversion_does_not_send_the_form(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}contribute/")
    field = page.get_by_label("直す事件の番号")
    field.fill("2023-396")
    before = page.evaluate("location.href")
    assert field.evaluate(ENTER_229) == [229, False]
    assert page.evaluate("location.href") == before
    field.press("Enter")
    page.wait_for_url("**/contribute/?id=2023-396")


def test_a_conversion_that_never_ends_is_searched_after_a_pause_in_the_header(page: Page, search_address: str) -> None:
    page.goto(search_address)
    page.evaluate(COMPOSE, [page.get_by_role("combobox").element_handle(), "控え"])
    expect(page.get_by_role("option")).to_have_count(1)


def test_a_conversion_that_never_ends_is_searched_after_a_pause_on_the_search_page(
    page: Page, search_address: str
) -> None:
    page.goto(f"{search_address}search/")
    expect(page.locator("[data-search-total]")).to_be_visible()
    page.evaluate(COMPOSE, [page.get_by_label("検索することば").element_handle(), "控え"])
    expect(page.locator("[data-search-total]")).to_have_text("1")
    expect(page.get_by_label("検索することば")).to_have_value("控え")


def test_an_active_option_is_cleared_where_a_conversion_begins(page: Page, search_address: str) -> None:
    page.goto(search_address)
    box = page.get_by_role("combobox")
    box.fill("控え")
    page.get_by_role("option").first.wait_for()
    box.press("ArrowDown")
    expect(page.get_by_role("option", selected=True)).to_have_count(1)
    box.evaluate("(field) => field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))")
    expect(page.get_by_role("option", selected=True)).to_have_count(0)
    assert box.get_attribute("aria-activedescendant") is None


def test_keys_of_a_conversion_do_not_move_among_the_options(page: Page, search_address: str) -> None:
    page.goto(search_address)
    box = page.get_by_role("combobox")
    box.fill("控え")
    page.get_by_role("option").first.wait_for()
    box.evaluate("(field) => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', keyCode: 229 }))")
    expect(page.get_by_role("option", selected=True)).to_have_count(0)
