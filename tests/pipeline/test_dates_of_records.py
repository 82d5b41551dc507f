"""A site built in a real repository: its dates are those of the records, and a vague date stays vague everywhere."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
from pathlib import Path

import feedparser
import pytest

from checkout import copy_checkout, run_build
from entries import SOUND

VAGUE = (
    SOUND.replace("date: 2023-09-28\nocc", "date: {date}\nocc")
    .replace("occurred: 2023-09-20\ndiscovered: 2023-09-21\n", "")
    .replace("    date: 2023-09-28\n", "")
)
MONTH, YEAR = "2019-09", "2019"
FEED = "feeds/all.xml"
#: What would be filled in.
DAYS = re.compile(rb"2019-(?:01|09|12)-(?:01|30|31)|2019(?:01|09|12)(?:01|30|31)")


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout with two vague incidents, in a repository of two commits, and its site."""
    folder = copy_checkout(tmp_path_factory.mktemp("dates") / "checkout")
    shutil.rmtree(folder / "incidents")
    git(folder, "init", "--quiet", "--initial-branch", "main", day=1)
    (folder / "incidents/2019").mkdir(parents=True)
    write(folder, "2019-001", VAGUE.format(date=YEAR))
    git(folder, "add", "--all", day=1)
    git(folder, "commit", "--quiet", "--message", "one", day=1)
    write(folder, "2019-002", VAGUE.format(date=MONTH).replace("野山町", "川原市").replace("news/1", "news/2"))
    write(folder, "2019-001", VAGUE.format(date=YEAR).replace("people: 60", "people: 61"))
    git(folder, "add", "--all", day=5)
    git(folder, "commit", "--quiet", "--message", "two", day=5)
    result = run_build(folder)
    assert result.returncode == 0, result.stderr
    return folder


def write(folder: Path, entry: str, text: str) -> None:
    (folder / f"incidents/2019/{entry}.md").write_text(text, "utf-8")


def git(folder: Path, *arguments: str, day: int) -> None:
    moment = f"2026-11-{day:02}T12:00:00+09:00"
    people = {
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@b.jp",
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a",
    }
    times = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
    command = ["git", "-c", "commit.gpgsign=false", *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env={**os.environ, **people, **times})


def test_a_day_that_nobody_published_is_in_no_output(repository: Path) -> None:
    site = repository / "site"
    files = [path for path in site.rglob("*") if path.is_file() and "assets" not in path.parts]
    assert len(files) > 100
    found = [str(path.relative_to(site)) for path in files if DAYS.search(path.read_bytes())]
    assert found == []


def test_feeds_sitemap_data_and_page_have_the_dates_of_the_record(repository: Path) -> None:
    site = repository / "site"
    entries = {entry.id[-9:-1]: entry for entry in feedparser.parse((site / FEED).read_bytes()).entries}
    assert (entries["2019-001"].published, entries["2019-001"].updated) == (
        "2026-11-01T12:00:00+09:00",
        "2026-11-05T12:00:00+09:00",
    )
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    assert "incidents/2019-001/</loc><lastmod>2026-11-05</lastmod>" in sitemap and sitemap.count("<lastmod>") == 2
    page = (site / "incidents/2019-001/index.html").read_text("utf-8")
    assert "追加 2026-11-01・更新 2026-11-05" in page
    one = json.loads((site / "incidents/2019-001/index.json").read_bytes())
    assert (one["added"], one["modified"], one["date"]) == (
        "2026-11-01",
        "2026-11-05",
        {"edtf": "2019", "earliest": None, "latest": None},
    )
    with (site / "data/incidents.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    assert [rows["2019-001"][name] for name in ("date", "date_earliest", "added", "modified")] == [
        *("2019", "", "2026-11-01", "2026-11-05")
    ]
    with sqlite3.connect(site / "data/incidents.sqlite") as database:
        days = database.execute("SELECT date, date_earliest, added, modified FROM incidents ORDER BY id").fetchall()
    assert days == [("2019", None, "2026-11-01", "2026-11-05"), ("2019-09", None, "2026-11-05", "2026-11-05")]
    changes = json.loads((site / "data/changes.json").read_bytes())["changes"]
    assert [(change["date"], change["kind"], change["id"]) for change in changes] == [
        ("2026-11-05", "added", "2019-002"),
        ("2026-11-05", "corrected", "2019-001"),
        ("2026-11-01", "added", "2019-001"),
    ]
    assert "2026-11-05" in (site / "changes/index.html").read_text("utf-8")


def test_one_commit_gives_the_same_bytes_in_another_time_zone(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "America/New_York")
    result = run_build(repository, "site", "--output", str(tmp_path / "site"))
    assert result.returncode == 0, result.stderr
    assert digests(tmp_path / "site") == digests(repository / "site")


def digests(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
