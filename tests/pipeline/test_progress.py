"""Progress on a terminal: a line a step, ended also where the step fails."""

from __future__ import annotations

import io
import re

import pytest

from jikenbo.pipeline.progress import Progress


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_step_is_told_with_its_time() -> None:
    terminal = _Terminal()
    with Progress(terminal).step("事件を読む"):
        assert terminal.getvalue() == "事件を読む …"
    assert re.fullmatch(r"事件を読む … \d+\.\d秒\n", terminal.getvalue())


def test_an_error_in_a_step_begins_on_its_own_line() -> None:
    terminal = _Terminal()
    with pytest.raises(RuntimeError), Progress(terminal).step("事件を読む"):
        raise RuntimeError
    assert terminal.getvalue() == "事件を読む …\n"


def test_a_pipe_is_told_nothing() -> None:
    pipe = io.StringIO()
    with Progress(pipe).step("事件を読む"):
        pass
    assert pipe.getvalue() == ""
