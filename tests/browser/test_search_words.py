"""What a reader types finds what is meant: other names, other spellings, conditions in words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from archives import VOCABULARY, incident
from browser.search_site import index_site
from jikenbo.archive.organisation.register import parse_register
from jikenbo.archive.reading import Archive
from jikenbo.folding import fold
from jikenbo.pipeline.lexicon import lexicon_of
from jikenbo.search.archive_records import records_of

REGISTER = """
- name: 見本電力株式会社
  other_names: [ミホデン]
  former_names: [旧見本電灯株式会社]
"""
ARCHIVE = Archive(
    (
        incident(
            "2023-396",
            title="公用 USB メモリの紛失",
            org="野辺地町",
            date="2023-09-28",
            tags=["紛失・置き忘れ", "USBメモリー", "地方公共団体"],
            counts={"people": "13400"},
            body="## 概要\n\n第一報である。対象は 1,200 件。Web Server の記録を調べた。",
        ),
        incident(
            "2022-002",
            title="社用端末の置き忘れ",
            org="みほんソフト",
            date="2022-03-31",
            tags=["紛失・置き忘れ", "スマートフォン・携帯電話", "情報通信業"],
            counts={"people": "1000"},
            body="## 概要\n\n葛\U000e0101城市内の駅で失くした。慶應と日本製鐵の名刺。",
        ),
        incident(
            "2022-003",
            title="端末の画面の写り込み",
            org="有限会社見本堂",
            date="2022-04-01",
            tags=["誤公開"],
            body="## 概要\n\n広報の写真にスマホの画面が写った。",
        ),
        incident(
            "2021-004",
            title="電子カルテの停止",
            org="医療法人社団見本会",
            date="2021",
            tags=["ランサムウェア", "医療・福祉"],
            counts={"people": "100000000"},
            body="## 概要\n\n2023年度の予算で直す。事件簿 の外の 個人 情報。",
        ),
        incident("2019-007", title="伝票の誤廃棄", org="株式会社見本堂", date="2019", tags=["誤廃棄"]),
        incident("2020-005", title="検針票の誤送付", org="見本電力", date="2020-04", tags=["誤交付・誤送付"]),
        incident("2020-006", title="検針票の紛失", org="旧見本電灯(株)", date="2020-05", tags=["盗難"]),
    ),
    VOCABULARY,
    parse_register(REGISTER, Path("organisations.yml")),
)
RECORDS = tuple(records_of(ARCHIVE))


@pytest.fixture(scope="module")
def tab(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page in which `window.instance` searches the archive."""
    with index_site(tmp_path_factory.mktemp("host"), RECORDS, lexicon_of(ARCHIVE)) as address:
        context = browser.new_context(locale="ja-JP")
        page = context.new_page()
        page.goto(address)
        page.evaluate(
            """async () => {
                const { createInstance } = await import(new URL("assets/javascripts/search.js", document.baseURI).href);
                window.instance = createInstance();
            }"""
        )
        yield page
        context.close()


def found(tab: Page, term: str) -> Any:
    """The hits, whether each holds the words themselves, by what the query was widened, and what it was taken for."""
    return tab.evaluate(
        """async (term) => {
            const { results, widenings, query, unknown } = await instance.search(term);
            return {
                ids: results.map(({ id }) => id),
                literal: results.filter(({ literal }) => literal).map(({ id }) => id),
                widenings: widenings.map(({ pieces, values }) => [pieces.map(({ raw }) => raw).join(" "), values]),
                conditions: query.narrowings.filter(({ plain }) => plain).map(({ field, raw }) => [field, raw]),
                unknown: unknown.map(({ raw }) => raw),
            };
        }""",
        term,
    )


def ids(tab: Page, term: str) -> list[str]:
    result: list[str] = found(tab, term)["ids"]
    return result


@pytest.mark.parametrize(
    "term",
    [
        "USBメモリ",
        "ＵＳＢメモリ",
        "USB メモリ",
        '"USB メモリ"',
        '"USB\u3000メモリ"',
        '"USB\u00a0メモリ"',
        "「USBメモリ」",
        "公用USB",
    ],
)
def test_spaces_between_japanese_and_latin_letters_count_for_nothing(tab: Page, term: str) -> None:
    assert found(tab, term)["literal"] == ["2023-396"]


def test_spaces_between_latin_words_and_between_japanese_characters_count(tab: Page) -> None:
    assert ids(tab, '"web server"') == ["2023-396"]
    assert ids(tab, "webserver") == []
    assert ids(tab, '"個人 情報"') == ["2021-004"]
    assert ids(tab, "個人情報") == []


