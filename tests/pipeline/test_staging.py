"""A folder is replaced whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from jikenbo.errors import UserError
from jikenbo.pipeline.staging import replacing, restore


def fill(folder: Path, text: str) -> None:
    (folder / "pagefind").mkdir()
    (folder / "404.html").write_text(text)


def make(target: Path, text: str) -> None:
    with replacing(target) as staging:
        fill(staging, text)


def test_the_new_site_takes_the_place_of_the_previous_one_and_leaves_nothing_next_to_it(tmp_path: Path) -> None:
    target = tmp_path / "site"
    make(target, "first")
    (target / "stale.html").touch()
    make(target, "second")
    assert sorted(path.name for path in target.iterdir()) == ["404.html", "pagefind"]
    assert (target / "404.html").read_text() == "second"
    assert list(tmp_path.iterdir()) == [target]


def test_a_build_that_fails_leaves_the_previous_site_whole(tmp_path: Path) -> None:
    target = tmp_path / "site"
    make(target, "first")
    with pytest.raises(RuntimeError, match="half way"), replacing(target) as staging:
        (staging / "404.html").write_text("second")
        raise RuntimeError("half way")
    assert (target / "404.html").read_text() == "first"
    assert list(tmp_path.iterdir()) == [target]


def test_a_site_behind_a_link_is_replaced_where_it_lies(tmp_path: Path) -> None:
    (tmp_path / "web").mkdir()
    target = tmp_path / "site"
    target.symlink_to(tmp_path / "web" / "root")
    for text in ("first", "second"):
        make(target, text)
        assert (tmp_path / "web" / "root" / "404.html").read_text() == text
    assert target.is_symlink()


def test_a_site_that_a_killed_run_had_moved_aside_is_put_back(tmp_path: Path) -> None:
    target = tmp_path / "site"
    make(target, "first")
    (tmp_path / ".site.building-x" / "made").mkdir(parents=True)
    target.rename(tmp_path / ".site.building-x" / "retired")
    restore(target)
    assert (target / "404.html").read_text() == "first"
    assert list(tmp_path.iterdir()) == [target]


def test_each_run_has_a_folder_of_its_own_that_no_earlier_run_can_write_to(tmp_path: Path) -> None:
    target = tmp_path / "site"
    with pytest.raises(RuntimeError), replacing(target) as first:
        raise RuntimeError
    with replacing(target) as second:
        assert second != first
        fill(second, "second")
    assert (target / "404.html").read_text() == "second"


def test_a_folder_that_is_not_a_site_is_never_replaced(tmp_path: Path) -> None:
    target = tmp_path / "documents"
    target.mkdir()
    (target / "thesis.txt").touch()
    with pytest.raises(UserError, match="置き換えません"), replacing(target):
        pass
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="フォルダーではない"), replacing(tmp_path / "file"):
        pass
    assert [path.name for path in target.iterdir()] == ["thesis.txt"]
