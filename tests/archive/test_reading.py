"""Entries are read strictly, and each fault is reported with its place and what would be right."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jikenbo.archive.count import UNITS
from jikenbo.archive.entries import find_entries
from jikenbo.archive.frontmatter import FrontMatterError, parse_front_matter
from jikenbo.archive.reading import MAX_BYTES, ReadEntry, Source, parse_entry, read_entry

GOOD = """\
---
title: 名簿の紛失 # 見出し
org: 架空市
date: 2024-05
tags: [紛失・置き忘れ, 紙]
counts:
  people: ~120
  records: >=90
reports:
  - title: 名簿の紛失について
    url: https://www.example.jp/notice
---

## 概要

架空の市の話である。
"""


def parse(text: str) -> ReadEntry:
    return parse_entry(Source("2024-001.md", "2024-001", text))


def reported(text: str) -> list[tuple[int, int, str, str]]:
    return [(problem.line, problem.column, problem.rule, problem.message) for problem in parse(text).problems]


def test_a_text_that_begins_with_code_keeps_its_indent() -> None:
    incident = parse(GOOD.replace("\n## 概要\n", "\n \n    code\n\n## 概要\n")).incident
    assert incident is not None
    assert incident.body.startswith("    code\n\n## 概要\n")


def test_an_entry_is_read_into_a_typed_incident() -> None:
    incident = parse(GOOD).incident
    assert incident is not None
    assert (incident.id, incident.title, incident.org, str(incident.date)) == (
        "2024-001",
        "名簿の紛失",
        ("架空市",),
        "2024-05",
    )
    assert {unit: str(count) for unit, count in incident.counts.items()} == {"people": "~120", "records": ">=90"}
    assert incident.reports[0].url == "https://www.example.jp/notice"
    assert incident.body == "## 概要\n\n架空の市の話である。"


def test_an_incident_cannot_be_changed() -> None:
    incident = parse(GOOD).incident
    assert incident is not None
    with pytest.raises(ValueError, match="frozen"):
        incident.title = "別の見出し"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_do_not_matter(newline: str, mark: str) -> None:
    assert parse(mark + GOOD.replace("\n", newline)).incident == parse(GOOD).incident


def test_every_fault_of_an_entry_is_reported_at_its_place() -> None:
    text = """\
---
titel: 名簿の紛失
org: []
date: 2023/9/1
tags: {a: b}
counts: {people: {value: 10, breakdown: {男: 3, 女: 4}}, foo: 3, files: 二}
reports:
  - url: http://x
    kind: ブログ
  - x
