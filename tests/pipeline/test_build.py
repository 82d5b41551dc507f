"""The real build, run as a person runs it."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checkout import build, copy_checkout, keep_incidents, made_once, run_build
from jikenbo.yaml_files import load_yaml

LOST_LIST = """\
---
title: 名簿の紛失
org: 架空市
date: 2024
tags: [紛失・置き忘れ, 紙, 地方公共団体]
reports:
  - title: 名簿の紛失について
---

## 概要

名簿を失くした。
"""


@pytest.fixture
def own_checkout(tmp_path: Path) -> Path:
    """A checkout that a test may change."""
    return copy_checkout(tmp_path / "checkout")


def copy_small_checkout(target: Path) -> Path:
    """Copy this checkout with two incidents: what a build does with its folders needs no more."""
    keep_incidents(copy_checkout(target), "2023-396", "2023-358")
    return target


@pytest.fixture(scope="session")
def small_checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this checkout with two incidents and its site built, for tests that do not change it."""
    return made_once(tmp_path_factory, "small-checkout", lambda folder: build(copy_small_checkout(folder)))


@pytest.fixture
def built_checkout(small_checkout: Path, tmp_path: Path) -> Path:
    """A checkout of two incidents that a test may change, as a build leaves it."""
    return shutil.copytree(small_checkout, tmp_path / "checkout", symlinks=True)


