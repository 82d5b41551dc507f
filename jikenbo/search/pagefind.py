"""Pagefind as the maker of the positional index: a folder of word lists in, numbered index chunks out."""

import os
import subprocess
from pathlib import Path

from pagefind_bin import get_executable

#: A code that Pagefind has neither a stemmer nor a segmenter for: words are indexed as they are written.
LANGUAGE = "xx"
#: Word positions in a chunk: about 6 KB. More chunks are more requests and a longer list of them, larger ones are more
#: bytes of a query for a rare word.
CHUNK_POSITIONS = 2000


class PagefindError(RuntimeError):
    """Pagefind did not make an index; the message is its own."""


def index_pages(pages: Path) -> Path:
    """Let Pagefind index the HTML files of `pages`, and return its folder there.

    Raises PagefindError where Pagefind fails. `pages` and all that Pagefind leaves there belong to the caller.
    """
    made = pages / "pagefind"
    result = subprocess.run(
        [get_executable(), "--site", pages, "--output-path", made, "--force-language", LANGUAGE, "--silent"],
        env={**os.environ, "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": str(CHUNK_POSITIONS)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if result.returncode or len(list(made.glob("*.pf_meta"))) != 1:
        raise PagefindError(f"Pagefind ended with status {result.returncode}: {result.stdout.strip()}")
    return made
