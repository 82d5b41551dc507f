"""The real site in a real browser: reading, small screens, dark mode, no script, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, expect

from archives import real_archive
from browser.accessibility import assert_contrast, assert_structure
from browser.shifts import SHIFTS
from jikenbo.exports.headers import CONTENT_SECURITY_POLICY
from jikenbo.pages import page_text

#: One page of each kind: of each template and, where a template draws pages of several forms, of each form.
KINDS = (
    "",
    "search/",
    "search/?q=漏えい&cause=誤送信",
    "search/embed/?cause=誤送信",
    "similar/",
    "similar/?cause=ランサムウェア",
    "incidents/2023-396/",
    "incidents/2023-358/",
    "incidents/2023-398/",
    "years/",
    "years/2023/",
    "years/2023-09/",
    "tags/",
    "tags/不正アクセス/",
    "statistics/",
    "data/",
    "organisations/",
    "organisations/by-number/",
    "organisations/野辺地町/",
    "prefectures/",
    "prefectures/青森県/",
    "changes/",
    "about/",
    "about/counting/",
    "about/corrections/",
    "about/licence/",
    "about/policy/",
    "about/search-measurements/",
    "contribute/",
    "contribute/?id=2023-396",
    "contribute/drafting/",
    "contribute/format/",
    "contribute/guide/",
    "contribute/rules/",
    "maintain/",
    "maintain/own-archive/",
    "maintain/publishing/",
    "maintain/operations/",
    "maintain/dependencies/",
    "maintain/threat-model/",
    "maintain/glossary/",
    "404.html",
    "en/",
    "en/data/",
    "en/statistics/",
    "en/vocabulary/",
)
#: Pages written by hand: their texts differ, their colours are those of about/ and contribute/format/.
PROSE = tuple(path for path in KINDS if path.startswith(("about/", "maintain/")) and path != "about/")
#: Folders whose pages are drawn alike: one of each is looked at.
ALIKE = ("incidents/", "years/", "tags/", "organisations/", "prefectures/")
PAPER = "getComputedStyle(document.body).backgroundColor"
LIGHT_PAPER, DARK_PAPER = "rgb(253, 252, 249)", "rgb(21, 23, 26)"


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """A page that many addresses are opened in, one after another, without anything being stored."""
    context = browser.new_context(locale="ja-JP")
    yield context.new_page()
    context.close()


@pytest.fixture
def quiet(tab: Page, site_url: str) -> Iterator[Page]:
    """A page that must not ask another origin for anything, nor complain of anything."""
    elsewhere: list[str] = []
    complaints: list[str] = []

    def ask(request: Request) -> None:
        if not request.url.startswith(site_url):
            elsewhere.append(request.url)

    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    def fail(error: Error) -> None:
        complaints.append(str(error))

    tab.on("request", ask)
    tab.on("console", listen)
    tab.on("pageerror", fail)
    yield tab
    tab.remove_listener("request", ask)
    tab.remove_listener("console", listen)
    tab.remove_listener("pageerror", fail)
    assert elsewhere == []
    assert complaints == []


def test_every_page_is_of_a_kind_that_is_looked_at(site: Path) -> None:
    shown = {path.relative_to(site).parent.as_posix().removeprefix(".") for path in site.rglob("index.html")}
    pages = {f"{path}/" if path else "" for path in shown}
    others = {path for path in pages if not path.startswith(ALIKE) or path in ALIKE}
    assert others - {path.split("?")[0] for path in KINDS} == set()
    assert all(any(path.startswith(folder) and path not in ALIKE for path in KINDS) for folder in ALIKE)


@pytest.mark.parametrize("path", KINDS)
def test_a_page_is_accessible_fits_screen_and_paper_and_asks_nobody_else(quiet: Page, site_url: str, path: str) -> None:
    quiet.set_viewport_size({"width": 1366, "height": 844})
    quiet.emulate_media(media="screen", color_scheme="light")
    quiet.goto(site_url + path, wait_until="networkidle")
    expect(quiet.locator("h1")).to_be_visible()
    assert_structure(quiet)
    if path not in PROSE:
        assert_contrast(quiet)
        quiet.emulate_media(color_scheme="dark")
        expect(quiet.locator("body")).to_have_css("background-color", DARK_PAPER)
        assert_contrast(quiet)
    for width in (1280, 320, 390):
        quiet.set_viewport_size({"width": width, "height": 800})
        assert quiet.evaluate("document.documentElement.scrollWidth") <= width
    assert_structure(quiet)
    assert quiet.evaluate(WITHOUT_ROLE) == []
    quiet.emulate_media(media="print", color_scheme="light")
    quiet.set_viewport_size({"width": A4, "height": 1000})
    assert quiet.evaluate("document.documentElement.scrollWidth") <= A4
    assert quiet.evaluate(CUT_OFF) == []


#: The width of a sheet of A4 in CSS pixels, less a margin of 1 cm on either side.
A4 = 718
#: Elements that hide or scroll a part of what they hold: paper loses that part.
CUT_OFF = """[...document.querySelectorAll("main :not(input, select, textarea)")].filter((element) =>
  element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== "visible" &&
  element.checkVisibility() && element.clientWidth > 1
).map((element) => `${element.localName}.${element.className} ${element.scrollWidth} > ${element.clientWidth}`)"""
#: Parts of tables that are laid out in another way: some browsers then read them as plain text, unless roles are given.
WITHOUT_ROLE = """[...document.querySelectorAll("table, table :is(thead, tbody, tr, th, td)")].filter((element) =>
  !getComputedStyle(element).display.startsWith("table") && element.checkVisibility() && !element.role
).map((element) => `${element.localName} of ${element.closest("table").className}`)"""


@pytest.mark.parametrize("width", [390, 1366])
@pytest.mark.parametrize("path", ["", "similar/?cause=ランサムウェア", "incidents/2023-396/", "data/", "en/data/"])
def test_nothing_moves_while_a_page_comes(page: Page, site_url: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    # Scripts come late: the page is drawn without them first.
    page.route("**/*.js", lambda route: (page.wait_for_timeout(200), route.continue_()))
    page.add_init_script(SHIFTS)
    page.goto(site_url + path, wait_until="networkidle")
    assert page.evaluate("window.shift") <= 0.02


def test_the_months_of_a_year_are_all_in_sight_on_a_phone(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site_url}years/")
    year = page.locator(".year-table tbody tr").first
    for cell in year.locator("td").all():
        box = cell.bounding_box()
        assert box is None or (box["x"] >= 0 and box["x"] + box["width"] <= 390)
    assert page.locator(".table-scroll").first.evaluate("place => place.scrollWidth - place.clientWidth") == 0


def test_the_number_of_a_month_is_next_to_its_name_on_a_phone(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site_url}years/")
    distance = "link => link.getBoundingClientRect().x - link.parentElement.getBoundingClientRect().x"
    assert max(page.locator(".year-table td a").evaluate_all(f"links => links.map({distance})")) < 50


#: The pieces of texts between separators that do not stay on one line.
BROKEN = """(elements, separator) => elements.flatMap((element) => {
    const broken = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const text = walker.currentNode;
        let start = 0;
        for (const piece of text.data.split(separator)) {
            const range = new Range();
            range.setStart(text, start);
            range.setEnd(text, start + piece.length);
            if (range.getClientRects().length > 1) broken.push(piece);
            start += piece.length + separator.length;
        }
    }
    return broken;
})"""


@pytest.mark.parametrize(
    ("path", "texts", "separator", "width"),
    [
        ("years/2023/", ".incident-list .causes", "、", 1366),
        ("data/", ".data-table a[href$='incidents.sqlite'] code", "/", 390),
        ("statistics/", "[data-table=coverage] th", "（", 1366),
        ("en/statistics/", "[data-table=coverage] th", " ", 390),
    ],
)
def test_a_name_is_not_broken(page: Page, site_url: str, path: str, texts: str, separator: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(site_url + path)
    found = page.locator(texts)
    assert found.count()
    assert found.evaluate_all(BROKEN, separator) == []


def test_no_headline_of_a_list_ends_with_one_character_on_a_line(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site_url}tags/不正アクセス/")
    last = """(links) => links.map((link) => {
        const range = new Range();
        range.selectNodeContents(link);
        return [...range.getClientRects()].at(-1).width / parseFloat(getComputedStyle(link).fontSize);
    })"""
    assert min(page.locator(".incident-list a").evaluate_all(last)) >= 2


def test_a_list_without_causes_and_sizes_keeps_no_place_for_them(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 1366, "height": 844})
    page.goto(f"{site_url}years/2023/")
    item = page.locator(".incident-list li").first
    tracks = "item => getComputedStyle(item).gridTemplateColumns.split(' ').length"
    assert item.evaluate(tracks) == 4
    page.locator(".incident-list").evaluate_all(
        "lists => lists.forEach((list) => list.querySelectorAll('.causes, .size').forEach((part) => part.remove()))"
    )
    assert item.evaluate(tracks) == 2


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    ("path", "item"), [("search/", ".hit"), ("", ".incident-list > li"), ("organisations/", ".index-list > li")]
)
def test_lists_are_not_indented(page: Page, site_url: str, path: str, item: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site_url + path)
    first = page.locator(item).first
    expect(first).to_be_visible()
    left = "element => element.getBoundingClientRect().x"
    assert first.evaluate(left) == first.locator("xpath=../..").evaluate(left)


@pytest.mark.parametrize("path", ["contribute/format/", "maintain/own-archive/"])
def test_the_keys_of_a_table_stay_whole_on_a_phone(page: Page, site_url: str, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(site_url + path)
    lines = "keys => keys.map((key) => key.getClientRects().length)"
    counted = page.locator("td:first-child > code:only-child").evaluate_all(lines)
    assert counted and set(counted) == {1}


def test_the_record_shows_exactly_the_text_that_search_knows(page: Page, site_url: str) -> None:
    archive = real_archive()
    page.goto(site_url)
    shown = page.evaluate(
        """(ids) => Promise.all(ids.map(async (id) => {
            const answer = await fetch(`incidents/${id}/`);
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            const record = page.querySelector("[data-incident-record]");
            record.querySelectorAll("[data-search-ignore]").forEach((element) => element.remove());
            return record.textContent;
        }))""",
        [incident.id for incident in archive.incidents],
    )
    for incident, text in zip(archive.incidents, shown, strict=True):
        assert "".join(text.split()) == "".join(
            "".join(page_text(incident, archive.vocabulary, archive.organisations)).split()
        )


def test_an_incident_page_answers_who_when_how_many_and_why(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}incidents/2023-358/")
    expect(page).to_have_title("登録制ウェブサイトからの個人情報の流出 - Jikenbo 情報セキュリティ事件アーカイブ")
    facts = page.locator(".facts")
    for text in ("高知県", "2023年5月17日〜8月24日", "4,244人", "3,605人", "誤公開", "氏名", "委託先"):
        expect(facts.get_by_text(text, exact=True).first).to_be_visible()
    expect(page.get_by_role("heading", name="再発防止")).to_be_visible()
    expect(page.get_by_text("出典のURLを募集しています").first).to_be_visible()


def test_a_reader_walks_from_home_to_an_incident_to_its_tag_and_back(page: Page, site_url: str) -> None:
    page.goto(site_url)
    newest = page.locator(".incident-list a").first
    title = newest.inner_text()
    newest.click()
    expect(page.locator("[data-incident-record]")).to_be_visible()
    address = page.evaluate("location.href")
    tag = page.locator(".facts .cause a").first
    name = tag.inner_text()
    tag.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)
    page.locator(".incident-list").get_by_role("link", name=title).first.click()
    expect(page).to_have_url(address)


@pytest.mark.parametrize(("scheme", "paper"), [("light", LIGHT_PAPER), ("dark", DARK_PAPER)])
def test_the_system_decides_between_light_and_dark_also_without_script(
    browser: Browser, site_url: str, scheme: str, paper: str
) -> None:
    for script in (True, False):
        context = browser.new_context(color_scheme=scheme, java_script_enabled=script)
        own = context.new_page()
        own.goto(f"{site_url}incidents/2023-396/")
        expect(own.locator("body")).to_have_css("background-color", paper)
        context.close()


def test_a_reader_chooses_between_light_and_dark_and_it_stays(page: Page, site_url: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(site_url)
    page.get_by_role("button", name="暗い配色にする").click()
    expect(page.locator("body")).to_have_css("background-color", DARK_PAPER)
    page.goto(f"{site_url}years/")
    assert page.evaluate(PAPER) == DARK_PAPER
    page.get_by_role("button", name="明るい配色にする").click()
    expect(page.locator("body")).to_have_css("background-color", LIGHT_PAPER)


def test_the_choice_works_also_where_nothing_may_be_stored(page: Page, site_url: str) -> None:
    page.emulate_media(color_scheme="light")
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('off'); } })")
    page.goto(site_url)
    page.get_by_role("button", name="暗い配色にする").click()
    expect(page.locator("body")).to_have_css("background-color", DARK_PAPER)


def test_everything_can_be_read_without_script(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}years/")
    expect(page.locator("[data-search-box]").get_by_role("link", name="検索")).to_be_visible()
    page.get_by_role("link", name="分類", exact=True).click()
    page.get_by_role("link", name="盗難").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("盗難")
    context.close()


def test_a_missing_page_says_so_and_leads_on(page: Page, site_url: str) -> None:
    answer = page.goto(f"{site_url}incidents/1999-999/")
    assert answer is not None and answer.status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("ページが見つかりません")
    page.get_by_role("link", name="年からさがす").click()
    expect(page).to_have_url(f"{site_url}years/")


def test_a_page_forbids_what_it_does_not_need(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}incidents/2023-396/")
    policy = page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content") or ""
    assert policy == CONTENT_SECURITY_POLICY
    assert policy.split("; ") == [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
    ]
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = true\">')")
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None


def test_no_page_has_a_script_or_handler_inline(site: Path) -> None:
    for path in site.rglob("*.html"):
        html = path.read_text("utf-8")
        assert "<script>" not in html and " onclick=" not in html and " style=" not in html, path


def test_pages_say_what_they_are_to_machines(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}incidents/2023-396/")
    assert page.locator("link[rel=canonical]").get_attribute("href") == "https://jikenbo.example/incidents/2023-396/"
    assert page.locator("html").get_attribute("lang") == "ja"
    for name, content in {"og:title": "公用USBメモリーの紛失", "og:type": "article"}.items():
        assert page.locator(f"meta[property='{name}']").get_attribute("content") == content
    assert "野辺地町" in (page.locator("meta[name=description]").get_attribute("content") or "")


def test_english_pages_say_that_they_are_english_and_lead_to_each_other(page: Page, site_url: str) -> None:
    page.goto(site_url)
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    for name in ("Statistics", "Data", "Vocabulary", "Home"):
        page.get_by_role("navigation", name="Sections").get_by_role("link", name=name).click()
        expect(page.locator(".site-nav [aria-current=page]")).to_have_text(name)
    page.locator(".site-footer").get_by_role("link", name="Corrections and removal").click()
    expect(page).to_have_url(f"{site_url}about/corrections/")


def test_english_pages_have_their_buttons_and_search_box_in_english(page: Page, site_url: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(f"{site_url}en/statistics/")
    page.get_by_role("button", name="Use dark colours").click()
    expect(page.get_by_role("button", name="Use light colours")).to_be_visible()
    box = page.get_by_role("combobox", name="Search incidents")
    expect(box).to_have_attribute("placeholder", "Search")
    box.fill("ransomware")
    expect(page.get_by_role("listbox").get_by_role("option").first).to_be_visible()


def test_pages_of_one_content_in_two_languages_name_each_other_and_themselves(page: Page, site_url: str) -> None:
    pair = {("ja", "https://jikenbo.example/statistics/"), ("en", "https://jikenbo.example/en/statistics/")}
    for path in ("statistics/", "en/statistics/"):
        page.goto(site_url + path)
        links = page.locator("link[rel='alternate'][hreflang]").all()
        assert {(link.get_attribute("hreflang"), link.get_attribute("href")) for link in links} == pair


def test_a_text_to_cite_is_copied_at_a_click(page: Page, site_url: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site_url}incidents/2023-396/")
    page.get_by_role("button", name="コピー").last.click()
    expect(page.get_by_role("button", name="コピーしました")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "「公用USBメモリーの紛失（野辺地町）」（2023年10月5日公表）、事件番号2023-396、" in copied


def test_the_search_page_has_one_search_box_and_it_is_the_large_one(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/")
    expect(page.get_by_role("searchbox")).to_have_count(1)
    expect(page.locator("[data-search-box]")).to_have_count(0)


def test_paper_gets_the_record_and_not_the_frame(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}incidents/2023-396/")
    page.emulate_media(media="print", color_scheme="light")
    expect(page.locator(".facts")).to_be_visible()
    expect(page.locator("[data-copy]").first).to_be_visible()
    for selector in (".site-nav", "[data-search-box]", ".neighbours", ".related", ".copy-button"):
        expect(page.locator(selector).first).to_be_hidden()


def test_paper_shows_addresses_of_other_sites_alone(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}incidents/2014-001/")
    page.emulate_media(media="print")
    shown = "links => links.map((link) => getComputedStyle(link, '::after').content !== 'none')"
    assert page.locator(".timeline p a[href^=http]").evaluate_all(shown) == [True]
    assert page.locator(".timeline p a:not([href^=http])").evaluate_all(shown) == [False]


def test_paper_is_light_also_for_a_reader_who_chose_dark(page: Page, site_url: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(f"{site_url}incidents/2023-396/")
    page.get_by_role("button", name="暗い配色にする").click()
    expect(page.locator("body")).to_have_css("background-color", DARK_PAPER)
    page.emulate_media(media="print")
    expect(page.locator("body")).to_have_css("background-color", LIGHT_PAPER)


def test_the_card_that_other_sites_show_exists(page: Page, site_url: str, site: Path) -> None:
    page.goto(f"{site_url}incidents/2023-396/")
    image = page.locator("meta[property='og:image']").get_attribute("content") or ""
    assert image == "https://jikenbo.example/incidents/2023-396/card.png"
    shown = page.evaluate(
        """async (address) => {
            const image = Object.assign(new Image(), { src: address });
            await image.decode();
            return [image.naturalWidth, image.naturalHeight];
        }""",
        image.replace("https://jikenbo.example/", site_url),
    )
    assert shown == [600, 315]
    page.goto(f"{site_url}years/")
    image = page.locator("meta[property='og:image']").get_attribute("content") or ""
    assert (site / image.removeprefix("https://jikenbo.example/")).read_bytes().startswith(b"\x89PNG")


def test_the_sitemap_lists_every_page(site: Path) -> None:
    root = ElementTree.parse(site / "sitemap.xml").getroot()
    listed = [place.text for place in root.iterfind("{*}url/{*}loc")]
    assert {f"https://jikenbo.example/incidents/{incident.id}/" for incident in real_archive().incidents} < set(listed)
    pages = {path for path in site.rglob("index.html") if "noindex" not in path.read_text("utf-8")}
    assert len(listed) == len(pages)


def test_the_sitemap_of_an_archive_without_history_has_no_date(checkout: Path) -> None:
    assert "<lastmod>" not in (checkout / "site/sitemap.xml").read_text("utf-8")


@pytest.mark.parametrize("script", [True, False])
def test_a_phone_shows_one_row_and_the_menu_when_it_is_asked_for(browser: Browser, site_url: str, script: bool) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=script)
    own = context.new_page()
    own.goto(f"{site_url}years/")
    header = own.locator(".site-header").bounding_box()
    assert header and header["height"] <= 64
    expect(own.locator(".site-nav")).to_be_hidden()
    own.get_by_text("目次", exact=True).click()
    own.locator(".site-nav").get_by_role("link", name="統計").click()
    expect(own).to_have_url(f"{site_url}statistics/")
    context.close()
