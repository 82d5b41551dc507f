"""Search on the built site: exactly the pages that hold what is asked, on pages that break no rule."""

import csv
from collections import defaultdict
from io import StringIO
from pathlib import Path
from random import Random
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from browser.accessibility import assert_accessible, assert_contrast
from jikenbo.folding import fold

# The pages' own texts; labels and navigation are no part of the record.
TEXTS = """async (ids) => {
    const pages = await Promise.all(ids.map(async (id) => {
        const answer = await fetch(new URL(`../incidents/${id}/`, document.baseURI));
        return new DOMParser().parseFromString(await answer.text(), "text/html");
    }));
    return pages.map((page) => {
        const record = page.querySelector("[data-incident-record]");
        record.querySelectorAll("[data-search-ignore]").forEach((each) => each.remove());
        const walker = page.createTreeWalker(record, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode.data.trim());
        return texts.filter(Boolean);
    });
}"""
#: How many parts of the pages are asked for.
ASKED = 4000
SEARCHED = """async (terms) => {
    const { createInstance } = await import(new URL("../assets/javascripts/search.js", document.baseURI).href);
    const instance = createInstance();
    const found = [];
    // Those that hold the words: other names of tags and organisations find more.
    for (const term of terms) {
        const { results } = await instance.search(term);
        found.push(results.filter(({ literal }) => literal).map(({ id }) => id));
    }
    const forms = [];
    for (const term of terms) forms.push((await instance.formsOf(term)).length);
    return [found, forms];
}"""


@pytest.fixture
def texts(page: Page, site_url: str, site: Path) -> dict[str, list[str]]:
    """The texts of every incident's page, as a reader sees them."""
    page.goto(f"{site_url}search/")
    ids = sorted(path.parent.name for path in site.glob("incidents/*/index.html"))
    return dict(zip(ids, page.evaluate(TEXTS, ids), strict=True))


def test_every_part_of_a_page_finds_it_and_no_page_that_lacks_it(
    page: Page, site_url: str, texts: dict[str, list[str]]
) -> None:
    terms = sorted({term for each in texts.values() for text in each for term in parts(text)})
    terms = Random(1).sample(terms, ASKED)
    page.goto(f"{site_url}search/")
    found, forms = page.evaluate(SEARCHED, terms)
    folded = {id: [fold(text) for text in each] for id, each in texts.items()}
    wrong = defaultdict(set)
    for term, ids, count in zip(terms, found, forms, strict=True):
        pieces = list(filter(None, map(fold, term.split())))
        holders = {id for id, each in folded.items() if all(any(piece in text for text in each) for piece in pieces)}
        # A term that can be written in other ways finds those pages too, never fewer.
        if holders - set(ids) or (count == len(pieces) and set(ids) - holders):
            wrong[term] = holders.symmetric_difference(ids)
    assert wrong == {}


def parts(text: str) -> set[str]:
    """Parts of two to four characters; quotation marks and hyphens belong to the query language."""
    cut = {text[at : at + size] for size in (2, 3, 4) for at in range(len(text) - size + 1)}
    return {part for part in cut if part == part.strip() and fold(part) and not set(part) & set('"“”「」『』-－−')}


@pytest.mark.parametrize("query", ["", "不正アクセス", "存在しない語"])
def test_the_search_page_is_accessible(page: Page, site_url: str, query: str) -> None:
    page.goto(f"{site_url}search/?q={quote(query)}")
    expect(page.locator("[data-search-total]")).to_be_visible()
    expect(page.locator("[data-facet=cause] li").first.or_(page.locator(".nothing__what"))).to_be_visible()
    assert_accessible(page)
    page.emulate_media(color_scheme="dark")
    assert_contrast(page)


def test_searching_asks_no_other_host_and_prints_no_error(page: Page, site_url: str) -> None:
    hosts, errors = set(), []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{site_url}search/?q={quote('不正アクセス')}")
    page.locator("[data-search-results] a").first.click()
    expect(page.locator(".search-trail")).to_be_visible()
    assert (hosts, errors) == ({urlsplit(site_url).netloc}, [])


def test_the_hits_are_saved_as_in_the_published_table(page: Page, site_url: str, site: Path) -> None:
    published = (site / "data/incidents.csv").read_bytes().decode("utf-8-sig")
    head, *lines = csv.reader(StringIO(published, newline=""))
    lines_by_id = {line[0]: line for line in lines}
    page.goto(f"{site_url}search/?q={quote('不正アクセス')}&sort=oldest")
    expect(page.locator("[data-search-results] a").first).to_be_visible()
    found = int(page.locator("[data-search-total]").inner_text())
    while page.locator("[data-search-more]").is_visible():
        before = page.locator("[data-search-results] > li").count()
        page.locator("[data-search-more]").click()
        expect(page.locator("[data-search-results] > li")).not_to_have_count(before)
    ids = [link.get_attribute("data-incident") for link in page.locator("[data-search-results] a").all()]
    assert len(ids) == found
    with page.expect_download() as download:
        page.get_by_role("link", name="CSVで保存").click()
    saved = Path(download.value.path()).read_bytes()
    assert download.value.suggested_filename == "incidents-不正アクセス.csv"
    assert 0 < len(ids) < len(lines)
    assert list(csv.reader(StringIO(saved.decode("utf-8-sig"), newline=""))) == [head, *(lines_by_id[id] for id in ids)]
    assert saved.startswith("\ufeff".encode())
