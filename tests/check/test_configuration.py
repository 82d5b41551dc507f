"""What mkdocs.yml says of the archive, which the check of the whole archive reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from entries import SOUND, WriteEntry
from jikenbo.cli import main

CONFIGURATION = """\
site_name: 架空の事件簿
site_url: https://archive.example/
markdown_extensions:
  - toc:
      slugify: !!python/name:no.such.module
extra:
  archive:
    name: 架空
    headline: [架空の, 事件簿]
    card: card.png
"""
CONTACT = "    contact: archive@example.ac.jp\n"


@pytest.fixture(autouse=True)
def card(write: WriteEntry) -> None:
    """The image that CONFIGURATION names."""
    Path("docs").mkdir()
    Path("docs/card.png").touch()
    write("2023/2023-001.md", SOUND)


def check(capsys: pytest.CaptureFixture[str], configuration: str, *arguments: str, status: int = 0) -> str:
    Path("mkdocs.yml").write_text(configuration, "utf-8")
    assert main(["check", *arguments]) == status
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("configuration", "line"),
    [
        (CONFIGURATION, 8),
        (f"{CONFIGURATION}    contact:\n", 11),
        (f"{CONFIGURATION}    contact: ''\n", 11),
        (f"{CONFIGURATION}    contact: !ENV [NO_SUCH_VARIABLE, '']\n", 11),
    ],
)
def test_an_archive_that_nobody_can_reach_is_warned_of_at_its_place(
    capsys: pytest.CaptureFixture[str], configuration: str, line: int
) -> None:
    out = check(capsys, configuration)
    assert out.startswith(f"mkdocs.yml:{line}:1: 注意: 連絡先がありません")
    assert out.count("\n") == 1


@pytest.mark.parametrize(
    ("right", "wrong", "error"),
    [
        ("", "extra: [\n", "12:1: 誤り: YAMLとして読めません"),
        (CONFIGURATION + CONTACT, "- a\n", "1:1: 誤り: 「mkdocs.yml」は「キー: 値」の並びでなければなりません"),
        ("https://archive.example/", "archive", "2:1: 誤り: 「archive」は http:// か https:// で始まるアドレス"),
        ("https://archive.example/", "''", "2:1: 誤り: 「」は http:// か https:// で始まるアドレス"),
        ("https://archive.example/", 'https://a.jp/"><b>', '2:1: 誤り: 「https://a.jp/"><b>」は http://'),
        ("site_name: 架空の事件簿\n", "", "1:1: 誤り: 「site_name」がありません"),
        ("  archive:", "  archives:", "7:1: 誤り: 「extra.archive」がありません"),
        ("    name: 架空", "    name: 2024", "8:1: 誤り: 「extra.archive.name」は文字でなければなりません"),
        ("    name: 架空", "    name: ''", "8:1: 誤り: 「extra.archive.name」が空です"),
        ("[架空の, 事件簿]", "架空の事件簿", "9:1: 誤り: 「extra.archive.headline」はリスト"),
        ("card: card", "card: cards", "10:1: 誤り: 画像「docs/cards.png」がありません"),
        (CONTACT, "    contacts: a\n", "11:1: 誤り: 「extra.archive.contacts」というキーはありません"),
        ("archive@example.ac.jp", "情報システム課", "11:1: 誤り: 連絡先「情報システム課」は、メールアドレスでも"),
        ("archive@example.ac.jp", "http://a.example/", "11:1: 誤り: 連絡先「http://a.example/」は"),
        ("archive@example.ac.jp", "javascript:alert(1)", "11:1: 誤り: 連絡先「javascript:alert(1)」は"),
    ],
)
def test_a_setting_that_would_spoil_the_site_is_an_error_at_its_line(
    capsys: pytest.CaptureFixture[str], right: str, wrong: str, error: str
) -> None:
    whole = CONFIGURATION + CONTACT
    assert right in whole
    out = check(capsys, whole.replace(right, wrong, 1) if right else CONFIGURATION + wrong, status=1)
    assert out.startswith(f"mkdocs.yml:{error}")


def test_a_configuration_that_is_no_text_hides_no_error_of_an_entry(
    write: WriteEntry, capsys: pytest.CaptureFixture[str]
) -> None:
    write("2023/2023-002.md", "---\n")
    Path("mkdocs.yml").write_bytes(b"site_name: \xff\n")
    assert main(["check"]) == 1
    out = capsys.readouterr().out
    assert "mkdocs.yml:1:1: 誤り: UTF-8" in out
    assert "2023-002.md:1:1: 誤り" in out


@pytest.mark.parametrize("contact", ["archive@example.ac.jp", "https://people.example/@archive", "!ENV [CONTACT, '']"])
def test_an_address_of_mail_or_of_the_web_is_a_contact(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, contact: str
) -> None:
    monkeypatch.setenv("CONTACT", "archive@example.ac.jp")
    assert check(capsys, f"{CONFIGURATION}    contact: {contact}\n") == ""


def test_who_checks_one_entry_of_many_is_not_asked_for_the_contact(
    write: WriteEntry, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path("incidents/2023/2023-001.md")
    write("2024/2024-001.md", SOUND.replace("2023-09", "2024-09").replace("news/1", "news/2"))
    assert check(capsys, CONFIGURATION, str(path)) == ""
