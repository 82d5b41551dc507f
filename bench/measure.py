"""One search on one archive: how right, how much is fetched, how fast."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from playwright.sync_api import Browser

from bench.engines import FIRST, Engine
from bench.queries import Query
from bench.server import Sent, serving

# The longest time for which the page could not answer a key is kept in window.longest.
WATCH = """() => {
    window.longest = 0;
    const note = ({ duration }) => (window.longest = Math.max(window.longest, duration));
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: "longtask" });
}"""
TIMED = """async (term) => {{
    const began = performance.now();
    {before}
    const ids = await ({search})(term);
    return [performance.now() - began, ids];
}}"""


@dataclass(frozen=True)
class Result:
    """Shares are of 1, sizes bytes, times milliseconds; "cold" is a browser that has never seen the site."""

    engine: str
    records: int
    recall: float
    precision: float
    first_ten: float
    exact: int
    queries: int
    cold_bytes: float
    cold_requests: float
    cold_median: float
    cold_95: float
    warm_bytes: float
    warm_median: float
    warm_95: float
    longest_task: float


@dataclass(frozen=True)
class _Asked:
    ids: list[str]
    milliseconds: float
    bytes: int
    requests: int


def measure(
    engine: Engine, folder: Path, records: int, queries: Sequence[Query], browser: Browser, cold: int
) -> Result:
    """Ask every query in one page, and the first `cold` of them each in a browser of its own."""
    (folder / "blank.html").write_text('<!doctype html><link rel="icon" href="data:,">', encoding="utf-8")
    names = engine.names(folder)
    with serving(folder) as (address, sent):
        first = [_ask_cold(engine, address, sent, query, browser) for query in queries[:cold]]
        rest, longest = _ask_warm(engine, address, sent, queries, browser)
    rights = [
        _Rightness(query, [names.get(each, each) for each in asked.ids])
        for query, asked in zip(queries, rest, strict=True)
    ]
    return Result(
        engine=engine.name,
        records=records,
        recall=_mean([each.recall for each in rights]),
        precision=_mean([each.precision for each in rights]),
        first_ten=_mean([each.first_ten for each in rights]),
        exact=sum(each.exact for each in rights),
        queries=len(queries),
        cold_bytes=median(each.bytes for each in first),
        cold_requests=median(each.requests for each in first),
        cold_median=median(each.milliseconds for each in first),
        cold_95=_percentile_95([each.milliseconds for each in first]),
        warm_bytes=median(each.bytes for each in rest),
        warm_median=median(each.milliseconds for each in rest),
        warm_95=_percentile_95([each.milliseconds for each in rest]),
        longest_task=longest,
    )


def _ask_cold(engine: Engine, address: str, sent: Sent, query: Query, browser: Browser) -> _Asked:
    context = browser.new_context(locale="ja-JP")
    page = context.new_page()
    page.goto(f"{address}blank.html")
    sent.reset()
    asked = _timed(
        page.evaluate(TIMED.format(before=f"await ({engine.open})();", search=engine.search), query.term), sent
    )
    context.close()
    return asked


def _ask_warm(
    engine: Engine, address: str, sent: Sent, queries: Sequence[Query], browser: Browser
) -> tuple[list[_Asked], float]:
    context = browser.new_context(locale="ja-JP")
    page = context.new_page()
    page.goto(f"{address}blank.html")
    page.evaluate(f"async () => {{ await ({engine.open})(); await ({engine.search})('個人情報'); }}")
    page.evaluate(WATCH)
    asked = []
    for query in queries:
        sent.reset()
        asked.append(_timed(page.evaluate(TIMED.format(before="", search=engine.search), query.term), sent))
    longest = float(page.evaluate("window.longest"))
    context.close()
    return asked, longest


def _timed(answer: Any, sent: Sent) -> _Asked:
    milliseconds, ids = answer
    return _Asked(ids, milliseconds, sent.bytes, sent.requests)


class _Rightness:
    """The correctness of the answer to one query."""

    def __init__(self, query: Query, ids: list[str]) -> None:
        right = query.holders.intersection(ids)
        first = ids[:FIRST]
        self.recall = len(right) / len(query.holders) if query.holders else 1.0
        self.precision = len(right) / len(set(ids)) if ids else float(not query.holders)
        self.first_ten = sum(each in query.holders for each in first) / max(1, min(FIRST, len(query.holders)))
        self.exact = set(ids) == query.holders


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _percentile_95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1]
