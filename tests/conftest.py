"""A real build of this repository, served on this machine, and a real browser to read it with."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Page, expect, sync_playwright

from checkout import build, copy_checkout, keep_incidents, made_once
from entries import ROOT, WriteEntry
from served import Served, serve
from serving import address_of

# Speed is measured in bench/, not here. CI tries the same examples each time; a developer's machine looks for new ones.
settings.register_profile(
    "default",
    max_examples=40,
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.differing_executors],
)
settings.load_profile("default")

# A busy machine may take longer than Playwright's five seconds; what comes sooner is waited for no longer.
expect.set_options(timeout=20_000)

# Tests write dozens of checkouts, and each build waits until the disk holds all of its site: memory holds it at once.
MEMORY = "/dev/shm"
if os.path.isdir(MEMORY) and not os.statvfs(MEMORY).f_flag & os.ST_NOEXEC and shutil.disk_usage(MEMORY).free > 10**9:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", MEMORY)

# The check warns of an archive that nobody can reach: commands that tests start are of one with a contact.
os.environ["CONTACT"] = "archive@archive.example"

#: The shell is the same engine without the browser around it, which doubles the time of a page.
CHROMIUM_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM_OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this checkout with its site built, for tests that do not change it."""
    return made_once(tmp_path_factory, "checkout", lambda folder: build(copy_checkout(folder)))


def pytest_xdist_auto_num_workers() -> int:
    """Return half as many workers again as there are cores: tests wait for a browser, for builds and for the disk."""
    return (os.cpu_count() or 1) * 3 // 2


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a site that another generator built be tested in the browser."""
    parser.addoption("--site", type=Path, help="test this built site, in the place of one that is built now")


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest) -> Path:
    """The folder of the built site."""
    given: Path | None = request.config.getoption("--site")
    if given:
        return given.resolve()
    checkout: Path = request.getfixturevalue("checkout")
    return checkout / "site"


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """The address at which the built site is served, with a slash at its end."""
    with address_of(site) as address:
        yield address


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """A project with one incident that `build.py serve` serves."""
    folder = copy_checkout(tmp_path / "project")
    keep_incidents(folder, "2023-396")
    with serve(folder) as serving:
        yield serving


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium a worker."""
    path = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    assert path, "Chromium is needed: make browser"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(CHROMIUM_OPTIONS))
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a fresh profile, in Japanese."""
    context = browser.new_context(locale="ja-JP", viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WriteEntry:
    """Write an entry (path below incidents/, text) into an empty archive, from whose folder commands run."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "vocabulary.yml").symlink_to(ROOT / "vocabulary.yml")

    def write_entry(name: str, text: str) -> Path:
        path = Path("incidents", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    return write_entry
