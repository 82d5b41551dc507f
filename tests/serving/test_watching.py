"""What counts as a change while a project is served."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest

from jikenbo.project import Project
from jikenbo.serving.watching import changed_paths, take_snapshot


@pytest.fixture
def project(tmp_path: Path) -> Project:
    for name in ("incidents/2023/2023-001.md", "docs/about.md", "docs/incidents/2023-001.md", "vocabulary.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "docs/.generated").write_text("incidents/2023-001.md\n")
    return Project(tmp_path, tmp_path / "incidents", tmp_path / "site")


def changed(project: Project, *names: str) -> list[str]:
    """Write the files and return what is seen of that."""
    before = take_snapshot(project)
    for name in names:
        (project.root / name).parent.mkdir(parents=True, exist_ok=True)
        (project.root / name).write_text("written")
    paths = changed_paths(before, take_snapshot(project))
    return sorted(Path(path).relative_to(project.root).as_posix() for path in paths)


def test_entries_pages_the_vocabulary_and_the_list_of_ids_are_watched(project: Project) -> None:
    sources = ["docs/about.md", "incidents/2023/2023-001.md", "incidents/2024/2024-new-a.md", "incidents/ids.txt"]
    assert changed(project, *sources, "vocabulary.yml", "mkdocs.yml") == [*sources, "mkdocs.yml", "vocabulary.yml"]


def test_generated_pages_and_what_editors_leave_next_to_a_file_are_not(project: Project) -> None:
    names = ["docs/incidents/2023-001.md", "docs/about.md~", "docs/#about.md#", "docs/.about.md.swp"]
    leftovers = ["4913", "2023-001.md~", "#2023-001.md#", ".2023-001.md.swp", "note.txt"]
    assert changed(project, *names, *(f"incidents/2023/{name}" for name in leftovers)) == []


def test_a_folder_of_entries_that_goes_or_comes_is_seen_where_it_is_empty_too(project: Project) -> None:
    shutil.rmtree(project.incidents)
    gone = take_snapshot(project)
    project.incidents.mkdir()
    assert changed_paths(gone, take_snapshot(project)) == {str(project.incidents)}


def test_a_link_that_leads_nowhere_or_round_in_a_circle_is_no_fault(project: Project) -> None:
    (project.docs / "gone.md").symlink_to(project.docs / "nowhere.md")
    (project.docs / "circle").symlink_to(project.docs)
    assert changed(project, "docs/about.md") == ["docs/about.md"]


def test_files_may_disappear_while_one_looks(project: Project) -> None:
    for number in range(500):
        (project.docs / f"{number:03}.md").touch()
    done = threading.Event()

    def come_and_go() -> None:
        while not done.is_set():
            (project.docs / "999.md").touch()
            (project.docs / "999.md").unlink()

    writer = threading.Thread(target=come_and_go)
    writer.start()
    try:
        for _ in range(30):
            take_snapshot(project)
    finally:
        done.set()
        writer.join()
