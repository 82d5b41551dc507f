"""An incident's page that was opened from a search: marks, and the way to the next hit."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect


def marks(page: Page) -> list[str]:
    return page.locator("[data-incident-record] mark").all_text_contents()


def test_matched_words_are_marked_also_across_elements(page: Page, search_address: str) -> None:
    page.goto(f"{search_address}incidents/2023-001/?q={quote('二次被害 usb')}")
    expect(page.locator(".search-trail")).to_contain_text("3か所")
    assert marks(page) == ["USB", "USB", "二次", "被害"]


def test_other_spellings_are_marked_too(page: Page, search_address: str) -> None:
    page.goto(f"{search_address}incidents/2022-003/?q={quote('漏えい ウイルス 13400')}")
    expect(page.locator(".search-trail")).to_be_visible()
    assert marks(page) == ["1万3400", "漏洩", "ウィルス"]


def test_marks_can_be_taken_away_and_put_back(page: Page, search_address: str) -> None:
    page.goto(f"{search_address}incidents/2023-001/?q=usb")
    before = page.locator("[data-incident-record]").inner_text()
    toggle = page.get_by_role("button", name="印を付ける")
    toggle.click()
    expect(page.locator("[data-incident-record] mark")).to_have_count(0)
    expect(toggle).to_have_attribute("aria-pressed", "false")
    assert page.locator("[data-incident-record]").inner_text() == before
    toggle.click()
    expect(page.locator("[data-incident-record] mark")).to_have_text(["USB", "USB"])


def test_text_that_is_not_the_records_own_is_not_marked(page: Page, search_address: str) -> None:
    page.goto(f"{search_address}incidents/{quote('2021-new-他')}/?q={quote('の')}", wait_until="networkidle")
    assert marks(page) == []


@pytest.mark.parametrize("query", ["", "org:架空町", "の"])
def test_where_there_is_nothing_to_mark_and_no_way_on_there_is_no_bar(
    page: Page, search_address: str, query: str
) -> None:
    page.goto(f"{search_address}incidents/{quote('2021-new-他')}/?q={quote(query)}", wait_until="networkidle")
    expect(page.locator(".search-trail")).to_have_count(0)


def test_facets_alone_lead_from_hit_to_hit_too(page: Page, search_address: str) -> None:
    page.goto(f"{search_address}search/?year=2023")
    page.locator("[data-search-results] a").first.click()
    trail = page.locator(".search-trail")
    expect(trail).to_contain_text("2件中1件目")
    expect(trail.get_by_role("button")).to_have_count(0)
    trail.get_by_role("link", name="次の結果").click()
    expect(trail).to_contain_text("2件中2件目")


def test_the_way_of_another_search_is_not_shown(page: Page, search_address: str) -> None:
    page.goto(f"{search_address}search/?q={quote('架空町')}")
    page.locator("[data-incident='2023-001']").click()
    expect(page.locator(".search-trail")).to_contain_text("件目")
    page.goto(f"{search_address}incidents/2023-001/?q=usb")
    expect(page.locator(".search-trail")).to_contain_text("「usb」2か所")
    expect(page.locator(".search-trail")).not_to_contain_text("件目")


def test_one_goes_from_hit_to_hit_and_back_to_the_results(page: Page, search_address: str) -> None:
    page.goto(f"{search_address}search/?q={quote('の')}&year=2023&year=2022")
    expect(page.locator("[data-search-total]")).to_have_text("3")
    order = [link.get_attribute("data-incident") for link in page.locator("[data-incident]").all()]
    page.locator("[data-search-results] a").first.click()
    trail = page.locator(".search-trail")
    expect(trail).to_contain_text("3件中1件目")
    expect(trail.get_by_role("link", name="前の結果")).to_have_count(0)
    trail.get_by_role("link", name="次の結果").click()
    page.wait_for_url(f"**/incidents/{order[1]}/?q=*")
    expect(trail).to_contain_text("3件中2件目")
    trail.get_by_role("link", name="検索結果に戻る").click()
    page.wait_for_url(re.compile(r"/search/\?q=.*year=2022$"))
    expect(page.locator("[data-search-total]")).to_have_text("3")


def test_without_a_query_the_page_is_as_it_is(page: Page, search_address: str) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{search_address}incidents/2023-001/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in requests if "pagefind" in url or "search-trail" in url]
    assert marks(page) == []


def test_a_missing_index_leaves_the_page_unmarked_and_whole(page: Page, search_address: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{search_address}incidents/2023-001/?q=usb")
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("heading", name="公用USBメモリーの紛失")).to_be_visible()
    assert (errors, marks(page)) == ([], [])


@pytest.mark.parametrize(
    "stored",
    [
        {"address": "javascript:window.ran=1"},
        {"address": "https://other.example/search/?q=usb"},
        {"address": "//other.example/"},
        {"address": {"href": "x"}},
        {"ids": ["2023-001", "../../x"]},
        {"ids": "2023-001"},
        {"total": "<b>3</b>"},
    ],
    ids=lambda stored: next(iter(stored)),
)
def test_a_stored_trail_that_no_search_stored_becomes_no_link(
    page: Page, search_address: str, stored: dict[str, object]
) -> None:
    page.goto(f"{search_address}incidents/2023-001/")
    sound = {"address": f"{search_address}search/?q=usb", "term": "usb", "total": 2, "first": 0}
    trail = {**sound, "ids": ["2023-001", "2023-002"], **stored}
    page.evaluate("(trail) => sessionStorage.setItem('jikenbo-search-trail', JSON.stringify(trail))", trail)
    page.goto(f"{search_address}incidents/2023-001/?q=usb")
    expect(page.locator(".search-trail")).to_be_visible()
    expect(page.locator(".search-trail a")).to_have_count(0)
