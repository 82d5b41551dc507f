"""MkDocs as a step: its configuration, its time, and what goes wrong in it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jikenbo.errors import PageError, UserError
from jikenbo.pipeline.mkdocs_site import load_configuration, publish, settings_of
from jikenbo.settings import Settings

CONFIGURATION = """\
site_name: 架空の事件簿
site_url: https://archive.example/
site_description: 架空の事件
repo_url: https://github.com/example/archive/
theme: {name: null, custom_dir: theme}
extra:
  branch: trunk
  archive: {name: Midori, title_en: Green records, licence: CC0 1.0, licence_url: "https://licence.example/"}
plugins: []
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of one page with a theme of one template, which shows the time of the build."""
    for name, text in {
        "mkdocs.yml": CONFIGURATION,
        "docs/index.md": "# 題",
        "theme/main.html": "{{ page.content }}{{ build_date_utc.year }}",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def published(project: Path, timestamp: int) -> str:
    publish(load_configuration(project, project / "site"), timestamp)
    return (project / "site/index.html").read_text("utf-8")


def test_settings_are_what_the_configuration_says(project: Path) -> None:
    assert settings_of(load_configuration(project, project / "site")) == Settings(
        site_name="架空の事件簿",
        site_url="https://archive.example/",
        description="架空の事件",
        repository="https://github.com/example/archive",
        branch="trunk",
        name="Midori",
        title_en="Green records",
        licence="CC0 1.0",
        licence_url="https://licence.example/",
    )


def test_what_the_configuration_leaves_out_is_empty_and_the_branch_is_main(project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: 架空の事件簿\ntheme: {name: null, custom_dir: theme}\n", "utf-8")
    settings = settings_of(load_configuration(project, project / "site"))
    assert settings == Settings(site_name="架空の事件簿", site_url="/", branch="main")


def test_each_build_has_the_time_that_it_is_given(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert published(project, 0).endswith("1970")
    assert published(project, 1_700_000_000).endswith("2023")
    assert "SOURCE_DATE_EPOCH" not in os.environ


def test_the_time_that_the_environment_asks_for_goes_first(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert published(project, 1_700_000_000).endswith("1970")
    assert os.environ["SOURCE_DATE_EPOCH"] == "0"


def test_a_fault_in_a_template_is_reported_to_whoever_edits_it(project: Path) -> None:
    (project / "theme/main.html").write_text("{% if %}", "utf-8")
    with pytest.raises(UserError, match="ページを作れません"):
        published(project, 0)


def test_a_page_that_cannot_be_made_is_named_by_every_build(project: Path) -> None:
    (project / "docs/broken.md").write_bytes("壊れたページ".encode("cp932"))
    for _ in range(2):
        with pytest.raises(PageError) as caught:
            published(project, 0)
        assert caught.value.page == "broken.md"
