"""`build.py` as a newcomer runs it: by whichever Python is at hand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from checkout import copy_checkout


def run_bare(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the check by a Python that has none of the packages."""
    bare = str(Path(sys.executable).resolve())
    return subprocess.run([bare, "-S", "build.py", "check"], cwd=folder, capture_output=True, text=True)


def test_what_make_set_up_is_used_without_asking(tmp_path: Path) -> None:
    folder = copy_checkout(tmp_path / "project")
    (folder / ".venv").symlink_to(sys.prefix)
    result = run_bare(folder)
    assert result.returncode == 0, result.stderr
    assert result.stderr.endswith("問題はありません\n")


def test_who_has_set_up_nothing_learns_what_to_run(tmp_path: Path) -> None:
    result = run_bare(copy_checkout(tmp_path / "project"))
    assert result.returncode == 2
    assert "make check" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_python_that_has_some_of_the_packages_is_not_enough(tmp_path: Path) -> None:
    folder = copy_checkout(tmp_path / "project")
    (folder / "pydantic.py").write_text("")
    result = run_bare(folder)
    assert result.returncode == 2
    assert "Traceback" not in result.stderr
