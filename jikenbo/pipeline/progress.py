"""What a long command tells the person who waits: a line a step on a terminal, nothing in a pipe."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO


class Progress:
    """Names each step as it begins and says how long it took. Silent where `stream` is not a terminal."""

    def __init__(self, stream: TextIO = sys.stderr) -> None:
        self._stream = stream if stream.isatty() else None

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Show that the enclosed work is going on."""
        started = time.perf_counter()
        self._write(f"{name} …")
        try:
            yield
            self._write(f" {time.perf_counter() - started:.1f}秒")
        finally:
            self._write("\n")

    def _write(self, text: str) -> None:
        if self._stream:
            self._stream.write(text)
            self._stream.flush()
