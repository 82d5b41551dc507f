"""Words: what the index holds of a text."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jikenbo.folding import fold
from jikenbo.search.tokenizer import spell, words

VECTORS = json.loads(Path(__file__).with_name("vectors.json").read_text(encoding="utf-8"))
# Japanese text with all that makes it hard: half-width kana, marks, variants, spaces, surrogate pairs.
TEXT = st.text(st.sampled_from("個人情報漏えいサーバーﾊﾟﾊﾞ゙゚がぎ㈱①ＡaＢb1２,，.．･・ー-−〜~ 　\n髙齋𠮷𠀋İΣ"), max_size=20)


@pytest.mark.parametrize(("texts", "expected"), VECTORS["words"])
def test_texts_are_cut_as_the_shared_vectors_say(texts: list[str], expected: list[list[str]]) -> None:
    assert list(words(map(fold, texts))) == expected


@given(st.text(min_size=2))
def test_words_are_plain_ascii_that_pagefind_leaves_alone(text: str) -> None:
    for word in next(words([text])):
        assert word.isascii() and word.isalnum() and word == word.lower()


@given(TEXT)
def test_each_word_begins_with_its_two_characters_and_holds_up_to_four_of_a_compound(text: str) -> None:
    folded = fold(text)
    sequence = next(words([folded]))
    for at in range(len(folded) - 1):
        compound = re.match("[0-9a-z一-鿿々ァ-ヺー]{3,4}", folded[at:])
        assert sequence[at] == "".join(spell(compound[0] if compound else folded[at : at + 2]))


@given(st.lists(TEXT, max_size=4))
def test_no_phrase_runs_from_one_text_into_the_next(texts: list[str]) -> None:
    # A text of n characters takes n positions; one more stays free before the next text's first pair.
    for text, sequence in zip(texts, words(map(fold, texts)), strict=True):
        assert len(sequence) >= len(fold(text)) + 1
