"""Generated pages are written where they changed, and removed where nothing makes them any more."""

from __future__ import annotations

from pathlib import Path

from jikenbo.output import OutputFile
from jikenbo.pipeline.documents import write_documents


def tree(docs: Path) -> dict[str, str]:
    return {
        path.relative_to(docs).as_posix(): path.read_text("utf-8")
        for path in sorted(docs.rglob("*.md"))
        if path.is_file()
    }


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    files = [OutputFile("incidents/1.md", b"one"), OutputFile("incidents/2.md", b"two")]
    assert write_documents(files, tmp_path) == 2
    before = (tmp_path / "incidents/1.md").stat().st_mtime_ns
    assert write_documents([files[0], OutputFile("incidents/2.md", b"changed")], tmp_path) == 1
    assert (tmp_path / "incidents/1.md").stat().st_mtime_ns == before
    assert tree(tmp_path) == {"incidents/1.md": "one", "incidents/2.md": "changed"}


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
