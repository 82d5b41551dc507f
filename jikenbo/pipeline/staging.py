"""A folder that is replaced whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jikenbo.errors import UserError

#: Files by which a folder is known to be a site of ours, which may be replaced.
_SIGNS = ("404.html", "pagefind")


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give an empty folder to fill; it takes the place of `target` when the block ends without an error.

    Files that are only needed on the way may lie beside the folder: what surrounds it goes when the block ends.
    Raises UserError where `target` holds something that is not a site made by this command.
    """
    target = target.resolve()
    building = target.with_name(f".{target.name}.building")
    made, retired = building / "made", building / "retired"
    _clean_up(target, building, retired)
    _refuse_foreign(target)
    made.mkdir(parents=True)
    try:
        yield made
        if target.exists():
            target.rename(retired)
        made.rename(target)
    finally:
        _clean_up(target, building, retired)


def _clean_up(target: Path, building: Path, retired: Path) -> None:
    """Remove what a run leaves, and put the previous site back where it ended between the two renames."""
    if retired.exists() and not target.exists():
        retired.rename(target)
    shutil.rmtree(building, ignore_errors=True)


def _refuse_foreign(target: Path) -> None:
    if target.is_dir() and any(target.iterdir()) and not all((target / sign).exists() for sign in _SIGNS):
        raise UserError(f"{target}: サイトではない物が入っているので、置き換えません。別の出力先を指定してください")
    if target.exists() and not target.is_dir():
        raise UserError(f"{target}: フォルダーではないので、出力先にできません")
