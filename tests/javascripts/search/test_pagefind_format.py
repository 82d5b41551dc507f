"""What the locked Pagefind writes is read on both sides; files of another version are refused on both."""

from __future__ import annotations

import gzip
import re
from base64 import b64encode
from pathlib import Path

import pytest

from archives import ROOT
from deno_process import DenoProcess
from jikenbo.errors import UserError
from jikenbo.search.pagefind import index_pages
from jikenbo.search.pagefind_format import VERSION, read_chunk_list

#: Enough words for several chunks; every third one comes again, further on.
WORDS = [f"w{number:05}" for number in range(3000)] + [f"w{number:05}" for number in range(0, 3000, 3)]
READ_CHUNK = """async (bytes) => {
    const { readChunk } = await load("search/pagefind-format");
    const words = readChunk(Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0)), [0]);
    return [...words].map(([word, positions]) => [word, [...positions]]);
}"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that Pagefind makes of a page with the words."""
    pages = tmp_path_factory.mktemp("pages")
    (pages / "page.html").write_text(f"<html><body data-pagefind-body>{' '.join(WORDS)}</body></html>", "utf-8")
    return index_pages(pages)


def chunk_list(made: Path) -> Path:
    (path,) = made.glob("*.pf_meta")
    return path


def read_chunk(deno: DenoProcess, content: bytes) -> list[tuple[str, list[int]]]:
    return [(word, positions) for word, positions in deno.evaluate(READ_CHUNK, b64encode(content).decode())]


def test_the_chunks_of_the_locked_pagefind_hold_each_word_where_it_is(made: Path, deno: DenoProcess) -> None:
    chunks = read_chunk_list(chunk_list(made))
    assert len(chunks) > 1
    found: dict[str, list[int]] = {}
    for first, name in chunks:
        words = read_chunk(deno, gzip.decompress((made / f"index/{name}.pf_index").read_bytes()))
        assert words[0][0].startswith(first)  # Pagefind shortens it as far as the order allows
        found.update(words)
    places: dict[str, list[int]] = {}
    for place, word in enumerate(WORDS):
        places.setdefault(word, []).append(place)
    assert found == places


def test_the_lock_has_the_version_that_is_read() -> None:
    lock = (ROOT / "requirements.txt").read_text("utf-8")
    assert re.search(rf"^pagefind-bin=={re.escape(VERSION)}\.", lock, re.MULTILINE)


def test_both_sides_know_the_same_version(deno: DenoProcess) -> None:
    assert deno.evaluate('async () => (await load("search/pagefind-format")).VERSION') == VERSION


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        (b"\x651.5.", b"\x651.6.", "1.6"),
        (b"\x651.5.", b"\x652.0.", "2.0"),
        (b"pagefind_dcd", b"pagefind_dce", "別の版"),
    ],
)
def test_a_list_of_another_version_is_refused_with_what_to_do(
    made: Path, tmp_path: Path, before: bytes, after: bytes, named: str
) -> None:
    content = gzip.decompress(chunk_list(made).read_bytes())
    assert before in content
    (tmp_path / "other.pf_meta").write_bytes(gzip.compress(content.replace(before, after)))
    with pytest.raises(UserError, match=rf"{named}.*requirements\.txt の pagefind-bin を {VERSION} に"):
        read_chunk_list(tmp_path / "other.pf_meta")
