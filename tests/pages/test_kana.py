"""Names are where a reader of Japanese looks for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jikenbo.pages.kana import GROUPS, group, sort_key


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("アイウ", "あ行"), ("ぁ", "あ行"), ("ｵﾚﾝｼﾞ", "あ行"), ("ヴィ", "あ行"),
        ("がく", "か行"), ("ゾウ", "さ行"), ("っ", "た行"), ("どう", "た行"), ("ん", "わ行"),
        ("ぱん", "は行"), ("ボール", "は行"), ("ゃ", "や行"), ("レイ", "ら行"), ("をと", "わ行"),
        ("ヷルシャヷ", "わ行"), ("ヷ", "わ行"), ("ヸ", "わ行"), ("ヹ", "わ行"), ("ヺ", "わ行"),
        ("Example", "A–Z・数字"), ("３丁目", "A–Z・数字"), ("架空市", "漢字ほか"), ("★", "漢字ほか"), ("", "漢字ほか"),
    ],
)  # fmt: skip
def test_a_name_is_in_the_row_of_its_first_letter(name: str, expected: str) -> None:
    assert group(name) == expected


def test_rows_follow_each_other_as_in_the_syllabary() -> None:
    names = ["架空市", "Example", "ワールド", "らいと", "ガイド", "カード", "アート"]
    assert sorted(names, key=sort_key) == ["アート", "カード", "ガイド", "らいと", "ワールド", "Example", "架空市"]


def test_names_of_one_row_are_sorted_as_in_a_dictionary() -> None:
    names = [
        "カーテン", "カード", "ガード", "ガイア", "ガス", "かつお", "カット", "カツ丼", "カワサキ",
        "キット", "キャノン", "きやま", "クーポン", "クウル", "わい", "ワイン", "ヷイン", "わう",
    ]  # fmt: skip
    assert sorted(names[::2] + names[1::2], key=sort_key) == names


@given(st.text())
def test_every_name_has_a_place(name: str) -> None:
    assert group(name) in GROUPS
