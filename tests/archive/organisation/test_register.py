"""organisations.yml: read, or reported at the line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archives import ROOT
from jikenbo.archive.organisation.register import parse_register, read_register
from jikenbo.archive.organisation.registered import check_digit

PATH = Path("organisations.yml")


def problems(text: str) -> list[str]:
    return [f"{problem.line}:{problem.column}: {problem.message}" for problem in parse_register(text, PATH).problems]


def test_the_register_of_this_archive_is_sound() -> None:
    register = read_register(ROOT / "organisations.yml")
    assert register.organisations and not register.problems


def test_an_archive_without_the_file_has_nothing_registered(tmp_path: Path) -> None:
    assert read_register(tmp_path / "organisations.yml").organisations == ()
    assert parse_register("# よみだけ\n", PATH).organisations == ()


def test_an_entry_holds_what_it_says() -> None:
    text = """# 説明
- name: 富士見本
  reading: ふじみほん
  other_names: [FM, 富士見]
  former_names: 富士商会
  corporate_number: '7000012050002'
  prefecture: 東京都
  note: 架空の組織
"""
    (entry,) = parse_register(text, PATH).organisations
    assert entry.names == ("富士見本", "FM", "富士見", "富士商会")
    assert (entry.corporate_number, entry.prefecture, entry.reading) == ("7000012050002", "東京都", "ふじみほん")


# fmt: off
WRONG = [
    ("- name: みほん\n  corporate_number: 1234567890123\n", "2:21: 法人番号「1234567890123」は検査用数字（先頭の桁）が合いません。打ち間違いがないか確かめてください（あとの12桁が正しければ、先頭は 9 です）"),
    ("- name: みほん\n  corporate_number: T7000012050002\n", "2:21: 法人番号「T7000012050002」は13桁の数字ではありません（7000012050002 のように書いてください）"),
    ("- name: みほん\n  prefecture: 福井\n", "2:15: 「福井」という都道府県はありません。「福井県」ではありませんか"),
    ("- name: みほん\n  prefecture: 神奈川\n", "2:15: 「神奈川」という都道府県はありません。「神奈川県」ではありませんか"),
    ("- name: みほん\n  prefecture: 神奈県\n", "2:15: 「神奈県」という都道府県はありません。「神奈川県」ではありませんか"),
    ("- name: みほん\n  reading: 見本\n", "2:12: よみ「見本」は、かなで書いてください（ふじそふと）"),
    ("- name: みほん\n  former_name: 旧みほん\n", "2:16: 「former_name」というキーはありません（「former_names」ではありませんか）"),
    ("- reading: みほん\n", "1:3: 「name」がありません"),
    ("- name: 池田町\n", "1:9: 「池田町」は北海道・福井県・長野県・岐阜県にあります。都道府県（prefecture）を書いてください"),
    ("- name: 福井県池田町\n  prefecture: 北海道\n", "2:15: 「福井県池田町」は福井県の名前ですが、都道府県（prefecture）は北海道です"),
    ("- name: みほん\n- name: ためし\n  former_names: [㈱みほん]\n", "3:18: 「㈱みほん」は 1 行目の組織の名前でもあります。同じ組織なら一つにまとめ、別の組織なら都道府県（prefecture）を書き分けてください"),
    ("- name: みほん\n  corporate_number: '7000012050002'\n- name: ためし\n  corporate_number: '7000012050002'\n", "4:21: 法人番号 7000012050002 は 1 行目の組織と同じです。同じ組織なら一つにまとめてください"),
    ("name: みほん\n", "1:1: 「- name: 組織名」で始まる項目の並びでなければなりません"),
    ("- name: [\n", "2:1: YAMLとして読めません: 「,」「]」「}」の前に値がないか、括弧が閉じていません。これらで始まる値は、引用符（'…'）で囲んでください"),
]
# fmt: on


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_what_is_wrong_is_reported_at_its_place(text: str, message: str) -> None:
    assert problems(text) == [message]


def test_one_wrong_entry_hides_no_other() -> None:
    text = "- name: みほん\n  prefecture: 東京\n- name: ためし\n- nam: 例\n"
    assert [line.split(":")[0] for line in problems(text)] == ["2", "4", "4"]
    assert [entry.name for entry in parse_register(text, PATH).organisations] == ["ためし"]


@pytest.mark.parametrize("number", ["7000012050002", "8000020130001", "2000012010019"])
def test_the_check_digit_is_that_of_numbers_that_were_assigned(number: str) -> None:
    assert check_digit(number[1:]) == int(number[0])


@given(st.text(max_size=200))
def test_any_text_is_read_or_reported(text: str) -> None:
    register = parse_register(text, PATH)
    assert all(problem.line >= 1 and problem.rule == "org-file" for problem in register.problems)
