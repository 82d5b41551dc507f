"""The browser's search as Python does it: folded texts, and dates and numbers as people type them; and any query."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deno_process import DenoProcess
from jikenbo.archive.edtf import parse_edtf
from jikenbo.folding import TABLE, fold
from jikenbo.search.tokenizer import words
from search.records import LEXICON


@pytest.fixture(scope="module")
def modules(deno: DenoProcess) -> DenoProcess:
    """The modules with what folds a text and what reads dates and numbers as `state`."""
    deno.evaluate(
        """async ([table, reading]) => {
            const names = ["folding", "query", "reading", "ranges"];
            const loaded = await Promise.all(names.map((name) => load(`search/${name}`)));
            const { Folding, readersOf, ...functions } = Object.assign({}, ...loaded);
            Object.assign(state, { folding: new Folding(table), readers: readersOf(reading), ...functions });
        }""",
        [TABLE, LEXICON.reading],
    )
    return deno


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(texts=st.lists(st.text(st.characters(codec="utf-8"), max_size=30), min_size=20, max_size=20))
def test_the_browser_folds_as_the_index_does(modules: DenoProcess, texts: list[str]) -> None:
    assert modules.evaluate("(texts) => texts.map((text) => state.folding.fold(text))", texts) == list(map(fold, texts))


@pytest.mark.parametrize(
    ("date", "asked", "inside"),
    [
        ("2023-09", "2023-09-01..2023-09-30", True),
        ("2023-09", "2023-09-01..2023-09-29", False),
        ("2023-02", "..2023-02-28", True),
        ("2023-21", "2023-03..2023-05", True),
        ("2023-21", "2023-03..2023-04", False),
        ("2023-05/..", "2023", False),
        ("2023-05/..", "2023..", True),
        ("202X", "2020..2029", True),
        ("202X", "2023", False),
        ("2023-09-30/2023-10-02", "2023-09", False),
        ("2023-09-28~", "2023-09", True),
        ("2023-04-01", "2023年度", True),
        ("2024-03-31", "令和5年度", True),
        ("2023-03-31", "2023年度", False),
        ("2023", "2023年度", False),
        ("2024-05-01", "FY2024", True),
        ("2022-01-01", "2022年以降", True),
        ("2021-12-31", "2022年以降", False),
        ("2022-12-31", "2022年まで", True),
        ("2023-01-01", "2022年まで", False),
        ("2022-12-31", "2023年度より前", True),
        ("2023-04-01", "2023年度以前", True),
        ("2023-04-01", "2022年度より後", True),
        ("2023-03-31", ">2022年度", False),
        ("2023-04-01", ">2022年度", True),
        ("2023-04-01", "2023年度より前", False),
        ("2023-03-31", "2023年度より前", True),
        ("2022-01-01", "<2022", False),
        ("2021-12-31", "<2022", True),
        ("2023-03-31", "2022年度〜2023年度", True),
        ("2023-10-01", "2023年9月28日から10月2日まで", True),
        ("2023-09", "令和5年9月", True),
        ("2023-09-28", "R5.9.28", True),
    ],
)
def test_a_date_is_in_a_range_that_holds_its_every_day(
    modules: DenoProcess, date: str, asked: str, inside: bool
) -> None:
    known = parse_edtf(date)
    days = [known.earliest.isoformat(), known.latest.isoformat()]
    assert (
        modules.evaluate(
            "([asked, days]) => state.dateRange(state.folding.fold(asked), state.readers)(...days)", [asked, days]
        )
        is inside
    )


@pytest.mark.parametrize(
    ("asked", "inside"),
    [
        ("1000", ["1000"]),
        (">=1万", ["10000", "13400"]),
        (">=1.2万人", ["13400"]),
        ("不明", [""]),
        ("1万3400人", ["13400"]),
        ("<1,000", ["0", "999"]),
        ("1千", ["1000"]),
        ("2千万", []),
        ("1万人以上", ["10000", "13400"]),
        ("1,000人超", ["10000", "13400"]),
        ("1万人未満", ["0", "999", "1000"]),
        ("1000人以上1万人未満", ["1000"]),
        ("最大千人", ["0", "999", "1000"]),
        ("約1万人", ["10000"]),
        (">=1億", []),
        ("<1億", ["0", "999", "1000", "10000", "13400"]),
        ("数十人", None),
        ("1000人以上以下", None),
        ("1000〜1万", ["1000", "10000"]),
        ("1000-1万", ["1000", "10000"]),
        ("..999", ["0", "999"]),
        ("..", None),
    ],
)
def test_a_number_of_people_is_read_as_readers_write_it(
    modules: DenoProcess, asked: str, inside: list[str] | None
) -> None:
    found = modules.evaluate(
        """(asked) => {
            const holds = state.numberRange(state.folding.fold(asked), state.readers);
            return holds && ["", "0", "999", "1000", "10000", "13400"].filter(holds);
        }""",
        asked,
    )
    assert found == inside


QUERY = st.lists(
    st.one_of(
        st.sampled_from(
            ['"', "「", "」", "-", "OR", "|", "org:", "tag：", "date:", "people:>=", "#2023-396", " ", "\u3000"]
        ),
        st.text(st.characters(codec="utf-8"), max_size=6),
    ),
    max_size=12,
).map("".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(terms=st.lists(QUERY, min_size=20, max_size=20))
def test_any_query_is_read_as_parts_of_what_was_typed(modules: DenoProcess, terms: list[str]) -> None:
    read = modules.evaluate(
        """(terms) => terms.map((term) => {
            const fold = (text) => state.folding.fold(text);
            const { groups, parts, without, narrowings } = state.parseQuery(term, fold);
            const all = [...parts, ...without, ...narrowings];
            const typed = all.every(({ raw, at }) => term.slice(at, at + raw.length) === raw);
            return typed && groups.every((group) => group.length) && groups.flat().length === all.length;
        })""",
        terms,
    )
    assert read == [True] * len(terms)


TEXT = st.text(st.sampled_from("個人情報漏えいサーバーがの㈱①AaＢb12２0,.・ー〜 髙𠮷𠀋々"), min_size=2, max_size=20)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(texts=st.lists(TEXT, min_size=20, max_size=20))
def test_a_phrase_is_covered_by_the_words_that_the_index_has_where_it_occurs(
    deno: DenoProcess, texts: list[str]
) -> None:
    folded = [text for text in map(fold, texts) if len(text) > 1]
    sequence = [next(words([text])) for text in folded]
    spans = [
        (text, start, end)
        for text in folded
        for start in range(len(text) - 1)
        for end in range(start + 2, len(text) + 1)
    ]
    covers = deno.evaluate(
        """async (phrases) => {
            const { cover } = await load("search/tokenizer");
            return phrases.map((phrase) => cover(phrase).map(({ from, to, offset }) => [from, to, offset]));
        }""",
        [text[start:end] for text, start, end in spans],
    )
    own = dict(zip(folded, sequence, strict=True))
    for (text, start, end), places in zip(spans, covers, strict=True):
        assert all(first <= own[text][start + offset] <= last for first, last, offset in places)
        held = [range(offset, min(offset + characters(first), end - start)) for first, _, offset in places]
        assert set().union(*held) == set(range(end - start))


def characters(word: str) -> int:
    """How many characters a word spells: three digits each, a "y" and four for some."""
    return len(re.findall("y.{4}|...", word))
