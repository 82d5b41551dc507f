"""MkDocs as a step: from docs/ to HTML."""

from __future__ import annotations

import logging
import os
from pathlib import Path

os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")  # read by the theme when it is imported

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from jikenbo.errors import UserError
from jikenbo.settings import Settings


def load_configuration(project: Path, site: Path) -> MkDocsConfig:
    """Return the configuration in `project`/mkdocs.yml for a site in the folder `site`, or raise UserError."""
    try:
        return load_config(str(project / "mkdocs.yml"), site_dir=str(site), strict=True)
    except (MkDocsException, Abort) as error:
        raise UserError(f"mkdocs.yml: {error}") from error


def settings_of(configuration: MkDocsConfig) -> Settings:
    """Return what the other steps need to know of the site."""
    return Settings(
        site_name=configuration.site_name,
        site_url=(configuration.site_url or "").rstrip("/") + "/",
        repository=(configuration.repo_url or "").rstrip("/"),
    )


def publish(configuration: MkDocsConfig, timestamp: int, *, dirty: bool = False) -> None:
    """Render every page (only changed ones where `dirty`); `timestamp` is the build's time, in seconds since 1970."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(timestamp))
    logging.getLogger("mkdocs").setLevel(logging.ERROR if dirty else logging.WARNING)
    try:
        build(configuration, dirty=dirty)
    except (MkDocsException, Abort) as error:
        raise UserError(f"MkDocsがページを作れません: {error}") from error
