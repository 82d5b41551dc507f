"""Writing an entry whole or not at all, and several of them together."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

#: Below the folder, where nothing is an entry: incomplete files, and complete ones to be put in place.
_ON_THE_WAY = ".saving-"
_COMPLETE = ".saved"


def save(path: Path, text: str) -> None:
    """Put the text, as UTF-8 with its own line endings, in the place of the file; a crash leaves the old file.

    A link in its place is replaced: nothing is written to where it leads.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.saving")
    temporary.unlink(missing_ok=True)
    with temporary.open("xb") as file:
        file.write(text.encode("utf-8"))
        file.flush()
        os.fsync(file.fileno())
    if path.exists():
        shutil.copymode(path, temporary)
    os.replace(temporary, path)
    _sync(path.parent)


def save_together(folder: Path, texts: Mapping[Path, str]) -> None:
    """Write new files (path below `folder` → text): all of them, or where it fails or is killed none.

    Killed while they are put in place, `finish_saving` puts the others there.
    """
    staging = Path(tempfile.mkdtemp(prefix=_ON_THE_WAY, dir=folder))
    try:
        for path, text in texts.items():
            save(staging / path.relative_to(folder), text)
        _sync(staging)
        staging.rename(folder / _COMPLETE)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    finish_saving(folder)


def finish_saving(folder: Path) -> dict[Path, str]:
    """Finish what a killed `save_together` had begun, and return its files (path → text); remove what it left."""
    complete = folder / _COMPLETE
    names = sorted(path.relative_to(complete) for path in complete.rglob("*") if path.is_file())
    texts = {folder / name: (complete / name).read_bytes().decode("utf-8") for name in names}
    for path, text in texts.items():
        if not path.exists():
            save(path, text)
    if complete.exists():
        complete.rename(folder / f"{_ON_THE_WAY}done-{os.getpid()}")
    for left in folder.glob(f"{_ON_THE_WAY}*"):
        shutil.rmtree(left, ignore_errors=True)
    return texts


def _sync(folder: Path) -> None:
    """Have the disk hold what the folder lists."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
