"""The browser's search: exactness against a plain substring search, and Pagefind's interface."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from browser.search_site import index_site
from jikenbo.folding import TABLE, fold
from jikenbo.search.word_index import RUN_RECORDS
from search.records import LEXICON, RECORDS

SEARCH = """async ([term, options]) => {
    const found = await window.instance.search(term, options ?? {});
    return found.results.map((result) => result.id);
}"""


@pytest.fixture(scope="module", params=[RUN_RECORDS, 3], ids=["one run of the indexer", "several runs"])
def address(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[str]:
    """A site with nothing but an empty page, the browser code and an index."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("jikenbo.search.word_index.RUN_RECORDS", request.param)
        with index_site(tmp_path_factory.mktemp("host"), RECORDS, LEXICON) as address:
            yield address


@pytest.fixture(scope="module")
def tab(browser: Browser, address: str) -> Iterator[Page]:
    """A page in which `window.instance` searches the index and `window.parts` are the modules behind it."""
    context = browser.new_context(locale="ja-JP")
    page = context.new_page()
    page.goto(address)
    page.evaluate(
        """async (table) => {
            const load = (name) => import(new URL(`assets/javascripts/${name}.js`, document.baseURI).href);
            window.instance = (await load("search")).createInstance();
            const names = ["folding", "query", "variants"];
            const modules = await Promise.all(names.map((name) => load(`search/${name}`)));
            const { Folding, Variants, parseQuery } = Object.assign({}, ...modules);
            window.parts = { folding: new Folding(table), variants: new Variants(table), parseQuery };
        }""",
        TABLE,
    )
    yield page
    context.close()


def search(tab: Page, term: str | None, **options: Any) -> list[str]:
    """The ids of the hits in order."""
    ids: list[str] = tab.evaluate(SEARCH, [term, options])
    return ids


def holders(term: str) -> set[str]:
    """The ids of the records of whose texts each whitespace-separated part of the folded term is a part."""
    parts = list(filter(None, map(fold, term.split())))
    return {record.id for record in RECORDS if all(any(part in fold(text) for text in record.texts) for part in parts)}


def test_every_part_of_two_characters_or_more_finds_its_record_and_no_other(tab: Page) -> None:
    terms = sorted(
        {
            text[start:end]
            for record in RECORDS
            for text in record.texts
            for start in range(len(text))
            for end in range(start + 2, min(start + 6, len(text)) + 1)
            if text[start:end].strip()
        }
    )
    found = tab.evaluate(
        "async (terms) => { const all = []; for (const term of terms)"
        " all.push((await instance.search(term)).results.map(({ id }) => id)); return all; }",
        terms,
    )
    others = tab.evaluate(
        """(terms) => terms.map((term) => {
            const { parts: words } = parts.parseQuery(term, (text) => parts.folding.fold(text));
            return words.flatMap(({ text }) => parts.variants.of(text)).length - words.length;
        })""",
        terms,
    )
    # Quotation marks and hyphens belong to the query language; other spellings have tests of their own.
    literal = {
        term: set(ids)
        for term, ids, spellings in zip(terms, found, others, strict=True)
        if not spellings and not set(term) & set('"“”「」『』-')
    }
    assert len(literal) > 1000
    assert literal == {term: holders(term) for term in literal}


@pytest.mark.parametrize("term", ["人", "ー", "・", "他", "b", "𠮷", "1", ",", "("])
def test_one_character_finds_every_record_that_has_it(tab: Page, term: str) -> None:
    assert set(search(tab, term)) == holders(term)


