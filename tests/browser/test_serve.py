"""`build.py serve`: what is saved is shown, in the browser and without asking; what is wrong is told in both places."""

from __future__ import annotations

import queue
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from checkout import copy_checkout

_SECONDS = 60


class Served(NamedTuple):
    """A project that is being served: its folder, its address, and what it writes on the terminal."""

    folder: Path
    address: str
    terminal: queue.Queue[str]

    @property
    def entry(self) -> Path:
        return self.folder / "incidents/2023/2023-396.md"

    def edit(self, old: str, new: str) -> None:
        text = self.entry.read_text("utf-8")
        assert old in text
        self.entry.write_text(text.replace(old, new), "utf-8")

    def said(self, wanted: str) -> str:
        """Wait until the terminal says a line with these words and return it."""
        while True:
            line = self.terminal.get(timeout=_SECONDS)
            if wanted in line:
                return line


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    folder = copy_checkout(tmp_path / "project")
    command = [sys.executable, "-u", "build.py", "serve", "--port", "0"]
    lines: queue.Queue[str] = queue.Queue()
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    ) as running:
        assert running.stdout
        reader = threading.Thread(target=lambda: [lines.put(line) for line in running.stdout or ()], daemon=True)
        reader.start()
        starting = Served(folder, "", lines)
        match = re.search(r"http://\S+/", starting.said("で表示しています"))
        assert match
        yield starting._replace(address=match[0])
        running.terminate()
        reader.join(_SECONDS)  # what is built beside the pages ends by itself, and the pipe with it


def test_a_saved_entry_is_shown_and_its_errors_are_told_on_the_page_and_in_the_terminal(
    served: Served, page: Page
) -> None:
    expect.set_options(timeout=_SECONDS * 1000)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{served.address}incidents/2023-396/")
    problems = page.get_by_role("alert", name="誤りと注意")

    served.edit("title: 公用USBメモリーの紛失", "title: 公用の媒体の紛失")
    expect(page.get_by_role("heading", level=1)).to_have_text("公用の媒体の紛失")
    served.said("全体を作り直しました")

    served.edit("[紛失・置き忘れ,", "[紛失,")
    expect(problems).to_contain_text("incidents/2023/2023-396.md:7:8")
    expect(problems).to_contain_text("「紛失・置き忘れ」ではありませんか")
    assert "2023-396.md:7:8: 誤り: タグ「紛失」は語彙にありません" in served.said("unknown-tag")
    expect(page.get_by_role("heading", level=1)).to_have_text("公用の媒体の紛失")

    served.edit("[紛失,", "[盗難,")
    expect(page.locator("dl.facts")).to_contain_text("盗難")
    expect(problems).to_have_count(0)
    assert complaints == []
    expect.set_options(timeout=5000)


def test_an_archive_that_begins_with_an_error_is_shown_once_it_is_mended(served: Served, page: Page) -> None:
    page.goto(served.address)
    served.edit("title:", "titel:")
    expect(page.get_by_role("alert", name="誤りと注意")).to_contain_text(
        "「title」ではありませんか", timeout=_SECONDS * 1000
    )
    (served.folder / "incidents/2023/2023-396.md").write_text(
        served.entry.read_text("utf-8").replace("titel:", "title:"), "utf-8"
    )
    expect(page.get_by_role("alert", name="誤りと注意")).to_have_count(0, timeout=_SECONDS * 1000)
    assert served.said("作り直しました")
