"""A function run in a process of its own, which ends with its work or with the process that asked for it."""

from __future__ import annotations

import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from jikenbo.errors import UserError


@contextmanager
def beside(function: Callable[..., None], *arguments: Any) -> Iterator[Callable[[], None]]:
    """Run the function beside the enclosed block, and give a function that waits for its end.

    The wait raises the function's UserError or OSError, and for anything else RuntimeError with its traceback. Leaving
    the block early ends the process. A pool's worker would wait for ever for more work where its parent was killed;
    this one ends when it is done.
    """
    context = get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(sender, function, arguments), daemon=True)
    process.start()
    sender.close()
    try:
        yield lambda: _raise_received(receiver)
    finally:
        process.terminate()
        process.join()


def _run(sender: Connection, function: Callable[..., None], arguments: tuple[Any, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches both; the build then ends this one
    told: Exception | None = None
    try:
        function(*arguments)
    except (UserError, OSError) as error:
        told = error
    except Exception:
        told = RuntimeError(traceback.format_exc())  # not every error can be pickled, and none keeps its traceback
    sender.send(told)


def _raise_received(receiver: Connection) -> None:
    try:
        told = receiver.recv()
    except EOFError:
        told = RuntimeError("the process beside the build was killed")
    if told:
        raise told