@pytest.mark.parametrize(
    "term", ["第1報", "第一報", "第１報", "1,200件", "1200件", "1,200 件", "1万3400人", "葛城市", "葛\U000e0101城"]
)
def test_numbers_and_older_forms_are_found_in_every_notation(tab: Page, term: str) -> None:
    expected = ["2022-002"] if term.startswith("葛") else ["2023-396"]
    assert ids(tab, term) == expected


@pytest.mark.parametrize("term", ["慶応", "慶應", "日本製鉄", "日本製鐵"])
def test_old_and_new_forms_of_a_character_are_one(tab: Page, term: str) -> None:
    assert ids(tab, term) == ["2022-002"]


@pytest.mark.parametrize(
    "term",
    ["事件簿#2023-396", "#2023-396", "＃2023-396", "事件簿 #2023-396", "事件簿＃２０２３-３９６", "紛失 #2023-396"],
)
def test_an_incident_is_found_by_its_number_as_pages_cite_it(tab: Page, term: str) -> None:
    assert ids(tab, term) == ["2023-396"]


def test_a_number_sign_before_anything_else_is_a_number_sign(tab: Page) -> None:
    assert ids(tab, "#2023") == []
    assert ids(tab, "事件簿") == ["2021-004"]


def test_another_name_of_a_tag_finds_the_incidents_of_the_tag_after_those_that_hold_it(tab: Page) -> None:
    assert found(tab, "スマホ") == {
        "ids": ["2022-003", "2022-002"],
        "literal": ["2022-003"],
        "widenings": [["スマホ", ["スマートフォン・携帯電話"]]],
        "conditions": [],
        "unknown": [],
    }


@pytest.mark.parametrize("term", ['"スマホ"', "「スマホ」", "“スマホ”"])
def test_a_word_in_quotation_marks_is_not_widened(tab: Page, term: str) -> None:
    assert (found(tab, term)["ids"], found(tab, term)["widenings"]) == (["2022-003"], [])


def test_what_is_taken_away_is_the_word_alone(tab: Page) -> None:
    assert ids(tab, "端末 -スマホ") == ["2022-002"]


def test_every_alias_in_japanese_and_english_finds_the_incidents_of_its_tag(tab: Page) -> None:
    missed = {}
    for tag in VOCABULARY.tags.values():
        tagged = {record.id for record in RECORDS if tag.name in record.filters.get(tag.facet, ())}
        for alias in (*tag.aliases, tag.en, *tag.aliases_en) if tagged else ():
            if not tagged <= set(ids(tab, alias)):
                missed[alias] = tag.name
    assert missed == {}


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("ransomware hospital", ["2021-004"]),
        ("Ransomware Hospitals", ["2021-004"]),
        ("lost or left behind", ["2023-396", "2022-002"]),
        ("left behind", ["2023-396", "2022-002"]),
        ("lost USB stick", ["2023-396"]),
        ("municipality lost", ["2023-396"]),
        ("or", []),
    ],
)
def test_english_words_find_the_tags_that_they_name(tab: Page, term: str, expected: list[str]) -> None:
    assert ids(tab, term) == expected


@pytest.mark.parametrize(
    "term",
    [
        "みほんソフト株式会社",
        "みほんソフト(株)",
        "㈱みほんソフト",
        "みほんソフト 株式会社",
        "org:みほんソフト株式会社",
    ],
)
def test_a_legal_form_that_the_entry_leaves_out_finds_the_organisation(tab: Page, term: str) -> None:
    assert ids(tab, term) == ["2022-002"]


def test_another_legal_form_is_another_organisation(tab: Page) -> None:
    assert ids(tab, "見本堂") == ["2022-003", "2019-007"]
    assert ids(tab, "(有)見本堂") == ["2022-003"]
    assert ids(tab, "見本堂 ㈱") == ["2019-007"]
    assert ids(tab, "合同会社見本堂") == []


@pytest.mark.parametrize("term", ["野辺地町役場", "青森県野辺地町", "青森県上北郡野辺地町", "上北郡野辺地町役場"])
def test_a_municipality_is_found_with_its_office_and_its_prefecture(tab: Page, term: str) -> None:
    result = found(tab, term)
    assert (result["ids"], result["widenings"]) == (["2023-396"], [[term, ["野辺地町"]]])


@pytest.mark.parametrize("term", ["org:野辺地町役場", "org:青森県野辺地町"])
def test_a_narrowing_by_organisation_knows_its_other_names(tab: Page, term: str) -> None:
    assert ids(tab, term) == ["2023-396"]


