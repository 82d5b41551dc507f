"""MkDocs as a step: from docs/ to HTML."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")  # read by the theme when it is imported

from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from jikenbo.archive.history import JAPAN, History
from jikenbo.errors import PageError, UserError
from jikenbo.pipeline.rendering import KeptPagesPlugin
from jikenbo.pipeline.scripts import join_scripts
from jikenbo.pipeline.sitemap import split_sitemap
from jikenbo.settings import UNKNOWN_TIME, Settings

_EPOCH = "SOURCE_DATE_EPOCH"
#: What MkDocs logs of a page that it cannot make.
_FAILURE = re.compile(r"^Error (?:reading|building) page '(.+?)':")
#: Where scripts and styles are, below docs/ and below the site.
_ASSETS = "assets"


def load_configuration(project: Path, site: Path) -> MkDocsConfig:
    """Return the configuration in `project`/mkdocs.yml for a site in the folder `site`, or raise UserError."""
    try:
        return load_config(str(project / "mkdocs.yml"), site_dir=str(site), strict=True)
    except (MkDocsException, Abort) as error:
        raise UserError(f"mkdocs.yml: {error}") from error


def settings_of(configuration: MkDocsConfig) -> Settings:
    """Return what the other steps need to know of the site."""
    archive = configuration.extra.get("archive") or {}
    return Settings(
        site_name=configuration.site_name,
        site_url=(configuration.site_url or "").rstrip("/") + "/",
        description=configuration.site_description or "",
        repository=(configuration.repo_url or "").rstrip("/"),
        branch=configuration.extra.get("branch", "main"),
        name=archive.get("name") or "",
        title_en=archive.get("title_en") or "",
        licence=archive.get("licence") or "",
        licence_url=archive.get("licence_url") or "",
    )


def build_time(history: History) -> datetime:
    """Return the time that a build claims as its own: SOURCE_DATE_EPOCH, else that of the newest commit.

    Without both it is not known: the clock would make each build differ. Raises UserError where the variable is no
    whole number of seconds.
    """
    given = os.environ.get(_EPOCH)
    if given is None:
        return history.head or UNKNOWN_TIME
    try:
        return datetime.fromtimestamp(int(given), JAPAN)
    except (ValueError, OverflowError, OSError) as error:
        raise UserError(f"{_EPOCH}: 「{given}」は秒数ではありません（1970年からの秒数を書いてください）") from error


def publish(
    configuration: MkDocsConfig, timestamp: int, *, fast: KeptPagesPlugin | None = None, dirty: bool = False
) -> None:
    """Render every page (only changed ones where `dirty`); `timestamp` is the build's time, in seconds since 1970.

    `fast` gives MkDocs pages that need not be read. Raises PageError where a page cannot be rendered, UserError where
    the theme or the configuration is at fault.
    """
    logging.getLogger("mkdocs").setLevel(logging.ERROR if dirty else logging.WARNING)
    if fast:
        configuration.plugins["kept_pages"] = fast
    try:
        with _build_time(timestamp), _failing_page() as page:
            build(configuration, dirty=dirty)
    except (MkDocsException, Abort, TemplateError) as error:
        raise UserError(f"MkDocsがページを作れません（くわしくは上にあります）: {error}") from error
    except Exception as error:
        if not page:
            raise
        raise PageError(page[0], f"{type(error).__name__}: {error}") from error
    site, docs = Path(configuration.site_dir), Path(configuration.docs_dir)
    _remove_foreign_assets(site, docs)
    join_scripts(docs, site)
    split_sitemap(site, settings_of(configuration).site_url)


@contextmanager
def _failing_page() -> Iterator[list[str]]:
    """Give a list that holds the page that MkDocs could not make, once there is one: only its log names it."""
    pages: list[str] = []

    def note(record: logging.LogRecord) -> bool:
        pages.extend(_FAILURE.findall(record.getMessage()))
        return not pages

    logger = logging.getLogger("mkdocs.commands.build")
    logger.addFilter(note)
    try:
        yield pages
    finally:
        logger.removeFilter(note)


def _remove_foreign_assets(site: Path, docs: Path) -> None:
    """Remove the theme's own scripts and styles, 3 MB that no page of ours uses."""
    for path in sorted((site / _ASSETS).rglob("*"), reverse=True):
        if not (docs / path.relative_to(site)).exists():
            path.rmdir() if path.is_dir() else path.unlink()


@contextmanager
def _build_time(timestamp: int) -> Iterator[None]:
    """Let MkDocs take this time for its own while the block runs, unless the environment sets one."""
    if _EPOCH in os.environ:
        yield
        return
    os.environ[_EPOCH] = str(timestamp)
    try:
        yield
    finally:
        del os.environ[_EPOCH]
