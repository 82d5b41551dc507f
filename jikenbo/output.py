"""Files that the build generates, and how each of them is written; entries are saved by saving.py."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple


class OutputFile(NamedTuple):
    """`path` is relative to the folder that the step fills, with forward slashes.

    Of a page, `meta` is what its front matter contains and `body` its Markdown: who has them need not read `content`.
    """

    path: str
    content: bytes
    meta: Mapping[str, Any] | None = None
    body: str = ""


def compact_json(value: Any) -> bytes:
    """Return the value as JSON in one line; equal values give equal bytes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def write_file(path: Path, content: bytes) -> None:
    """Write a generated file, replacing an older one, and create its folders."""
    try:
        path.write_bytes(content)
    except FileNotFoundError:  # checking the folder of each of many files takes as long as writing them
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def write_files(files: Iterable[OutputFile], folder: Path) -> None:
    """Write the files into the folder, replacing older ones."""
    for file in files:
        write_file(folder / file.path, file.content)
