"""When records were added and changed, read from real Git repositories."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import pytest

from entries import SOUND
from jikenbo.archive.history import JAPAN, History, RecordDates
from jikenbo.history.reading import read_history


class Repository:
    """A repository whose commits have the times that a test gives them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.incidents = folder / "incidents"
        self.incidents.mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch", "main")

    def git(self, *arguments: str, moment: str = "2026-11-01T12:00:00+09:00", author: str = "") -> None:
        identity = {"NAME": "someone", "EMAIL": "someone@example.jp"}
        people = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in identity.items()}
        times = {"GIT_AUTHOR_DATE": author or moment, "GIT_COMMITTER_DATE": moment}
        command = ["git", "-C", str(self.folder), "-c", "commit.gpgsign=false", *arguments]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, **people, **times})

    def write(self, name: str, text: str = SOUND) -> None:
        path = self.incidents / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")

    def commit(self, moment: str, author: str = "") -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "change", moment=moment, author=author)

    def history(self) -> History:
        return read_history(self.incidents)

    def days(self) -> Mapping[str, tuple[str, str]]:
        return {own: _days(dates) for own, dates in self.history().dates.items()}


def _days(dates: RecordDates) -> tuple[str, str]:
    return _day(dates.added), _day(dates.modified)


def _day(moment: datetime | None) -> str:
    return str(moment.date()) if moment else ""


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "repository")


def kinds(history: History) -> list[tuple[str, str, str]]:
    return [(str(change.moment.date()), change.id, change.kind) for change in history.changes]


def test_a_record_was_added_and_changed_on_the_days_of_its_commits(repository: Repository) -> None:
    repository.write("2023/2023-001.md")
    repository.write("2023/2023-002.md")
    repository.commit("2026-11-01T12:00:00+09:00")
    repository.write("2023/2023-001.md", SOUND.replace("people: 60", "people: 61"))
    repository.commit("2026-11-05T12:00:00+09:00")
    assert repository.days() == {"2023-001": ("2026-11-01", "2026-11-05"), "2023-002": ("2026-11-01", "2026-11-01")}
    assert kinds(repository.history()) == [
        ("2026-11-05", "2023-001", "corrected"),
        ("2026-11-01", "2023-002", "added"),
        ("2026-11-01", "2023-001", "added"),
    ]


def test_a_number_keeps_the_day_of_its_placeholder(repository: Repository) -> None:
    repository.write("2023/2023-new-usb.md")
    repository.commit("2026-11-01T12:00:00+09:00")
    (repository.incidents / "2023/2023-new-usb.md").rename(repository.incidents / "2023/2023-001.md")
    repository.commit("2026-11-02T12:00:00+09:00")
    assert repository.days() == {"2023-001": ("2026-11-01", "2026-11-01")}
    assert kinds(repository.history()) == [("2026-11-01", "2023-001", "added")]


def test_a_placeholder_that_is_renamed_and_mended_at_once_is_still_the_same(repository: Repository) -> None:
    repository.write("2023/2023-new-a.md")
    repository.commit("2026-11-01T12:00:00+09:00")
    (repository.incidents / "2023/2023-new-a.md").unlink()
    repository.write("2023/2023-001.md", SOUND.replace("people: 60", "people: 61"))
    repository.commit("2026-11-02T12:00:00+09:00")
    assert repository.days() == {"2023-001": ("2026-11-01", "2026-11-02")}


def test_another_number_is_another_record_however_alike(repository: Repository) -> None:
    repository.write("2023/2023-001.md")
    repository.commit("2026-11-01T12:00:00+09:00")
    (repository.incidents / "2023/2023-001.md").rename(repository.incidents / "2023/2023-002.md")
    repository.commit("2026-11-02T12:00:00+09:00")
    assert repository.days() == {"2023-002": ("2026-11-02", "2026-11-02")}


