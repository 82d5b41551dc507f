"""A function run in a child process, which ends with its work or with its parent."""

from __future__ import annotations

import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from typing import Any

from jikenbo.errors import PageError, UserError


@contextmanager
def running_in_child(function: Callable[..., None], *arguments: Any) -> Iterator[Callable[[], None]]:
    """Run the function while the enclosed block runs, and give a function that waits for its end.

    The wait raises the function's UserError, PageError or OSError, and for anything else RuntimeError with its
    traceback. The child ends where the block is left early, and where the parent is killed.
    """
    # A copy of this process has everything at hand; a lock that another thread holds would stay locked in it.
    is_copied = sys.platform == "linux" and threading.active_count() == 1
    context = get_context("fork") if is_copied else get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(sender, function, arguments), daemon=True)
    process.start()
    sender.close()
    try:
        yield lambda: _raise_received(receiver)
    finally:
        process.terminate()
        process.join()
        receiver.close()


def _run(sender: Connection, function: Callable[..., None], arguments: tuple[Any, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches both; the parent then ends this one
    threading.Thread(target=_end_with_parent, daemon=True).start()
    failure: Exception | None = None
    try:
        function(*arguments)
    except (UserError, PageError, OSError) as error:
        failure = error
    except Exception:
        failure = RuntimeError(traceback.format_exc())  # not every error can be pickled, and none keeps its traceback
    sender.send(failure)


def _end_with_parent() -> None:
    parent = parent_process()
    assert parent  # this process was started by another
    parent.join()
    os._exit(1)


def _raise_received(receiver: Connection) -> None:
    try:
        failure = receiver.recv()
    except EOFError:
        failure = RuntimeError("the child process of the build was killed")
    if failure:
        raise failure
