"""Pasted files in the encodings that Japanese texts come in, and what cannot be seen in them. Texts are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jikenbo.drafting import decode
from jikenbo.drafting.cleaning import clean, fold, lay_out

TEXT = "このたび、若葉市において個人情報を含む書類を紛失しました。（令和5年9月5日）\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "euc_jp", "iso2022_jp", "utf-16"])
@pytest.mark.parametrize("text", [TEXT, "書類の紛失について\r\n" + TEXT * 40])
def test_each_encoding_is_recognised_from_the_bytes(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).lstrip("\ufeff") == text


@given(st.binary(max_size=300))
def test_any_bytes_become_text(data: bytes) -> None:
    assert isinstance(clean(decode(data)), str)


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("⽒名 個⼈情報 ⼭⽇ ⻄⻑", "氏名 個人情報 山日 西長"),
        ("a\u00a0b\u200bc\ufeffd\x00e", "a bcde"),
        ("ﾒｰﾙｱﾄﾞﾚｽ", "メールアドレス"),
        ("か\u3099", "が"),
        ("行\r\n行\r行", "行\n行\n行"),
        ("\ud800あ", "\ufffdあ"),
    ],
)
def test_what_does_not_belong_is_replaced_in_the_kept_text(raw: str, kept: str) -> None:
    assert clean(raw) == kept


@given(st.text(max_size=300))
def test_folding_keeps_every_character_at_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_circled_numbers_do_not_become_part_of_a_number() -> None:
    assert fold("①１２名") == "①12名"


def test_wrapped_lines_are_joined_and_lead_back_to_their_lines() -> None:
    lines = [
        "若葉機構が管理するメールサーバに対し、外部からの不正アクセスがあり、保存されていた個人情",
        "報が流出したおそれがあることが判明しました。関係者の皆様にご迷惑をおかけすることを深くお",
        "詫び申し上げます。流出したおそれのある個人情報は、やり取りのあった関係者の氏名及びメール",
        "アドレスです。",
    ]
    layout = lay_out(lines, first_line=5)
    assert "個人情報が流出" in layout.text
    assert "氏名及びメールアドレスです。" in layout.text
    place = layout.text.index("アドレスです")
    assert (layout.line(place), layout.quote(place - 3, place + 4)) == (8, "メールアドレス")


def test_a_word_with_spaces_between_its_letters_is_whole() -> None:
    layout = lay_out(["会 社 名  株 式 会 社 ト リ ノ ス", "代表者名 若 葉"])
    assert layout.text == "会社名  株式会社トリノス\n代表者名 若 葉\n"
    assert layout.quote(5, 13) == "株式会社トリノス"


def test_a_date_cut_by_the_end_of_a_line_is_whole() -> None:
    assert lay_out(["2022年12月2", "3日"]).text == "2022年12月23日\n"


@pytest.mark.parametrize(
    "lines",
    [
        ["氏名、住所、電話番号、生年月日、メールアドレス", "パスワードは含まれておりません。"],
        ["書類の紛失について", "1 概要", "書類を紛失しました。"],
        ["・氏名", "・住所", "・電話番号"],
    ],
)
def test_short_lines_are_never_joined(lines: list[str]) -> None:
    assert lay_out(lines).text.split("\n")[: len(lines)] == lines
