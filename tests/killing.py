"""Runs a piece of work once for every moment at which it touches the disk, killed at that moment.

As a script with a scenario's name, it prints how many kills the work of that scenario withstood.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import count
from pathlib import Path

from entries import ROOT, SOUND
from jikenbo.archive.vocabulary import read_vocabulary
from jikenbo.cli import main
from jikenbo.commands import check, new
from jikenbo.drafting import ExistingEntryError, write_entries
from jikenbo.pipeline.staging import replacing

# Nothing of the vocabulary is written: that it is read but once halves the time.
for _command in (check, new):
    _command.read_vocabulary = cache(read_vocabulary)
#: A disk on which waiting for the disk takes no time, where the system has one.
_MEMORY = "/dev/shm"
#: What Python reports before it changes something on the disk.
_CHANGES = frozenset({"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "shutil.rmtree", "os.truncate"})


def killed_at(moment: int, work: Callable[[], object]) -> bool:
    """Do the work in a process that is killed before that change of the disk; return whether it came to it."""
    process = os.fork()
    if process:
        _, status = os.waitpid(process, 0)
        return os.WIFSIGNALED(status)
    seen = count()

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if (event in _CHANGES or writes) and next(seen) == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    with open(os.devnull, "w") as nothing, contextlib.redirect_stdout(nothing), contextlib.redirect_stderr(nothing):
        sys.addaudithook(watch)
        work()
        sys.stdout.flush()
    os._exit(0)


def contents(folder: Path) -> dict[str, str]:
    """Return path → hash of the files that are no leftovers."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }


def withstood(
    prepare: Callable[[], None],
    work: Callable[[], object],
    allowed: Callable[[dict[str, str], dict[str, str], dict[str, str]], bool],
) -> int:
    """Return the number of kills after each of which the folder is as `allowed`, and the work done again completes it.

    `allowed` is given the contents before, after the kill, and after work that nobody killed.
    """
    with _folder(prepare) as folder:
        before = contents(folder)
        work()
        done = contents(folder)
    for moment in count():
        with _folder(prepare) as folder:
            if not killed_at(moment, work):
                return moment
            assert allowed(before, contents(folder), done), (moment, sorted(contents(folder)))
            work()
            assert contents(folder) == done, (moment, sorted(contents(folder)))
    raise AssertionError


@contextlib.contextmanager
def _folder(prepare: Callable[[], None]) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(dir=_MEMORY if os.path.isdir(_MEMORY) else None))
    os.chdir(folder)
    try:
        prepare()
        yield folder
    finally:
        os.chdir("/")
        shutil.rmtree(folder)


def _write(name: str, text: str) -> None:
    path = Path("incidents", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _vocabulary() -> None:
    Path("vocabulary.yml").symlink_to(ROOT / "vocabulary.yml")


def _waiting() -> None:
    _vocabulary()
    for name in "abcde":
        _write(f"2023/2023-new-{name}.md", SOUND.replace("news/1", f"news/{name}"))
    _write("2023/2023-001.md", SOUND.replace("tags:", "distinct_from: [2023-new-a, 2023-new-b]\ntags:"))
    _write("2023/2023-002.md", SOUND.replace("tags:", "distinct_from: [2023-new-c]\ntags:"))


def _unfixed() -> None:
    _vocabulary()
    for number in range(1, 4):
        _write(f"2023/2023-00{number}.md", SOUND.replace("鍵の", "ｶｷﾞ\tの").replace("news/1", f"news/{number}"))


#: Drafted entries by their ids.
_DRAFTED = {f"2023-{number}": SOUND.replace("news/1", f"news/{number}") for number in range(101, 113)}


def _drafted() -> None:
    Path("incidents").mkdir()


def _write_drafts() -> None:
    with contextlib.suppress(ExistingEntryError):
        write_entries(Path("incidents"), _DRAFTED)


def _site() -> None:
    for text in ("404.html", "index.html", "pagefind/index"):
        path = Path("site", text)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("old")


def _replace_site() -> None:
    with replacing(Path("site")) as made:
        (made / "pagefind").mkdir()
        for name in ("404.html", "index.html", "pagefind/index", "new.html"):
            (made / name).write_text("new")


def _each_old_or_new(before: dict[str, str], after: dict[str, str], done: dict[str, str]) -> bool:
    return set(after) >= set(before) and all(after[name] in (before.get(name), done.get(name)) for name in after)


def _whole_files(before: dict[str, str], after: dict[str, str], done: dict[str, str]) -> bool:
    """No text of an entry is lost or cut, under whichever name it is."""
    texts = {*before.values(), *done.values()}
    return all(digest in texts for name, digest in after.items() if name.endswith(".md"))


def _whole_site(before: dict[str, str], after: dict[str, str], done: dict[str, str]) -> bool:
    """The old site or the new one, or in the moment between the renames none, which the next build restores first."""
    return after in (before, done, {})


_NEW = ["new", "--title", "名簿の紛失", "--org", "野山町", "--date", "2023-09-28"]
#: Verb → what its folder holds before, the verb, and what it may hold after a kill.
SCENARIOS: Mapping[str, tuple[Callable[[], None], Callable[[], object], Callable[..., bool]]] = {
    "assign-ids": (_waiting, lambda: main(["assign-ids"]), _whole_files),
    "check --fix": (_unfixed, lambda: main(["check", "--fix"]), _each_old_or_new),
    "draft --write": (_drafted, _write_drafts, _whole_files),
    "new": (_vocabulary, lambda: main(_NEW), _whole_files),
    "site": (_site, _replace_site, _whole_site),
}

if __name__ == "__main__":
    print(withstood(*SCENARIOS[sys.argv[1]]), file=sys.__stdout__)
