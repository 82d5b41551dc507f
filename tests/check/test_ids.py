"""Numbers: none is taken away, none ends those of its year, and the list lies in the archive."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from entries import SOUND, WriteEntry
from jikenbo.cli import main


def reported(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Check the archive and return each error."""
    main(["check", "--format", "text"])
    return [line for line in capsys.readouterr().out.splitlines() if "誤り" in line]


def test_a_number_far_above_the_last_is_refused(write: WriteEntry, capsys: pytest.CaptureFixture[str]) -> None:
    write("2023/2023-396.md", SOUND)
    write("2023/2023-99999.md", SOUND.replace("news/1", "news/2"))
    (problem,) = reported(capsys)
    assert problem.startswith("incidents/2023/2023-99999.md:1:1: ")
    assert "番号 2023-99999 は、その年のひとつ前の番号（2023-396）から離れすぎています" in problem


def test_one_file_alone_is_compared_with_the_numbers_of_the_archive(write: WriteEntry) -> None:
    write("2023/2023-396.md", SOUND)
    path = write("2023/2023-1390.md", SOUND.replace("news/1", "news/2"))
    assert main(["check", str(path)]) == 0
    far = write("2023/2023-2391.md", SOUND.replace("news/1", "news/3"))
    assert main(["check", str(far)]) == 1


def test_a_name_that_is_too_long_for_a_page_is_refused(write: WriteEntry, capsys: pytest.CaptureFixture[str]) -> None:
    write(f"2023/2023-new-{'a' * 240}.md", SOUND)
    (problem,) = reported(capsys)
    assert "ファイル名が長すぎます（80文字まで）" in problem


def _git(*arguments: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@archive.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


@pytest.mark.parametrize("committed", [True, False])
def test_an_entry_is_missed_though_its_line_of_the_list_is_gone_too(
    write: WriteEntry, capsys: pytest.CaptureFixture[str], committed: bool
) -> None:
    write("2023/2023-001.md", SOUND)
    write("2023/2023-002.md", SOUND.replace("news/1", "news/2"))
    write("ids.txt", "2023-001\n2023-002 2023-new-usb\n")
    _git("init", "-q")
    _git("add", "incidents")
    _git("commit", "-qm", "first")
    assert reported(capsys) == []
    Path("incidents/2023/2023-002.md").unlink()
    write("ids.txt", "2023-001\n")
    if committed:
        _git("commit", "-qam", "second")
    (problem,) = reported(capsys)
    assert problem.startswith("incidents/ids.txt:1:1: ") and "「2023-002 2023-new-usb」の行がありません" in problem


def test_a_list_that_is_a_link_is_neither_read_nor_written(
    write: WriteEntry, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("2023-777\n", "utf-8")
    entry = write("2023/2023-new-usb.md", SOUND)
    Path("incidents/ids.txt").symlink_to(outside)
    (problem,) = reported(capsys)
    assert problem.startswith("incidents/ids.txt:1:1: ") and "ふつうのファイルではありません" in problem
    assert main(["assign-ids"]) == 1
    assert outside.read_text("utf-8") == "2023-777\n" and entry.exists()
