"""Two builds of one project do not write at once."""

from __future__ import annotations

import io
import threading
from pathlib import Path

from jikenbo.pipeline.lock import one_at_a_time
from jikenbo.pipeline.progress import Progress


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_second_build_waits_for_the_first_and_says_so(tmp_path: Path) -> None:
    order: list[str] = []
    terminal = _Terminal()

    def second() -> None:
        with one_at_a_time(tmp_path, Progress(terminal)):
            order.append("second")

    waiting = threading.Thread(target=second)
    with one_at_a_time(tmp_path, Progress()):
        waiting.start()
        while "待つ" not in terminal.getvalue():
            waiting.join(0.01)
        order.append("first")
    waiting.join()
    assert order == ["first", "second"]
