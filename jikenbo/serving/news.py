"""News for the pages in the browser: that the site was made again, or what prevents it."""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from dataclasses import asdict

from jikenbo.archive.problem import Problem


class News:
    """The latest word, for any number of readers in other threads; each word has a number, the next one higher."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._number = 0
        self._word = ""

    def publish(self, problems: Sequence[Problem], pages: str) -> None:
        """Send every reader which pages were rebuilt ("all", "edited", or "" for none) and the problems."""
        with self._changed:
            self._number += 1
            found = [asdict(problem) for problem in problems]
            self._word = json.dumps({"number": self._number, "pages": pages, "problems": found}, ensure_ascii=False)
            self._changed.notify_all()

    def after(self, number: int, seconds: float) -> tuple[int, str]:
        """Return the latest number and word once it is higher than `number`, or "" after so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._number > number, seconds)
            return self._number, self._word if self._number > number else ""
