"""A function run in a process of its own, which ends with its work or with the process that asked for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any


@contextmanager
def beside(function: Callable[..., None], *arguments: Any) -> Iterator[Callable[[], None]]:
    """Run the function beside the enclosed block, and give a function that waits for its end.

    The wait raises what the function raised. Leaving the block early ends the process. A pool's worker would wait
    for ever for more work where its parent was killed; this one ends when it is done.
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
    error: BaseException | None = None
    try:
        function(*arguments)
    except Exception as raised:
        error = raised
    sender.send(error)


def _raise_received(receiver: Connection) -> None:
    try:
        error = receiver.recv()
    except EOFError:
        raise RuntimeError("the process beside the build was killed") from None
    if error is not None:
        raise error
