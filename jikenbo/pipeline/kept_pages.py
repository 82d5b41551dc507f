"""Front matter and text of the pages just written, so that MkDocs need not read them back from YAML."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile
from typing import Any, NamedTuple

from jikenbo.output import OutputFile


_ALWAYS = ("template", "modified")


class KeptPage(NamedTuple):
    """What a page's file contains: its front matter, its Markdown."""

    meta: dict[str, Any]
    body: str


class KeptPages:
    """Pages by path, kept in a temporary file: memory does not grow with the archive. Ends with the process."""

    def __init__(self) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 - it lives as long as this object
        self._places: dict[str, tuple[int, dict[str, Any]]] = {}

    def keeping(self, files: Iterable[OutputFile]) -> Iterator[OutputFile]:
        """Yield the files as they are, and keep what those that are pages contain."""
        for file in files:
            if file.meta is not None:
                always = {key: file.meta[key] for key in _ALWAYS if key in file.meta}
                self._places[file.path] = self._file.tell(), always
                pickle.dump((file.meta, file.body), self._file, pickle.HIGHEST_PROTOCOL)
            yield file

    def __contains__(self, path: str) -> bool:
        return path in self._places

    def always_of(self, path: str) -> dict[str, Any]:
        """Return the part of the page's front matter that is read also where the page is not: by MkDocs, the sitemap."""
        return self._places[path][1]

    def of(self, path: str) -> KeptPage:
        """Return what the page at `path` contains."""
        self._file.seek(self._places[path][0])
        return KeptPage(*pickle.load(self._file))  # noqa: S301 - nobody else can write to this file