def digests(folder: Path) -> dict[str, str]:
    """Return path → hash of every file below the folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def digests_of_pages(site: Path) -> dict[str, str]:
    return {path: digest for path, digest in digests(site).items() if path.endswith(".html")}


def front_matter(path: Path) -> dict[str, object]:
    return dict(load_yaml(path.read_text("utf-8").split("---\n")[1]))


def test_no_generated_page_holds_html_of_ours(checkout: Path) -> None:
    generated = (checkout / "docs/.generated").read_text("utf-8").splitlines()
    pages = {path: (checkout / "docs" / path).read_text("utf-8") for path in generated}
    assert len(pages) > 80
    assert {path for path, text in pages.items() if re.search(r"<[a-z/!]", text.partition("\n---\n")[2])} == set()


def test_each_incident_becomes_a_markdown_page_with_front_matter(checkout: Path) -> None:
    entries = sorted(path.stem for path in (checkout / "incidents").rglob("*.md"))
    pages = checkout / "docs" / "incidents"
    assert sorted(path.stem for path in pages.glob("20*.md")) == entries
    assert all((checkout / "site" / "incidents" / entry / "index.html").exists() for entry in entries)
    fields = front_matter(pages / "2023-396.md")
    assert fields["title"] == "公用USBメモリーの紛失"
    assert fields["org"] == ["野辺地町"]
    assert str(fields["date"]) == "2023-10-05"
    assert fields["counts"] == {"people": "~13400"}
    assert "USBメモリー" in fields["tags"]
    assert fields["description"]


def test_a_site_holds_no_scripts_and_styles_but_its_own(checkout: Path) -> None:
    published, own = (
        {path.relative_to(folder) for path in (folder / "assets").rglob("*") if path.is_file()}
        for folder in (checkout / "site", checkout / "docs")
    )
    # Modules are in the scripts that import them.
    joined = {path for path in own - published if path.suffix == ".js" and len(path.parts) > 3}
    assert joined and published == own - joined


def test_the_same_input_gives_the_same_bytes_in_other_surroundings(checkout: Path, tmp_path: Path) -> None:
    other = copy_checkout(tmp_path / "別の 深い/folder/checkout")
    # On another disk the entries are found in another order.
    for entry in sorted((other / "incidents").rglob("*.md"), reverse=True):
        text = entry.read_bytes()
        entry.unlink()
        entry.write_bytes(text)
    surroundings = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "1", "PYTHONHASHSEED": "4711"}
    umask = os.umask(0o077)
    try:
        result = run_build(other, HOME=str(tmp_path), **surroundings)
    finally:
        os.umask(umask)
    assert result.returncode == 0, result.stderr
    first, second = digests(checkout / "site"), digests(other / "site")
    assert {path for path in first | second if first.get(path) != second.get(path)} == set()


def test_where_file_names_cannot_be_japanese_a_message_says_what_to_do(own_checkout: Path) -> None:
    ascii_only = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    for arguments in ([], ["check"], ["new"]):
        result = run_build(own_checkout, *arguments, **ascii_only)
        assert result.returncode == 2
        assert "PYTHONUTF8=1" in result.stderr and "Traceback" not in result.stderr
    assert not (own_checkout / "site").exists()


def test_mkdocs_by_itself_makes_the_same_pages(checkout: Path, own_checkout: Path) -> None:
    assert run_build(own_checkout, "pages").returncode == 0
    assert not (own_checkout / "site").exists()
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=own_checkout, check=True)
    ours, theirs = (digests_of_pages(each / "site") for each in (checkout, own_checkout))
    assert ours == theirs


def test_a_second_build_of_the_same_archive_writes_no_page_anew(built_checkout: Path) -> None:
    page = built_checkout / "docs" / "incidents" / "2023-396.md"
    before = page.stat().st_mtime_ns
    build(built_checkout)
    assert page.stat().st_mtime_ns == before


def test_an_entry_with_an_error_fails_the_build_and_leaves_the_previous_site_whole(built_checkout: Path) -> None:
    before = digests(built_checkout / "site")
    for name in ("2024-001", "2024-002"):
        entry = built_checkout / "incidents" / "2024" / f"{name}.md"
        entry.parent.mkdir(exist_ok=True)
        entry.write_text("---\ntitle: 名簿の紛失\norg: 架空市\ndate: 2024/5/1\n---\n", "utf-8")
    result = run_build(built_checkout)
    assert result.returncode == 1
    assert re.match(r"事件を読む \d+\.\d秒\n", result.stderr)
    assert "2024-001.md:4:7" in result.stderr
    assert "2024-002.md:4:7" in result.stderr
    assert digests(built_checkout / "site") == before


#: Where a build may be ended: what is there by then, below the checkout.
STATES = {
    "at its beginning": ".site.building-*",
    "with some pages written": "docs/incidents/2022-050.md",
    "with all pages written": ".site.building-*/made/index.html",
}


@pytest.mark.parametrize("state", list(STATES.values()), ids=list(STATES))
def test_a_build_that_is_killed_leaves_the_previous_site_whole_and_nothing_for_the_next(
    small_checkout: Path, built_checkout: Path, tmp_path: Path, state: str
) -> None:
    before = digests(built_checkout / "site")
    for number in range(1, 100):
        entry = tmp_path / "other" / "2022" / f"2022-{number:03}.md"
        entry.parent.mkdir(parents=True, exist_ok=True)
        entry.write_text(LOST_LIST.replace("2024", "2022").replace("架空市", f"第{number}市"), "utf-8")
    command = [sys.executable, "build.py", "--incidents", str(tmp_path / "other")]
    process = subprocess.Popen(command, cwd=built_checkout, start_new_session=True)
    deadline = time.monotonic() + 30
    while not any(built_checkout.glob(state)) and time.monotonic() < deadline:
        time.sleep(0.001)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert digests(built_checkout / "site") == before
    build(built_checkout)
    assert digests(built_checkout / "site") == before
    assert digests(built_checkout / "docs") == digests(small_checkout / "docs")
    assert not any(built_checkout.glob(".site.building*"))


def test_a_site_that_a_killed_build_had_moved_aside_comes_back_also_where_an_entry_has_an_error(
    built_checkout: Path,
) -> None:
    before = digests(built_checkout / "site")
    aside = built_checkout / ".site.building-killed"
    aside.mkdir()
    (built_checkout / "site").rename(aside / "retired")
    (built_checkout / "incidents/2023/2023-396.md").write_text("---\ntitle: 名簿\n---\n", "utf-8")
    assert run_build(built_checkout).returncode == 1
    assert digests(built_checkout / "site") == before


def test_two_builds_at_once_publish_no_mixture(small_checkout: Path, tmp_path: Path) -> None:
    own = copy_small_checkout(tmp_path / "checkout")
    running = [subprocess.Popen([sys.executable, "build.py"], cwd=own) for _ in range(2)]
    assert [process.wait() for process in running] == [0, 0]
    assert digests(own / "site") == digests(small_checkout / "site")


def test_an_entry_that_is_gone_takes_its_page_with_it(built_checkout: Path) -> None:
    (built_checkout / "incidents" / "2023" / "2023-396.md").unlink()
    build(built_checkout)
    assert not (built_checkout / "docs" / "incidents" / "2023-396.md").exists()
    assert not (built_checkout / "site" / "incidents" / "2023-396").exists()


def test_an_empty_archive_builds_into_pages_that_say_what_to_do_next(own_checkout: Path) -> None:
    shutil.rmtree(own_checkout / "incidents")
    (own_checkout / "incidents").mkdir()
    (own_checkout / "organisations.yml").unlink()
    build(own_checkout)
    for page in ("", "years", "organisations", "prefectures", "statistics"):
        assert "最初の一件を加えられます" in (own_checkout / "site" / page / "index.html").read_text("utf-8"), page
    assert "first incident" in (own_checkout / "site/en/index.html").read_text("utf-8")
    for home in ("", "en"):
        assert "totals" not in (own_checkout / "site" / home / "index.html").read_text("utf-8"), home


def test_pages_of_a_shallow_clone_are_written_with_the_remark_that_days_are_unknown(own_checkout: Path) -> None:
    keep_incidents(own_checkout, "2023-396")
    for command in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "--message", "begin")):
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b.jp", *command], cwd=own_checkout, check=True)
    assert "浅いクローン" not in run_build(own_checkout, "pages").stderr
    (own_checkout / ".git/shallow").write_bytes(
        subprocess.run(["git", "rev-parse", "HEAD"], cwd=own_checkout, check=True, capture_output=True).stdout
    )
    result = run_build(own_checkout, "pages")
    assert (result.returncode, result.stderr.count("浅いクローン")) == (0, 1)


def test_a_broken_configuration_is_reported_where_it_is_wrong_and_nothing_is_built(own_checkout: Path) -> None:
    configuration = own_checkout / "mkdocs.yml"
    configuration.write_text(configuration.read_text("utf-8").replace("    name: Jikenbo", "    name: 2024"), "utf-8")
    for command in ("site", "pages", "check"):
        result = run_build(own_checkout, command)
        assert result.returncode == 1
        said = result.stdout + result.stderr
        assert (
            re.search(r"mkdocs\.yml:\d+:1: 誤り: 「extra.archive.name」は文字でなければ", said)
            and "Traceback" not in said
        )
    assert not (own_checkout / "site").exists()


def test_everything_that_names_the_archive_comes_from_its_configuration(own_checkout: Path) -> None:
    keep_incidents(own_checkout, "2023-396", "2023-358")
    configuration = own_checkout / "mkdocs.yml"
    text = configuration.read_text("utf-8").replace("jikenbo.example", "archive.example")
    names = {"site_name": "緑の記録", "name": "Midori", "subject": "事故の記録", "title_en": "Green records"}
    terms = {"licence": "CC0 1.0", "licence_url": "https://licence.example/", "copyright": "CC0 1.0 で使えます。"}
    for key, value in (names | terms | {"lead_en": "Green.", "contact": "https://people.example/@midori"}).items():
        text, changed = re.subn(rf"(?m)^( *{key}: )(?!material).*$", rf"\g<1>{value}", text)
        assert changed == 1, key
    configuration.write_text(text, "utf-8")
    build(own_checkout)
    site = own_checkout / "site"
    published = [path for path in site.rglob("*") if path.suffix in {".html", ".json", ".xml", ".txt", ".csv"}]
    contents = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in published}
    foreign = re.compile(r"jikenbo|CC[ -]BY[ -]4|creativecommons", re.IGNORECASE)
    assert {path: found[0] for path, text in contents.items() if (found := foreign.search(text))} == {}
    assert "<title>Green records - 緑の記録</title>" in contents["en/index.html"]
    assert "CC0 1.0" in contents["about/licence/index.html"]
    assert "<rights>CC0 1.0 https://licence.example/</rights>" in contents["feeds/all.xml"]
    assert '"name": "midori"' in contents["data/datapackage.json"]
    assert 'href="https://people.example/@midori"' in contents["about/corrections/index.html"]


def test_another_archive_is_built_elsewhere_and_the_build_shows_its_steps_and_what_it_built_where(
    own_checkout: Path, tmp_path: Path
) -> None:
    entry = tmp_path / "archive" / "2024" / "2024-001.md"
    entry.parent.mkdir(parents=True)
    entry.write_text(LOST_LIST, "utf-8")
    result = run_build(own_checkout, "site", "--incidents", str(entry.parents[1]), "--output", str(tmp_path / "out"))
    assert result.returncode == 0
    assert re.match(r"事件を読む 1件 \d+\.\d秒\nページを書く [\d,]+ページ", result.stderr)
    assert re.fullmatch(rf"サイトを作りました: 事件 1件、生成したページ [\d,]+、{tmp_path}/out/\n", result.stdout)
    assert "名簿を失くした。" in (tmp_path / "out" / "incidents" / "2024-001" / "index.html").read_text("utf-8")
    assert not (own_checkout / "site").exists()


def test_a_missing_archive_is_an_error_and_nothing_is_built(own_checkout: Path) -> None:
    result = run_build(own_checkout, "site", "--incidents", "incident")
    assert result.returncode == 1
    assert "incident" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (own_checkout / "site").exists()


def test_wrong_usage_ends_with_status_2(own_checkout: Path) -> None:
    assert run_build(own_checkout, "biuld").returncode == 2
    assert run_build(own_checkout, "site", "--bogus").returncode == 2
    assert run_build(own_checkout, "--help").returncode == 0