@pytest.mark.parametrize(
    ("term", "ids"),
    [
        # A word in another spelling
        ("漏えい", ["2022-003"]),
        ("ウイルス", ["2022-003"]),
        ("サーバー", ["2022-003"]),
        ("株式会社ためし", ["2022-003"]),
        ("(株)みほん", ["2023-002"]),
        ("吉野 高橋", ["2023-002"]),
        ("ハンカク", ["2023-002"]),
        # A number or year in another notation
        ("13400人", ["2023-001", "2022-003"]),
        ("1万3,400", ["2023-001", "2022-003"]),
        ("1万", ["2022-003"]),
        ("10,000", []),
        ('"令和5年度"', ["2023-001"]),
        ("令和5年", ["2023-001"]),
        ("2023年", ["2023-001"]),
        # Parts of words and numbers, punctuation, two scripts
        ("SB", ["2023-001"]),
        ("3,4", ["2023-001"]),
        ("た。ま", ["2023-001"]),
        ("（木）", ["2023-002"]),
        ("BCC誤送信", ["2023-002"]),
        ("第2報", ["2023-001"]),
        ("Bメモ", ["2023-001", "2023-002"]),
        # The incident's number, whole
        ("2023-001", ["2023-001"]),
        ("２０２３-００１ 二次被害", ["2023-001"]),
        ("2023-00", []),
        ("USB -2023-001", []),
        # No phrase runs from one text into the next
        ("誤送信株式会社", []),
        # Quotation marks keep spaces
        ('"a b"', ["2022-003"]),
        ('"ab"', []),
        # Words are "and"; a hyphen takes away
        ("USB 二次被害", ["2023-001"]),
        ("USB 誤送信", []),
        ("控え -USB", ["2023-002"]),
        ("-の", ["2021-new-他"]),
        ("-の -他", []),
        ("date:2023 -USB", ["2023-002"]),
        # Narrowing
        ("org:ためし", ["2022-003"]),
        ("-org:ためし -org:みほん", ["2023-001", "2021-new-他"]),
        # spellings of the form, and further names of the organisation; another form is another organisation
        ("org:ためし株式会社", ["2022-003"]),
        ("org:（株）みほん", ["2023-002"]),
        ("org:有限会社みほん", []),
        ("org:旧架空村", ["2023-001"]),
        ("控え -date:2023", []),
        ("「二次被害」 USB", ["2023-001"]),
        ("tag:誤送信", ["2023-002"]),
        ("tag:メール誤送信", ["2023-002"]),
        ("tag:不正侵入", ["2022-003"]),
        ('"不正侵入"', []),
        ("date:2022..2023-08", ["2023-002", "2022-003"]),
        ("date:2023-9", ["2023-001"]),
        ("date:2021", ["2021-new-他"]),
        ("date:2021-01", []),
        ("date:..2021-06", []),
        ("date:2020-05..2021", ["2021-new-他"]),
        ("date:..2022", ["2022-003", "2021-new-他"]),
        ("date:<=2022", ["2022-003", "2021-new-他"]),
        ("date:>=2023年9月", ["2023-001"]),
        # In other notations; what is not understood finds nothing
        ("date:2023年9月", ["2023-001"]),
        ("date:20230830", ["2023-002"]),
        ("date:令和4年〜2023/8/30", ["2023-002", "2022-003"]),
        ("USB date:..", []),
        ("USB date:2022-13", []),
        ("USB date:2023-02-30", []),
        ("USB date:2022..2022..2022", []),
    ],
)
def test_a_query_finds(tab: Page, term: str, ids: list[str]) -> None:
    assert search(tab, term) == ids


def test_a_whole_paragraph_is_found_and_one_wrong_letter_at_its_end_is_not(tab: Page) -> None:
    paragraph = "".join(RECORDS[0].blocks[3].split())
    assert len(paragraph) > 40
    assert search(tab, paragraph) == ["2023-001"]
    assert search(tab, f"{paragraph[:-1]}！") == []


def test_filters_select_any_value_of_a_facet_and_all_facets(tab: Page) -> None:
    assert search(tab, None, filters={"year": ["2023", "2022"]}) == ["2023-001", "2023-002", "2022-003"]
    assert search(tab, None, filters={"year": ["2023", "2022"], "cause": "誤送信"}) == ["2023-002"]
    assert search(tab, None, filters={"cause": {"none": ["誤送信"]}, "year": {"any": ["2023"]}}) == ["2023-001"]


def test_hits_can_be_sorted(tab: Page) -> None:
    assert search(tab, "の", sort={"date": "asc"}) == ["2022-003", "2023-002", "2023-001"]
    assert search(tab, "の", sort={"date": "desc"}) == ["2023-001", "2023-002", "2022-003"]


def test_a_word_of_the_headline_comes_before_a_word_of_the_text(tab: Page) -> None:
    assert search(tab, "メール") == ["2023-002", "2022-003"]


def test_a_result_contains_what_is_shown_of_it(tab: Page, address: str) -> None:
    data = tab.evaluate("async () => (await instance.search('ﾊﾝｶｸ'.toLowerCase() + ' 吉野')).results[0].data()")
    assert data["url"] == f"{address}incidents/2023-002/"
    assert data["meta"]["title"] == "メールのBCC誤送信"
    assert data["facts"]["organisation"] == "株式会社みほん"
    assert "<mark>ﾊﾝｶｸ</mark>のカナや①も混じる。<mark>𠮷野</mark>さん" in data["excerpt"]
    assert "<mark>" not in data["plain_excerpt"]


@pytest.mark.parametrize("term", [None, "公用USBメモリーの紛失", "架空町 org:架空町"])
def test_a_hit_found_by_its_headline_alone_shows_how_its_text_begins(tab: Page, term: str | None) -> None:
    pieces = tab.evaluate(
        """async (term) => {
            const { results } = await instance.search(term);
            return (await results.find(({ id }) => id === "2023-001").data()).plain_excerpt;
        }""",
        term,
    )
    assert pieces.startswith("架空町は、職員が公用の")


