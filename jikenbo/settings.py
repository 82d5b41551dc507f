"""The site's own settings; the pipeline reads them from mkdocs.yml."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

#: Given where a format requires a time and none is known: nothing here is as old.
UNKNOWN_TIME = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True, slots=True)
class Settings:
    """`site_url` ends with a slash. `repository` is the address of the GitHub repository, or "" where none is set.

    `name` is the archive's short name, `title_en` the English title of its home page, `licence` and `licence_url` those
    of texts and data: a name that people know (CC BY 4.0) and the address at which tools know it.

    `built` is the time of the build: of what it was made from, not of the clock.
    """

    site_name: str
    site_url: str
    repository: str = ""
    branch: str = "main"
    description: str = ""
    name: str = ""
    title_en: str = ""
    licence: str = ""
    licence_url: str = ""
    built: datetime = UNKNOWN_TIME
