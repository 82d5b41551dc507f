"""Copies of this checkout, and the command run in them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

ROOT = Path(__file__).parent.parent


def copy_checkout(target: Path) -> Path:
    """Copy what git tracks, or would track, into `target`: a build there leaves this checkout alone.

    Tests and measurements, half of the files, stay behind: no command reads them.
    """
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ":!tests", ":!bench"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)
    return target


def keep_incidents(checkout: Path, *ids: str) -> None:
    """Remove every other entry of a checkout: a test that needs few should not wait for many."""
    for entry in (checkout / "incidents").glob("*/*.md"):
        if entry.stem not in ids:
            entry.unlink()
    (checkout / "incidents/ids.txt").unlink()  # the check would rightly miss the others


def run_build(
    checkout: Path, *arguments: str, stdin: str | None = None, **surroundings: str
) -> subprocess.CompletedProcess[str]:
    """Run `python build.py ARGUMENTS` in a checkout, with these environment variables too, and return how it ended."""
    command, environment = [sys.executable, "build.py", *arguments], {**os.environ, **surroundings}
    return subprocess.run(
        command, cwd=checkout, capture_output=True, text=True, input=stdin, encoding="utf-8", env=environment
    )


def build(checkout: Path, *arguments: str) -> None:
    """Build the site of a checkout; what the command has to say against it becomes the test's failure."""
    result = run_build(checkout, *arguments)
    assert result.returncode == 0, result.stderr
    unexpected = [line for line in result.stderr.splitlines() if not re.fullmatch(r".+ \d+\.\d秒", line)]
    assert not unexpected, result.stderr
    assert re.fullmatch(r"サイトを作りました: .+/\n", result.stdout), result.stdout


def made_once(tmp_path_factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder as `make` fills it, made once for all workers. Tests do not change it."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            making = folder.with_suffix(".making")
            shutil.rmtree(making, ignore_errors=True)
            make(making)
            making.rename(folder)
    return folder
