"""What the check accepts is built at once; what would stop a build is refused at its line."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from archives import VOCABULARY
from entries import SOUND, WriteEntry
from jikenbo.archive.reading import MAX_BYTES, Source, parse_entry, read_entry
from jikenbo.check.bounds import MOST_BRACKETS, MOST_LINES
from jikenbo.check.checking import check, subjects_of
from jikenbo.check.folder import load_archive
from pages.rendering import markdown_html

HEAD, _, _ = SOUND.partition("## 概要")


def found(text: str) -> list[str]:
    """Return line and rule of each error of an entry."""
    entry = parse_entry(Source("incidents/2023/2023-001.md", "2023-001", text))
    problems = check(subjects_of([entry], VOCABULARY))
    return [f"{problem.line} {problem.rule}" for problem in problems if problem.severity == "error"]


def with_body(body: str) -> str:
    return f"{HEAD}## 概要\n\n{body}\n"


@pytest.mark.parametrize(
    "body",
    [
        "- " * 495 + "x",
        "> " * 200 + "x",
        "1. " * 50 + "x",
        "\n".join(f"{'  ' * depth}- x" for depth in range(60)),
        ">- " * 12 + "x",
        "x\n\n- 1. > - > - > - > - x",
    ],
)
def test_lists_and_quotations_are_not_nested_without_bound(body: str) -> None:
    assert [problem.partition(" ")[2] for problem in found(with_body(body))] == ["too-much"]


def test_the_line_that_is_nested_too_deep_is_reported_at_its_beginning() -> None:
    entry = parse_entry(Source("incidents/2023/2023-001.md", "2023-001", with_body("一行目。\n\n" + "> " * 200 + "x")))
    (problem,) = check(subjects_of([entry], VOCABULARY))
    assert (problem.line, problem.column) == (HEAD.count("\n") + 5, 1)


@pytest.mark.parametrize(
    "body", ["- 一\n  - 二\n    - 三\n      - 四", "> 引用\n> > 引用の引用", "- - - 一", "1.5 - 2.0 - 3"]
)
def test_what_people_write_is_not_too_deep(body: str) -> None:
    assert found(with_body(body)) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (with_body("行\n" * 2_001), 2_015),
        (with_body("[a" * 501), 18),
        (SOUND.replace("org: 野山町", f"org: [{', '.join(f'第{n}野山町' for n in range(201))}]"), 3),
        (SOUND.replace("reports:\n", "reports:\n" + "  - title: お詫び\n" * 400), 411),
    ],
)
def test_no_list_and_no_text_is_without_bound(text: str, line: int) -> None:
    assert f"{line} too-much" in found(text)


PIECES = [
    "[",
    "![",
    "[a](",
    "- a\n---\n",
    "# 概要\n",
    "---\n",
    "```\n",
    "\t",
    "概要\n===\n",
    "|a|b|\n|-|-|\n",
    "**a*",
    "*_*_",
    "[a][b]",
    "[a]: https://a.example/\n",
    "> a\n",
    "&amp;",
    "`a``",
    "https://a.example/(",
    "<https://a.example/",
    "~~a",
]


@pytest.mark.parametrize("piece", PIECES)
def test_the_largest_body_that_is_accepted_is_rendered_at_once(piece: str) -> None:
    bounds = [(MAX_BYTES - 1_000) // len(piece.encode()), MOST_LINES // (piece.count("\n") or 1) - 5]
    body = piece * min([*bounds, *([MOST_BRACKETS] if "[" in piece else [])])
    started = time.process_time()
    found(with_body(body))
    markdown_html(body)
    assert time.process_time() - started < 5  # less than one on a quiet machine


def test_only_regular_files_are_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text(SOUND, "utf-8")
    folder = tmp_path / "incidents/2023"
    folder.mkdir(parents=True)
    (folder / "2023-001.md").symlink_to(secret)
    (folder / "2023-002.md").symlink_to("/dev/zero")
    os.mkfifo(folder / "2023-003.md")
    (folder / "2023-004.md").mkdir()
    for name in ("2023-001", "2023-002", "2023-003"):
        (problem,) = read_entry(folder / f"{name}.md").problems
        assert problem.rule == "file" and "ふつうのファイルではありません" in problem.message
    archive, problems = load_archive(tmp_path / "incidents", Path(__file__).parents[2] / "vocabulary.yml")
    assert archive is None and len([problem for problem in problems if problem.rule == "file"]) == 3


def test_a_fix_does_not_write_through_a_link(write: WriteEntry, tmp_path: Path) -> None:
    from jikenbo.cli import main

    outside = tmp_path / "outside.md"
    outside.write_text("\ufeff" + SOUND, "utf-8")
    write("2023/2023-002.md", SOUND.replace("news/1", "news/2"))
    Path("incidents/2023/2023-001.md").symlink_to(outside)
    main(["check", "--fix"])
    assert outside.read_text("utf-8") == "\ufeff" + SOUND


MANY_PARTS = ", ".join(f"{number}組: 1" for number in range(201))
MANY_NAMES = ", ".join(f"第{number}野山町" for number in range(600))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (with_body("|" + "a|" * 21 + "\n|" + "-|" * 21), 19),
        (SOUND.replace("people: 60", f"people: {{value: 201, breakdown: {{{MANY_PARTS}}}}}"), 9),
        (SOUND.replace("    date: 2023-09-28\n    url", f"    org: [{MANY_NAMES}]\n    url"), 12),
    ],
)
def test_tables_parts_and_organisations_of_reports_are_bounded(text: str, line: int) -> None:
    assert f"{line} too-much" in found(text)


def test_one_rule_is_not_said_to_be_broken_thousands_of_times() -> None:
    problems = found(SOUND.replace("tags:", "".join(f"key{n}: 1\n" for n in range(3_000)) + "tags:"))
    assert problems.count("107 too-much") == 1 and len(problems) == 101


def test_many_warnings_of_one_rule_are_no_error() -> None:
    entry = parse_entry(Source("incidents/2023/2023-001.md", "2023-001", with_body("一\t二\n\n" * 150)))
    problems = check(subjects_of([entry], VOCABULARY))
    assert [problem.severity for problem in problems if problem.rule == "too-much"] == ["warning"]


@pytest.mark.parametrize(
    "values",
    ["a: b # c\n" * 6_000, "x: " + "[" * 60_000 + "\n", "x: " + "? " * 30_000 + "\n", "x: &a [1]\n" * 6_000],
)
def test_front_matter_without_end_is_refused_at_once(values: str) -> None:
    started = time.process_time()
    assert found(SOUND.replace("tags:", values + "tags:"))
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "address", ["http://" * 9_000, "https://a.b/" + ")" * 60_000, "https://a.b/" + ":a" * 30_000, "www." * 15_000]
)
def test_an_address_without_end_is_read_at_once(address: str) -> None:
    started = time.process_time()
    markdown_html(address)
    assert time.process_time() - started < 5
