"""The index of organisations narrowed while one types, and what it is without that."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from browser.shifts import SHIFTS


def test_the_index_is_narrowed_by_any_name_of_an_organisation(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}organisations/")
    field = page.get_by_label("名前で絞る")
    field.fill("ＮＥＸＣＯ")
    found = page.locator("[data-organisation-found] > li")
    expect(found).to_have_count(3)
    expect(page.get_by_text("3組織", exact=True)).to_be_visible()
    expect(page.locator("[data-organisation-index]")).to_be_hidden()
    field.fill("のへじ")
    expect(found).to_have_count(1)
    found.get_by_role("link", name="野辺地町").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("野辺地町")
    expect(page.locator(".definition")).to_contain_text("青森県")


def test_the_index_does_not_move_when_it_can_be_narrowed(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.route("**/organisation-filter.js", lambda route: (page.wait_for_timeout(300), route.continue_()))
    page.add_init_script(SHIFTS)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_url}organisations/", wait_until="networkidle")
    expect(page.get_by_label("名前で絞る")).to_be_visible()
    page.wait_for_timeout(200)
    assert page.evaluate("window.shift") <= 0.02
    # The search is fetched only for a reader who narrows the index.
    assert not [address for address in asked if address.endswith("/search.js") or "/pagefind/" in address]


def test_names_that_cannot_be_fetched_are_asked_for_again(page: Page, site_url: str) -> None:
    page.route("**/organisations/names.json", lambda route: route.abort())
    page.goto(f"{site_url}organisations/")
    field = page.get_by_label("名前で絞る")
    field.fill("野辺地")
    expect(page.get_by_text("名前の一覧を読み込めませんでした。")).to_be_visible()
    page.unroute("**/organisations/names.json")
    field.fill("野辺地町")
    expect(page.get_by_text("1組織", exact=True)).to_be_visible()


def test_the_index_comes_back_when_nothing_is_asked_for(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}organisations/")
    page.get_by_label("名前で絞る").fill("ない名前")
    expect(page.get_by_text("0組織", exact=True)).to_be_visible()
    page.get_by_label("名前で絞る").fill("")
    expect(page.locator("[data-organisation-index]")).to_be_visible()
    expect(page.locator("[data-organisation-found]")).to_be_hidden()


def test_without_scripts_the_index_has_every_organisation_by_name_and_by_number(
    browser: Browser, site_url: str
) -> None:
    context = browser.new_context(java_script_enabled=False, locale="ja-JP")
    page = context.new_page()
    page.goto(f"{site_url}organisations/")
    expect(page.get_by_label("名前で絞る")).to_be_hidden()
    expect(page.get_by_role("link", name="野辺地町")).to_be_visible()
    page.get_by_role("link", name="事件の多い順").click()
    expect(page.get_by_role("link", name="野辺地町")).to_be_visible()
    context.close()


def test_a_prefecture_leads_to_its_incidents_and_to_the_search(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}prefectures/")
    page.get_by_role("link", name="青森県").click()
    expect(page.get_by_role("link", name="公用USBメモリーの紛失")).to_be_visible()
    page.get_by_role("link", name="1件すべてを検索で見る").click()
    expect(page.locator(".hit")).to_have_count(1)
