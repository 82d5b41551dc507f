"""What goes wrong inside one page is a problem of that page's file, and the site stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkout import copy_checkout, keep_incidents, run_build
from pipeline.test_build import LOST_LIST


@pytest.fixture
def own_checkout(tmp_path: Path) -> Path:
    """A checkout that a test may change, with an entry of its own."""
    checkout = copy_checkout(tmp_path / "checkout")
    keep_incidents(checkout)
    entry = checkout / "incidents/2024/2024-900.md"
    entry.parent.mkdir(exist_ok=True)
    entry.write_text(LOST_LIST + "\n二行目。\n\n落とし穴。\n\n四行目。\n", "utf-8")
    return checkout


def _break_rendering(checkout: Path) -> None:
    """Make the program fail at a word, as a fault of ours would."""
    module = checkout / "jikenbo/commonmark/extension.py"
    sound = "    def _text(self, text: str) -> None:\n"
    assert sound in module.read_text("utf-8")
    broken = sound + "        if '落とし穴' in text:\n            raise RecursionError('too deep')\n"
    module.write_text(module.read_text("utf-8").replace(sound, broken), "utf-8")


def test_a_page_that_cannot_be_made_is_named_at_file_and_line(own_checkout: Path) -> None:
    _break_rendering(own_checkout)
    result = run_build(own_checkout)
    assert result.returncode == 1
    assert "incidents/2024/2024-900.md:16:1: 誤り: ここからページを作れません" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (own_checkout / "site").exists()


def test_a_page_written_by_hand_that_is_not_utf_8_is_named(own_checkout: Path) -> None:
    (own_checkout / "docs/about/broken.md").write_bytes("# 壊れたページ\n".encode("cp932"))
    result = run_build(own_checkout)
    assert result.returncode == 1
    assert "docs/about/broken.md:1:1: 誤り: ここからページを作れません" in result.stderr
    assert "Traceback" not in result.stderr
