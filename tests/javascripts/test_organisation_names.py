"""The browser reads the names of organisations as Python does: one table of cases, and any text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deno_process import DenoProcess
from jikenbo.archive.organisation.legal_forms import FORMS, IN_BRACKETS, may_be_one
from jikenbo.archive.organisation.location import prefecture_of
from jikenbo.archive.organisation.name import read_name
from jikenbo.archive.organisation.prefectures import PREFECTURES
from jikenbo.archive.organisation.several import split_names

VECTORS = json.loads(Path(__file__).parents[1].joinpath("archive/organisation/names.json").read_text("utf-8"))
WORDS = (
    "㈱ ㊩ みほん ためし 健康会 池田町 府中市 札幌市 中央区 市立 教育委員会 役場 （福井県） (東京) 、 ・ 及び と / K.K."
    " Inc. mihon - . 葛\U000e0101 髙 ヶ ① 病院 （ ）"
)
PIECES = [
    *FORMS,
    *PREFECTURES[:3],
    *(f"（{short}）" for short in list(IN_BRACKETS)[-40:]),
    *WORDS.split(),
    *(" ", "　", "\n", "1. ", "Co., Ltd."),
]
TEXTS = st.lists(
    st.one_of(st.sampled_from(PIECES), st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf")), max_size=3)),
    max_size=6,
).map("".join)


@pytest.fixture
def names(form: DenoProcess) -> DenoProcess:
    """The modules with the names' reader as `state.names` and what separates names as `state.split`."""
    form.evaluate(
        """async () => {
            const { splitNames } = await load("organisations/several");
            const { tables } = state;
            state.names = tables.names;
            state.split = (text) => splitNames(text, tables.names, tables.name_tables);
        }"""
    )
    return form


READ = """(texts) => {
    const read = texts.map((text) => state.names.read(text));
    return read.map(({ stem, form, prefecture }) => [stem, form, prefecture]);
}"""


def test_the_browser_reads_names_as_the_shared_table_says(names: DenoProcess) -> None:
    assert names.evaluate(READ, [row[0] for row in VECTORS["names"]]) == [row[1:4] for row in VECTORS["names"]]


def test_the_browser_finds_prefectures_as_the_shared_table_says(names: DenoProcess) -> None:
    texts = [text for text, _ in VECTORS["prefectures"]]
    found = names.evaluate("(texts) => texts.map((text) => state.names.prefectureOf(text))", texts)
    assert found == [prefecture for _, prefecture in VECTORS["prefectures"]]


def test_the_browser_separates_names_as_the_shared_table_says(names: DenoProcess) -> None:
    texts = [text for text, _ in VECTORS["several"]]
    assert names.evaluate("(texts) => texts.map((text) => state.split(text))", texts) == [
        own for _, own in VECTORS["several"]
    ]


def test_the_browser_knows_which_forms_may_be_one(names: DenoProcess) -> None:
    pairs = [[one, other] for one in ("", *FORMS) for other in ("", *FORMS)]
    found = names.evaluate("(pairs) => pairs.map(([one, other]) => state.names.mayBeOne(one, other))", pairs)
    assert found == [may_be_one(one, other) for one, other in pairs]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(texts=st.lists(TEXTS, min_size=30, max_size=30))
def test_the_browser_reads_any_text_as_python_does(names: DenoProcess, texts: list[str]) -> None:
    def read(text: str) -> list[Any]:
        own = read_name(text)
        return [own.stem, own.form, own.prefecture]

    assert names.evaluate(READ, texts) == list(map(read, texts))
    assert names.evaluate("(texts) => texts.map((text) => state.names.prefectureOf(text))", texts) == list(
        map(prefecture_of, texts)
    )
    assert names.evaluate("(texts) => texts.map((text) => state.split(text))", texts) == list(map(split_names, texts))
