"""`build.py new`: a template that says what it does not know, and is sound as it is."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from entries import ROOT
from jikenbo.archive.reading import read_entry
from jikenbo.cli import main

GIVEN = ["--title", "顧客名簿の誤送信: 続報", "--org", "試験商事", "--date", "2023-10", "--tag", "メール誤送信"]


@pytest.mark.usefixtures("write")
def test_the_options_become_an_entry_that_check_accepts(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", *GIVEN, "--url", "https://www.example.jp/1"]) == 0
    path = Path(capsys.readouterr().out.strip())
    assert path.match("incidents/2023/2023-new-misdirected-e-mail-*.md")
    incident = read_entry(path).incident
    assert incident
    assert (incident.title, incident.org, str(incident.date)) == ("顧客名簿の誤送信: 続報", ("試験商事",), "2023-10")
    assert (incident.tags, incident.reports[0].url) == (("誤送信",), "https://www.example.jp/1")
    assert incident.occurred is None
    assert incident.counts == {}
    assert main(["check"]) == 0


@pytest.mark.usefixtures("write")
def test_several_organisations_given_as_one_are_separated(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", *GIVEN, "--org", "川上町、川下町"]) == 0
    incident = read_entry(Path(capsys.readouterr().out.strip())).incident
    assert incident and incident.org == ("試験商事", "川上町", "川下町")


@pytest.mark.usefixtures("write")
def test_every_other_field_is_explained_in_a_comment(capsys: pytest.CaptureFixture[str]) -> None:
    main(["new", *GIVEN])
    text = Path(capsys.readouterr().out.strip()).read_text("utf-8")
    for field in ("occurred", "discovered", "counts", "reports"):
        assert f"\n# {field}:" in text


@pytest.mark.usefixtures("write")
def test_the_same_incident_is_not_begun_twice(capsys: pytest.CaptureFixture[str]) -> None:
    main(["new", *GIVEN])
    assert main(["new", *GIVEN]) == 1
    assert "もうあります" in capsys.readouterr().err


@pytest.mark.usefixtures("write")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--title", "a", "--org", "b", "--date", "2023/13/1"], "--date: 「2023/13/1」という日はありません"),
        (["--title", "a", "--org", "b", "--date", "2023", "--tag", "誤送"], "「誤送信」ではありませんか"),
        (["--title", "a", "--org", "b", "--date", "2023", "--url", "http://a"], "https:// で始まる完全なURL"),
        (["--title", "a"], "--org を指定してください"),
    ],
)
def test_what_cannot_be_right_is_refused_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert main(["new", *arguments]) == 1
    assert message in capsys.readouterr().err
    assert not Path("incidents").exists()


def test_who_stops_answering_on_a_terminal_learns_what_to_give(tmp_path: Path) -> None:
    (tmp_path / "vocabulary.yml").symlink_to(ROOT / "vocabulary.yml")
    ours, theirs = pty.openpty()
    command = [sys.executable, str(ROOT / "build.py"), "new"]
    with subprocess.Popen(command, cwd=tmp_path, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        os.write(ours, "紙の名簿の紛失\n\x04".encode())
        _, err = run.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    assert run.returncode == 1
    assert err.decode().splitlines()[-1] == "--org を指定してください（どこで起きたか（組織名））"


def test_on_a_terminal_the_questions_are_asked_until_answered(tmp_path: Path) -> None:
    (tmp_path / "vocabulary.yml").symlink_to(ROOT / "vocabulary.yml")
    ours, theirs = pty.openpty()
    command = [sys.executable, str(ROOT / "build.py"), "new"]
    with subprocess.Popen(command, cwd=tmp_path, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        os.write(ours, "紙の名簿の紛失\n試験商事\n昨年10月\n2023年10月1日\n".encode())
        out, err = run.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    assert "日付「昨年10月」が読めません" in err.decode()
    (path,) = tmp_path.glob("incidents/2023/*.md")
    assert path.name in out.decode()
    text = path.read_text("utf-8")
    assert "title: 紙の名簿の紛失\n" in text
    assert "date: 2023-10-01\n" in text
