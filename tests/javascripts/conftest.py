"""What the tests of the browser's modules share: a process that runs them, and the tables that they read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from archives import archive
from deno_process import DenoProcess
from jikenbo.archive.organisation.registered import NOTHING
from jikenbo.contribute.web_files import web_files
from published_files import published


@pytest.fixture(scope="session")
def deno(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DenoProcess]:
    """A process that runs the modules, as `deno.evaluate`."""
    process = DenoProcess(tmp_path_factory.mktemp("deno"))
    yield process
    process.close()


@pytest.fixture(scope="session")
def form(deno: DenoProcess) -> DenoProcess:
    """The same with what the contributors' form checks with as `state.tables`."""
    files = published(archive()) | {file.path: file.content for file in web_files(NOTHING)}
    # The tests' own folders may be in /dev/shm, and deno reads nothing below /dev.
    with TemporaryDirectory() as site:
        for name, content in files.items():
            Path(site, name).parent.mkdir(parents=True, exist_ok=True)
            Path(site, name).write_bytes(content)
        deno.evaluate(
            """async (site) => {
                const { loadTables } = await load("contribute/tables");
                state.tables = await loadTables(new URL(site));
            }""",
            f"{Path(site).as_uri()}/",
        )
    return deno
