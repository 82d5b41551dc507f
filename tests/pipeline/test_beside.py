"""What goes wrong in the process beside the build is told where the build waits for it."""

from __future__ import annotations

import os
import signal

import pytest

from jikenbo.errors import UserError
from jikenbo.pipeline.beside import beside


class _Unpicklable(Exception):
    def __init__(self, first: str, second: str) -> None:
        super().__init__(first + second)


def _fail_for_the_user() -> None:
    raise UserError("直してください")


def _fail() -> None:
    raise _Unpicklable("out of ", "order")


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_what_the_user_can_mend_is_told_as_that() -> None:
    with pytest.raises(UserError, match="直してください"), beside(_fail_for_the_user) as wait:
        wait()


def test_a_fault_of_ours_is_told_with_the_place_where_it_happened() -> None:
    with pytest.raises(RuntimeError, match=r"in _fail\n[^$]*out of order"), beside(_fail) as wait:
        wait()


def test_a_process_that_was_killed_is_not_waited_for() -> None:
    with pytest.raises(RuntimeError, match="was killed"), beside(_die) as wait:
        wait()
