"""One build of a project at a time: two at once would write among each other's pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from jikenbo.pipeline.progress import Progress

#: In the project's folder, as every build writes docs/, wherever its site goes.
_NAME = ".build.lock"


@contextmanager
def one_at_a_time(root: Path, progress: Progress) -> Iterator[None]:
    """Keep every other build of the project waiting while the block runs; wait first for one that is under way."""
    lock = FileLock(root / _NAME)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        with progress.step("ほかの作成が終わるのを待つ"):
            lock.acquire()
    try:
        yield
    finally:
        lock.release()
