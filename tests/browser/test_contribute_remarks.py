"""What the form says, and when: nothing before one writes, and a remark where a text was pasted."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from browser.shifts import SHIFTS
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


def requests_of(page: Page) -> list[str]:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


RULES = "contribute/rules.json"


def test_the_rules_are_fetched_when_something_is_typed(page: Page, site_url: str) -> None:
    asked = requests_of(page)
    page.goto(f"{site_url}contribute/", wait_until="networkidle")
    page.get_by_label("見出し 必須").click()
    page.get_by_text("ほかの項目").click()
    page.mouse.wheel(0, 2000)
    page.wait_for_timeout(500)
    assert len(asked) <= 8
    assert f"{site_url}{RULES}" not in asked
    with page.expect_request(f"**/{RULES}"):
        page.get_by_label("見出し 必須").press_sequentially("あ")
    expect(page.locator(".contribute-problems__total")).to_contain_text("誤り")


def test_the_tags_are_fetched_when_their_field_is_reached(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}contribute/", wait_until="networkidle")
    with page.expect_request(f"**/{RULES}"):
        page.get_by_label("タグをさがす").focus()
    page.keyboard.type("置き忘れ")
    expect(page.get_by_role("checkbox", name="紛失・置き忘れ")).to_be_visible()


def test_the_rules_are_fetched_when_a_text_is_pasted(page: Page, site_url: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site_url}contribute/", wait_until="networkidle")
    page.evaluate("navigator.clipboard.writeText('会員名簿の誤送信')")
    page.get_by_label("見出し 必須").focus()
    with page.expect_request(f"**/{RULES}"):
        page.keyboard.press("Control+V")
    expect(page.get_by_role("region", name="できあがり")).to_contain_text("会員名簿の誤送信")


def test_what_was_typed_before_the_rules_came_is_read_by_them(page: Page, site_url: str) -> None:
    page.route(f"**/{RULES}", lambda route: (page.wait_for_timeout(700), route.continue_()))
    open_form(page, site_url)
    page.get_by_label("公表された日 必須").fill("令和5年9月28日")
    page.get_by_label("当事者の組織 必須").fill("川上町、川下町")
    page.get_by_label("見出し 必須").fill("名簿の紛失")
    expect(page.get_by_label("公表された日 必須")).to_have_value("2023-09-28")
    expect(page.get_by_label("当事者の組織 必須")).to_have_value("川上町")
    expect(page.get_by_label("当事者の組織2", exact=True)).to_have_value("川下町")
    expect(page.get_by_role("region", name="できあがり")).to_contain_text("名簿の紛失")


def test_an_entry_saved_before_the_rules_came_has_its_file_name(page: Page, site_url: str) -> None:
    page.route(f"**/{RULES}", lambda route: (page.wait_for_timeout(700), route.continue_()))
    open_form(page, site_url)
    page.get_by_label("見出し 必須").fill("名簿の紛失")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="ファイルを保存").click()
    assert re.fullmatch(r"\d{4}-new-entry-[0-9a-f]{4}\.md", waiting.value.suggested_filename)


def test_an_entry_copied_before_the_rules_came_is_on_the_clipboard(page: Page, site_url: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.route(f"**/{RULES}", lambda route: (page.wait_for_timeout(700), route.continue_()))
    open_form(page, site_url)
    page.get_by_label("見出し 必須").fill("名簿の紛失")
    page.get_by_role("region", name="確かめて送る").get_by_role("button", name="コピー").click()
    expect(page.get_by_text("ファイルの中身をコピーしました。")).to_be_visible()
    assert "名簿の紛失" in page.evaluate("navigator.clipboard.readText()")


def test_rules_that_do_not_come_are_asked_for_again(page: Page, site_url: str) -> None:
    page.route(f"**/{RULES}", lambda route: route.abort())
    open_form(page, site_url)
    title = page.get_by_label("見出し 必須")
    title.fill("名簿")
    expect(page.get_by_text("規則を読み込めませんでした。")).to_be_visible()
    page.unroute(f"**/{RULES}")
    title.press_sequentially("の紛失")
    expect(page.get_by_role("region", name="できあがり")).to_contain_text("名簿の紛失")
    expect(page.get_by_text("規則を読み込めませんでした。")).to_have_count(0)


@pytest.mark.parametrize("width", [390, 1366])
def test_nothing_moves_while_the_form_comes(page: Page, site_url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.route("**/contribute.js", lambda route: (page.wait_for_timeout(300), route.continue_()))
    page.add_init_script(SHIFTS)
    open_form(page, site_url)
    page.wait_for_timeout(300)
    assert page.evaluate("window.shift") <= 0.02


@pytest.mark.parametrize(
    ("label", "typed", "said"),
    [
        ("概要", "窓口で対応した職員の山田太郎が名簿を持ち出した。", "山田太郎"),
        ("概要", "名簿には東京都千代田区架空町1丁目2番3号が載っていた。", "1丁目2番3号"),
        ("見出し 必須", "鈴木一郎教諭による名簿の持ち出し", "鈴木一郎"),
    ],
)
def test_a_name_or_an_address_is_remarked_at_its_field_while_one_types(
    page: Page, site_url: str, label: str, typed: str, said: str
) -> None:
    open_form(page, site_url)
    field = page.get_by_label(label, exact=True)
    expect(field).to_be_visible()
    problem = page.locator("[data-path]", has=field).last.locator(".contribute-field__problem")
    expect(problem).to_be_empty()
    field.press_sequentially(typed)
    expect(problem).to_contain_text(said)
    expect(field).to_be_focused()
    field.fill("職員が名簿を持ち出した。")
    expect(problem).not_to_contain_text(said)


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