def test_a_record_that_was_removed_and_put_back_keeps_its_first_day(repository: Repository) -> None:
    for moment in ("2026-11-01T12:00:00+09:00", "2026-11-03T12:00:00+09:00"):
        repository.write("2023/2023-001.md")
        repository.commit(moment)
        (repository.incidents / "2023/2023-001.md").unlink()
        repository.commit(moment.replace("T12", "T13"))
    assert repository.days() == {}
    repository.write("2023/2023-001.md")
    repository.commit("2026-11-05T12:00:00+09:00")
    assert repository.days() == {"2023-001": ("2026-11-01", "2026-11-01")}


@pytest.mark.parametrize(
    "reformatted",
    [
        SOUND.replace("org: 野山町", "org: [野山町]"),
        SOUND.replace(
            "tags: [紛失・置き忘れ, 地方公共団体, 氏名]", "tags:\n  - 紛失・置き忘れ\n  - 地方公共団体\n  - 氏名"
        ),
        SOUND.replace("title: 公用USBメモリーの紛失", "# 見出し\ntitle: '公用USBメモリーの紛失'"),
        SOUND.replace("people: 60", "people: '60'"),
        SOUND.replace("野山町は、住民の", "野山町は、\n住民の"),
        SOUND.replace("鍵の", "鍵 の").replace("\n\n## 原因", "\n\n\n\n## 原因"),
        SOUND.replace("\n", "\r\n"),
        SOUND.replace("counts:\n  people: 60\n", "").replace("org:", "counts: {people: 60}\norg:"),
        SOUND.replace("reports:", "distinct_from: [2023-002]\nreports:"),
    ],
)
def test_a_change_of_notation_is_no_change(repository: Repository, reformatted: str) -> None:
    assert reformatted != SOUND
    repository.write("2023/2023-001.md")
    repository.commit("2026-11-01T12:00:00+09:00")
    repository.write("2023/2023-001.md", reformatted)
    repository.commit("2026-11-05T12:00:00+09:00")
    assert repository.days() == {"2023-001": ("2026-11-01", "2026-11-01")}


@pytest.mark.parametrize(
    ("place", "changed", "kind"),
    [
        ("people: 60", "people: ~60", "corrected"),
        ("住民の氏名を", "住民の住所を", "corrected"),
        ("reports:", "withdrawn: 2023-10-01\nreason: 誤り\nreports:", "withdrawn"),
        ("reports:", "duplicate_of: 2023-002\nreports:", "duplicate"),
        ("title: 公用", "title: [公用", "corrected"),
    ],
)
def test_a_change_of_what_it_says_is_one(repository: Repository, place: str, changed: str, kind: str) -> None:
    repository.write("2023/2023-001.md")
    repository.commit("2026-11-01T12:00:00+09:00")
    repository.write("2023/2023-001.md", SOUND.replace(place, changed))
    repository.commit("2026-11-05T12:00:00+09:00")
    assert kinds(repository.history())[0] == ("2026-11-05", "2023-001", kind)


def test_a_version_that_is_not_utf_8_is_a_change_like_any_other(repository: Repository) -> None:
    repository.write("2023/2023-001.md")
    repository.commit("2026-11-01T12:00:00+09:00")
    (repository.incidents / "2023/2023-001.md").write_bytes(SOUND.encode("cp932", "replace"))
    repository.commit("2026-11-03T12:00:00+09:00")
    repository.write("2023/2023-001.md", SOUND.replace("people: 60", "people: 61"))
    repository.commit("2026-11-05T12:00:00+09:00")
    assert repository.days() == {"2023-001": ("2026-11-01", "2026-11-05")}


def test_a_change_counts_from_the_day_it_reached_the_main_branch(repository: Repository) -> None:
    repository.commit("2026-11-01T12:00:00+09:00")
    repository.git("switch", "--quiet", "--create", "branch")
    repository.write("2023/2023-001.md")
    repository.commit("2026-11-02T12:00:00+09:00")
    repository.git("switch", "--quiet", "main")
    repository.commit("2026-11-03T12:00:00+09:00")
    repository.git("merge", "--quiet", "--no-ff", "--message", "merge", "branch", moment="2026-11-20T12:00:00+09:00")
    assert repository.days() == {"2023-001": ("2026-11-20", "2026-11-20")}


