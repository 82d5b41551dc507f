"""Pagefind as the maker of the positional index: a folder of word lists in, numbered index chunks out."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pagefind_bin import get_executable

#: A code that Pagefind has neither a stemmer nor a segmenter for: words are indexed as they are written.
LANGUAGE = "xx"
#: Word positions in a chunk: about 5 KB. Of 1,000 incidents a query then needs 15 KB of chunks, of 10,000 48 KB; with
#: 8,000 positions it was 53 and 79. A chunk costs 2.5 bytes of the list of chunks.
CHUNK_POSITIONS = 2000


class PagefindError(RuntimeError):
    """Pagefind did not make an index; the message is its own."""


@contextmanager
def indexing(pages: Path) -> Iterator[Path]:
    """Index the HTML files of `pages` while the body of the `with` statement does other work; give Pagefind's folder.

    The folder is complete when the body has ended. Raises PagefindError where Pagefind fails. `pages` and all that
    Pagefind leaves there belong to the caller.
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
            yield made
            message, _ = process.communicate()
        except BaseException:
            process.kill()
            raise
    if process.returncode or len(list(made.glob("*.pf_meta"))) != 1:
        raise PagefindError(f"Pagefind ended with status {process.returncode}: {message.strip()}")
