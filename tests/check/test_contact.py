"""The contact of the archive, which the check of the whole archive asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from entries import SOUND, WriteEntry
from jikenbo.cli import main

CONFIGURATION = "site_name: 架空の事件簿\nextra:\n  archive:\n    name: 架空\n"


def check(capsys: pytest.CaptureFixture[str], configuration: str, *arguments: str) -> str:
    Path("mkdocs.yml").write_text(configuration, "utf-8")
    assert main(["check", *arguments]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("configuration", "line"),
    [
        ("site_name: 架空の事件簿\n", 1),
        ("site_name: 架空の事件簿\nextra: {}\n", 2),
        (CONFIGURATION, 3),
        (f"{CONFIGURATION}    contact:\n", 5),
        (f"{CONFIGURATION}    contact: ''\n", 5),
        (f"{CONFIGURATION}    contact: !ENV [NO_SUCH_VARIABLE, '']\n", 5),
        (f"{CONFIGURATION}    contact: 情報システム課\n", 5),
        (f"{CONFIGURATION}    contact: http://archive.example/\n", 5),
    ],
)
def test_an_archive_that_nobody_can_reach_is_warned_of_at_its_place(
    write: WriteEntry, capsys: pytest.CaptureFixture[str], configuration: str, line: int
) -> None:
    write("2023/2023-001.md", SOUND)
    out = check(capsys, configuration)
    assert out.startswith(f"mkdocs.yml:{line}:1: 注意: 連絡先")
    assert out.count("\n") == 1


@pytest.mark.parametrize("contact", ["archive@example.ac.jp", "https://people.example/@archive", "!ENV [CONTACT, '']"])
def test_an_address_of_mail_or_of_the_web_is_a_contact(
    write: WriteEntry, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, contact: str
) -> None:
    monkeypatch.setenv("CONTACT", "archive@example.ac.jp")
    write("2023/2023-001.md", SOUND)
    assert check(capsys, f"{CONFIGURATION}    contact: {contact}\n") == ""


def test_who_checks_one_entry_of_many_is_not_asked_for_the_contact(
    write: WriteEntry, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write("2023/2023-001.md", SOUND)
    write("2024/2024-001.md", SOUND.replace("2023-09", "2024-09").replace("news/1", "news/2"))
    assert check(capsys, CONFIGURATION, str(path)) == ""
