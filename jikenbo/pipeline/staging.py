"""A folder that is replaced whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jikenbo.errors import UserError

#: Files by which a folder is known to be a site of ours, which may be replaced.
_SIGNS = ("404.html", "pagefind")
_MADE, _RETIRED = "made", "retired"


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give an empty folder to fill; it takes the place of `target` when the block ends without an error.

    Each run has a folder of its own next to `target`: what a killed one still writes reaches no other. Files that are
    only needed on the way may lie next to the folder given: all of it goes when the block ends.
    Raises UserError where `target` holds something that is not a site made by this command.
    """
    target = target.resolve()
    restore(target)
    _refuse_foreign(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    building = Path(tempfile.mkdtemp(prefix=_prefix(target), dir=target.parent))
    made, retired = building / _MADE, building / _RETIRED
    made.mkdir()
    try:
        yield made
        # What the disk does not hold yet would be lost with the power, and the old site with it.
        os.sync()
        if target.exists():
            target.rename(retired)
        made.rename(target)
    finally:
        restore(target)


def restore(target: Path) -> None:
    """Put back a site that a killed run had moved aside, and remove what such runs left."""
    target = target.resolve()
    for building in sorted(target.parent.glob(f"{_prefix(target)}*")):
        if not target.exists() and (building / _RETIRED).exists():
            (building / _RETIRED).rename(target)
        shutil.rmtree(building, ignore_errors=True)


def _prefix(target: Path) -> str:
    return f".{target.name}.building-"


def _refuse_foreign(target: Path) -> None:
    if target.is_dir() and any(target.iterdir()) and not all((target / sign).exists() for sign in _SIGNS):
        raise UserError(f"{target}: サイトではない物が入っているので、置き換えません。別の出力先を指定してください")
    if target.exists() and not target.is_dir():
        raise UserError(f"{target}: フォルダーではないので、出力先にできません")
