"""Pages that are kept say what the files say."""

from __future__ import annotations

from collections.abc import Iterator
from tempfile import TemporaryFile

import pytest
from mkdocs.utils.meta import get_data

from jikenbo.output import OutputFile
from jikenbo.page import page
from jikenbo.pipeline.kept_pages import KeptPages

FILES = [
    page(
        "incidents/2023-001.md",
        "incident.html",
        {"title": "紛失: 続報", "added": "2023-01-01", "modified": "2023-01-02"},
        "本文\n\n- 一",
    ),
    OutputFile("organisations/names.json", b"[]"),
    page("years/index.md", "years.html", {"title": "年", "rows": [{"number": 0, "note": None, "of": ["a"]}]}),
]


@pytest.fixture
def kept() -> Iterator[KeptPages]:
    with TemporaryFile() as file:
        yield KeptPages(file)


def test_what_is_kept_of_a_page_is_what_mkdocs_reads_in_its_file(kept: KeptPages) -> None:
    assert list(kept.keeping(FILES)) == FILES
    for file in reversed(FILES):
        if file.path.endswith(".md"):
            body, meta = get_data(file.content.decode())
            assert kept.of(file.path) == (meta, body.removesuffix("\n"))


def test_files_that_are_no_pages_are_not_kept(kept: KeptPages) -> None:
    list(kept.keeping(FILES))
    assert [file.path in kept for file in FILES] == [True, False, True]


def test_the_sitemap_and_mkdocs_find_what_they_need_of_a_page_that_is_not_read(kept: KeptPages) -> None:
    list(kept.keeping(FILES))
    dates = {"added": "2023-01-01", "modified": "2023-01-02"}
    assert kept.always_of("incidents/2023-001.md") == {"template": "incident.html", **dates}
    assert kept.always_of("years/index.md") == {"template": "years.html"}
