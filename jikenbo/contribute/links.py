"""Sources that can no longer be reached, and saved copies that could stand beside them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from typing import NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

from jikenbo.archive.incident import Incident

SAVED_COPIES = "https://archive.org/wayback/available?url="
_AGENT = "Mozilla/5.0 (compatible; Jikenbo link check)"
_SECONDS = 30
_AT_ONCE = 8
#: A server that answers so may only be refusing a machine; the page is not known to be gone.
_GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}


class DeadLink(NamedTuple):
    """A source that is gone: whose it is, why it is taken to be gone, and a saved copy's address or ""."""

    incident: str
    url: str
    reason: str
    copy: str


def dead_links(incidents: Iterable[Incident], saved_copies: str = SAVED_COPIES) -> Iterator[DeadLink]:
    """Open every source and yield those that are gone; `saved_copies` is asked for a copy of each."""
    sources = [(incident.id, report.url) for incident in incidents for report in incident.reports if report.url]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        reasons = pool.map(why_gone, [url for _, url in sources])
        for (incident, url), reason in zip(sources, reasons, strict=True):
            if reason:
                yield DeadLink(incident, url, reason, saved_copy(url, saved_copies))


def why_gone(url: str) -> str:
    """Return in Japanese why the page is taken to be gone, or "" where it is there or may be."""
    try:
        with urlopen(Request(url, headers={"User-Agent": _AGENT}), timeout=_SECONDS):
            return ""
    except HTTPError as error:
        return f"{error.code}（ページがない）" if error.code in _GONE else ""
    except URLError as error:
        return "" if isinstance(error.reason, TimeoutError) else f"つながらない（{error.reason}）"
    except (OSError, ValueError):
        return ""


def saved_copy(url: str, saved_copies: str) -> str:
    """Return the address of a saved copy, or "" where none is known."""
    try:
        with urlopen(f"{saved_copies}{quote(url, safe='')}", timeout=_SECONDS) as answer:
            snapshot = json.load(answer)["archived_snapshots"]["closest"]["url"]
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    return str(snapshot).replace("http://", "https://", 1)


def as_markdown(links: Sequence[DeadLink]) -> str:
    """Return the text of an issue: a table with a row a link; nothing where there is none."""
    if not links:
        return ""
    head = "次の出典が開けません。移った先がわかれば `url` を直し、なければ写しを `archive` に書いてください。\n\n"
    rows = "".join(
        f"| {link.incident} | <{link.url}> | {link.reason} | {f'<{link.copy}>' if link.copy else '見つからない'} |\n"
        for link in links
    )
    return f"{head}| 事件 | 出典 | 理由 | 保存された写し |\n| --- | --- | --- | --- |\n{rows}"
