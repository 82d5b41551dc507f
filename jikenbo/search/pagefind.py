"""Pagefind as the maker of the positional index: a folder of word lists in, a folder of index chunks out."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pagefind_bin import get_executable

#: A code that Pagefind has neither a stemmer nor a segmenter for: words are indexed as they are written.
LANGUAGE = "xx"
#: Word positions in a chunk: about 20 KB. Smaller ones cost more in the list of chunks than they save in a query.
CHUNK_POSITIONS = 8000
#: What a reader fetches; the rest (Pagefind's own reader, and fragments that would hold our words) is not published.
WANTED = ("*.pf_meta", "index/*.pf_index")


class PagefindError(RuntimeError):
    """Pagefind did not make an index; the message is its own."""


@contextmanager
def indexing(pages: Path, output: Path) -> Iterator[None]:
    """Index the HTML files of `pages` into `output` while the body of the `with` statement does other work.

    Raises PagefindError where Pagefind fails. `pages` and all that Pagefind leaves there belong to the caller.
    """
    made = pages / "pagefind"
    with subprocess.Popen(
        [get_executable(), "--site", pages, "--output-path", made, "--force-language", LANGUAGE, "--silent"],
        env={**os.environ, "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": str(CHUNK_POSITIONS)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            yield
            message, _ = process.communicate()
        except BaseException:
            process.kill()
            raise
    metadata = list(made.glob("*.pf_meta"))
    if process.returncode or len(metadata) != 1:
        raise PagefindError(f"Pagefind ended with status {process.returncode}: {message.strip()}")
    for pattern in WANTED:
        for path in made.glob(pattern):
            target = output / path.relative_to(made)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(path, target)
