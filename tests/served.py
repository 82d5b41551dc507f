"""A project served by `build.py serve`."""

from __future__ import annotations

import queue
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

SECONDS = 60


class Served(NamedTuple):
    """A project that is being served: its folder, its address, what it writes on the terminal, and its process."""

    folder: Path
    address: str
    terminal: queue.Queue[str]
    process: subprocess.Popen[str]

    def said(self, wanted: str) -> str:
        """Wait until the terminal says a line with these words and return it."""
        while True:
            line = self.terminal.get(timeout=SECONDS)
            if wanted in line:
                return line

    def interrupt(self) -> int:
        """End it as a person does and return its status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(SECONDS)


def _heed_interrupts() -> None:
    """Let a child be interrupted also where these tests run in the background, which ignores it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def serve(folder: Path) -> Iterator[Served]:
    """Serve the project on a free port while the block runs."""
    command = [sys.executable, "-u", "build.py", "serve", "--port", "0"]
    lines: queue.Queue[str] = queue.Queue()
    with subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        preexec_fn=_heed_interrupts,
    ) as running:
        reader = threading.Thread(target=lambda: [lines.put(line) for line in running.stdout or ()], daemon=True)
        reader.start()
        served = Served(folder, "", lines, running)
        try:
            match = re.search(r"http://\S+/", served.said("で表示しています"))
            assert match
            yield served._replace(address=match[0])
        finally:
            running.terminate()
        reader.join(SECONDS)  # processes of a build end by themselves, and the pipe with them
