"""Sources that are gone, and saved copies that could be added to them."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from http.client import HTTPException
from typing import NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import OpenerDirector, Request

from jikenbo.archive.incident import Incident
from jikenbo.contribute.public_opener import public_opener

SAVED_COPIES = "https://archive.org/wayback/available?url="
_AGENT = "Mozilla/5.0 (compatible; Jikenbo link check)"
_SECONDS = 30
_AT_ONCE = 8
#: Seconds after which no further source is asked: an archive is never too large for the job that runs this.
_ALL_TOGETHER = 3_600
#: A page that is gone stays gone; a fault of the network has passed once all were asked.
_TRIES = 2
#: Bytes of an answer about a saved copy.
_LARGEST = 100_000
#: An issue holds 65,536 characters.
_ROWS = 200
#: Left alone by quote() in an address: characters with a meaning there, and text already quoted.
_SAFE = "%/:?#[]@!$&'()*+,;=~"
#: A server that answers so may only be refusing a machine; the page is not known to be gone.
_GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}


class DeadLink(NamedTuple):
    """A source that is gone: whose it is, why it is taken to be gone, and a saved copy's address or ""."""

    incident: str
    url: str
    reason: str = ""
    copy: str = ""


def dead_links(
    incidents: Iterable[Incident],
    saved_copies: str = SAVED_COPIES,
    opener: OpenerDirector | None = None,
    seconds: float = _ALL_TOGETHER,
) -> list[DeadLink]:
    """Open every source and return those that are gone; `saved_copies` is asked for a copy of each.

    Only public addresses are asked, with `opener`. What could not be asked within `seconds` is not among them.
    """
    opener = opener or public_opener()
    end = time.monotonic() + seconds
    links = [DeadLink(incident.id, report.url) for incident in incidents for report in incident.reports if report.url]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for _ in range(_TRIES):
            reasons = pool.map(lambda link: why_gone(link.url, opener) if time.monotonic() < end else "", links)
            links = [link._replace(reason=reason) for link, reason in zip(links, reasons, strict=True) if reason]
        copies = pool.map(lambda link: saved_copy(link.url, saved_copies, opener), links)
        return [link._replace(copy=copy) for link, copy in zip(links, copies, strict=True)]


def why_gone(url: str, opener: OpenerDirector) -> str:
    """Return in Japanese why the page is taken to be gone, or "" where it is there or may be.

    Details of a failed connection are not shown: they would reveal the runner's network.
    """
    try:
        with opener.open(Request(_ascii(url), headers={"User-Agent": _AGENT}), timeout=_SECONDS):
            return ""
    except HTTPError as error:
        return f"{error.code}（ページがない）" if error.code in _GONE else ""
    except URLError as error:
        return "" if isinstance(error.reason, TimeoutError) else "つながらない"
    except (OSError, ValueError, HTTPException):
        return ""


def saved_copy(url: str, saved_copies: str, opener: OpenerDirector) -> str:
    """Return the address of a saved copy, or "" where none is known."""
    try:
        with opener.open(f"{saved_copies}{quote(url, safe='')}", timeout=_SECONDS) as answer:
            snapshot = json.loads(answer.read(_LARGEST))["archived_snapshots"]["closest"]["url"]
    except (OSError, ValueError, KeyError, TypeError, HTTPException):
        return ""
    return str(snapshot).replace("http://", "https://", 1)


def _ascii(url: str) -> str:
    """Return the address as it is sent: its host in IDNA, the rest percent-encoded."""
    parts = urlsplit(url)
    return quote(parts._replace(netloc=parts.netloc.encode("idna").decode()).geturl(), safe=_SAFE)


def as_markdown(links: Sequence[DeadLink]) -> str:
    """Return the text of an issue: a table with a row a link, as many as one holds; nothing where there is none."""
    if not links:
        return ""
    head = "次の出典が開けません。移った先がわかれば `url` を直し、なければ写しを `archive` に書いてください。\n\n"
    rows = "".join(
        f"| {link.incident} | {_link(link.url)} | {link.reason} | {_link(link.copy) or '見つからない'} |\n"
        for link in links[:_ROWS]
    )
    more = f"\nほかに{len(links) - _ROWS}件あります。\n" if len(links) > _ROWS else ""
    return f"{head}| 事件 | 出典 | 理由 | 保存された写し |\n| --- | --- | --- | --- |\n{rows}{more}"


def _link(url: str) -> str:
    return f"<{url.replace('|', '%7C')}>" if url else ""