withdrawn: 2023-13-01
duplicate_of: abc
id: 2024-009
---
"""
    assert reported(text) == [
        (1, 1, "required", "「title」がありません"),
        (2, 8, "unknown-key", "「titel」というキーはありません（「title」ではありませんか）"),
        (3, 6, "required", "「org」が空です"),
        (4, 7, "date", "日付「2023/9/1」が読めません。2023-09-01 と書いてください"),
        (5, 7, "type", "「tags」はリスト（[a, b] または - の並び）でなければなりません"),
        (6, 18, "counts", "内訳の合計が合いません: 3 + 4 = 7 ですが、値は 10 です"),
        (
            6,
            61,
            "counts",
            f"counts のキー「foo」はありません。{'、'.join(UNITS)} のいずれかです",
        ),
        (
            6,
            71,
            "counts",
            "数「二」が読めません。2 と書いてください",
        ),
        (8, 5, "required", "「reports.1.title」がありません"),
        (8, 10, "url", "「http://x」は https:// で始まる完全なURLではありません"),
        (9, 11, "type", "「reports.1.kind」は 公式、当局、報道 のいずれかです"),
        (10, 5, "type", "「reports.2」は「キー: 値」の並びでなければなりません"),
        (11, 12, "date", "「2023-13-01」という日はありません"),
        (12, 15, "id", "「duplicate_of」は 2023-396 の形で書いてください"),
        (13, 5, "unknown-key", "「id」は書けません（idはファイル名、本文は前付けのあとに書きます）"),
    ]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "一行目は「---」で始めてください"),
        ("title: 名簿\n", 1, "一行目は「---」で始めてください"),
        ("---\ntitle: 名簿\n", 1, "終わりの「---」がありません"),
        ("---\n- 名簿\n---\n", 2, "「キー: 値」の並びでなければなりません"),
        ("---\ntitle: 名簿: 紛失\n---\n", 2, "引用符"),
        ('---\norg: 架空市\ntitle: "名簿\n---\n', 3, "閉じていない引用符"),
        ("---\norg: a\norg: b\n---\n", 3, "キー「org」が二度あります"),
        ("---\na: &x [1]\nb: *x\n---\n", 2, "別名"),
        ("---\na: " + "[" * 60_000 + "\n---\n", 2, "入れ子が深すぎます"),
        ("---\n" + "- " * 30_000 + "\n---\n", 2, "「キー: 値」の並び"),
        ("---\na: 名\x00簿\n---\n", 2, "使えない文字（U+0000）"),
        ("---\na: " + "あ" * 70_000 + "\n---\n", 1, "前付けが大きすぎます"),
        ("---\n{a: b}: c\n---\n", 2, "キーは文字でなければなりません"),
    ],
)
def test_front_matter_that_cannot_be_read_is_one_problem_with_advice(text: str, line: int, message: str) -> None:
    problems = parse(text).problems
    assert [(problem.line, problem.rule) for problem in problems] == [(line, "front-matter")]
    assert message in problems[0].message


def test_a_file_that_is_not_utf8_or_too_large_or_missing_is_reported_not_raised(tmp_path: Path) -> None:
    legacy, large = tmp_path / "2024-001.md", tmp_path / "2024-002.md"
    legacy.write_bytes(b"---\n" + "title: 名簿".encode("shift_jis"))
    large.write_bytes(b"-" * (MAX_BYTES + 1))
    found = [read_entry(path).problems[0] for path in (legacy, large, tmp_path / "2024-003.md")]
    assert [(problem.line, problem.rule) for problem in found] == [(2, "encoding"), (1, "size"), (1, "file")]
    assert "UTF-8" in found[0].message


def test_entries_are_found_in_folders_and_as_files_but_not_hidden_ones(tmp_path: Path) -> None:
    for name in ("2024/2024-002.md", "2024/2024-001.md", "README.md", ".git/x.md", "2024/note.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    one = tmp_path / "2024" / "2024-001.md"
    assert find_entries([tmp_path, one]) == [one, tmp_path / "2024" / "2024-002.md"]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("note: 'a: >=90, b'", "a: >=90, b"),
        ('note: "a: >=90"', "a: >=90"),
        ("note:  >=90", ">=90"),
        ("note: >= 90 # 以上", ">= 90"),
    ],
)
def test_at_least_is_read_as_it_is_written_also_in_quotation_marks(line: str, value: str) -> None:
    assert parse_front_matter(f"---\n{line}\n---\n").values == {"note": value}


def test_at_least_moves_no_other_place_on_its_line() -> None:
    assert reported(GOOD.replace("  people: ~120\n  records: >=90", "  {people: >=90, recods: 5}"))[0][:2] == (7, 26)


def test_a_key_that_is_left_empty_is_as_good_as_none_and_a_wrong_one_is_reported() -> None:
    empty = GOOD.replace("tags: [紛失・置き忘れ, 紙]", "tags:\ndiscovered:\nwithdrawn:\noccured:")
    assert reported(empty) == [
        (8, 1, "unknown-key", "「occured」というキーはありません（「occurred」ではありませんか）")
    ]
    assert reported(GOOD.replace("org: 架空市", "org:")) == [(3, 1, "required", "「org」がありません")]
    incident = parse(
        GOOD.replace("reports:\n  - title: 名簿の紛失について", "reports:\nreason:").partition("    url")[0] + "---\n"
    ).incident
    assert incident and incident.reports == ()


@given(st.one_of(st.text(), st.builds("---\n{}\n---\n{}".format, st.text(), st.text())))
def test_no_text_is_more_than_refused(text: str) -> None:
    entry = parse(text)
    assert entry.incident is None
    assert entry.problems


@given(st.text(alphabet=st.sampled_from("ab:-[]{}&*!|>'\"#%@`?, \n\t0~"), max_size=60))
def test_no_yaml_is_more_than_refused(source: str) -> None:
    try:
        values = parse_front_matter(f"---\n{source}\n---\n").values
        assert isinstance(values, dict)
    except FrontMatterError as error:
        assert error.line >= 1


@given(st.sampled_from(["~13400", ">=90", "<=5", "2024-05", "no", "1e3", "0x1F", "12:30", "yes", "null "]))
def test_scalars_stay_the_text_that_was_typed(value: str) -> None:
    typed = parse_front_matter(f"---\nkey: {value}\n---\n").values["key"]
    assert typed == (None if value.strip() == "null" else value)
