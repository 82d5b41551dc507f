"""The verb `draft`: formats, writing, and what it says when it cannot. All texts and organisations are invented."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jikenbo.archive.reading import Source, parse_entry, read_entry
from jikenbo.cli import main

ROOT = Path(__file__).resolve().parents[2]
NOTICES = (
    "【セキュリティ事件簿#2024-12】若葉市 書類の紛失について 2024/3/5\n\n市民12人の書類を紛失しました。\n\n"
    "【セキュリティ事件簿#2024-13】青嶺町 メールの誤送信について 2024/3/6\n\n誤って別の方にメールを送信しました。\n"
)


@pytest.fixture
def paste(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pasted file, in a folder where the command can run."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "vocabulary.yml").write_bytes((ROOT / "vocabulary.yml").read_bytes())
    path = tmp_path / "paste.txt"
    path.write_text(NOTICES, "utf-8")
    return path


def test_json_is_a_list_of_drafts(paste: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", str(paste), "--format", "json"]) == 0
    assert [(d["id"], d["org"], d["date"]) for d in json.loads(capsys.readouterr().out)] == [
        ("2024-012", ["若葉市"], "2024-03-05"),
        ("2024-013", ["青嶺町"], "2024-03-06"),
    ]


def test_markdown_names_the_path_of_each_of_several_entries(paste: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", str(paste)]) == 0
    first, second = capsys.readouterr().out.split("<!-- incidents/2024/2024-013.md -->\n")
    assert first.startswith("<!-- incidents/2024/2024-012.md -->\n---\n")
    assert parse_entry(Source("x.md", "2024-013", second)).problems == ()


def test_write_puts_every_entry_in_the_folder_of_its_year(paste: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", str(paste), "--write", "--incidents", "archive"]) == 0
    assert capsys.readouterr().out.split() == ["archive/2024/2024-012.md", "archive/2024/2024-013.md"]
    assert [read_entry(path).problems for path in sorted(Path("archive").rglob("*.md"))] == [(), ()]


def test_write_never_changes_an_entry_and_then_writes_none(paste: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = Path("incidents/2024/2024-013.md")
    old.parent.mkdir(parents=True)
    old.write_text("---\ntitle: 前からある事件\n---\n", "utf-8")
    assert main(["draft", str(paste), "--write"]) == 1
    message = capsys.readouterr().err
    assert "incidents/2024/2024-013.md: すでにあります" in message
    assert "-title: 前からある事件" in message
    assert "+title: メールの誤送信について" in message
    assert old.read_text("utf-8") == "---\ntitle: 前からある事件\n---\n"
    assert list(Path("incidents").rglob("*.md")) == [old]


def test_a_notice_without_heading_gets_the_next_free_number_of_its_year(
    paste: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draft", str(paste), "--write"]) == 0
    paste.write_text("書類の紛失について\n2024年5月1日\n若葉市\n\n書類を紛失しました。\n", "utf-8")
    assert main(["draft", str(paste), "--write"]) == 0
    assert capsys.readouterr().out.split()[-1] == "incidents/2024/2024-014.md"


def test_an_entry_of_the_same_organisation_and_date_is_named(paste: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paste.write_text("書類の紛失について\n2024年5月1日\n若葉市\n\n書類を紛失しました。\n", "utf-8")
    assert main(["draft", str(paste), "--write"]) == 0
    assert capsys.readouterr().err == ""
    assert main(["draft", str(paste), "--write"]) == 0
    shown = capsys.readouterr()
    assert shown.err.startswith("incidents/2024/2024-001.md: 若葉市の2024-05-01の事件がすでにあります。")
    assert shown.out == "incidents/2024/2024-002.md\n"


def test_a_notice_of_no_known_year_is_asked_about(paste: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paste.write_text("若葉市で書類を紛失しました。\n", "utf-8")
    assert main(["draft", str(paste), "--write"]) == 1
    assert f"{paste}:1: 年がわからず番号を付けられません" in capsys.readouterr().err
    assert not Path("incidents").exists()
    assert main(["draft", str(paste)]) == 1
    shown = capsys.readouterr().out
    assert "紛失・置き忘れ" in shown and "# 要確認: date" in shown and "None" not in shown
    assert main(["draft", str(paste), "--year", "2024"]) == 0
    assert capsys.readouterr().out.startswith("---\n# 下書きです。")


@pytest.mark.parametrize(
    ("content", "message"), [(b"", "公表文がありません"), (b"\n \n", "公表文がありません"), (None, "読めません")]
)
def test_what_cannot_be_drafted_is_said(
    content: bytes | None, message: str, paste: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paste.unlink()
    if content is not None:
        paste.write_bytes(content)
    assert main(["draft", str(paste)]) == 1
    assert message in capsys.readouterr().err
