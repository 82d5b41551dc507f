"""Writing generated pages among the hand-written ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from jikenbo.errors import UserError
from jikenbo.output import OutputFile, write_file

#: Lists what the last build generated, so that the next knows its own pages from hand-written ones.
MANIFEST = ".generated"
#: Files that are listed at once.
_BATCH = 200


def write_documents(files: Iterable[OutputFile], docs: Path) -> int:
    """Make the generated files under `docs` be exactly `files`, and return their number.

    A file whose content stays keeps its time of change: MkDocs then need not render it again. Raises UserError where
    a file that nobody generated lies in the way of one.
    """
    previous = _read_manifest(docs)
    current: set[str] = set()
    # A path is on the list before its file is there: a run that is ended half way leaves nothing unlisted.
    with (docs / MANIFEST).open("a", encoding="utf-8", newline="\n") as manifest:
        for batch in _batches(files):
            unlisted = {file.path: _is_there(docs / file.path, file) for file in batch if file.path not in previous}
            manifest.writelines(f"{path}\n" for path in unlisted)
            manifest.flush()
            for file in batch:
                write = write_changed if unlisted.get(file.path, True) else write_file
                write(docs / file.path, file.content)
            current.update(file.path for file in batch)
    _remove(docs, previous - current)
    write_changed(docs / MANIFEST, "".join(f"{path}\n" for path in sorted(current)).encode())
    return len(current)


def _batches(files: Iterable[OutputFile]) -> Iterator[list[OutputFile]]:
    """Yield the files in lists of as many as one entry in the manifest is for."""
    rest = iter(files)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def write_changed(path: Path, content: bytes) -> None:
    """Write the file unless it holds these bytes already."""
    if not _holds(path, content):
        write_file(path, content)


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() == content
    except FileNotFoundError:
        return False


def _is_there(path: Path, file: OutputFile) -> bool:
    """Return whether a file that no build has listed is there already; raise UserError where another is."""
    if not path.exists():
        return False
    if not _holds(path, file.content):
        raise UserError(f"{path}: 手で書いたページがあるので、ここにページを作れません。名前を変えるか消してください")
    return True


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
