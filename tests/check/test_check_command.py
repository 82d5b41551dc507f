"""`build.py check`: what it looks at, what it prints, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from entries import ROOT, SOUND, WriteEntry
from jikenbo.cli import main

UNKNOWN_TAG = SOUND.replace("紛失・置き忘れ", "紛失")


def test_a_sound_archive_has_no_problem(write: WriteEntry, capsys: pytest.CaptureFixture[str]) -> None:
    write("2023/2023-001.md", SOUND)
    assert main(["check"]) == 0
    assert capsys.readouterr() == ("", "1件を調べました。問題はありません\n")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_places_are_right_however_the_file_is_saved(
    write: WriteEntry, capsys: pytest.CaptureFixture[str], ending: str, start: str
) -> None:
    broken = UNKNOWN_TAG.replace("公表した。", "<b>公表</b>した。")
    write("2023/2023-001.md", start + broken.replace("\n", ending))
    assert main(["check"]) == 1
    lines = [line for line in capsys.readouterr().out.splitlines() if "unknown-tag" in line or "raw-html" in line]
    assert [line.split(" ")[0] for line in lines] == [
        "incidents/2023/2023-001.md:7:8:",
        "incidents/2023/2023-001.md:18:29:",
        "incidents/2023/2023-001.md:18:34:",
    ]


def test_one_broken_entry_hides_no_other(write: WriteEntry, capsys: pytest.CaptureFixture[str]) -> None:
    write("2023/2023-001.md", "no front matter\n")
    write("2023/2023-002.md", UNKNOWN_TAG.replace("野山町", "川原町").replace("news/1", "news/2"))
    Path("incidents/2023/2023-003.md").write_bytes("---\ntitle: 題名".encode("shift_jis"))
    assert main(["check"]) == 1
    out, err = capsys.readouterr()
    assert [line.split(":", 1)[0] for line in out.splitlines()] == [
        "incidents/2023/2023-001.md",
        "incidents/2023/2023-002.md",
        "incidents/2023/2023-003.md",
    ]
    assert err == "3件を調べました: 誤り 3件\n"


def test_one_file_is_checked_against_the_rest_of_the_archive(
    write: WriteEntry, capsys: pytest.CaptureFixture[str]
) -> None:
    first = write("2023/2023-001.md", UNKNOWN_TAG)
    second = write("2023/2023-002.md", SOUND)
    assert main(["check", str(second)]) == 0
    out = capsys.readouterr().out
    assert "near-duplicate" in out
    assert "repeated-url" in out
    assert "unknown-tag" not in out
    assert main(["check", str(first)]) == 1


def test_a_file_is_checked_alike_however_its_path_is_written(
    write: WriteEntry, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("2023/2023-001.md", SOUND)
    second = write("2023/2023-002.md", SOUND).absolute()
    assert main(["check", str(second)]) == 0
    assert f"{second}:2:8: 注意: 2023-001「" in capsys.readouterr().out
    main(["check", "incidents", str(second)])
    assert "duplicate-id" not in capsys.readouterr().out
    monkeypatch.chdir("incidents/2023")
    assert main(["check", "2023-002.md"]) == 0
    assert "id-folder" not in capsys.readouterr().out


#: What an entry may share with another in another spelling.
SHARED = [
    ("野山町", "ＡＢＣ商事", "ABC 商事株式会社", "near-duplicate"),
    ("公用USBメモリーの紛失", "公用USBメモリーの紛失（第1報）", "公用USBメモリーの紛失（第2報）", "near-duplicate"),
    ("news/1", "news/1", "news/1/", "repeated-url"),
]


@pytest.mark.parametrize(("place", "first", "second", "rule"), SHARED)
def test_one_file_alone_gets_the_messages_that_all_together_get(
    write: WriteEntry, capsys: pytest.CaptureFixture[str], place: str, first: str, second: str, rule: str
) -> None:
    text = SOUND if rule == "repeated-url" or place != "公用USBメモリーの紛失" else SOUND.replace("野山町", "川原町")
    clients = "".join(f"  - title: 第{number}の委託元\n    org: 第{number}市\n" for number in range(400))
    write("2023/2023-001.md", SOUND.replace("reports:\n", f"reports:\n{clients}").replace(place, first))
    path = write("2023/2023-002.md", text.replace(place, second))
    main(["check"])
    together = [line for line in capsys.readouterr().out.splitlines() if "2023-002" in line.split(":")[0]]
    main(["check", str(path)])
    assert capsys.readouterr().out.splitlines() == together
    assert any(rule in line for line in together)


def test_an_entry_under_a_name_that_is_not_read_is_reported(
    write: WriteEntry, capsys: pytest.CaptureFixture[str]
) -> None:
    write("2023/2023-001.md", SOUND)
    for name in (
        "2023-500.MD",
        "2023-new-usb.md.txt",
        "2023-502.markdown",
        "note.txt",
        ".2023-001.md.swp",
        "README.md",
    ):
        write(f"2023/{name}", SOUND)
    assert main(["check"]) == 0
    reported = [line.split(" ")[0] for line in capsys.readouterr().out.splitlines()]
    assert reported == [
        "incidents/2023/2023-500.MD:1:1:",
        "incidents/2023/2023-502.markdown:1:1:",
        "incidents/2023/2023-new-usb.md.txt:1:1:",
    ]


def test_an_archive_without_entries_is_reported(write: WriteEntry, capsys: pytest.CaptureFixture[str]) -> None:
    write("2023/note.txt", "")
    assert main(["check"]) == 0
    assert "事件のファイルがありません" in capsys.readouterr().err


def test_warnings_alone_fail_only_when_asked(write: WriteEntry) -> None:
    write("2023/2023-001.md", SOUND.replace(", 地方公共団体", ""))
    assert main(["check"]) == 0
    assert main(["check", "--strict"]) == 1


def test_a_placeholder_may_be_merged_but_not_published(write: WriteEntry, capsys: pytest.CaptureFixture[str]) -> None:
    write("2023/2023-new-usb.md", SOUND)
    assert main(["check"]) == 0
    assert main(["check", "--published"]) == 1
    assert "placeholder" in capsys.readouterr().out


def test_a_missing_path_is_a_problem_not_a_traceback(write: WriteEntry, capsys: pytest.CaptureFixture[str]) -> None:
    write("2023/2023-001.md", SOUND)
    assert main(["check", "incidents/2023/2023-404.md"]) == 1
    assert "ファイルが読めません" in capsys.readouterr().out


def test_github_shows_an_annotation_at_file_line_and_column(
    write: WriteEntry, capsys: pytest.CaptureFixture[str]
) -> None:
    write("2023/2023-001.md", UNKNOWN_TAG)
    main(["check", "--format", "github"])
    assert capsys.readouterr().out == (
        "::error file=incidents/2023/2023-001.md,line=7,col=8,title=タグは語彙にある語だけ"
        "::タグ「紛失」は語彙にありません。「紛失・置き忘れ」ではありませんか [unknown-tag]\n"
    )


def test_a_problem_leads_to_its_explanation_where_the_site_has_an_address(
    write: WriteEntry, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("mkdocs.yml", "docs"):
        Path(name).symlink_to(ROOT / name)
    write("2023/2023-001.md", UNKNOWN_TAG)
    main(["check"])
    assert capsys.readouterr().out.endswith(" [unknown-tag]\n")
    monkeypatch.setenv("SITE_URL", "https://jikenbo.jp/")
    main(["check"])
    assert capsys.readouterr().out.endswith(" [https://jikenbo.jp/contribute/rules/#unknown-tag]\n")


def test_json_and_sarif_say_the_same(write: WriteEntry, capsys: pytest.CaptureFixture[str]) -> None:
    write("2023/2023-001.md", UNKNOWN_TAG)
    main(["check", "--format", "json"])
    (problem,) = json.loads(capsys.readouterr().out)
    main(["check", "--format", "sarif"])
    run = json.loads(capsys.readouterr().out)["runs"][0]
    (result,) = run["results"]
    assert (problem["rule"], problem["suggestion"]) == ("unknown-tag", "紛失・置き忘れ")
    assert result["ruleId"] == problem["rule"]
    assert result["message"]["text"] == problem["message"]
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": problem["line"],
        "startColumn": problem["column"],
    }
    assert problem["rule"] in {rule["id"] for rule in run["tool"]["driver"]["rules"]}


def test_what_is_wrong_in_organisations_yml_is_reported_at_its_line(
    write: WriteEntry, capsys: pytest.CaptureFixture[str]
) -> None:
    write("2023/2023-001.md", SOUND)
    Path("organisations.yml").write_text("- name: 見本商事\n  prefecture: 福井\n", "utf-8")
    assert main(["check"]) == 1
    assert capsys.readouterr().out == (
        "organisations.yml:2:15: 誤り: 「福井」という都道府県はありません。「福井県」ではありませんか [org-file]\n"
    )


def test_an_archive_whose_organisations_yml_is_wrong_is_not_built(
    write: WriteEntry, capsys: pytest.CaptureFixture[str]
) -> None:
    write("2023/2023-001.md", SOUND)
    Path("organisations.yml").write_text("- nam: 見本商事\n", "utf-8")
    assert main(["site"]) == 1
    assert "organisations.yml:1:" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("first", "second"), [("鎌ケ谷市", "鎌ヶ谷市"), ("医療法人社団健康会", "（医）健康会"), ("新みほん", "旧みほん")]
)
def test_a_file_alone_is_compared_with_those_that_spell_its_organisation_otherwise(
    write: WriteEntry, capsys: pytest.CaptureFixture[str], first: str, second: str
) -> None:
    Path("organisations.yml").write_text("- name: 新みほん\n  former_names: 旧みほん\n", "utf-8")
    write("2023/2023-001.md", SOUND.replace("野山町", first))
    other = SOUND.replace("野山町", second).replace("news/1", "news/2").replace("公用USBメモリーの紛失", "名簿の誤送信")
    path = write("2023/2023-002.md", other)
    assert main(["check", str(path)]) == 0
    assert "[near-duplicate]" in capsys.readouterr().out
