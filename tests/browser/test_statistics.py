"""The statistics in a browser: charts on a phone, on paper, and as images."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.accessibility import assert_accessible, assert_contrast
from serving import serve_folder

PAGES = ("statistics/", "en/statistics/", "tags/不正アクセス/")
#: What lies outside the screen's width of all that the charts draw and write.
OUTSIDE = """() => [...document.querySelectorAll(".chart *")]
    .filter((part) => part.getClientRects().length)
    .map((part) => [part, part.getBoundingClientRect()])
    .filter(([, place]) => place.left < 0 || place.right > document.documentElement.clientWidth)
    .map(([part]) => part.outerHTML.slice(0, 200))"""


def phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)


@pytest.mark.parametrize("path", PAGES)
def test_no_bar_and_no_text_of_a_chart_is_cut(page: Page, site_url: str, path: str) -> None:
    page.goto(site_url + path)
    assert page.locator(".bars li").count() > 5
    for width in (320, 390, 1366):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate(OUTSIDE) == []


def test_every_year_and_every_month_is_on_a_phone_in_letters_of_the_page(page: Page, site_url: str) -> None:
    phone(page, f"{site_url}statistics/")
    for key in ("years", "fiscal-years", "months", "scales"):
        labels = page.locator(f"[data-table={key}] .bars__label")
        numbers = page.locator(f"[data-table={key}] .bars__number")
        assert labels.count() == numbers.count() > 5
        for texts in (labels, numbers):
            assert all(texts.evaluate_all("texts => texts.map((text) => text.checkVisibility())"))
            sizes = texts.evaluate_all("texts => texts.map((text) => parseFloat(getComputedStyle(text).fontSize))")
            assert min(sizes) >= 13


def test_a_number_is_next_to_the_end_of_its_bar(page: Page, site_url: str) -> None:
    phone(page, f"{site_url}statistics/")
    gaps = page.locator(".bars__track").evaluate_all(
        """tracks => tracks.map(({ children: [bar, number] }) =>
            number.getBoundingClientRect().left - bar.getBoundingClientRect().right)"""
    )
    assert gaps and all(0 < gap < 12 for gap in gaps)


@pytest.mark.parametrize("path", PAGES)
def test_statistics_with_every_table_open_are_accessible_on_a_phone(page: Page, site_url: str, path: str) -> None:
    phone(page, site_url + path)
    page.locator("details").evaluate_all("all => all.forEach((details) => { details.open = true; })")
    assert_accessible(page)
    page.emulate_media(color_scheme="dark")
    assert_contrast(page)


def test_causes_by_sector_are_a_list_on_a_phone_and_a_table_on_a_wide_screen(page: Page, site_url: str) -> None:
    phone(page, f"{site_url}statistics/")
    section = page.locator("[data-table='causes-by-sector']")
    row = section.locator("tr", has=page.get_by_text("医療・福祉", exact=True))
    causes = row.get_by_role("link")
    assert causes.count() > 1
    for cause in causes.all():
        content = cause.evaluate("link => getComputedStyle(link, '::before').content")
        assert (cause.get_attribute("data-column") or "?") in content
    width = section.locator(".table-scroll").evaluate("region => region.scrollWidth - region.clientWidth")
    assert width == 0
    page.set_viewport_size({"width": 1366, "height": 900})
    expect(section.get_by_role("columnheader", name="不正アクセス")).to_be_visible()
    assert causes.first.evaluate("link => getComputedStyle(link, '::before').content") == "none"


def test_causes_by_sector_are_reached_by_the_keyboard(page: Page, site_url: str) -> None:
    phone(page, f"{site_url}statistics/")
    link = page.locator("[data-table='causes-by-sector'] td a").first
    name, place = link.get_attribute("aria-label"), link.get_attribute("href")
    page.locator("[data-table='causes-by-sector'] .table-scroll").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == name
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?sector=.*&cause="))
    assert place and place.startswith("../search/?sector=")


def test_a_bar_leads_to_as_many_hits_as_it_shows(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}statistics/")
    row = page.locator("[data-table=causes] .bars li").first
    number = row.locator(".bars__number").inner_text()
    row.get_by_role("link").click()
    expect(page.locator("main")).to_contain_text(re.compile(rf"(?<!\d){number}件"))


def test_a_part_of_a_bar_leads_on_by_a_pointer_and_is_not_in_the_way_of_the_keyboard(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}statistics/")
    part = page.locator("[data-table=months] .bars__bar a").first
    assert part.get_attribute("tabindex") == "-1"
    part.locator("rect").click(position={"x": 2, "y": 4})
    expect(page).to_have_url(re.compile(r"/search/\?q=date:.*&cause="))


@pytest.mark.parametrize("path", ["statistics/", "en/statistics/"])
def test_a_chart_is_saved_as_svg_and_as_png(page: Page, site_url: str, site: Path, path: str) -> None:
    page.goto(site_url + path)
    chart = page.locator("[data-table=months] .chart-save")
    chart.locator("summary").click()
    with page.expect_download() as svg:
        chart.get_by_role("link", name="SVG").click()
    assert svg.value.suggested_filename == "months.svg"
    assert svg.value.path().read_bytes() == (site / path / "months.svg").read_bytes()
    with page.expect_download() as png:
        chart.get_by_role("button", name="PNG").click()
    assert png.value.suggested_filename == "months.png"
    image = png.value.path().read_bytes()
    height = re.search(rb'height="(\d+)', svg.value.path().read_bytes())
    assert image.startswith(b"\x89PNG") and height
    assert int.from_bytes(image[16:20]) == 2 * 720 and int.from_bytes(image[20:24]) == 2 * int(height[1])
    assert len(image) > 20_000


def test_a_chart_that_cannot_be_loaded_says_so(page: Page, site_url: str) -> None:
    page.route("**/*.svg", lambda route: route.abort())
    page.goto(f"{site_url}statistics/")
    chart = page.locator("[data-table=causes] .chart-save")
    chart.locator("summary").click()
    chart.get_by_role("button", name="PNG").click()
    expect(chart.get_by_role("button")).to_contain_text("もう一度押してください")


def test_without_script_a_chart_is_saved_as_svg(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}statistics/")
    chart = page.locator("[data-table=causes] .chart-save")
    chart.locator("summary").click()
    expect(chart.get_by_role("link", name="SVG")).to_be_visible()
    expect(chart.get_by_role("button", name="PNG")).to_be_hidden()
    context.close()


def test_the_line_to_embed_shows_the_chart_on_another_site(page: Page, site_url: str, tmp_path: Path) -> None:
    page.goto(f"{site_url}statistics/")
    line = page.locator("[data-table=causes] .chart-save code").text_content() or ""
    root = re.search('src="(https://[^/]+/)', line)
    assert root
    (tmp_path / "index.html").write_text(
        f"<!doctype html><meta charset=utf-8>{line.replace(root[1], site_url)}", "utf-8"
    )
    other = serve_folder(tmp_path)
    page.goto(f"http://127.0.0.1:{other.server_port}/")
    expect(page.locator("a > img")).to_have_attribute("alt", re.compile("^原因ごとの事件 - "))
    assert page.locator("img").evaluate("image => image.decode().then(() => image.naturalWidth)") == 720
    page.locator("a").click()
    expect(page.locator("#causes")).to_be_in_viewport()
    other.shutdown()
    other.server_close()


@pytest.mark.parametrize("path", ["statistics/", "en/statistics/"])
def test_no_text_of_a_chart_file_is_cut(page: Page, site_url: str, site: Path, path: str) -> None:
    files = sorted((site / path).glob("*.svg"))
    assert files
    for file in files:
        page.goto(f"{site_url}{path}{file.name}")
        outside = page.evaluate(
            """() => [...document.querySelectorAll("text, rect")].filter((part) => {
                const { x, y, width, height } = part.getBBox(), { viewBox } = document.documentElement;
                return x < 0 || x + width > viewBox.baseVal.width || y < 0 || y + height > viewBox.baseVal.height;
            }).map((part) => part.textContent)"""
        )
        assert outside == [], file


def test_charts_fit_the_paper(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 700, "height": 1000})  # A4 within its margins
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(f"{site_url}statistics/")
    assert page.evaluate(OUTSIDE) == []
    expect(page.locator("[data-table=years] .bars__bar rect").first).to_be_visible()
    expect(page.locator(".chart-save").first).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 700
    heat = page.locator("[data-table='causes-by-sector'] .table-scroll")
    assert heat.evaluate("region => region.scrollWidth - region.clientWidth") == 0


def test_totals_of_others_lead_to_their_sources(page: Page, site_url: str) -> None:
    phone(page, f"{site_url}statistics/")
    section = page.locator("[data-table=coverage]")
    assert section.locator(".table-scroll").evaluate("region => region.scrollWidth - region.clientWidth") == 0
    sources = section.locator("td a[rel=noreferrer]")
    assert sources.count() > 5
    for link in sources.all():
        assert urlsplit(link.get_attribute("href") or "").scheme == "https"
