"""Work that a second process does at the same time, where there is one to spare."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, ParamSpec, TypeVar

Result = TypeVar("Result")
Arguments = ParamSpec("Arguments")


@contextmanager
def in_second_process(
    function: Callable[Arguments, Result], *arguments: Arguments.args, **named: Arguments.kwargs
) -> Iterator[Callable[[], Result]]:
    """Run the function while the enclosed block runs, and give a function that waits for its result.

    The process is a copy of this one: the arguments cost nothing, the result is copied back. Where there is but one
    processor, no copy can be made or the copy fails, the function runs here when the result is asked for.
    """
    if sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2:
        yield lambda: function(*arguments, **named)
        return
    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(sender, lambda: function(*arguments, **named)), daemon=True)
    process.start()
    sender.close()
    try:
        yield lambda: _received(receiver, lambda: function(*arguments, **named))
    finally:
        process.terminate()
        process.join()
        receiver.close()


def _send(sender: Connection, work: Callable[[], Any]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C reaches both; the parent says so
    with suppress(Exception):  # the parent does the work itself, and meets the same error
        sender.send(work())


def _received(receiver: Connection, work: Callable[[], Result]) -> Result:
    try:
        result: Result = receiver.recv()
    except EOFError:
        return work()
    return result
