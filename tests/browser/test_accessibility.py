"""The accessibility checks of the other tests: what they measure a sample of, they do not miss."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.accessibility import assert_accessible

PAGE = "<!doctype html><html lang='ja'><title>試験</title><main><h1>見出し</h1>{}</main>"
MANY = "<p>読める文</p>" * 50


def test_one_faint_text_among_many_that_are_not_is_found(page: Page) -> None:
    page.set_content(PAGE.format(MANY))
    assert_accessible(page)
    page.set_content(PAGE.format(f"{MANY}<p><span style='color: #ccc'>薄い文</span></p>"))
    with pytest.raises(AssertionError, match="color-contrast"):
        assert_accessible(page)


def test_a_picture_without_a_text_is_found(page: Page) -> None:
    page.set_content(PAGE.format("<img src='data:,'>"))
    with pytest.raises(AssertionError, match="image-alt"):
        assert_accessible(page)
