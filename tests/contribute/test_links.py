"""Sources that are gone are told with a saved copy; a server that refuses is not taken for one that is gone."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlparse

import pytest

from entries import SOUND
from jikenbo.archive.incident import Incident, Report
from jikenbo.archive.reading import Source, parse_entry
from jikenbo.contribute.links import DeadLink, as_markdown, dead_links, saved_copy, why_gone


class _Server(BaseHTTPRequestHandler):
    """/200 is there, /404 is gone, /403 refuses; /copies knows a copy of what is at /404; /odd speaks no HTTP."""

    def do_GET(self) -> None:
        path = urlparse(self.path)
        if path.path == "/odd":
            self.wfile.write(b"garbage\r\n")
        elif path.path.isascii() and "%" in path.path:
            self._answer(404 if unquote(path.path) == "/お知らせ" else 200, b"")
        elif path.path == "/copies":
            wanted = parse_qs(path.query)["url"][0]
            known = {"closest": {"url": "http://copies.example/1"}} if wanted.endswith("/404") else {}
            self._answer(200, json.dumps({"archived_snapshots": known}).encode())
        else:
            self._answer(int(path.path.strip("/")), b"")

    def _answer(self, code: int, body: bytes) -> None:
        self.send_response(code)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        pass


@pytest.fixture
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def incident(*urls: str) -> Incident:
    read = parse_entry(Source("2023-001.md", "2023-001", SOUND)).incident
    assert read
    reports = tuple(Report.model_construct(title="題名", url=url) for url in urls)
    return read.model_copy(update={"reports": reports})


def test_only_what_is_gone_is_told_with_a_saved_copy(address: str) -> None:
    urls = [f"{address}/{code}" for code in (200, 404, 403, 410, 500)]
    assert dead_links([incident(*urls)], f"{address}/copies?url=") == [
        DeadLink("2023-001", f"{address}/404", "404（ページがない）", "https://copies.example/1"),
        DeadLink("2023-001", f"{address}/410", "410（ページがない）", ""),
    ]


def test_a_host_that_is_not_there_is_gone(address: str) -> None:
    port = address.rpartition(":")[2]
    assert why_gone(f"http://127.0.0.1:{port}/200") == ""
    assert why_gone("http://127.0.0.1:1/").startswith("つながらない")


def test_a_server_that_speaks_no_http_is_no_fault_of_ours(address: str) -> None:
    assert why_gone(f"{address}/odd") == ""
    assert saved_copy("https://a.example/", f"{address}/odd?url=") == ""


def test_an_address_in_japanese_is_opened_too(address: str) -> None:
    assert why_gone(f"{address}/お知らせ") == "404（ページがない）"
    assert why_gone(f"{address}/%E3%81%82お知らせ") == ""


def test_a_table_holds_no_more_than_an_issue_and_no_address_breaks_it() -> None:
    links = [DeadLink("2023-001", f"https://a.example/{'a' * 100}|{number}", "404", "") for number in range(500)]
    text = as_markdown(links)
    assert len(text) < 65_536
    assert text.endswith("ほかに300件あります。\n")
    assert all(line.count("|") == 5 for line in text.splitlines() if line.startswith("| 2023"))


def test_the_issue_lists_each_link_and_is_empty_without_any() -> None:
    assert as_markdown([]) == ""
    text = as_markdown([DeadLink("2023-001", "https://a.example/", "404（ページがない）", "")])
    assert "| 2023-001 | <https://a.example/> | 404（ページがない） | 見つからない |\n" in text