def test_the_committer_gives_the_day_and_not_the_author(repository: Repository) -> None:
    repository.write("2023/2023-001.md")
    repository.commit("2026-11-20T12:00:00+09:00", author="2026-11-01T12:00:00+09:00")
    assert repository.days() == {"2023-001": ("2026-11-20", "2026-11-20")}


def test_days_are_those_of_japan_wherever_it_is_read(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "America/New_York")
    repository.write("2023/2023-001.md")
    repository.commit("2026-11-01T16:00:00+00:00")
    assert repository.history().of("2023-001").added == datetime(2026, 11, 2, 1, tzinfo=JAPAN)


def test_without_git_nothing_is_known(tmp_path: Path) -> None:
    assert read_history(tmp_path) == History()
    assert read_history(tmp_path / "missing") == History()


def test_without_the_program_nothing_is_known(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit("2026-11-01T12:00:00+09:00")
    monkeypatch.setenv("PATH", "")
    assert repository.history() == History()


def test_without_a_commit_nothing_is_known(repository: Repository) -> None:
    repository.write("2023/2023-001.md")
    assert repository.history() == History()


def test_in_a_shallow_clone_only_the_newest_commit_is_known(repository: Repository, tmp_path: Path) -> None:
    for number in (1, 2):
        repository.write(f"2023/2023-00{number}.md")
        repository.commit(f"2026-11-0{number}T12:00:00+09:00")
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--depth", "1", f"file://{repository.folder}", str(clone))
    shallow = read_history(clone / "incidents")
    assert (shallow.known, shallow.dates, shallow.changes) == (False, {}, ())
    assert shallow.is_cut_off and not repository.history().is_cut_off
    assert shallow.head == datetime(2026, 11, 2, 12, tzinfo=JAPAN)


def test_a_file_that_is_not_committed_has_no_dates(repository: Repository) -> None:
    repository.write("2023/2023-001.md")
    repository.commit("2026-11-01T12:00:00+09:00")
    repository.write("2023/2023-002.md")
    assert repository.days() == {"2023-001": ("2026-11-01", "2026-11-01")}
    assert repository.history().of("2023-002") == RecordDates()


def test_a_change_that_is_not_committed_leaves_the_day_of_modification_unknown(repository: Repository) -> None:
    repository.write("2023/2023-001.md")
    repository.commit("2026-11-01T12:00:00+09:00")
    repository.write("2023/2023-001.md", SOUND.replace("people: 60", "people: 61"))
    assert repository.days() == {"2023-001": ("2026-11-01", "")}


def test_entries_below_a_repository_that_does_not_track_them_have_no_dates(repository: Repository) -> None:
    repository.commit("2026-11-01T12:00:00+09:00")
    elsewhere = repository.folder / "elsewhere/2023"
    elsewhere.mkdir(parents=True)
    (elsewhere / "2023-001.md").write_text(SOUND, "utf-8")
    assert read_history(elsewhere.parent).dates == {}


def test_settings_of_git_change_nothing(repository: Repository) -> None:
    repository.write("2023/2023-new-a.md")
    repository.commit("2026-11-01T12:00:00+09:00")
    (repository.incidents / "2023/2023-new-a.md").rename(repository.incidents / "2023/2023-001.md")
    repository.commit("2026-11-02T12:00:00+09:00")
    before = repository.history()
    for setting in ("diff.renames=false", "diff.relative=true", "log.showSignature=true", "color.ui=always",
                    "log.diffMerges=combined", "core.quotePath=true", "diff.noPrefix=true"):  # fmt: skip
        repository.git("config", *setting.split("="))
    assert repository.history() == before
