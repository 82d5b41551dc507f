"""Python's garbage collection, kept away from what a build holds to its end."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collection_disabled() -> Iterator[None]:
    """Collect no garbage while the block runs: nearly all that it makes stays.

    Collection takes a sixth of the time of reading.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextmanager
def existing_objects_frozen() -> Iterator[None]:
    """Collect only what is made in the block while it runs, and leave alone what was there before.

    A build holds ten thousand incidents while it makes their pages: looking through them took a fifth of its time.
    """
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
