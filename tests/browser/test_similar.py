"""The page of precedents of the real archive: what it is asked, what it lists, on screen and on paper."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qs, urlencode, urlsplit

from playwright.sync_api import Browser, Page, expect

from archives import real_archive
from browser.accessibility import assert_accessible_on_screens
from jikenbo.archive.lag import days_between

MOST = 12


def ask(page: Page, site_url: str, **question: str) -> None:
    page.goto(f"{site_url}similar/?{urlencode(question)}")
    expect(page.locator("[data-similar-summary]")).not_to_be_empty()


def ids_shown(page: Page) -> Sequence[str]:
    links = page.locator(".precedent h2 a").all()
    return [urlsplit(link.get_attribute("href") or "").path.split("/")[-2] for link in links]


def test_precedents_share_the_cause_and_those_in_the_sector_come_first(page: Page, site_url: str) -> None:
    ask(page, site_url, cause="紛失・置き忘れ", sector="地方公共団体")
    incidents = {own.id: own for own in real_archive().incidents}
    shown = [incidents[id] for id in ids_shown(page)]
    assert len(shown) == MOST and all("紛失・置き忘れ" in own.tags for own in shown)
    in_sector = ["地方公共団体" in own.tags for own in shown]
    wanted = [own for own in incidents.values() if own.is_valid and {"紛失・置き忘れ", "地方公共団体"} <= set(own.tags)]
    assert in_sector == sorted(in_sector, reverse=True) and sum(in_sector) == min(len(wanted), MOST)


def test_a_precedent_has_its_number_its_days_and_the_measures_taken(page: Page, site_url: str) -> None:
    ask(page, site_url, cause="ランサムウェア", sector="医療・福祉")
    own = next(own for own in real_archive().incidents if own.id == "2026-001")
    item = page.locator(".precedent", has=page.locator("a[href*='2026-001']"))
    expect(item).to_contain_text("約130,000人")
    for since, days in (
        ("発覚", days_between(own.discovered, own.date)),
        ("発生", days_between(own.occurred, own.date)),
    ):
        if days is not None:
            expect(item).to_contain_text(f"{since}から{days:,}日")
    expect(item).to_contain_text("原因（ランサムウェア）・業種（医療・福祉）")
    measures = own.body.split("## 再発防止")[1].split("\n## ")[0].split("。")[0].strip()
    expect(item.locator("dt", has_text="再発防止").locator("xpath=following-sibling::dd")).to_contain_text(measures)


def test_the_question_is_the_address_and_back_returns_to_the_one_before(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}similar/")
    expect(page.locator("[data-similar-summary]")).to_have_text("条件を一つ以上選んでください。")
    page.get_by_label("原因").select_option("盗難")
    expect(page.locator(".precedent").first).to_be_visible()
    page.get_by_label("業種").select_option("教育")
    expect(page.locator("[data-similar-summary]")).to_contain_text("業種: 教育")
    assert parse_qs(page.evaluate("location.search").removeprefix("?")) == {"cause": ["盗難"], "sector": ["教育"]}
    page.go_back()
    expect(page.locator("[data-similar-summary]")).not_to_contain_text("教育")
    expect(page.get_by_label("原因")).to_have_value("盗難")
    expect(page.get_by_label("業種")).to_have_value("")


def test_a_value_that_no_incident_has_is_not_asked_for(page: Page, site_url: str) -> None:
    ask(page, site_url, cause="そのような原因はない", sector="教育")
    expect(page.locator("[data-similar-summary]")).to_contain_text("業種: 教育 に近い事件")
    expect(page.locator("[data-similar-summary]")).not_to_contain_text("そのような")


def test_an_incident_leads_to_its_precedents(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}incidents/2023-396/")
    page.get_by_role("heading", name="似た事件").get_by_role("link").click()
    expect(page.get_by_label("原因")).to_have_value("紛失・置き忘れ")
    expect(page.get_by_label("媒体")).to_have_value("USBメモリー")
    expect(page.get_by_label("業種")).to_have_value("地方公共団体")
    assert "2023-396" in ids_shown(page)


def test_twelve_precedents_are_printed_on_one_sheet(page: Page, site_url: str) -> None:
    ask(page, site_url, cause="不正アクセス", sector="製造業", medium="サーバー")
    assert len(ids_shown(page)) == MOST
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1


def test_precedents_are_accessible_and_fit_the_screen(page: Page, site_url: str) -> None:
    ask(page, site_url, cause="不正アクセス", scale="100,000人超")
    assert_accessible_on_screens(page, 1280, 390)


def test_without_script_the_page_leads_to_tags_and_search(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}similar/")
    expect(page.locator("[data-similar-form]")).to_be_hidden()
    page.locator(".similar-fallback").get_by_role("link", name="分類").click()
    expect(page).to_have_url(f"{site_url}tags/")
    context.close()
