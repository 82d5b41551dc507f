"""A file server that counts what it sends, compressed as static hosts compress."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit

COMPRESSED = {"text/html", "text/css", "text/javascript", "application/javascript", "application/json"}


@dataclass
class Sent:
    """Bodies sent since the last reset."""

    requests: int = 0
    bytes: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def reset(self) -> None:
        with self._lock:
            self.requests = self.bytes = 0

    def add(self, size: int) -> None:
        with self._lock:
            self.requests += 1
            self.bytes += size


@lru_cache(maxsize=256)
def _body(path: Path) -> tuple[bytes, str, bool]:
    content = path.read_bytes()
    kind = guess_type(path.name)[0] or "application/octet-stream"
    packed = kind in COMPRESSED
    return (gzip.compress(content) if packed else content), kind, packed


@contextmanager
def serving(folder: Path) -> Iterator[tuple[str, Sent]]:
    """Serve `folder`; give its address, with a slash at its end, and the count of what was sent."""
    sent = Sent()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            path = folder / unquote(urlsplit(self.path).path).lstrip("/")
            path = path / "index.html" if path.is_dir() else path
            if not path.is_file():
                self.send_error(HTTPStatus.NOT_FOUND)
                return
            body, kind, packed = _body(path)
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            if packed:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            # Before it is sent: the page may have answered, and the count been read, before this thread goes on.
            sent.add(len(body))
            self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", sent
    finally:
        server.shutdown()
        server.server_close()
        _body.cache_clear()
