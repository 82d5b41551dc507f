"""The published files of the real archive, made once a worker."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from archives import real_archive
from jikenbo.archive.reading import Archive
from published_files import published


@pytest.fixture(scope="session")
def archive() -> Archive:
    return real_archive()


@pytest.fixture(scope="session")
def files(archive: Archive) -> Mapping[str, bytes]:
    return published(archive)
