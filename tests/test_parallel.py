"""A second process gives what the function gives, whatever becomes of the process."""

from __future__ import annotations

import os
import signal

import pytest

from jikenbo.parallel import in_second_process

HERE = os.getpid()


def squares(most: int) -> list[int]:
    return [number**2 for number in range(most)]


def fail(message: str) -> None:
    raise ValueError(message)


def die_elsewhere() -> int:
    """Return the process that this runs in, unless it is another."""
    if os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return os.getpid()


def test_the_result_comes_back() -> None:
    with in_second_process(squares, 100_000) as result:
        assert result() == squares(100_000)


def test_the_work_is_done_by_another_process_where_there_are_two_processors() -> None:
    with in_second_process(os.getpid) as result:
        assert (result() == HERE) == (len(os.sched_getaffinity(0)) < 2)


def test_an_error_is_raised_where_the_result_is_asked_for() -> None:
    with in_second_process(fail, "理由") as result, pytest.raises(ValueError, match="理由"):
        result()


def test_where_the_process_is_killed_the_work_is_done_here() -> None:
    with in_second_process(die_elsewhere) as result:
        assert result() == HERE


def test_a_result_that_nobody_asks_for_is_no_error() -> None:
    with in_second_process(fail, "理由"):
        pass
