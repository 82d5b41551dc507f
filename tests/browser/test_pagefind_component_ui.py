"""Pagefind's own Component UI, unchanged, on top of our search."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pagefind_bin import get_executable
from playwright.sync_api import Page, expect

from bench.record_files import write_record_files
from checkout import ROOT
from jikenbo.search.index import write_index
from search.records import RECORDS
from serving import serve_folder

PAGE = """<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>試験</title><link rel="icon" href="data:,">
<script src="/ui/pagefind-component-ui.js" type="module"></script></head><body>
<pagefind-config bundle-path="/pagefind/"></pagefind-config>
<pagefind-input></pagefind-input><pagefind-summary></pagefind-summary><pagefind-results></pagefind-results></body></html>"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("site")
    _publish_component_ui(folder)
    (folder / "assets").symlink_to(ROOT / "docs/assets")
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    write_index(RECORDS, folder / "pagefind")
    write_record_files(RECORDS, folder)
    server = serve_folder(folder)
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def _publish_component_ui(folder: Path) -> None:
    made = folder / "made-by-pagefind"
    made.mkdir()
    (made / "index.html").write_text("<html><body>text</body></html>", encoding="utf-8")
    subprocess.run([get_executable(), "--site", made, "--silent"], check=True)
    (folder / "ui").mkdir()
    shutil.copy(made / "pagefind/pagefind-component-ui.js", folder / "ui")


def test_the_component_ui_finds_what_pagefind_itself_would_not(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("pagefind-input input").fill("お詫び")
    expect(page.locator("pagefind-results a").first).to_have_text("公用USBメモリーの紛失")
    expect(page.locator("pagefind-results mark").first).to_have_text("お詫び")
    expect(page.locator("pagefind-results a").first).to_have_attribute("href", f"{address}incidents/2023-001/")
