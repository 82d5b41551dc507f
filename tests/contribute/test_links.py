"""Sources that are gone are listed with a saved copy; a server that refuses is not taken for one that is gone."""

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
from jikenbo.contribute.links import DeadLink, as_markdown, dead_links, saved_copy
from jikenbo.contribute.links import why_gone as why_gone_by
from jikenbo.contribute.public_opener import is_public, public_opener

#: Opens the server of these tests, which is of course not public.
LOCAL = public_opener({"127.0.0.1"}.__contains__, ("http",))


def why_gone(url: str) -> str:
    return why_gone_by(url, LOCAL)


class _Server(BaseHTTPRequestHandler):
    """/200 is there, /404 is gone, /403 refuses; /copies knows a copy of what is at /404; /odd speaks no HTTP."""

    def do_GET(self) -> None:
        path = urlparse(self.path)
        self.server.asked.append(path.path)
        if path.path == "/to":
            self.send_response(302)
            self.send_header("Location", parse_qs(path.query)["place"][0])
            self.end_headers()
        elif path.path == "/odd":
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
    server.asked = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def incident(*urls: str) -> Incident:
    read = parse_entry(Source("2023-001.md", "2023-001", SOUND)).incident
    assert read
    reports = tuple(Report.model_construct(title="題名", url=url) for url in urls)
    return read.model_copy(update={"reports": reports})


def test_only_what_is_gone_is_listed_with_a_saved_copy(address: str) -> None:
    urls = [f"{address}/{code}" for code in (200, 404, 403, 410, 500)]
    assert dead_links([incident(*urls)], f"{address}/copies?url=", LOCAL) == [
        DeadLink("2023-001", f"{address}/404", "404（ページがない）", "https://copies.example/1"),
        DeadLink("2023-001", f"{address}/410", "410（ページがない）", ""),
    ]


def test_a_host_that_is_not_there_is_gone(address: str) -> None:
    port = address.rpartition(":")[2]
    assert why_gone(f"http://127.0.0.1:{port}/200") == ""
    assert why_gone("http://127.0.0.1:1/") == "つながらない"


def test_a_server_that_speaks_no_http_is_no_fault_of_ours(address: str) -> None:
    assert why_gone(f"{address}/odd") == ""
    assert saved_copy("https://a.example/", f"{address}/odd?url=", LOCAL) == ""


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


@pytest.mark.parametrize(
    "address",
    [
        *(
            "127.0.0.1",
            "127.8.8.8",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
        ),
        *("224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "2002:7f00:1::"),
    ],
)
def test_addresses_of_this_machine_and_its_network_are_not_public(address: str) -> None:
    assert not is_public(address)


def test_addresses_of_the_internet_are_public() -> None:
    assert is_public("93.184.215.14") and is_public("2606:2800:21f:cb07:6820:80da:af6b:8b2c")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1"])
def test_nothing_of_this_machine_is_asked(address: str, host: str) -> None:
    port = address.rpartition(":")[2]
    opener = public_opener(schemes=("http", "https"))
    for scheme in ("http", "https"):
        assert why_gone_by(f"{scheme}://{host}:{port}/404", opener) in ("つながらない", "")
    with pytest.raises(OSError):
        opener.open(f"http://{host}:{port}/200", timeout=5)


def test_only_addresses_over_https_are_asked(address: str) -> None:
    for url in (f"{address}/200", "file:///etc/passwd", "ftp://127.0.0.1/", "data:,x"):
        with pytest.raises(OSError):
            public_opener({"127.0.0.1"}.__contains__).open(url, timeout=5)


def test_a_redirect_leads_to_no_other_network_and_no_other_scheme(address: str) -> None:
    port = address.rpartition(":")[2]
    assert why_gone(f"{address}/to?place={address}/404") == "404（ページがない）"
    for place in (f"http://127.0.0.2:{port}/404", f"https://127.0.0.1:{port}/404", "file:///etc/passwd"):
        assert why_gone(f"{address}/to?place={place}") in ("つながらない", "")


def test_what_cannot_be_asked_in_time_is_not_taken_for_gone(address: str) -> None:
    assert dead_links([incident(f"{address}/404")], f"{address}/copies?url=", LOCAL, seconds=0) == []
