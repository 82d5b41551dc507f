"""What a build needs to know of the site besides the archive; the pipeline reads it from mkdocs.yml."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

#: That of texts and data, by the address at which tools know it.
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
#: Given where a format requires a time and none is known: nothing here is as old.
UNKNOWN_TIME = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True, slots=True)
class Settings:
    """`site_url` ends with a slash. `repository` is the address of the GitHub repository, or "" where none is set.

    `built` is the time of the build: of what it was made from, not of the clock.
    """

    site_name: str
    site_url: str
    repository: str = ""
    branch: str = "main"
    description: str = ""
    built: datetime = UNKNOWN_TIME
