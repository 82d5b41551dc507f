"""Writing an entry whole or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def save(path: Path, text: str) -> None:
    """Put the text, as UTF-8 with its own line endings, in the place of the file; a crash leaves the old file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path = path.resolve()
    temporary = path.with_name(f".{path.name}.saving")
    with temporary.open("wb") as file:
        file.write(text.encode("utf-8"))
        file.flush()
        os.fsync(file.fileno())
    if path.exists():
        shutil.copymode(path, temporary)
    os.replace(temporary, path)
