"""Folding: the one form of a text that is compared."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jikenbo.folding import TABLE, fold

VECTORS = json.loads(Path(__file__).parents[1].joinpath("search/vectors.json").read_text(encoding="utf-8"))
# Japanese text with all that makes it hard: half-width kana, marks, variants, selectors, spaces, surrogate pairs.
TEXT = st.text(
    st.sampled_from("個人情報漏えいサーバーﾊﾟﾊﾞ゙゚がぎ㈱①ＡaＢb1２,，.．･・ー-−〜~ 　\n髙齋𠮷𠀋İΣ\U000e0101\ufe00"),
    max_size=20,
)


@pytest.mark.parametrize(("text", "folded"), VECTORS["fold"])
def test_a_text_folds_as_the_shared_vectors_say(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_what_is_folded_folds_to_itself(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXT, TEXT)
def test_a_part_of_a_text_is_found_in_the_folded_text(before: str, after: str) -> None:
    # Cut where no combining mark follows, as a reader selects text.
    if not after[:1] or after[0] not in "゙゚ﾟﾞ":
        assert fold(after) in fold(before + after)
        assert fold(before) in fold(before + after)


@pytest.mark.parametrize(("source", "lines"), TABLE["kanji"].items())
def test_every_variant_folds_into_a_character_that_stays_as_it_is(source: str, lines: list[str]) -> None:
    for first, *variants in " ".join(lines).split():
        assert [fold(each) for each in variants] == [first] * len(variants), source
        assert fold(first) == first
