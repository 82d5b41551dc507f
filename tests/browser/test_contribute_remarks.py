"""What the form says, and when: nothing before one writes, and a remark where a text was pasted."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.test_contribute import REPOSITORY, open_form, with_repository

NOTICE = """関係者各位

平素は格別のご愛顧を賜り、厚く御礼申し上げます。このたび、当社が運営する架空商店において、お客様の情報が漏えいした可能性が
あることが判明しました。お客様には多大なご迷惑とご心配をおかけし、深くお詫び申し上げます。

記

1. 経緯 2023年9月1日、外部からの指摘により判明しました。サーバーへの不正アクセスの形跡があり、ただちに遮断しました。
2. 対象 2023年4月から8月までに注文されたお客様の氏名、住所、電話番号。クレジットカードの情報は含まれていません。

以上
"""


def test_no_error_is_shown_before_anything_was_written(page: Page, site_url: str) -> None:
    open_form(page, site_url)
    problems = page.locator(".contribute-problems__item, [aria-invalid=true]")
    expect(problems).to_have_count(0)
    expect(page.locator(".contribute-problems__total")).to_be_empty()
    page.get_by_label("見出し 必須").press_sequentially("名")
    expect(page.locator(".contribute-problems__total")).to_contain_text("誤り")


def test_a_field_that_was_left_empty_shows_its_error(page: Page, site_url: str) -> None:
    open_form(page, site_url)
    page.get_by_label("見出し 必須").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_label("見出し 必須")).to_have_attribute("aria-invalid", "true")
    expect(page.locator(".contribute-problems__item").first).to_be_visible()


def test_a_link_to_a_field_of_the_form_leads_to_that_field(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}incidents/2023-358/")
    page.get_by_role("link", name="出典のURLを募集しています").first.click()
    expect(page.locator("[data-path^='reports'] input[type=url]:focus")).to_have_value("")
    expect(page.locator("[data-path='reports']")).to_be_in_viewport()
    assert page.evaluate("scrollY") > 0


@pytest.mark.parametrize(("text", "said"), [(NOTICE, "公表文をそのまま"), ("あ" * 20_001, "20,000字を超えています")])
def test_a_pasted_text_is_remarked_and_may_be_drafted(page: Page, site_url: str, text: str, said: str) -> None:
    with_repository(page, site_url)
    open_form(page, site_url)
    remark = page.locator(".contribute-pasted")
    expect(remark).to_be_hidden()
    page.get_by_label("概要", exact=True).fill(text)
    expect(remark).to_contain_text(said)
    link = remark.get_by_role("link")
    expect(link).to_have_attribute("href", f"{REPOSITORY}/issues/new?template=1-new-incident.yml")
    page.get_by_label("概要", exact=True).fill("会員名簿を別の会員に送った。お客様各位と書かれたメールだった。" * 10)
    expect(remark).to_be_hidden()
