"""All published files of an archive, by path."""

from __future__ import annotations

from jikenbo.archive.reading import Archive
from jikenbo.exports import exports
from jikenbo.pipeline.site import pages_shown
from jikenbo.settings import Settings

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
SETTINGS = Settings(
    "架空の事件簿",
    "https://archive.example/",
    "https://github.com/example/archive",
    name="架空の事件簿",
    licence="CC BY 4.0",
    licence_url=LICENCE,
)


def published(archive: Archive) -> dict[str, bytes]:
    """Return every published file by its path."""
    files = list(exports(archive, SETTINGS, pages_shown(archive, ())))
    assert len({file.path for file in files}) == len(files)
    return {file.path: file.content for file in files}
