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

    Raises UserError where `target` holds something that is not a site made by this command.
    """
    target = target.absolute()
    staging, retired = (target.with_name(f".{target.name}.{state}") for state in ("building", "retired"))
    _recover(target, retired)
    _refuse_foreign(target)
    for leftover in (staging, retired):
        shutil.rmtree(leftover, ignore_errors=True)
    staging.mkdir(parents=True)
    yield staging
    if target.exists():
        target.rename(retired)
    staging.rename(target)
    shutil.rmtree(retired, ignore_errors=True)


def _recover(target: Path, retired: Path) -> None:
    """Put the previous site back where a run was killed between the two renames."""
    if retired.exists() and not target.exists():
        retired.rename(target)


def _refuse_foreign(target: Path) -> None:
    if target.is_dir() and any(target.iterdir()) and not all((target / sign).exists() for sign in _SIGNS):
        raise UserError(f"{target}: サイトではない物が入っているので、置き換えません。別の出力先を指定してください")
    if target.exists() and not target.is_dir():
        raise UserError(f"{target}: フォルダーではないので、出力先にできません")
