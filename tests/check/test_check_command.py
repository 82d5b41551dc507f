"""`build.py check` on files: every problem of every file, where it stands, and the exit status."""

from __future__ import annotations

from pathlib import Path

import pytest

from jikenbo.cli import main

GOOD = """---
title: 公用USBメモリーの紛失
org: 野山町
date: 2023-09-28
tags: [紛失・置き忘れ, 地方公共団体, 氏名]
counts:
  people: ~13400
reports:
  - title: USBメモリー紛失についてのお詫びとご報告
---

## 概要

野山町は、住民の氏名を保存したUSBメモリーを紛失したと公表した。
"""


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive of one sound entry, from whose folder commands run."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "vocabulary.yml").symlink_to(Path(__file__).parents[2] / "vocabulary.yml")
    write(tmp_path, "2023/2023-001.md", GOOD)
    return tmp_path


def write(archive: Path, name: str, text: str) -> None:
    path = archive / "incidents" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


@pytest.mark.usefixtures("archive")
def test_a_sound_archive_has_no_problem(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr() == ("", "1件を調べました。問題はありません\n")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_places_are_right_whatever_the_line_endings(
    archive: Path, capsys: pytest.CaptureFixture[str], ending: str, start: str
) -> None:
    broken = GOOD.replace("紛失・置き忘れ", "紛失").replace("公表した。", "<b>公表</b>した。")
    write(archive, "2023/2023-002.md", start + broken.replace("\n", ending))
    assert main(["check"]) == 1
    lines = [line for line in capsys.readouterr().out.splitlines() if "unknown-tag" in line or "raw-html" in line]
    assert [line.split(" ")[0] for line in lines] == [
        "incidents/2023/2023-002.md:5:8:",
        "incidents/2023/2023-002.md:14:29:",
        "incidents/2023/2023-002.md:14:34:",
    ]
