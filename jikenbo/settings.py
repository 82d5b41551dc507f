"""What a build needs to know of the site besides the archive; the pipeline reads it from mkdocs.yml."""

from __future__ import annotations

from dataclasses import dataclass

#: That of texts and data, by the address at which tools know it.
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True, slots=True)
class Settings:
    """`site_url` ends with a slash. `repository` is the address of the GitHub repository, or "" where none is set."""

    site_name: str
    site_url: str
    repository: str = ""
    branch: str = "main"
    description: str = ""
