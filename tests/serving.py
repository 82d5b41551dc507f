"""Folders served on this machine."""

from __future__ import annotations

import threading
from http.server import ThreadingHTTPServer
from pathlib import Path

from jikenbo.pipeline.serving import make_server


def serve_folder(folder: Path) -> ThreadingHTTPServer:
    """Serve `folder` on a free port of this machine until the server is shut down."""
    server = make_server(folder, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
