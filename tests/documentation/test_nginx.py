"""The nginx configuration of the documentation serves the built site as the page says."""

from __future__ import annotations

import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path
from typing import NamedTuple

import pytest

from archives import ROOT
from jikenbo.exports.headers import FRAMED_POLICY, HEADERS

#: What a whole nginx needs around the server of the page, all of it inside one folder.
MAIN = """
pid {folder}/nginx.pid;
error_log {folder}/error.log;
worker_processes 1;
daemon off;
events {{}}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
    uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
    {server}
}}
"""


def documented() -> str:
    page = (ROOT / "docs/maintain/publishing.md").read_text("utf-8")
    (server,) = re.findall(r"```nginx\n(.*?)```", page, re.DOTALL)
    return server


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The built site, served by nginx with the documented server: only its address and folder are ours."""
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
    server = documented().replace("listen 80;", f"listen 127.0.0.1:{port};")
    server = server.replace("root /var/www/archive/site;", f"root {site};")
    assert str(port) in server and str(site) in server
    user = f"user {os.environ.get('USER', 'root')};\n" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(user + MAIN.format(folder=folder, server=server))
    path = shutil.which("nginx") or "/usr/sbin/nginx"
    process = subprocess.Popen([path, "-c", str(folder / "nginx.conf"), "-p", str(folder)], stderr=subprocess.PIPE)
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        assert process.poll() is None, process.communicate()
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}/"
    process.terminate()
    process.communicate()


def headers_of(pattern: str, site: Path) -> dict[str, str]:
    """Return the headers that the file for other hosts sets for addresses of a pattern; "" where it takes one away."""
    text = (site / "_headers").read_text("utf-8")
    (block,) = re.findall(rf"^{re.escape(pattern)}\n((?:  .+\n)+)", text, re.MULTILINE)
    taken = dict.fromkeys(re.findall(r"^  ! (.+)$", block, re.MULTILINE), "")
    return taken | dict(re.findall(r"^  ([\w-]+): (.+)$", block, re.MULTILINE))


class Answer(NamedTuple):
    """What a server answered."""

    content: bytes
    headers: Message


def get(address: str, **headers: str) -> Answer:
    with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as response:
        return Answer(response.read(), response.headers)


def test_a_folder_answers_with_its_page(address: str) -> None:
    response = get(f"{address}incidents/2023-396/")
    assert "公用USBメモリーの紛失" in response.content.decode()
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize(
    "path", ["", "contribute/", "data/incidents.csv", "pagefind/search.json", "assets/javascripts/search.js"]
)
def test_everything_comes_with_the_headers_that_the_file_for_other_hosts_has(
    address: str, site: Path, path: str
) -> None:
    given = headers_of("/*", site)
    assert given == HEADERS
    headers = get(address + path).headers
    assert {name: headers[name] for name in given} == given
    assert "frame-ancestors 'none'" in given["Content-Security-Policy"]
    assert {"Referrer-Policy", "X-Content-Type-Options", "Permissions-Policy"} < set(given)


def test_only_the_page_for_other_sites_may_be_shown_in_a_frame(address: str, site: Path) -> None:
    given = headers_of("/search/embed/*", site)
    assert given == {"X-Frame-Options": "", "Content-Security-Policy": FRAMED_POLICY}
    headers = get(f"{address}search/embed/").headers
    assert headers["X-Frame-Options"] is None
    assert headers["Content-Security-Policy"] == FRAMED_POLICY
    assert {name: headers[name] for name in set(HEADERS) - set(given)} == {
        name: value for name, value in HEADERS.items() if name not in given
    }


def test_a_folder_without_its_slash_leads_to_it_behind_any_proxy(address: str) -> None:
    connection = http.client.HTTPConnection(address.removeprefix("http://").rstrip("/"))
    connection.request("GET", "/incidents/2023-396", headers={"Host": "archive.example.ac.jp"})
    answer = connection.getresponse()
    assert (answer.status, answer.headers["Location"]) == (301, "/incidents/2023-396/")
    connection.close()


def test_the_file_for_other_hosts_is_not_published(address: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as missing:
        get(f"{address}_headers")
    with missing.value:
        assert missing.value.code == 404


def test_a_page_that_is_not_there_answers_with_the_page_that_says_so(address: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as missing:
        get(f"{address}incidents/2023-999/")
    assert missing.value.code == 404
    assert missing.value.headers["X-Frame-Options"] == "DENY"
    with missing.value as page:
        assert "ページが見つかりません" in page.read().decode()


@pytest.mark.parametrize(
    "path",
    ["", "assets/stylesheets/site.css", "assets/javascripts/search.js", "data/incidents.csv", "feeds/all.xml"],
)
def test_texts_are_compressed(address: str, path: str) -> None:
    response = get(address + path, **{"Accept-Encoding": "gzip"})
    assert response.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(response.content) == get(address + path).content


def test_files_of_the_index_are_kept_and_pages_are_asked_for_anew(address: str, site: Path) -> None:
    for kind in ("pf_index", "pf_records", "pf_json"):
        path = next((site / "pagefind").rglob(f"*.{kind}")).relative_to(site)
        assert "immutable" in get(f"{address}{path}").headers["Cache-Control"]
    assert get(address).headers["Cache-Control"] == "no-cache"
    assert get(f"{address}pagefind/search.json").headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("data/incidents.csv", "text/csv; charset=utf-8"),
        ("data/incidents.jsonl.gz", "application/gzip"),
        ("incidents/2023-396/index.json", "application/json; charset=utf-8"),
        ("feeds/all.xml", "application/atom+xml; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
    ],
)
def test_data_has_its_type_and_is_taken_for_no_other(address: str, path: str, kind: str) -> None:
    headers = get(address + path).headers
    assert headers["Content-Type"] == kind
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Encoding"] is None
