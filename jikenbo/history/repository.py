"""Git, as far as the history of a folder needs it: one pass over the commits, one process for all file contents."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

# Each parent on the main branch is compared with its child alone, so that a change counts from the commit by which it
# reached that branch. Output must not depend on anybody's configuration.
_LOG = (
    *("-c", "log.showSignature=false", "-c", "diff.renameLimit=2000"),
    *("log", "--reverse", "--first-parent", "--raw", "--no-relative", "--no-abbrev", "--no-color"),
    *("--find-renames=80%", "-z", "--format=%ct", "--", "."),
)
_DIFF = ("diff", "--name-only", "--no-renames", "--no-relative", "-z", "HEAD", "--", ".")
_LINES_OF_COMMITS = (
    *("-c", "log.showSignature=false", "log", "--first-parent", "-m", "--patch", "--unified=0", "--no-renames"),
    *("--no-ext-diff", "--no-textconv", "--no-color", "--format="),
)
_LINES_UNCOMMITTED = ("diff", "--unified=0", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-color", "HEAD")
#: Within a hook these name the hook's own repository.
_PLACES = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"})


class FileChange(NamedTuple):
    """A commit's change of a file. `time`: seconds since 1970; `status`: A, M, D, R or T; `old`: the name before R."""

    time: int
    status: str
    path: str
    blob: str
    old: str = ""


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository that a folder lies in; every path is relative to its top."""

    folder: Path

    def head(self) -> int | None:
        """Return the time of the newest commit in seconds since 1970, or None without commits."""
        text = self._text("log", "-1", "--no-show-signature", "--format=%ct")
        return int(text) if text else None

    def is_shallow(self) -> bool:
        return self._text("rev-parse", "--is-shallow-repository") != "false"

    def file_changes(self) -> Iterator[FileChange]:
        """Yield each commit's changes of the folder's files on the main branch, oldest first."""
        yield from _parsed(self._output(*_LOG))

    def uncommitted(self) -> frozenset[str]:
        """Return the files of the folder that differ from the newest commit."""
        return frozenset(filter(None, self._output(*_DIFF).split("\0")))

    def removed_lines(self, name: str) -> Iterator[str]:
        """Yield each line that a commit of the main branch, or a change not yet committed, took out of the file."""
        for command in (_LINES_OF_COMMITS, _LINES_UNCOMMITTED):
            for line in self._output(*command, "--", name).split("\n"):
                if line.startswith("-") and not line.startswith("---"):
                    yield line[1:]

    def contents(self, blobs: Iterable[str]) -> Mapping[str, str]:
        """Return the text of each blob; bytes that are not UTF-8 are replaced."""
        wanted = sorted(set(blobs))
        if not wanted:
            return {}
        asked = "".join(f"{blob}\n" for blob in wanted).encode()
        done = self._run("cat-file", "--batch", asked=asked)
        return dict(_blobs(done.stdout if done else b""))

    def _text(self, *arguments: str) -> str:
        return self._output(*arguments).strip()

    def _output(self, *arguments: str) -> str:
        """Return Git's output, or "" on failure: then there is no history."""
        done = self._run(*arguments)
        return done.stdout.decode("utf-8", "surrogateescape") if done and done.returncode == 0 else ""

    def _run(self, *arguments: str, asked: bytes = b"") -> subprocess.CompletedProcess[bytes] | None:
        environment = {name: value for name, value in os.environ.items() if name not in _PLACES}
        command = ["git", "-C", str(self.folder), *arguments]
        try:
            return subprocess.run(
                command, input=asked, capture_output=True, env={**environment, "GIT_OPTIONAL_LOCKS": "0"}
            )
        except OSError:
            return None


def _parsed(output: str) -> Iterator[FileChange]:
    """Read `git log --raw -z`: a commit's time, then for each file a line of modes and blobs and its path or paths."""
    parts = iter(output.split("\0"))
    time = 0
    for part in parts:
        head = part.lstrip("\n")
        if not head.startswith(":"):
            time = int(head) if head else time
            continue
        *_, blob, status = head.split(" ")
        old = next(parts) if status.startswith("R") else ""
        yield FileChange(time, status[0], next(parts), blob, old)


def _blobs(output: bytes) -> Iterator[tuple[str, str]]:
    """Read `git cat-file --batch`: of each object name, type and size on a line, then its bytes and a line's end."""
    place = 0
    while place < len(output):
        end = output.index(b"\n", place)
        name, *kind = output[place:end].decode().split(" ")
        place = end + 1
        if len(kind) == 2:
            size = int(kind[1])
            yield name, output[place : place + size].decode("utf-8", "replace")
            place += size + 1
