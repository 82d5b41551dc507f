"""Writing what the steps made: generated pages among the hand-written ones, and the data next to the pages."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from jikenbo.errors import UserError
from jikenbo.output import OutputFile

#: Lists what the last build generated, so that the next knows its own pages from hand-written ones.
MANIFEST = ".generated"


def write_documents(files: Iterable[OutputFile], docs: Path) -> int:
    """Make the generated files under `docs` be exactly `files`, and return their number.

    A file whose content stays keeps its time of change: MkDocs then need not render it again. Raises UserError where
    a file that nobody generated lies in the way of one.
    """
    previous = _read_manifest(docs)
    current: set[str] = set()
    # A path is on the list before its file is there: a run that is ended half way leaves nothing unlisted.
    with (docs / MANIFEST).open("a", encoding="utf-8", newline="\n") as manifest:
        for file in files:
            if file.path not in previous:
                _refuse_foreign(docs / file.path, file.content)
                print(file.path, file=manifest, flush=True)
            write_changed(docs / file.path, file.content)
            current.add(file.path)
    _remove(docs, previous - current)
    write_changed(docs / MANIFEST, "".join(f"{path}\n" for path in sorted(current)).encode())
    return len(current)


def write_files(files: Iterable[OutputFile], folder: Path) -> None:
    """Write the files into a folder that nobody else has filled at their paths."""
    for file in files:
        _write(folder / file.path, file.content)


def move_into(source: Path, target: Path) -> None:
    """Move everything below `source` to the same place below `target`, folders that both have joined."""
    for path in source.iterdir():
        there = target / path.name
        if there.is_dir():
            move_into(path, there)
        else:
            path.rename(there)


def write_changed(path: Path, content: bytes) -> None:
    """Write the file unless it holds these bytes already."""
    if not _holds(path, content):
        _write(path, content)


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except FileNotFoundError:  # making sure of the folder for each of many files takes as long as writing them
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() == content
    except FileNotFoundError:
        return False


def _refuse_foreign(path: Path, content: bytes) -> None:
    if path.exists() and not _holds(path, content):
        raise UserError(f"{path}: 手で書いたページがあるので、ここにページを作れません。名前を変えるか消してください")


def _read_manifest(docs: Path) -> set[str]:
    try:
        return set((docs / MANIFEST).read_text("utf-8").splitlines())
    except FileNotFoundError:
        return set()


def _remove(docs: Path, paths: Iterable[str]) -> None:
    """Remove generated files, and then the folders that are empty."""
    root, folders = docs.resolve(), set[Path]()
    for path in paths:
        target = docs / path
        if root in target.resolve().parents:
            target.unlink(missing_ok=True)
            folders.update(folder for folder in target.parents if docs in folder.parents)
    for folder in sorted(folders, key=lambda folder: -len(folder.parts)):
        with suppress(OSError):  # not empty, or gone already
            folder.rmdir()
