"""Progress: a line a step, ended also where the step fails."""

from __future__ import annotations

import io
import re

import pytest

from jikenbo.pipeline.progress import Progress


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_each_step_as_it_begins_and_its_count_and_time_as_it_ends() -> None:
    terminal = _Terminal()
    with Progress(terminal).step("事件を読む") as step:
        assert terminal.getvalue() == "事件を読む …"
        step.count = "8件"
    assert re.fullmatch(r"事件を読む … 8件 \d+\.\d秒\n", terminal.getvalue())


def test_an_error_in_a_step_begins_on_its_own_line() -> None:
    terminal = _Terminal()
    with pytest.raises(RuntimeError), Progress(terminal).step("事件を読む"):
        raise RuntimeError
    assert terminal.getvalue() == "事件を読む …\n"


def test_a_pipe_has_a_line_for_each_step_that_is_done() -> None:
    pipe = io.StringIO()
    progress = Progress(pipe)
    with progress.step("事件を読む") as step:
        assert pipe.getvalue() == ""
        step.count = "8件"
    with pytest.raises(RuntimeError), progress.step("ページを書く"):
        raise RuntimeError
    assert re.fullmatch(r"事件を読む 8件 \d+\.\d秒\n", pipe.getvalue())
