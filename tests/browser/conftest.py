"""What the browser tests of search share: one small site a worker."""

from collections.abc import Iterator

import pytest

from browser.search_site import write_site
from serving import serve_folder


@pytest.fixture(scope="session")
def search_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site of invented records, in a sub-folder of its host, with a slash at its end."""
    folder = tmp_path_factory.mktemp("host") / "archive"
    folder.mkdir()
    write_site(folder)
    server = serve_folder(folder.parent)
    yield f"http://127.0.0.1:{server.server_port}/archive/"
    server.shutdown()
    server.server_close()
