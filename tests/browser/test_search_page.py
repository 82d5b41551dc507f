"""The search page, driven as a reader does."""

import csv
import json
import re
from collections.abc import Iterator
from urllib.parse import parse_qs, quote

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from archives import VOCABULARY
from browser.accessibility import assert_accessible, assert_contrast, assert_structure
from browser.search_site import ALL
from browser.shifts import SHIFTS


@pytest.fixture
def errors(page: Page) -> Iterator[list[str]]:
    """Console and script errors; a test that expects some clears the list."""
    found: list[str] = []
    page.on("console", lambda message: found.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    yield found
    assert found == []


@pytest.fixture
def search_page(page: Page, search_address: str, errors: list[str]) -> Page:
    """The search page, opened without a query."""
    assert errors == []
    page.goto(f"{search_address}search/")
    expect(total(page)).to_have_text(str(len(ALL)))
    return page


def total(page: Page) -> Locator:
    return page.locator("[data-search-total]")


def notes(page: Page) -> Locator:
    return page.locator("[data-search-notes]")


def hits(page: Page) -> list[str | None]:
    links = page.locator("[data-search-results] a[data-incident]").all()
    return [link.get_attribute("data-incident") for link in links]


def parameters(page: Page) -> dict[str, list[str]]:
    # The page itself is asked: Playwright hears of a new address a moment later.
    return parse_qs(page.evaluate("location.search").removeprefix("?"))


def ask(page: Page, term: str) -> None:
    page.get_by_label("検索することば").fill(term)
    page.get_by_label("検索することば").press("Enter")


def choose(page: Page, facet: str, value: str) -> None:
    group = page.locator(f"[data-facet={facet}]")
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    expect(group.locator("li").first).to_be_visible()
    if group.get_by_role("button", name="すべて表示").is_visible():
        group.get_by_role("button", name="すべて表示").click()
    group.get_by_label(re.compile(f"^{re.escape(value)}")).first.check()


def test_with_no_query_everything_can_be_browsed_newest_first(search_page: Page) -> None:
    newest = sorted(ALL, key=lambda record: (record.sort["date"], record.id), reverse=True)
    assert hits(search_page) == [record.id for record in newest[:10]]


def test_more_results_come_as_one_asks(search_page: Page) -> None:
    search_page.get_by_role("button", name="さらに20件を表示").click()
    expect(search_page.locator("[data-search-results] a[data-incident]")).to_have_count(30)
    assert len(set(hits(search_page))) == 30


def test_a_query_shows_total_facts_and_marked_excerpts(search_page: Page) -> None:
    ask(search_page, "お詫びします USB")
    expect(total(search_page)).to_have_text("1")
    hit = search_page.locator(".hit")
    expect(hit.locator("a")).to_have_attribute("data-incident", "2023-001")
    expect(hit).to_contain_text("架空町")
    expect(hit).to_contain_text("2023-09-28")
    assert hit.locator("mark").all_text_contents() == ["USB", "USB", "お詫びします"]


def test_the_address_says_everything_and_reproduces_the_view(search_page: Page, browser: Browser) -> None:
    ask(search_page, "の")
    choose(search_page, "cause", "誤送信")
    choose(search_page, "year", "2023")
    search_page.get_by_label("並べ方").select_option("oldest")
    expect(total(search_page)).to_have_text("1")
    assert parameters(search_page) == {"q": ["の"], "cause": ["誤送信"], "year": ["2023"], "sort": ["oldest"]}
    other = browser.new_page()
    other.goto(search_page.evaluate("location.href"))
    expect(total(other)).to_have_text("1")
    expect(other.locator("[data-facet=cause]").get_by_label("誤送信")).to_be_checked()
    expect(other.get_by_label("並べ方")).to_have_value("oldest")
    assert hits(other) == hits(search_page) == ["2023-002"]
    other.close()


def test_several_values_of_a_facet_are_or_and_facets_are_and(search_page: Page) -> None:
    choose(search_page, "cause", "誤送信")
    one = sum("誤送信" in record.filters["cause"] for record in ALL if "cause" in record.filters)
    expect(total(search_page)).to_have_text(str(one))
    choose(search_page, "cause", "不正アクセス")
    two = sum("不正アクセス" in record.filters["cause"] for record in ALL if "cause" in record.filters)
    expect(total(search_page)).to_have_text(str(one + two))
    choose(search_page, "year", "2022")
    expect(total(search_page)).to_have_text("1")


def test_counts_are_of_what_a_choice_would_give(search_page: Page) -> None:
    choose(search_page, "year", "2023")
    expect(total(search_page)).to_have_text("2")
    causes = search_page.locator("[data-facet=cause] li")
    expect(causes).to_have_count(2)
    assert sorted("".join(text.split()) for text in causes.all_inner_texts()) == ["紛失・置き忘れ1", "誤送信1"]
    years = search_page.locator("[data-facet=year]").get_by_label(re.compile("^2022"))
    expect(years).to_be_visible()


def test_narrowings_and_facets_show_as_chips_that_can_be_removed(search_page: Page) -> None:
    ask(search_page, "控え org:みほん -USB -org:み")
    expect(total(search_page)).to_have_text("0")
    search_page.get_by_role("button", name="組織: みを除く（この条件を外す）").click()
    assert parameters(search_page)["q"] == ["控え org:みほん -USB"]
    choose(search_page, "year", "2023")
    chips = search_page.locator("[data-search-chips] button")
    expect(chips).to_have_count(4)
    expect(total(search_page)).to_have_text("1")
    search_page.get_by_role("button", name="組織: みほん（この条件を外す）").click()
    expect(chips).to_have_count(3)
    assert parameters(search_page)["q"] == ["控え -USB"]
    search_page.get_by_role("button", name="条件をすべて外す").click()
    expect(chips).to_have_count(0)
    assert parameters(search_page) == {"q": ["控え"]}


def test_every_facet_of_the_vocabulary_can_be_chosen_from(search_page: Page) -> None:
    shown = search_page.locator("[data-facet]").evaluate_all(
        "(all) => all.map((each) => [each.dataset.facet, each.querySelector('summary').textContent])"
    )
    tagged = [[facet.key, facet.label] for facet in VOCABULARY.facets.values()]
    assert shown == [
        ["year", "年"],
        ["fiscal_year", "年度"],
        *tagged,
        ["scale", "規模"],
        ["prefecture", "都道府県"],
        ["organisation", "組織"],
    ]


def test_a_chip_shows_what_was_typed(search_page: Page) -> None:
    ask(search_page, "控え org:ＭＩＨＯＮ -「ＵＳＢ メモリ」")
    chips = search_page.locator("[data-search-chips] button")
    expect(chips).to_have_text(["組織: ＭＩＨＯＮ×", "「ＵＳＢ メモリ」を除く×", "条件をすべて外す"])


def test_words_that_are_only_taken_away_leave_all_others(search_page: Page) -> None:
    ask(search_page, "-控え")
    expect(total(search_page)).to_have_text(str(len(ALL) - 1))
    choose(search_page, "year", "2023")
    expect(total(search_page)).to_have_text("1")
    assert hits(search_page) == ["2023-001"]


def test_the_keyboard_keeps_its_place_where_a_chip_or_suggestion_goes(search_page: Page) -> None:
    summary = search_page.locator("[data-search-summary]")
    ask(search_page, "二次被書 org:架空町")
    search_page.get_by_role("link", name="二次被害 org:架空町").press("Enter")
    expect(total(search_page)).to_have_text("1")
    expect(summary).to_be_focused()
    search_page.get_by_role("button", name="組織: 架空町（この条件を外す）").press("Enter")
    expect(search_page.locator("[data-search-chips] button")).to_have_count(0)
    expect(summary).to_be_focused()


def test_a_condition_that_makes_no_sense_finds_nothing_and_the_page_says_what_would(search_page: Page) -> None:
    ask(search_page, "控え date:きのう")
    expect(search_page.get_by_role("button", name="公表日: きのう（読み取れません）")).to_be_visible()
    expect(total(search_page)).to_have_text("0")
    expect(notes(search_page)).to_contain_text("「date:きのう」は条件として読み取れないため、何も見つかりません")
    expect(notes(search_page)).to_contain_text("2023年度、2022年以降")
    search_page.get_by_role("link", name="控え", exact=True).click()
    expect(total(search_page)).to_have_text("1")
    expect(notes(search_page)).to_be_hidden()


def test_the_page_says_by_which_tag_a_word_was_widened_and_can_search_the_word_alone(search_page: Page) -> None:
    ask(search_page, "ハッキング OR 遺失")
    expect(notes(search_page)).to_contain_text("「遺失」を分類「紛失・置き忘れ」でも探しました（")
    expect(search_page.locator("a[data-incident='2023-001']")).to_be_visible()
    notes(search_page).get_by_role("link", name="「遺失」という語だけを探す").click()
    expect(total(search_page)).to_have_text("0")
    assert parameters(search_page) == {"q": ['ハッキング OR "遺失"']}
    expect(notes(search_page)).to_be_hidden()


def test_the_page_says_by_which_organisation_a_name_was_widened(search_page: Page) -> None:
    ask(search_page, "架空町役場")
    expect(notes(search_page)).to_contain_text("「架空町役場」を組織「架空町」でも探しました（1件）。")
    assert hits(search_page) == ["2023-001"]


def test_the_page_says_that_a_word_narrowed_and_can_search_the_word_alone(search_page: Page) -> None:
    ask(search_page, "令和5年度 USB")
    expect(notes(search_page)).to_contain_text("「令和5年度」を公表日の条件として絞り込みました。")
    expect(search_page.get_by_role("button", name="公表日: 令和5年度（この条件を外す）")).to_be_visible()
    notes(search_page).get_by_role("link", name="「令和5年度」という語だけを探す").click()
    expect(search_page.get_by_label("検索することば")).to_have_value('"令和5年度" USB')
    expect(total(search_page)).to_have_text("1")
    expect(notes(search_page)).to_be_hidden()


def test_words_alone_need_no_note(search_page: Page) -> None:
    ask(search_page, "控え")
    expect(total(search_page)).to_have_text("1")
    expect(notes(search_page)).to_be_hidden()


def test_all_conditions_are_taken_away_and_the_words_stay_as_they_were(search_page: Page) -> None:
    ask(search_page, '"控え" OR USB date:2023 -遺失')
    search_page.get_by_role("button", name="条件をすべて外す").click()
    expect(search_page.locator("[data-search-chips] button")).to_have_count(0)
    assert parameters(search_page) == {"q": ['"控え" OR USB']}


def test_back_and_forward_work(search_page: Page) -> None:
    ask(search_page, "お詫びします USB")
    expect(total(search_page)).to_have_text("1")
    choose(search_page, "year", "2023")
    expect(search_page.locator("[data-search-chips] button")).to_have_count(1)
    search_page.go_back()
    expect(search_page.locator("[data-search-chips] button")).to_have_count(0)
    expect(total(search_page)).to_have_text("1")
    search_page.go_back()
    expect(total(search_page)).to_have_text(str(len(ALL)))
    search_page.go_forward()
    expect(search_page.get_by_label("検索することば")).to_have_value("お詫びします USB")
    expect(total(search_page)).to_have_text("1")


def test_typing_searches_and_one_step_back_undoes_the_word(search_page: Page) -> None:
    box = search_page.get_by_label("検索することば")
    box.press_sequentially("Ｂメモと呼ぶ", delay=200)
    expect(total(search_page)).to_have_text("1")
    search_page.go_back()
    expect(total(search_page)).to_have_text(str(len(ALL)))
    expect(box).to_have_value("")


def test_the_text_of_an_earlier_search_that_comes_late_changes_nothing(search_page: Page) -> None:
    waiting: list[Route] = []
    search_page.route("**/incidents/2023-002/index.json", lambda route: waiting.append(route))
    with search_page.expect_request("**/incidents/2023-002/index.json"):
        ask(search_page, "控え")
    ask(search_page, "お詫びします USB")
    expect(search_page.locator("[data-search-results] a")).to_have_count(1)
    with search_page.expect_response("**/incidents/2023-002/index.json"):
        waiting[0].continue_()
    search_page.wait_for_timeout(100)
    assert hits(search_page) == ["2023-001"]


def test_hits_can_be_ordered(search_page: Page) -> None:
    search_page.get_by_label("並べ方").select_option("people")
    most = max((record for record in ALL if record.sort.get("people")), key=lambda each: int(each.sort["people"]))
    expect(search_page.locator("[data-search-results] a").first).to_have_attribute("data-incident", most.id)
    search_page.get_by_label("並べ方").select_option("oldest")
    expect(search_page.locator("[data-search-results] a").first).to_have_attribute("data-incident", "2021-new-他")


def test_an_organisation_is_found_in_its_facet(search_page: Page) -> None:
    search_page.locator("[data-facet=organisation] summary").click()
    search_page.get_by_label("組織の名前で絞る").fill("㈱みほん")
    search_page.locator("[data-facet=organisation]").get_by_label("株式会社みほん").check()
    expect(total(search_page)).to_have_text("1")


def test_nothing_found_offers_a_spelling_and_a_word_to_drop(search_page: Page) -> None:
    ask(search_page, "二次被書 架空町")
    expect(total(search_page)).to_have_text("0")
    message = search_page.locator("[data-search-message]")
    expect(message).to_contain_text("「二次被書 架空町」に一致する事件はありません")
    expect(message).to_contain_text("「二次被書」を除くと: 架空町（1件）")
    expect(search_page.get_by_role("link", name="CSVで保存")).to_be_hidden()
    message.get_by_role("link", name="二次被害 架空町").click()
    expect(total(search_page)).to_have_text("1")
    expect(message).to_be_empty()


def test_filters_that_leave_nothing_can_be_taken_away(page: Page, search_address: str) -> None:
    page.goto(f"{search_address}search/?q={quote('控え')}&year=2022")
    message = page.locator("[data-search-message]")
    expect(message).to_contain_text("絞り込みを外すと: 控え（1件）")
    message.get_by_role("link").click()
    expect(total(page)).to_have_text("1")
    assert parameters(page) == {"q": ["控え"]}


def test_words_that_nothing_holds_are_respelt_without_the_filters(page: Page, search_address: str) -> None:
    page.goto(f"{search_address}search/?q={quote('二次被書')}&year=2022")
    message = page.locator("[data-search-message]")
    expect(message).to_contain_text("絞り込みを外しても見つかりません")
    message.get_by_role("link", name="二次被害").click()
    expect(total(page)).not_to_have_text("0")
    assert parameters(page) == {"q": ["二次被害"]}


def test_an_excerpt_shows_every_word_where_one_stretch_cannot(search_page: Page) -> None:
    ask(search_page, "二次被害 第2報")
    expect(total(search_page)).to_have_text("1")
    excerpt = search_page.locator(".hit__excerpt")
    expect(excerpt.locator("mark")).to_have_text(["二次被害", "第2報"])
    expect(excerpt).to_contain_text(re.compile("二次被害.*….*第2報"))


def test_an_organisation_that_was_asked_for_is_marked(search_page: Page) -> None:
    ask(search_page, "(株)みほん")
    expect(search_page.locator(".hit__facts mark")).to_have_text("株式会社みほん")


def test_with_nothing_asked_the_order_is_said_to_be_newest_first(search_page: Page) -> None:
    expect(search_page.get_by_label("並べ方")).to_have_value("newest")
    ask(search_page, "控え")
    expect(search_page.get_by_label("並べ方")).to_have_value("relevance")


def test_who_comes_back_from_an_incident_finds_the_page_as_it_was(search_page: Page) -> None:
    search_page.get_by_role("button", name="さらに20件を表示").click()
    hit = search_page.locator("[data-search-results] a").nth(25)
    hit.scroll_into_view_if_needed()
    place = search_page.evaluate("scrollY")
    hit.click()
    search_page.wait_for_url("**/incidents/**")
    search_page.go_back()
    expect(search_page.locator("[data-search-results] a")).to_have_count(30)
    search_page.wait_for_function("(place) => scrollY === place", arg=place)
    assert place > 0


def test_chips_are_side_by_side(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/?year=2023&year=2022")
    expect(page.locator("[data-search-chips] li")).to_have_count(3)
    tops = page.locator("[data-search-chips] li").evaluate_all("(all) => all.map((each) => each.offsetTop)")
    assert len(set(tops)) == 1


def test_the_page_works_by_keyboard_alone(search_page: Page) -> None:
    search_page.keyboard.press("/")
    search_page.keyboard.type("Ｂメモと呼ぶ")
    expect(total(search_page)).to_have_text("1")
    for _ in range(60):
        search_page.keyboard.press("Tab")
        if search_page.evaluate("document.activeElement.dataset.incident") == "2023-002":
            break
    search_page.keyboard.press("Enter")
    search_page.wait_for_url("**/incidents/2023-002/?q=*")


def test_the_number_of_hits_is_announced(search_page: Page) -> None:
    status = search_page.get_by_role("status").filter(has=total(search_page))
    ask(search_page, "控え")
    expect(status).to_contain_text("1件")


def test_every_kind_of_answer_is_accessible(search_page: Page) -> None:
    for term in ("", "の", "存在しない語 存在", "遺失 2023年度", "date:きのう"):
        ask(search_page, term)
        expect(search_page.locator("[data-search-page]")).not_to_have_attribute("aria-busy", "true")
        # The frame of this test's pages has no colours of the theme: contrast is tested on the built site.
        assert_structure(search_page)


def test_a_narrow_phone_needs_no_sideways_scrolling(page: Page, search_address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{search_address}search/?q={quote('の')}&cause={quote('不正アクセス')}")
    expect(total(page)).to_be_visible()
    page.locator("[data-search-narrow] > summary").click()
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_without_javascript_there_are_ways_to_browse(browser: Browser, search_address: str) -> None:
    page = browser.new_context(java_script_enabled=False, locale="ja-JP").new_page()
    page.goto(f"{search_address}search/")
    expect(page.get_by_text("検索にはJavaScriptを使います")).to_be_visible()
    assert [link.get_attribute("href") for link in page.locator(".search-fallback a").all()] == [
        "../years/",
        "../tags/",
        "../organisations/",
    ]
    expect(page.locator("[data-search-page]")).to_be_hidden()
    page.context.close()


def test_a_slow_connection_shows_that_it_is_searching(page: Page, search_address: str) -> None:
    waiting: list[Route] = []
    page.route("**/search.json", lambda route: waiting.append(route))
    page.goto(f"{search_address}search/?q={quote('控え')}")
    expect(page.locator("[data-search-message]")).to_have_text("検索しています…")
    expect(page.locator("[data-search-page]")).to_have_attribute("aria-busy", "true")
    expect(page.get_by_role("link", name="CSVで保存")).to_be_hidden()
    # Nothing is counted yet: it is too early to say that there is nothing to choose from.
    said = "getComputedStyle(document.querySelector('.facet__values'), '::before').content"
    assert page.evaluate(said) == "none"
    for route in waiting:
        route.continue_()
    expect(total(page)).to_have_text("1")
    expect(page.locator("[data-search-message]")).to_be_empty()


@pytest.mark.parametrize(
    "pattern", ["**/*.pf_index", "**/search.json", "**/incidents/*/index.json", "**/narrowing.js", "**/filters.js"]
)
def test_a_failed_file_is_said_and_can_be_tried_again(page: Page, search_address: str, pattern: str) -> None:
    page.route(pattern, lambda route: route.abort())
    page.goto(f"{search_address}search/?q={quote('控え date:2023')}&year=2023")
    expect(page.locator("[data-search-message]")).to_contain_text("検索データを読み込めませんでした")
    page.unroute(pattern)
    page.get_by_role("button", name="もう一度試す").click()
    expect(total(page)).to_have_text("1")
    assert hits(page) == ["2023-002"]


def test_after_a_failure_no_hits_of_an_earlier_search_are_shown(search_page: Page, errors: list[str]) -> None:
    search_page.route("**/*.pf_index", lambda route: route.abort())
    ask(search_page, "控え")
    again = search_page.get_by_role("button", name="もう一度試す")
    expect(again).to_be_visible()
    expect(total(search_page)).to_have_count(0)
    assert hits(search_page) == []
    search_page.unroute("**/*.pf_index")
    again.press("Enter")
    expect(total(search_page)).to_have_text("1")
    errors.clear()


def test_after_a_new_build_trying_again_reads_the_new_index(page: Page, search_address: str) -> None:
    gone = re.compile(r"\.pf_records$")
    page.route(gone, lambda route: route.fulfill(status=404))
    page.goto(f"{search_address}search/?q={quote('控え')}")
    expect(page.locator("[data-search-message]")).to_contain_text("検索データを読み込めませんでした")
    page.unroute(gone)
    with page.expect_response("**/search.json"):
        page.get_by_role("button", name="もう一度試す").click()
    expect(total(page)).to_have_text("1")


def test_a_text_that_was_seen_before_is_asked_for_again_since_it_may_have_changed(
    page: Page, search_address: str
) -> None:
    page.goto(f"{search_address}search/?q={quote('控え')}")
    expect(total(page)).to_have_text("1")
    with page.expect_response("**/incidents/2023-002/index.json") as answer:
        page.reload()
    assert answer.value.request.all_headers().get("if-modified-since")


def test_the_title_names_the_query(search_page: Page) -> None:
    ask(search_page, "控え")
    choose(search_page, "year", "2023")
    expect(search_page).to_have_title("控え 2023 - 検索")
    search_page.go_back()
    expect(search_page).to_have_title("控え - 検索")


def test_markup_in_a_query_stays_text(search_page: Page) -> None:
    ask(search_page, "<img src=x onerror=alert(1)>")
    expect(search_page.locator("[data-search-message]")).to_contain_text("<img src=x onerror=alert(1)>")
    assert search_page.locator("[data-search-message] img").count() == 0


def test_on_a_phone_the_number_of_hits_stays_in_sight_while_one_ticks(page: Page, search_address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{search_address}search/")
    page.locator("[data-search-narrow] > summary").click()
    cause = page.locator("[data-facet=cause]")
    expect(cause.locator("li").first).to_be_visible()
    before = cause.locator(".facet__value").all_inner_texts()
    row = cause.locator("label").nth(2)
    assert (row.bounding_box() or {"height": 0})["height"] >= 44
    row.locator("input").check()
    jump = page.get_by_role("button", name=re.compile("^[0-9]+件を見る$"))
    expect(jump).to_have_text(re.compile(f"^{row.locator('.facet__count').inner_text()}件"))
    expect(jump).to_be_in_viewport()
    after = cause.locator(".facet__value").all_inner_texts()
    assert after == before
    jump.click()
    expect(page.locator("[data-search-summary]")).to_be_in_viewport()
    expect(page.locator(".hit").first).to_be_in_viewport()


def test_years_are_chosen_as_a_range_of_the_query(search_page: Page) -> None:
    search_page.get_by_label("公表年（この年から）").select_option("2022")
    expect(search_page.get_by_label("検索することば")).to_have_value("date:2022..")
    since = [record for record in ALL if record.sort["date"] >= "2022"]
    expect(total(search_page)).to_have_text(str(len(since)))
    search_page.get_by_label("公表年（この年まで）").select_option("2022")
    assert parameters(search_page) == {"q": ["date:2022..2022"]}
    within = [record for record in since if record.sort["latest"] < "2023"]
    expect(total(search_page)).to_have_text(str(len(within)))
    search_page.get_by_label("公表年（この年から）").select_option("")
    search_page.get_by_label("公表年（この年まで）").select_option("")
    expect(total(search_page)).to_have_text(str(len(ALL)))
    assert parameters(search_page) == {}


def bar(page: Page, year: str) -> Locator:
    return page.get_by_role("group", name="年ごとの件数").get_by_role("button", name=re.compile(f"^{year}年 "))


def first_year() -> str:
    return min(year for record in ALL for year in record.filters["year"])


def by_year(year: str) -> int:
    return sum(record.filters["year"] == (year,) for record in ALL)


def test_a_bar_of_the_chart_has_the_hits_of_its_year_and_asks_for_them(search_page: Page) -> None:
    expect(bar(search_page, "2022")).to_have_accessible_name(f"2022年 {by_year('2022')}件")
    bar(search_page, "2022").click()
    assert parameters(search_page) == {"q": ["date:2022..2022"]}
    expect(total(search_page)).to_have_text(str(by_year("2022")))
    expect(bar(search_page, "2022")).to_have_attribute("aria-pressed", "true")
    # The years that could be chosen instead keep their hits.
    expect(bar(search_page, "2023")).to_have_accessible_name(f"2023年 {by_year('2023')}件")
    expect(bar(search_page, "2023")).to_have_attribute("aria-pressed", "false")
    bar(search_page, "2022").click()
    expect(total(search_page)).to_have_text(str(len(ALL)))
    assert parameters(search_page) == {}


def test_a_range_of_years_is_drawn_across_the_bars(search_page: Page) -> None:
    bar(search_page, "2023").hover()
    search_page.mouse.down()
    bar(search_page, "2022").hover()
    expect(search_page.locator(".year-chart__caption")).to_have_text("2022年〜2023年")
    search_page.mouse.move(5, 5)
    search_page.mouse.up()
    assert parameters(search_page) == {"q": [f"date:{first_year()}..2023"]}
    # The chips of the answer move the bars: the next drag begins when they are drawn.
    expect(search_page.locator("[data-search-page]")).not_to_have_attribute("aria-busy", "true")
    bar(search_page, "2023").hover()
    search_page.mouse.down()
    bar(search_page, "2022").hover()
    search_page.mouse.up()
    assert parameters(search_page) == {"q": ["date:2022..2023"]}
    expect(total(search_page)).to_have_text(str(by_year("2022") + by_year("2023")))


def test_the_keyboard_chooses_years_of_the_chart(search_page: Page) -> None:
    bars = search_page.get_by_role("group", name="年ごとの件数").locator("button:enabled")
    assert bars.evaluate_all("bars => bars.filter((bar) => bar.tabIndex === 0).length") == 1
    years = [label.split("年")[0] for label in bars.evaluate_all("bars => bars.map((bar) => bar.ariaLabel)")]
    bars.first.focus()
    search_page.keyboard.press("End")
    expect(bars.last).to_be_focused()
    expect(bars.last).to_have_attribute("tabindex", "0")
    assert bars.evaluate_all("bars => bars.filter((bar) => bar.tabIndex === 0).length") == 1
    search_page.keyboard.press("ArrowLeft")
    search_page.keyboard.press("Enter")
    expect(bar(search_page, years[-2])).to_have_attribute("aria-pressed", "true")
    expect(bar(search_page, years[-2])).to_be_focused()
    search_page.keyboard.press("ArrowRight")
    search_page.keyboard.press("Shift+Enter")
    expect(bar(search_page, years[-1])).to_have_attribute("aria-pressed", "true")
    assert parameters(search_page) == {"q": [f"date:{years[-2]}..{years[-1]}"]}


def test_the_chart_takes_the_place_of_years_that_were_ticked(search_page: Page) -> None:
    choose(search_page, "year", "2023")
    expect(bar(search_page, "2023")).to_have_attribute("aria-pressed", "true")
    bar(search_page, "2022").click()
    assert parameters(search_page) == {"q": ["date:2022..2022"]}
    expect(total(search_page)).to_have_text(str(by_year("2022")))


def test_hits_of_one_year_need_no_chart(search_page: Page) -> None:
    ask(search_page, "2023-002")
    expect(total(search_page)).to_have_text("1")
    expect(search_page.locator(".year-chart")).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1366])
@pytest.mark.parametrize("query", ["?q=漏えい", "?cause=誤送信", "?q=漏えい date:2022..2024"])
def test_nothing_moves_while_hits_come(page: Page, site_url: str, query: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    # The index comes late: the page is drawn without hits first.
    page.route("**/pagefind/search.json", lambda route: (page.wait_for_timeout(300), route.continue_()))
    page.add_init_script(SHIFTS)
    page.goto(f"{site_url}search/{query}")
    expect(page.locator(".hit").first).to_be_visible()
    page.wait_for_timeout(300)
    assert page.evaluate("window.shift") <= 0.02


def test_a_line_of_html_shows_the_hits_on_another_page(page: Page, site_url: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f'{site_url}search/?cause=誤送信&q=漏えい "情報"')
    expect(page.locator(".hit").first).to_be_visible()
    wanted = hits(page)
    page.locator(".search-embed summary").click()
    copy = page.locator(".search-embed").get_by_role("button")
    copy.click()
    expect(copy).to_have_text("コピーしました")
    line = page.evaluate("navigator.clipboard.readText()")
    assert line == page.locator(".search-embed code").inner_text()
    page.route(
        f"{site_url}blog",
        lambda route: route.fulfill(content_type="text/html; charset=utf-8", body=f"<p>記事</p>{line}"),
    )
    page.goto(f"{site_url}blog")
    frame = page.frame_locator("iframe[title='事件の検索結果: 漏えい \"情報\" 誤送信']")
    expect(frame.get_by_role("heading")).to_contain_text(f"{len(wanted)}件" if len(wanted) < 10 else "件")
    shown = frame.locator(".hit a")
    assert shown.evaluate_all("links => links.map((link) => link.dataset.incident)") == wanted[:5]
    with page.context.expect_page() as opened:
        shown.first.click()
    expect(opened.value).to_have_url(re.compile(f"/incidents/{wanted[0]}/"))
    with page.context.expect_page() as all_of_them:
        frame.get_by_role("heading").get_by_role("link").click()
    expect(all_of_them.value.locator(".hit").first).to_be_visible()
    assert hits(all_of_them.value) == wanted


def test_the_page_for_other_sites_can_be_read_by_everybody(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/embed/?cause=誤送信")
    expect(page.locator(".hit")).to_have_count(5)
    assert_accessible(page)
    page.emulate_media(color_scheme="dark")
    assert_contrast(page)


def test_the_hits_are_saved_as_csv_and_json_under_the_name_of_the_query(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/?q=1万人以上&cause=ランサムウェア")
    expect(page.locator(".hit").first).to_be_visible()
    wanted = set(hits(page))
    with page.expect_download() as waiting:
        page.get_by_role("link", name="JSONで保存").click()
    assert waiting.value.suggested_filename == "incidents-1万人以上-ランサムウェア.json"
    saved = json.loads(waiting.value.path().read_text("utf-8"))
    assert {own["id"] for own in saved} == wanted and all("ランサムウェア" in own["causes"] for own in saved)
    with page.expect_download() as waiting:
        page.get_by_role("link", name="CSVで保存").click()
    assert waiting.value.suggested_filename == "incidents-1万人以上-ランサムウェア.csv"
    table = waiting.value.path().read_text("utf-8-sig")
    assert {row["id"] for row in csv.DictReader(table.splitlines(True))} == wanted


def test_one_tag_or_organisation_can_be_subscribed_to(page: Page, site_url: str) -> None:
    feed = page.get_by_role("link", name="この条件を購読")
    for facet, value in (("cause", "ランサムウェア"), ("organisation", "神奈川県")):
        page.goto(f"{site_url}search/?{facet}={value}")
        expect(feed).to_be_visible()
        address = feed.evaluate("link => link.href")
        answer = page.request.get(address)
        assert answer.ok and f"<title>{value} — " in answer.text()
        page.goto(f"{site_url}search/?{facet}={value}&q=2023年")
        expect(page.locator("[data-search-total]")).to_be_visible()
        expect(feed).to_be_hidden()
    page.goto(f"{site_url}search/?organisation=野辺地町")
    expect(page.locator(".hit")).to_have_count(1)
    expect(feed).to_be_hidden()


def test_the_link_to_a_search_is_copied(page: Page, site_url: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site_url}search/?cause=ランサムウェア")
    page.get_by_role("button", name="リンクをコピー").click()
    expect(page.get_by_role("button", name="コピーしました")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.evaluate("location.href")
