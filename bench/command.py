"""A command as a whole process, and its cost."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

#: Seconds between two looks at the memory.
_INTERVAL = 0.2


class Cost(NamedTuple):
    """Seconds by the clock and of all processors, GB of memory of all its processes at their peak, files and bytes."""

    clock: float
    processors: float
    memory: float
    files: int = 0
    bytes: int = 0

    def with_files_of(self, folder: Path) -> Cost:
        """Return the cost with the number and size of the files below the folder."""
        sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
        return self._replace(files=len(sizes), bytes=sum(sizes))


def measure(command: Sequence[str | Path], folder: Path, environment: Mapping[str, str] | None = None) -> Cost:
    """Run the command in `folder` and return its cost with its children's; raise CalledProcessError on failure."""
    started, peak, ended = time.perf_counter(), [0], Event()
    process = subprocess.Popen(
        [str(word) for word in command],
        cwd=folder,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    watch = Thread(target=_watch, args=(process.pid, peak, ended))
    watch.start()
    _, status, usage = os.wait4(process.pid, 0)
    ended.set()
    watch.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    largest = usage.ru_maxrss * 1024  # a process may end between two looks
    clock = time.perf_counter() - started
    return Cost(clock, usage.ru_utime + usage.ru_stime, max(peak[0], largest) / 1e9)


def _watch(process: int, peak: list[int], ended: Event) -> None:
    """Keep the highest memory of the process and all below it, in bytes, until they have ended."""
    while not ended.wait(_INTERVAL):
        peak[0] = max(peak[0], sum(map(_memory, _family(str(process)))))


def _family(process: str) -> Iterator[str]:
    yield process
    for children in Path("/proc", process, "task").glob("*/children"):
        for child in _read(children).split():
            yield from _family(child)


def _memory(process: str) -> int:
    """Return the process's share of memory (what it has in common with others divided among them), in bytes."""
    lines = _read(Path("/proc", process, "smaps_rollup")).splitlines()
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:  # it has ended
        return ""
