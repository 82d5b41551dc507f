"""Compressed files unpack to their content, and say nothing of when and where they were made."""

from __future__ import annotations

import gzip

from hypothesis import given
from hypothesis import strategies as st

from jikenbo.gzipped import gzipped


@given(st.binary(max_size=2000))
def test_any_content_comes_back(content: bytes) -> None:
    assert gzip.decompress(gzipped(content)) == content


def test_the_header_has_neither_time_nor_system() -> None:
    assert gzipped(b"x")[:10] == bytes([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
