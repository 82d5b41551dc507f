"""Folders served on this machine."""

from __future__ import annotations

import functools
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

from jikenbo.serving.site_handler import SiteHandler


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Print nothing when a page is left while it is loading."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def serve_folder(folder: Path) -> ThreadingHTTPServer:
    """Serve `folder` on a free port of this machine until the server is shut down."""
    server = _Server(("127.0.0.1", 0), functools.partial(SiteHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


@contextmanager
def address_of(folder: Path) -> Iterator[str]:
    """Serve `folder` while the block runs, and give its address, with a slash at its end."""
    server = serve_folder(folder)
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
