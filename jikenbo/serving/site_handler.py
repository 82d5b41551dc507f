"""Answering from a folder as static hosts do."""

from __future__ import annotations

import io
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import BinaryIO


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves a folder without logging, with the site's own page for missing files."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".js": "text/javascript"}

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing: the terminal belongs to the builder's messages."""

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        try:
            return super().send_head()
        except ValueError:  # an address with a NUL: no file can have it
            self.send_error(404)
            return None

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = Path(self.directory) / "404.html"
        if code != 404 or not missing.exists():
            super().send_error(code, message, explain)
            return
        body = missing.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
