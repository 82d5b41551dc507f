"""A verb that is killed at any moment loses nothing, leaves nothing half done, and finishes when it is run again."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from entries import ROOT

#: Verb → the least number of moments at which it is killed; together more than a hundred.
MOMENTS = {"assign-ids": 10, "check --fix": 10, "draft --write": 80, "new": 3, "site": 12}


@pytest.mark.parametrize("verb", MOMENTS)
def test_a_verb_that_is_killed_leaves_everything_whole_and_finishes_when_run_again(verb: str) -> None:
    command = [sys.executable, str(ROOT / "tests/killing.py"), verb]
    paths = {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests")])}
    result = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **paths})
    assert result.returncode == 0, result.stderr
    assert int(result.stdout.splitlines()[-1]) >= MOMENTS[verb]
