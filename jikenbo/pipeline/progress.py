"""The lines that a long command prints for the person who waits for it."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO


class Step:
    """One step of a command; `count` is the number of things handled, as displayed ("8件"), or ""."""

    count = ""


class Progress:
    """Names each step, with its count and the seconds it took.

    On a terminal a step is named as it begins. In a pipe it is a line when it is done. `None` shows nothing.
    """

    def __init__(self, stream: TextIO | None = sys.stderr) -> None:
        self._stream = stream
        self._is_terminal = stream is not None and stream.isatty()

    @contextmanager
    def step(self, name: str) -> Iterator[Step]:
        """Show that the enclosed work is going on; it may set the step's count."""
        started, step = time.perf_counter(), Step()
        if self._is_terminal:
            self._write(f"{name} …")
        try:
            yield step
        except BaseException:
            if self._is_terminal:
                self._write("\n")
            raise
        count = f" {step.count}" if step.count else ""
        taken = f"{count} {time.perf_counter() - started:.1f}秒\n"
        self._write(taken if self._is_terminal else f"{name}{taken}")

    def note(self, text: str) -> None:
        """Show a line that is no step."""
        self._write(f"{text}\n")

    def _write(self, text: str) -> None:
        if self._stream:
            self._stream.write(text)
            self._stream.flush()
