"""The site as served while it is written: each page loads a script that hears of builds and loads the page again."""

from __future__ import annotations

import functools
import io
import os
import sys
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO

from jikenbo.serving.news import News
from jikenbo.serving.site_handler import SiteHandler

_SCRIPT = Path(__file__).with_name("live_reload.js")
_TAG = b'<script type="module" src="/_live/reload.js"></script>'
_NOT_YET = (
    '<!doctype html><html lang="ja"><meta charset="utf-8"><title>まだ作られていません</title><body>' + _TAG.decode()
)
_SECONDS = 15


class LiveHandler(SiteHandler):
    """Serves the site with the script added to its pages, the script, and what it listens to."""

    def __init__(self, *arguments: Any, news: News, **options: Any) -> None:
        self._news = news
        super().__init__(*arguments, **options)

    def do_GET(self) -> None:
        if self.path.startswith("/_live/events"):
            self._tell()
        elif self.path == "/_live/reload.js":
            self._answer(_SCRIPT.read_bytes(), "text/javascript")
        else:
            super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        path = self.translate_path(self.path)
        # os.path, unlike pathlib, takes an address that no file can have for one that is not there.
        page = Path(path, "index.html" if os.path.isdir(path) and self.path.split("?")[0].endswith("/") else "")
        if page.suffix != ".html":
            return super().send_head()
        try:
            content = page.read_bytes()
        except (OSError, ValueError):
            if Path(self.directory, "404.html").exists():
                return super().send_head()
            content = _NOT_YET.encode()
        content = content.replace(b"</body>", _TAG + b"</body>")
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)

    def _answer(self, content: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _tell(self) -> None:
        """Send each word as it comes (server-sent events), until the reader goes away."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.end_headers()
        number = 0
        try:
            while True:
                number, word = self._news.after(number, _SECONDS)
                self.wfile.write(f"data: {word}\n\n".encode() if word else b": still here\n\n")
                self.wfile.flush()
        except OSError:
            self.close_connection = True


class LiveServer(ThreadingHTTPServer):
    """A server of `folder` for this machine alone; port 0 is any free one, a taken one raises OSError."""

    daemon_threads = True

    def __init__(self, folder: Path, port: int, news: News) -> None:
        super().__init__(("127.0.0.1", port), functools.partial(LiveHandler, directory=str(folder), news=news))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a reader who leaves while a page is on its way."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)
