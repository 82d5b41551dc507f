"""What is printed of a problem is one line, whatever is in the name of its file."""

from __future__ import annotations

from jikenbo.archive.problem import Problem
from jikenbo.check.formats import github, text

NAMED_TO_STEER = Problem("incidents/a\n::warning::b\x1b[2J.md", 1, 1, "id", "名前\r\n::error::c")


def test_no_name_of_a_file_begins_a_line_or_steers_a_terminal() -> None:
    for shown in (text([NAMED_TO_STEER]), github([NAMED_TO_STEER])):
        assert shown.count("\n") == 1 and "\r" not in shown
    assert "\x1b" not in text([NAMED_TO_STEER])