def test_filter_counts_are_given_for_all_and_for_the_hits(tab: Page) -> None:
    counts = tab.evaluate("() => instance.filters()")
    assert counts["cause"] == {"不正アクセス": 1, "紛失・置き忘れ": 1, "誤送信": 1}
    found = tab.evaluate("() => instance.search('控え', { filters: { year: '2022' } })")
    assert found["filters"]["cause"]["誤送信"] == 0
    assert found["totalFilters"]["cause"]["誤送信"] == 1
    assert found["unfilteredResultCount"] == 1


@pytest.mark.parametrize(
    ("term", "suggested"),
    [
        ("ランサムェア 架空町", [("drop", "架空町", 1)]),
        ("二次被書", [("spelling", "二次被害", 1)]),
        ("メールアドレズ", [("spelling", "メールアドレス", 1)]),
        ("紛失 控え org:みほん", [("drop", "控え org:みほん", 1)]),
        # The piece itself, not the same letters in another one
        ("二次被害は 二次被害はなかった", [("drop", "二次被害は", 1)]),
        ("ランサムェア  『二次被害は』", [("drop", "『二次被害は』", 1)]),
        ("まったく存在しない語", []),
        # Two misspelt words; no word that helps when it is dropped
        ("二次被書 公用USBメリモー", [("spelling", "二次被害 公用usbメモリー", 1)]),
        ("ランサムェア 架空町 ためし", [("alone", "架空町", 1), ("alone", "ためし", 1)]),
        # A compound that the text has as two words
        ("公用紛失", [("split", "公用 紛失", 1)]),
        ("イベメール", []),
        # What a word says as a narrowing
        ("2023/9/28", [("narrowing", "date:2023/9/28", 1)]),
    ],
)
def test_a_query_without_hits_gets_suggestions_that_have_some(
    tab: Page, term: str, suggested: list[tuple[str, str, int]]
) -> None:
    found = tab.evaluate("(term) => instance.suggestions(term)", term)
    assert [(each["kind"], each["term"], each["total"]) for each in found] == suggested


def test_a_pasted_paragraph_that_nothing_holds_does_not_hold_up_the_page(tab: Page) -> None:
    words = [f"{text[:3]}{number}語" for number, text in enumerate(RECORDS[0].blocks * 20)]
    longest = tab.evaluate(
        """async ([pasted, long]) => {
            const tasks = [];
            const keep = (list) => tasks.push(...list.getEntries().map((each) => each.duration));
            new PerformanceObserver(keep).observe({ type: "longtask" });
            for (const term of [pasted, long]) {
                await instance.search(term);
                await instance.suggestions(term);
            }
            await new Promise((done) => setTimeout(done, 100));
            return Math.max(0, ...tasks);
        }""",
        [" ".join(words), "".join(words) * 10],
    )
    assert longest < 500


def test_a_missing_file_is_an_error_and_the_next_search_tries_again(tab: Page) -> None:
    tab.route("**/*.pf_index", lambda route: route.abort())
    message = tab.evaluate(
        """async () => {
            const { createInstance } = await import(new URL("assets/javascripts/search.js", document.baseURI).href);
            window.fresh = createInstance();
            return window.fresh.search("二次被害").then(() => "found", (error) => error.name);
        }"""
    )
    assert message == "LoadError"
    tab.unroute("**/*.pf_index")
    assert tab.evaluate("async () => (await window.fresh.search('二次被害')).results.length") == 1


def test_an_index_of_another_version_is_refused_by_name(tab: Page) -> None:
    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, json={**response.json(), "pagefind": "1.6"})

    tab.route("**/pagefind/search.json", answer)
    refusal = tab.evaluate(
        """async () => {
            const { createInstance } = await import(new URL("assets/javascripts/search.js", document.baseURI).href);
            return createInstance().search("二次被害").then(() => "found", ({ name, cause }) => [name, cause.message]);
        }"""
    )
    tab.unroute("**/pagefind/search.json")
    assert refusal == ["LoadError", "format 3, Pagefind 1.6: this page reads format 3, Pagefind 1.5"]


def test_an_index_merged_from_another_folder_is_searched_too(tab: Page) -> None:
    numbers, years = tab.evaluate(
        """async () => {
            const { createInstance } = await import(new URL("assets/javascripts/search.js", document.baseURI).href);
            const instance = createInstance();
            await instance.mergeIndex(new URL("pagefind/", document.baseURI).href, { indexWeight: 0.5 });
            const found = await instance.search("USB", { years: true });
            await instance.destroy();
            return [found.results.map(({ score }) => score), found.years];
        }"""
    )
    assert len(numbers) == 2
    assert numbers[1] == numbers[0] / 2
    assert sum(years["hits"].values()) == sum(years["open"].values()) == 2
