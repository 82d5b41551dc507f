"""The vocabulary covers the field's classifications, and finds the tag that was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from jikenbo.archive.vocabulary import Vocabulary, read_vocabulary
from jikenbo.errors import UserError

VOCABULARY = Path(__file__).parents[2] / "vocabulary.yml"


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return read_vocabulary(VOCABULARY)


def test_every_cause_has_its_class_in_the_three_classifications(vocabulary: Vocabulary) -> None:
    causes = vocabulary.facets["cause"].tags.values()
    assert [tag.name for tag in causes if not (tag.jnsa and tag.ppc and tag.veris)] == []
    assert len(causes) >= 20


def test_sectors_are_the_twenty_divisions_with_government_in_two(vocabulary: Vocabulary) -> None:
    sectors = vocabulary.facets["sector"].tags.values()
    assert {tag.jsic for tag in sectors} == set("ABCDEFGHIJKLMNOPQRST")
    assert [tag.name for tag in sectors if tag.jsic == "S"] == ["地方公共団体", "国の機関"]
    assert all(tag.official and tag.naics for tag in sectors)


def test_a_contractor_is_a_relation_and_not_a_cause(vocabulary: Vocabulary) -> None:
    assert vocabulary.tags["委託先"].facet == "relation"


@pytest.mark.parametrize(
    ("word", "tag"),
    [
        ("紛失", "紛失・置き忘れ"),  # an alias
        ("USBメモリ", "USBメモリー"),
        ("ランサムウエア", "ランサムウェア"),
        ("パスワードリスト攻げき", "パスワードリスト攻撃"),  # a slip
        ("zzzz", None),
    ],
)
def test_the_nearest_tag_is_the_one_that_was_meant(vocabulary: Vocabulary, word: str, tag: str | None) -> None:
    assert vocabulary.nearest(word) == tag


def test_a_tag_in_other_characters_is_refused_with_their_codes(vocabulary: Vocabulary) -> None:
    assert "（U+200B、U+FE00）" in str(vocabulary.unknown("氏\u200b名\ufe00"))


def test_tags_are_selected_by_facet_in_the_order_given(vocabulary: Vocabulary) -> None:
    assert vocabulary.of_facet("data", ["住所", "誤送信", "氏名"]) == ("住所", "氏名")


def test_a_name_of_two_tags_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "vocabulary.yml"
    tag = "{en: a, definition: b, aliases: [紛失]}"
    path.write_text(
        f"facets: {{cause: {{label: l, label_en: e, definition: d, tags: {{甲: {tag}, 乙: {tag}}}}}}}", "utf-8"
    )
    with pytest.raises(UserError, match=r"vocabulary\.yml:1: 同じ語が二度あります: 紛失"):
        read_vocabulary(path)


@pytest.mark.parametrize(
    ("label", "message"),
    [
        ("Lost, paper", "「Lost, paper」のアドレス（lost-paper）が、タグ「甲」の「Lost paper」と同じです"),
        ("!!!", "「!!!」からアドレスを作れません。英数字を含む名前にしてください"),
        ("紛失", "「紛失」からアドレスを作れません"),
    ],
)
def test_a_tag_without_an_address_of_its_own_in_its_facet_is_refused(tmp_path: Path, label: str, message: str) -> None:
    path = tmp_path / "vocabulary.yml"
    text = """facets:
  cause: {label: l, label_en: e, definition: d, tags: {丙: {en: "Lost paper", definition: d}}}
  medium:
    label: l
    label_en: e
    definition: d
    tags:
      甲: {en: Lost paper, definition: d}
      乙:
        definition: d
        en: "LABEL"
"""
    path.write_text(text.replace("LABEL", label), "utf-8")
    with pytest.raises(UserError) as raised:
        read_vocabulary(path)
    assert str(raised.value).startswith(f"{path}:11: {message}") and "\n" not in str(raised.value)
    path.write_text(text.replace("LABEL", "Lost books"), "utf-8")
    assert read_vocabulary(path).tags["乙"].slug == "lost-books"


@pytest.mark.parametrize("text", ["", "facets: 3", "facets: {cause: {tags: {}}}", "a: [", "facets: {}"])
def test_an_error_in_the_vocabulary_names_its_path_and_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "vocabulary.yml"
    path.write_text(text, "utf-8")
    with pytest.raises(UserError, match=r"vocabulary\.yml:[12]: "):
        read_vocabulary(path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "「語彙」は「キー: 値」の並びでなければなりません"),
        ("facets:", "「facets」は「キー: 値」の並びでなければなりません"),
        ("facets: {cause: 原因}", "「facets.cause」は「キー: 値」の並びでなければなりません"),
        ("facets: {cause: {label: l, label_en: e, definition: d}}", "「facets.cause.tags」は「キー: 値」の並びで"),
        (
            "facets: {cause: {label: l, label_en: e, definition: d, tags: {盗難: {en: a, malicous: true}}}}",
            "「facets.cause.tags.盗難.definition」がありません\n",
        ),
        ("facets: {}\nfacet: ]\n", "vocabulary.yml:2: YAMLとして読めません"),
        ("facets:\n  cause:\n    label: 3", "vocabulary.yml:3: "),
    ],
)
def test_an_error_in_the_vocabulary_names_the_key_and_the_rule(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "vocabulary.yml"
    path.write_text(text, "utf-8")
    with pytest.raises(UserError) as raised:
        read_vocabulary(path)
    assert message in f"{raised.value}\n"
    assert "pydantic" not in str(raised.value)


@pytest.mark.parametrize(("content", "why"), [(None, "語彙が読めません: "), (b"\xff", "語彙が UTF-8 ではありません")])
def test_a_vocabulary_that_is_no_text_is_reported_by_its_name(tmp_path: Path, content: bytes | None, why: str) -> None:
    path = tmp_path / "vocabulary.yml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UserError) as error:
        read_vocabulary(path)
    assert str(error.value).startswith(f"{path}: {why}") and "Errno" not in str(error.value)
