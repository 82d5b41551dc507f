"""The chunks of the index: as Pagefind made them, or those of several runs joined."""

import gzip
import hashlib
import shutil
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from jikenbo.search.packed import write_content
from jikenbo.search.pagefind_format import Word, as_chunk, join_chunks, read_chunk, read_chunk_list

#: Bytes of words and places in a joined chunk, about 15 KB as it is sent: more chunks are more requests of a query for
#: a frequent word, larger ones are more bytes of a query for a rare one.
CHUNK_BYTES = 24_000
#: The same of Pagefind's own chunks, below which neighbours are joined: about 13 KB as they are sent.
SMALL_BYTES = 20_000
SUFFIX = ".pf_index"


def move_chunks(runs: Sequence[Path], folder: Path) -> tuple[str, list[str]]:
    """Move the chunks of at most one run of Pagefind below `folder`; return their folder and the first word of each.

    Small neighbours become one: half of Pagefind's chunks have 8 KB or less, and each is a file of the site.
    Chunks are numbered in the order of their words, and the name of their folder changes with what they hold: a list
    of chunks needs no names. The rest (Pagefind's own reader, and fragments that would hold our words) is left.
    """
    chunks = [chunk for made in runs for chunk in _chunks_of(made)]
    digest = hashlib.sha256("".join(f"{word} {path.name} " for word, path in chunks).encode())
    target, firsts = _target(digest.hexdigest()), []
    (folder / target).mkdir(parents=True)
    for number, neighbours in enumerate(_small_together(chunks)):
        firsts.append(neighbours[0].first)
        path = folder / target / f"{number}{SUFFIX}"
        if len(neighbours) == 1:
            shutil.move(neighbours[0].path, path)
        else:
            write_content(path, join_chunks([own.content for own in neighbours]))
    return target, firsts


def merge_chunks(runs: Sequence[Path], folder: Path) -> tuple[str, list[str]]:
    """Write the chunks of several runs below `folder` as of one; return as move_chunks.

    A word has a page for each run, with the run's number; its positions are counted from the run's beginning.
    """
    digest, firsts, last = hashlib.sha256(), [], ""
    writing = folder / "chunks"
    for number, words in enumerate(_divided(_joined(runs))):
        content = as_chunk(words)
        digest.update(content)
        firsts.append(_shortest_after(last, words[0].text))
        last = words[-1].text
        write_content(writing / f"{number}{SUFFIX}", content)
    target = _target(digest.hexdigest())
    writing.rename(folder / target)
    return target, firsts


def _target(digest: str) -> str:
    return f"chunks.{digest[:10]}"


class _Chunk(NamedTuple):
    first: str
    path: Path
    content: bytes


def _small_together(chunks: Iterable[tuple[str, Path]]) -> Iterator[list[_Chunk]]:
    """Yield the chunks in lists that together have at most SMALL_BYTES; a larger one has a list of its own."""
    group: list[_Chunk] = []
    size = 0
    for first, path in chunks:
        chunk = _Chunk(first, path, gzip.decompress(path.read_bytes()))
        if group and size + len(chunk.content) > SMALL_BYTES:
            yield group
            group, size = [], 0
        group.append(chunk)
        size += len(chunk.content)
    if group:
        yield group


def _chunks_of(made: Path) -> list[tuple[str, Path]]:
    """The first word and the file of each chunk in Pagefind's folder `made`."""
    (metadata,) = made.glob("*.pf_meta")
    return [(word, made / "index" / f"{name}{SUFFIX}") for word, name in read_chunk_list(metadata)]


def _joined(runs: Sequence[Path]) -> Iterator[Word]:
    """Yield the words of all runs in order, each with its places in all of them."""
    numbered = (_words_of(made, number) for number, made in enumerate(runs))
    for text, words in groupby(merge(*numbered, key=itemgetter(0, 1)), key=itemgetter(0)):
        yield Word(text, [(number, places) for _, number, places in words])


def _words_of(made: Path, number: int) -> Iterator[tuple[str, int, bytes]]:
    for _, path in _chunks_of(made):
        for text, places in read_chunk(gzip.decompress(path.read_bytes())):
            yield text, number, places


def _divided(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Yield the words in lists of about CHUNK_BYTES; a word that takes more has one of its own."""
    chunk: list[Word] = []
    size = 0
    for word in words:
        if chunk and size + word.size > CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
        chunk.append(word)
        size += word.size
    if chunk:
        yield chunk


def _shortest_after(before: str, word: str) -> str:
    """The shortest beginning of a word that sorts after the word before it."""
    return next(word[:length] for length in range(1, len(word) + 1) if word[:length] > before)
