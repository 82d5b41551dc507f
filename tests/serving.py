"""Folders served on this machine."""

from __future__ import annotations

import functools
import threading
from http.server import ThreadingHTTPServer
from pathlib import Path

from jikenbo.serving.site_handler import SiteHandler


def serve_folder(folder: Path) -> ThreadingHTTPServer:
    """Serve `folder` on a free port of this machine until the server is shut down."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(SiteHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
