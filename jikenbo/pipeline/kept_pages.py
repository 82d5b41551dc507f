"""Front matter and text of the pages just written, so that MkDocs need not read them back from YAML."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from typing import IO, Any, NamedTuple

from jikenbo.output import OutputFile

#: Front matter of a page that others read: MkDocs, and the sitemap.
_ALWAYS = ("template", "added", "modified")


class KeptPage(NamedTuple):
    """The content of a page's file: its front matter, its Markdown."""

    meta: dict[str, Any]
    body: str


class KeptPages:
    """Pages by path, kept in an empty temporary file: memory does not grow with the archive."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._places: dict[str, tuple[int, dict[str, Any]]] = {}

    def keeping(self, files: Iterable[OutputFile]) -> Iterator[OutputFile]:
        """Yield the files unchanged, and keep the content of pages."""
        for file in files:
            if file.meta is not None:
                always = {key: file.meta[key] for key in _ALWAYS if key in file.meta}
                self._places[file.path] = self._file.tell(), always
                pickle.dump((file.meta, file.body), self._file, pickle.HIGHEST_PROTOCOL)
            yield file

    def __contains__(self, path: str) -> bool:
        return path in self._places

    def always_of(self, path: str) -> dict[str, Any]:
        """Return the front matter that MkDocs and the sitemap read also of pages that are not being rendered."""
        return self._places[path][1]

    def of(self, path: str) -> KeptPage:
        """Return what the page at `path` contains."""
        self._file.seek(self._places[path][0])
        return KeptPage(*pickle.load(self._file))
