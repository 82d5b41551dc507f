"""The steps to an archive of one's own: its commands, run as they are written, lead to a sound and empty archive."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from checkout import ROOT, build, copy_checkout, run_build
from jikenbo.yaml_files import load_yaml

_PAGE = (ROOT / "docs/maintain/own-archive.md").read_text("utf-8")
_COMMANDS = re.findall(r"^\$ (.+)$", _PAGE[: _PAGE.index("\n## 2.")], re.MULTILINE)
_GIT = ("-c", "user.name=a", "-c", "user.email=a@archive.example", "-c", "commit.gpgsign=false")


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", *_GIT, *arguments], cwd=folder, check=True, capture_output=True, text=True, encoding="utf-8"
    ).stdout


@pytest.fixture
def original(tmp_path: Path) -> Path:
    """A repository with the files of this checkout in its history."""
    folder = copy_checkout(tmp_path / "original")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "a")
    return folder


def assert_sound_and_empty(archive: Path, tmp_path: Path) -> None:
    """Assert that the check finds nothing there, nor in a clone, which can be numbered, published and built."""
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", str(archive), str(clone))
    for folder in (archive, clone):
        result = run_build(folder, "check", "--published", "--strict")
        assert (result.returncode, result.stdout) == (0, ""), result.stdout
    assert run_build(clone, "assign-ids").returncode == 0
    git(clone, "add", "incidents")  # as the workflow that publishes does
    assert git(clone, "status", "--porcelain") == ""
    build(clone)
    assert "最初の一件を加えられます" in (clone / "site/index.html").read_text("utf-8")


def environment_in_place(folder: Path) -> str:
    """Return the argument by which make takes the Python that runs this test for the installed environment."""
    (folder / "bin").mkdir(parents=True)
    python = folder / "bin/python"
    python.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} "$@"\n')
    python.chmod(0o755)
    (folder / "site").touch()
    os.utime(folder / "site", (2**32, 2**32))
    return f"VENV={folder}"


def test_the_commands_of_the_first_step_lead_to_a_site_and_to_a_history_without_our_incidents(
    tmp_path: Path, original: Path
) -> None:
    script = "\n".join(["set -e", *_COMMANDS]).replace("リポジトリのURL", shlex.quote(str(original)))
    identity = {f"GIT_{who}_{what}": "a@b" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = {**os.environ, **identity, "MAKEFLAGS": environment_in_place(tmp_path / "venv")}
    done = subprocess.run(["sh", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "my-archive/site/index.html").exists()
    assert git(tmp_path / "my-archive", "status", "--porcelain") == ""
    assert_sound_and_empty(tmp_path / "my-archive", tmp_path)


@pytest.mark.parametrize("name", ["README.md", "README.ja.md"])
def test_the_commands_of_a_readme_do_so_too(name: str, tmp_path: Path, original: Path) -> None:
    found = re.search(r"`(rm -rf \.git [^`]+)`", (ROOT / name).read_text("utf-8"))
    assert found, "the commands that empty an archive"
    archive = tmp_path / "my-archive"
    git(tmp_path, "clone", "-q", str(original), str(archive))
    subprocess.run(["sh", "-c", found[1]], cwd=archive, check=True)
    assert run_build(archive, "check", "--strict").returncode == 0
    git(archive, "add", ".")
    git(archive, "commit", "-q", "-m", "a")
    assert_sound_and_empty(archive, tmp_path)


def test_the_workflow_leaves_out_our_tests_where_our_incidents_are_not() -> None:
    jobs = load_yaml((ROOT / ".github/workflows/check.yml").read_text("utf-8"))["jobs"]
    steps = {step.get("run"): step.get("if", "") for step in jobs["tests"]["steps"]}
    condition = re.fullmatch(r"hashFiles\('(.+)'\) != ''", steps["make test"])
    assert condition and (ROOT / condition[1]).is_file()
    assert condition[1].startswith("incidents/")


def test_the_sections_that_are_to_be_deleted_have_their_names() -> None:
    line = next(line for line in _PAGE.splitlines() if "節ごと消します" in line)
    named = re.findall(r"`([^`]+\.md)` の「([^」]+)」", line)
    assert len(named) == 3
    assert [(path, name) for path, name in named if f"\n## {name}\n" not in (ROOT / path).read_text("utf-8")] == []
