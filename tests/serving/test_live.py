"""What the server of `build.py serve` sends: pages with a script, and news of builds to that script."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from jikenbo.archive.problem import Problem
from jikenbo.serving.live import LiveServer
from jikenbo.serving.news import News

SCRIPT = b'<script type="module" src="/_live/reload.js"></script>'


@pytest.fixture
def news() -> News:
    return News()


@pytest.fixture
def connection(tmp_path: Path, news: News) -> Iterator[http.client.HTTPConnection]:
    """A connection to a server of `tmp_path`."""
    with LiveServer(tmp_path, 0, news) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=20)
        yield connection
        connection.close()
        server.shutdown()


def get(connection: http.client.HTTPConnection, address: str) -> tuple[int, dict[str, str], bytes]:
    connection.request("GET", address)
    answer = connection.getresponse()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


@pytest.mark.parametrize("address", ["/years/", "/years/?q=1", "/years/index.html"])
def test_a_page_has_the_script_and_is_kept_by_no_browser(
    connection: http.client.HTTPConnection, tmp_path: Path, address: str
) -> None:
    (tmp_path / "years").mkdir()
    (tmp_path / "years/index.html").write_text("<body>年</body>", "utf-8")
    status, headers, content = get(connection, address)
    assert (status, content) == (200, "<body>年".encode() + SCRIPT + b"</body>")
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert headers["content-length"] == str(len(content))
    assert headers["cache-control"] == "no-store"


@pytest.mark.parametrize(("name", "kind"), [("a.json", "application/json"), ("a.js", "text/javascript")])
def test_a_file_that_is_no_page_is_sent_as_it_is(
    connection: http.client.HTTPConnection, tmp_path: Path, name: str, kind: str
) -> None:
    (tmp_path / name).write_text('"</body>"')
    status, headers, content = get(connection, f"/{name}")
    assert (status, headers["content-type"], content) == (200, kind, b'"</body>"')


def test_the_script_is_sent(connection: http.client.HTTPConnection) -> None:
    status, headers, content = get(connection, "/_live/reload.js")
    assert (status, headers["content-type"]) == (200, "text/javascript; charset=utf-8")
    assert headers["content-length"] == str(len(content)) and b"EventSource" in content


def test_before_the_first_build_a_page_says_so_and_has_the_script(connection: http.client.HTTPConnection) -> None:
    status, _, content = get(connection, "/")
    assert status == 200 and "まだ作られていません" in content.decode() and SCRIPT in content


def test_every_build_is_an_event_with_a_number_of_its_own(connection: http.client.HTTPConnection, news: News) -> None:
    connection.request("GET", "/_live/events")
    answer = connection.getresponse()
    assert answer.getheader("Content-Type") == "text/event-stream; charset=utf-8"
    found = Problem("incidents/2023/2023-001.md", 3, 1, "date", "日付が読み取れません")
    for number, (problems, pages) in enumerate([([found], ""), ([], "edited"), ([], "all")], 1):
        news.publish(problems, pages)
        event = json.loads(answer.readline().removeprefix(b"data: "))
        assert answer.readline() == b"\n"
        assert (event["number"], event["pages"]) == (number, pages)
        assert [(own["path"], own["line"], own["message"]) for own in event["problems"]] == [
            (own.path, own.line, own.message) for own in problems
        ]


def test_only_a_reader_who_leaves_is_not_reported(
    tmp_path: Path, news: News, capsys: pytest.CaptureFixture[str]
) -> None:
    with LiveServer(tmp_path, 0, news) as server:
        for error, reported in ((BrokenPipeError(), False), (ConnectionResetError(), False), (KeyError("fault"), True)):
            try:
                raise error
            except Exception:
                server.handle_error(None, ("127.0.0.1", 1))
            assert ("fault" in capsys.readouterr().err) == reported


def test_a_reader_hears_that_the_server_is_there_while_nothing_is_built(
    connection: http.client.HTTPConnection, news: News, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jikenbo.serving.live._SECONDS", 0.05)
    connection.request("GET", "/_live/events")
    answer = connection.getresponse()
    assert [answer.readline() for _ in range(4)] == [b": still here\n", b"\n"] * 2
    news.publish([], "all")
    lines = iter(answer.readline, b"")
    assert json.loads(next(line for line in lines if line.startswith(b"data: "))[6:])["pages"] == "all"
