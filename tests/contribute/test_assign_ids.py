"""`build.py assign-ids`: numbers after the merge, never the same twice, never two assignments at once."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from entries import SOUND, WriteEntry
from jikenbo.cli import main


def listed() -> list[str]:
    return Path("incidents/ids.txt").read_text("utf-8").splitlines()


def test_placeholders_get_the_next_number_of_their_year(write: WriteEntry, capsys: pytest.CaptureFixture[str]) -> None:
    write("2023/2023-001.md", SOUND)
    write("2023/2023-new-usb.md", SOUND)
    write("2024/2024-new-usb.md", SOUND)
    assert main(["assign-ids"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "incidents/2023/2023-new-usb.md → incidents/2023/2023-002.md",
        "incidents/2024/2024-new-usb.md → incidents/2024/2024-001.md",
    ]
    assert sorted(path.name for path in Path("incidents").rglob("*.md")) == [
        "2023-001.md",
        "2023-002.md",
        "2024-001.md",
    ]
    assert listed() == ["2023-001", "2023-002 2023-new-usb", "2024-001 2024-new-usb"]


def test_a_number_is_not_given_again_after_its_entry_is_gone(write: WriteEntry) -> None:
    write("2023/2023-007.md", SOUND)
    main(["assign-ids"])
    Path("incidents/2023/2023-007.md").unlink()
    write("2023/2023-new-usb.md", SOUND)
    main(["assign-ids"])
    assert listed() == ["2023-007", "2023-008 2023-new-usb"]
    assert main(["check"]) == 1


def test_assigning_twice_changes_nothing(write: WriteEntry) -> None:
    write("2023/2023-new-usb.md", SOUND)
    main(["assign-ids"])
    before = {path: path.read_bytes() for path in Path("incidents").rglob("*.*")}
    main(["assign-ids"])
    assert {path: path.read_bytes() for path in Path("incidents").rglob("*.*")} == before


@pytest.mark.parametrize("written", ["[2023-001, 2023-new-b]", "2023-new-b", "['2023-new-b']", "\n  - 2023-new-b"])
def test_entries_follow_the_placeholders_they_are_distinct_from_to_their_numbers(
    write: WriteEntry, written: str
) -> None:
    naming = SOUND.replace("tags:", f"distinct_from: {written}\ntags:").replace("公表した。", "公表した。2023-new-b")
    write("2023/2023-001.md", SOUND.replace("news/1", "news/2"))
    path = write("2023/2023-002.md", naming)
    write("2023/2023-new-b.md", SOUND)
    write("2023/2023-new-b-c.md", SOUND.replace("tags:", "distinct_from: 2023-002\ntags:"))
    assert main(["assign-ids"]) == 0
    number = next(line.split()[0] for line in listed() if line.endswith(" 2023-new-b"))
    right = written.replace("2023-new-b", number)
    assert path.read_text("utf-8") == naming.replace(f"distinct_from: {written}", f"distinct_from: {right}")


def test_an_entry_that_comes_later_may_still_name_the_placeholder(write: WriteEntry) -> None:
    write("2023/2023-new-b.md", SOUND)
    main(["assign-ids"])
    path = write("2023/2023-new-c.md", SOUND.replace("tags:", "distinct_from: [2023-new-b]\ntags:"))
    assert main(["check", str(path)]) == 0
    main(["assign-ids"])
    assert "distinct_from: [2023-001]\n" in Path("incidents/2023/2023-002.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("lines", "reported"),
    [
        (b"2023-001\n<<<<<<< HEAD\n", "ids.txt:2: 「<<<<<<< HEAD」は番号ではありません"),
        (b"2023-001\n\n2023-002\n", "ids.txt:2: 「」は番号ではありません"),
        ("2023-001 誤送信\n".encode("shift_jis"), "ids.txt:1: 「2023-001 �"),
        (b"2023-001 2023-new-a\n2023-001 2023-new-b\n", "ids.txt:2: 2023-001 が二度あります"),
    ],
)
def test_a_broken_list_is_reported_and_nothing_is_renamed(
    write: WriteEntry, capsys: pytest.CaptureFixture[str], lines: bytes, reported: str
) -> None:
    path = write("2023/2023-new-usb.md", SOUND)
    Path("incidents/ids.txt").write_bytes(lines)
    assert main(["assign-ids"]) == 1
    assert reported in capsys.readouterr().err
    assert path.exists()
    assert Path("incidents/ids.txt").read_bytes() == lines
    assert main(["check"]) == 1
    assert reported.partition(" ")[2] in capsys.readouterr().out


def test_a_list_without_an_end_of_line_is_continued_on_a_line_of_its_own(write: WriteEntry) -> None:
    write("2023/2023-001.md", SOUND)
    write("2023/2023-new-usb.md", SOUND)
    write("ids.txt", "2023-001")
    assert main(["assign-ids"]) == 0
    assert listed() == ["2023-001", "2023-002 2023-new-usb"]


def test_a_year_without_a_number_left_is_reported(write: WriteEntry, capsys: pytest.CaptureFixture[str]) -> None:
    path = write("2023/2023-new-usb.md", SOUND)
    write("2023/2023-99999.md", SOUND)
    assert main(["assign-ids"]) == 1
    assert "99999 まで使われています" in capsys.readouterr().err
    assert path.exists()


@pytest.mark.usefixtures("write")
def test_a_folder_that_is_not_there_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    for verb in ("assign-ids", "links"):
        assert main([verb, "--incidents", "incident"]) == 1
        assert "incident: フォルダーがありません" in capsys.readouterr().err


def test_git_refuses_to_merge_two_assignments(write: WriteEntry) -> None:
    def git(*arguments: str) -> int:
        identity = ["-c", "user.name=test", "-c", "user.email=test@example.jp", "-c", "commit.gpgsign=false"]
        return subprocess.run(["git", *identity, *arguments], capture_output=True).returncode

    git("init", "-q", "-b", "main")
    write("2023/2023-001.md", SOUND)
    main(["assign-ids"])
    git("add", ".")
    git("commit", "-qm", "start")
    for branch in ("a", "b"):
        git("switch", "-qc", branch, "main")
        write(f"2023/2023-new-{branch}.md", SOUND.replace("野山町", f"{branch}町"))
        main(["assign-ids"])
        git("add", ".")
        assert git("commit", "-qm", branch) == 0
    assert git("merge", "-q", "a") != 0
    assert "<<<<<<<" in Path("incidents/ids.txt").read_text("utf-8")
