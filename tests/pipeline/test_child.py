"""What goes wrong in a child process is raised where its parent waits for it; it never outlives the parent."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from archives import ROOT
from jikenbo.errors import UserError
from jikenbo.pipeline.child import running_in_child


class _Unpicklable(Exception):
    def __init__(self, first: str, second: str) -> None:
        super().__init__(first + second)


def _fail_for_the_user() -> None:
    raise UserError("直してください")


def _fail() -> None:
    raise _Unpicklable("out of ", "order")


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_what_the_user_can_correct_is_a_user_error() -> None:
    with pytest.raises(UserError, match="直してください"), running_in_child(_fail_for_the_user) as wait:
        wait()


def test_a_fault_of_ours_is_reported_with_the_place_where_it_happened() -> None:
    with pytest.raises(RuntimeError, match=r"in _fail\n[^$]*out of order"), running_in_child(_fail) as wait:
        wait()


def test_a_process_that_was_killed_is_not_waited_for() -> None:
    with pytest.raises(RuntimeError, match="was killed"), running_in_child(_die) as wait:
        wait()


def _write_for_ever(path: str) -> None:
    while True:
        with open(path, "a") as file:
            file.write("x")
        time.sleep(0.01)


PARENT = """
import sys
from pipeline.test_child import _write_for_ever
from jikenbo.pipeline.child import running_in_child
if __name__ == "__main__":
    with running_in_child(_write_for_ever, sys.argv[1]) as wait:
        wait()
"""


def test_a_child_ends_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    (tmp_path / "parent.py").write_text(PARENT)
    written = tmp_path / "written"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests")])}
    process = subprocess.Popen([sys.executable, str(tmp_path / "parent.py"), str(written)], env=environment)
    while not written.exists():
        time.sleep(0.01)
    process.kill()
    process.wait()
    sizes = [written.stat().st_size]
    while len(sizes) < 3 or sizes[-1] != sizes[-2]:
        assert len(sizes) < 50, "the child goes on writing"
        time.sleep(0.2)
        sizes.append(written.stat().st_size)
