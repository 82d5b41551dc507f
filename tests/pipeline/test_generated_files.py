"""Generated pages are written where they changed, and removed where nothing makes them any more."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from jikenbo.errors import UserError
from jikenbo.output import OutputFile
from jikenbo.pipeline.generated_files import write_documents


def tree(docs: Path) -> dict[str, str]:
    return {
        path.relative_to(docs).as_posix(): path.read_text("utf-8")
        for path in sorted(docs.rglob("*.md"))
        if path.is_file()
    }


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    files = [OutputFile("incidents/1.md", b"one"), OutputFile("incidents/2.md", b"two")]
    write_documents(files, tmp_path)
    before = (tmp_path / "incidents/1.md").stat().st_mtime_ns
    write_documents([files[0], OutputFile("incidents/2.md", b"changed")], tmp_path)
    assert (tmp_path / "incidents/1.md").stat().st_mtime_ns == before
    assert tree(tmp_path) == {"incidents/1.md": "one", "incidents/2.md": "changed"}


def test_pages_of_a_run_that_ended_half_way_go_with_the_next(tmp_path: Path) -> None:
    def interrupted() -> Iterator[OutputFile]:
        yield OutputFile("incidents/1.md", b"one")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_documents(interrupted(), tmp_path)
    write_documents([OutputFile("incidents/2.md", b"two")], tmp_path)
    assert tree(tmp_path) == {"incidents/2.md": "two"}
    assert (tmp_path / ".generated").read_text() == "incidents/2.md\n"


def test_a_page_written_by_hand_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "rules.md").write_text("by hand")
    with pytest.raises(UserError, match=r"rules\.md: 手で書いたページ"):
        write_documents([OutputFile("rules.md", b"generated")], tmp_path)
    assert tree(tmp_path) == {"rules.md": "by hand"}


def test_a_generated_folder_that_somebody_removed_is_not_missed(tmp_path: Path) -> None:
    write_documents([OutputFile("organisations/a/b.md", b"page")], tmp_path)
    shutil.rmtree(tmp_path / "organisations")
    write_documents([], tmp_path)
    assert tree(tmp_path) == {}


def test_pages_that_nothing_makes_are_removed_and_hand_written_ones_stay(tmp_path: Path) -> None:
    (tmp_path / "tags").mkdir()
    (tmp_path / "tags" / "by-hand.md").write_text("kept")
    write_documents([OutputFile("incidents/2023/1.md", b"one"), OutputFile("tags/紙.md", b"tag")], tmp_path)
    write_documents([], tmp_path)
    assert tree(tmp_path) == {"tags/by-hand.md": "kept"}
    assert not (tmp_path / "incidents").exists()


def test_a_manifest_that_was_tampered_with_removes_nothing_elsewhere(tmp_path: Path) -> None:
    docs, outside = tmp_path / "docs", tmp_path / "outside.md"
    docs.mkdir()
    outside.write_text("kept")
    (docs / ".generated").write_text("../outside.md\n")
    write_documents([], docs)
    assert outside.read_text() == "kept"