@pytest.mark.parametrize("term", ["ミホデン", "見本電力株式会社", "旧見本電灯", "(株)見本電力", "旧見本電灯株式会社"])
def test_any_name_of_a_registered_organisation_finds_all_its_incidents(tab: Page, term: str) -> None:
    assert set(ids(tab, term)) == {"2020-005", "2020-006"}


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("検針票 OR カルテ", ["2020-006", "2020-005", "2021-004"]),
        ("検針票|カルテ", ["2020-006", "2020-005", "2021-004"]),
        ("検針票 ｜ カルテ", ["2020-006", "2020-005", "2021-004"]),
        ("検針票 ＯＲ カルテ", ["2020-006", "2020-005", "2021-004"]),
        # OR binds before "and"
        ("検針票 OR カルテ 紛失", ["2020-006"]),
        ("紛失 検針票 OR カルテ OR 公用", ["2023-396", "2020-006"]),
        ("org:野辺地町 OR tag:ランサムウェア", ["2023-396", "2021-004"]),
        ("カルテ OR -の", ["2021-004"]),
        # half typed
        ("カルテ OR", ["2021-004"]),
        ("カルテ |", ["2021-004"]),
        ("カルテ OR date:きのう", ["2021-004"]),
    ],
)
def test_or_between_words_finds_either(tab: Page, term: str, expected: list[str]) -> None:
    assert sorted(ids(tab, term)) == sorted(expected)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("people:>=1億", ["2021-004"]),
        ("people:1万人以上", ["2023-396", "2021-004"]),
        ("people:1,000人超", ["2023-396", "2021-004"]),
        ("people:1,000人以上", ["2023-396", "2022-002", "2021-004"]),
        ("date:2022年度", ["2022-003"]),
        ("date:2021年度", ["2022-002"]),
        ("date:2022年以降", ["2023-396", "2022-003", "2022-002"]),
        ("date:2022年まで", ["2022-003", "2022-002", "2021-004", "2020-006", "2020-005", "2019-007"]),
        ("date:2023年9月", ["2023-396"]),
        ("date:令和5年", ["2023-396"]),
    ],
)
def test_a_condition_is_read_as_readers_write_it(tab: Page, condition: str, expected: list[str]) -> None:
    assert ids(tab, condition) == expected


@pytest.mark.parametrize(
    ("term", "field", "expected"),
    [
        ("2022年以降", "date", ["2023-396", "2022-003", "2022-002"]),
        ("２０２２年度", "date", ["2022-003"]),
        ("令和4年度", "date", ["2022-003"]),
        ("2021年4月〜2022年3月", "date", ["2022-002"]),
        ("2021〜2022年", "date", ["2022-003", "2022-002", "2021-004"]),
        ("〜2019年", "date", ["2019-007"]),
        ("2023年〜", "date", ["2023-396"]),
        ("1万人以上", "people", ["2023-396", "2021-004"]),
        ("1,000人超", "people", ["2023-396", "2021-004"]),
        ("1億人以上", "people", ["2021-004"]),
    ],
)
def test_a_word_that_is_a_condition_narrows(tab: Page, term: str, field: str, expected: list[str]) -> None:
    result = found(tab, term)
    assert (result["ids"], result["conditions"]) == (expected, [[field, term]])


def test_a_word_that_is_a_condition_is_a_word_in_quotation_marks(tab: Page) -> None:
    result = found(tab, '"2023年度"')
    assert (result["ids"], result["conditions"]) == (["2021-004"], [])


@pytest.mark.parametrize(
    "term",
    ["date:きのう", "people:たくさん", "date:2022年13月", "紛失 date:きのう", "-date:きのう", "date:..", "people:>="],
)
def test_a_condition_that_is_not_understood_finds_nothing_and_is_named(tab: Page, term: str) -> None:
    result = found(tab, term)
    assert result["ids"] == []
    assert result["unknown"] == [term.split(" ")[-1]]


def test_a_quoted_part_of_any_text_finds_exactly_the_incidents_that_hold_it(tab: Page) -> None:
    terms = sorted(
        {
            text[start : start + size]
            for record in RECORDS
            for text in record.texts
            for size in (2, 3, 5)
            for start in range(len(text) - size + 1)
            if fold(text[start : start + size]) and not set(text[start : start + size]) & set('"“”「」『』')
        }
    )
    answers = tab.evaluate(
        """async (terms) => {
            const found = [];
            for (const term of terms) found.push((await instance.search(`"${term}"`)).results.map(({ id }) => id));
            return found;
        }""",
        terms,
    )
    texts = {record.id: [fold(text) for text in record.texts] for record in RECORDS}
    wrong = {
        term: answer
        for term, answer in zip(terms, answers, strict=True)
        if set(answer) - {fold(term)} != {id for id, each in texts.items() if any(fold(term) in text for text in each)}
    }
    assert len(terms) > 500
    assert wrong == {}
