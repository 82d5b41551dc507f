"""Measures pages as a slow phone shows them: `python -m bench.pages SITE` prints a table.

A new browser a page, 150 ms a round trip, 1.6 Mbit/s, a processor slowed four times; nginx (Debian's package) serves
the built site by HTTP/2 with gzip. Quote figures of a machine that does nothing else.
"""

from __future__ import annotations

import argparse
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple
from urllib.parse import quote

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from bench.search import CHROMIUM, OPTIONS

LATENCY, DOWN, UP = 150, 1.6e6 / 8, 0.75e6 / 8
"""Milliseconds a round trip; bytes a second."""
SLOWED = 4
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1366, "height": 768}
QUERIES = ("USBメモリー", "不正アクセス", "個人情報 流出", "ランサムウェア 病院", "誤送信 2023年", "二次被害")
PAGES = ("", "years/", "tags/", "organisations/", "statistics/", "data/", "about/", "contribute/")
HIT = ".hit"
WATCH = """
window.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
new MutationObserver(() => {
  if (document.querySelector("HIT")) window.answered ??= performance.now();
}).observe(document, { childList: true, subtree: true });
""".replace("HIT", HIT)
SERVER = """
pid {folder}/nginx.pid; error_log {folder}/error.log; worker_processes 1; daemon off; events {{}}
http {{
  include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
  uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  gzip on; gzip_types text/css text/javascript application/javascript application/json application/xml image/svg+xml;
  server {{
    listen 127.0.0.1:{port} ssl http2; ssl_certificate {folder}/cert.pem; ssl_certificate_key {folder}/key.pem;
    root {site}; index index.html;
    add_header Cache-Control "no-cache";
  }}
}}
"""


class Load(NamedTuple):
    """Milliseconds to the first paint and to the first hit (0 on pages without), bytes on the wire, layout shift."""

    requests: int
    bytes: int
    paint: float
    answer: float
    shift: float


def main() -> int:
    """Load every page and ask every query; print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, help="folder of a built site")
    parser.add_argument("--wide", action="store_true", help="1366 px, in the place of 390 px")
    parser.add_argument("--list", action="store_true", help="print each request of the searches")
    arguments = parser.parse_args()
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if not chromium or not _nginx():
        print("Chromium and nginx are needed: apt-get install chromium nginx-light", file=sys.stderr)
        return 2
    size = DESKTOP if arguments.wide else PHONE
    print(
        "| page | requests | KB | first paint | first hit | layout shift |\n| --- | ---: | ---: | ---: | ---: | ---: |"
    )
    with _serving(arguments.site.resolve()) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=[*OPTIONS, "--ignore-certificate-errors"])
        incident = next(arguments.site.glob("incidents/*/index.html")).parent.name
        for path in (*PAGES, f"incidents/{incident}/"):
            print(_row(f"/{path}", [_load(browser, address + path, size)]), flush=True)
        searches = [f"{address}search/?q={quote(query)}" for query in QUERIES]
        loads = [_load(browser, search, size, listed=arguments.list) for search in searches]
        for query, load in zip(QUERIES, loads, strict=True):
            print(_row(f"/search/?q={query}", [load]))
        print(_row("median of the searches", loads))
    return 0


def _nginx() -> str | None:
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


def _row(name: str, loads: Sequence[Load]) -> str:
    requests, size, paint, answer, shift = (median(values) for values in zip(*loads, strict=True))
    answered = f"{answer / 1000:.2f} s" if answer else ""
    return f"| {name} | {requests:.0f} | {size / 1000:.0f} | {paint / 1000:.2f} s | {answered} | {shift:.3f} |"


@contextmanager
def _serving(site: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as name, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port, folder = probe.getsockname()[1], Path(name)
        probe.close()
        certificate = ["-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost"]
        files = ["-keyout", f"{folder}/key.pem", "-out", f"{folder}/cert.pem"]
        subprocess.run(["openssl", "req", *certificate, *files], check=True, capture_output=True)
        (folder / "nginx.conf").write_text("user root;" + SERVER.format(folder=folder, port=port, site=site))
        command = [_nginx() or "", "-c", str(folder / "nginx.conf"), "-p", str(folder)]
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        try:
            _wait_for(port)
            yield f"https://127.0.0.1:{port}/"
        finally:
            process.terminate()
            process.wait()


def _wait_for(port: int) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError("nginx does not answer")


def _load(browser: Browser, address: str, size: dict[str, int], *, listed: bool = False) -> Load:
    context = browser.new_context(
        locale="ja-JP", ignore_https_errors=True, viewport={"width": size["width"], "height": size["height"]}
    )
    context.add_init_script(WATCH)
    page = context.new_page()
    session = context.new_cdp_session(page)
    _slow_down(session)
    ended: list[float] = []
    session.on("Network.loadingFinished", lambda event: ended.append(event["encodedDataLength"]))
    if listed:
        page.on("request", lambda request: print(f"{time.monotonic():.2f} {request.url}", file=sys.stderr))
    page.goto(address, wait_until="load")
    if "search/?" in address:
        page.wait_for_selector(HIT, timeout=60_000)
    _wait_until_quiet(page, ended)
    paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")
    answered, shift = page.evaluate("[window.answered ?? 0, window.shift]")
    context.close()
    return Load(len(ended), int(sum(ended)), paint, answered, shift)


def _wait_until_quiet(page: Page, ended: Sequence[float]) -> None:
    """Wait until nothing has ended for a second; Playwright's own "networkidle" never comes on a page this slow."""
    seen = -1
    while seen != len(ended):
        seen = len(ended)
        page.wait_for_timeout(1000)


def _slow_down(session: CDPSession) -> None:
    session.send("Network.enable")
    conditions = {"offline": False, "latency": LATENCY, "downloadThroughput": DOWN, "uploadThroughput": UP}
    session.send("Network.emulateNetworkConditions", conditions)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})


if __name__ == "__main__":
    sys.exit(main())
