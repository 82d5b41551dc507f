"""A drafted entry is one that the archive can read, with the reason of every value next to it. Texts are invented."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.drafting import cases
from jikenbo.archive.reading import Source, parse_entry
from jikenbo.archive.vocabulary import Vocabulary, read_vocabulary
from jikenbo.drafting import Draft, as_json, as_markdown, draft_text, number
from jikenbo.drafting.ruleset import words

CORPUS = Path(__file__).parent / "corpus"
VOCABULARY = read_vocabulary(Path(__file__).parents[2] / "vocabulary.yml")
#: What notices are made of, to be put together in every wrong order.
PIECES = (
    *words(
        "株式会社 若葉市 当社 （以下 」 「 令和5年 9月 5日 同日 ～ から 翌年 約 1万 3,400 人 名分 うち 合計 件 氏名、 "
        "住所 は 含まれておりません 誤って 送信 不正アクセス 。 1． ・ ： （ ） 漏えいした情報 "
        "お問い合わせ先 【概要】 | ※ 第2報"
    ),
    "\n",
    "\n\n",
)
NOTICE = """【セキュリティ事件簿#2024-12】若葉市 USBメモリの紛失について（お詫び） 2024年3月5日

令和6年3月1日、市民課の職員がUSBメモリを紛失していることが判明しました。
保存されていたのは、市民約1,200人の氏名、住所です。電話番号は含まれておりません。
"""


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, text, _ in cases(CORPUS)])
def test_every_drafted_entry_is_read_back_as_the_same_incident(name: str, text: str, vocabulary: Vocabulary) -> None:
    for draft in number(draft_text(text, vocabulary), ()):
        if draft.id is None:
            continue
        read = parse_entry(Source(f"{name}.md", draft.id, as_markdown(draft, vocabulary)))
        assert read.problems == ()
        assert read.incident is not None
        assert read.incident.org == (draft.orgs or ("不明",))
        assert str(read.incident.date) == (draft.date or str(draft.year))
        assert read.incident.tags == draft.tags
        assert dict(read.incident.counts) == dict(draft.counts)


def test_an_entry_gives_the_reason_above_each_value_and_what_was_not_used(draft: Callable[[str], Draft]) -> None:
    entry = as_markdown(draft(NOTICE), VOCABULARY)
    assert "# ~1200 ← 4行目「約1,200人」" in entry
    assert "people: ~1200" in entry
    assert "date: 2024-03-05" in entry
    assert "#   tags: 電話番号 ← 4行目「電話番号」 打ち消されている" in entry


def test_an_entry_asks_for_a_cause_that_the_notice_does_not_state(draft: Callable[[str], Draft]) -> None:
    question = "# 要確認: 原因が公表文に見つかりません"
    assert question in as_markdown(draft("2024年3月5日\n若葉市\n\nただいま調査しております。\n"), VOCABULARY)
    assert question not in as_markdown(draft(NOTICE), VOCABULARY)


def test_an_entry_leaves_out_whom_to_ask(draft: Callable[[str], Draft]) -> None:
    entry = as_markdown(draft(f"{NOTICE}\n市民課 0120-000-000 ｓｈｉｍｉｎ＠wakaba.example\n"), VOCABULARY)
    assert "> 市民課 （連絡先） （連絡先）" in entry
    assert "0120" not in entry


def test_json_has_the_promised_keys_and_null_for_what_is_not_known(draft: Callable[[str], Draft]) -> None:
    values = as_json(draft("お知らせ\n\nただいま調査しております。\n"))
    assert list(values) == [
        "id", "title", "org", "date", "occurred", "discovered", "counts", "tags", "reports", "text", "evidence",
    ]  # fmt: skip
    assert (values["id"], values["org"], values["date"], values["occurred"], values["counts"]) == (
        None,
        [],
        None,
        None,
        {},
    )


def test_every_value_has_evidence_whose_words_are_on_its_line(draft: Callable[[str], Draft]) -> None:
    found = draft(NOTICE)
    lines = NOTICE.split("\n")
    assert {evidence.field for evidence in found.evidence if evidence.used} >= {"title", "org", "date", "counts.people"}
    assert [evidence for evidence in found.evidence if evidence.quote not in lines[evidence.line - 1]] == []


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["【#2024-1】若葉市 ", "【#2024-1】", "", "2024年3月1日\n"]),
    st.lists(
        st.sampled_from(PIECES) | st.text(alphabet=st.characters(blacklist_categories=()), max_size=40), max_size=30
    ),
)
def test_whatever_is_pasted_becomes_an_entry_that_can_be_read(heading: str, pieces: list[str]) -> None:
    for draft in draft_text(heading + "".join(pieces), VOCABULARY):
        entry = as_markdown(replace(draft, year=draft.year or 2024), VOCABULARY)
        assert parse_entry(Source("x.md", "2024-001", entry)).problems == (), entry
