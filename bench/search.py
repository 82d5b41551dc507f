"""Measures the search against a substring search of the texts, beside Pagefind and MkDocs Material as they come.

    python -m bench.search                      archives of 1,000 and 10,000 incidents, table on the terminal
    python -m bench.search --records 50000      an archive of that size
    python -m bench.search --write              the table also as docs/about/search-measurements.md, beside what
                                                was measured before (bench/search-results.json)

Needs Chromium; Pagefind extended is compared where pagefind-bin-extended is installed.
"""

import argparse
import json
import platform
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from os import cpu_count
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.corpus import Corpus
from bench.engines import ENGINES, ROOT, Engine, available
from bench.measure import Result, measure
from bench.queries import queries
from jikenbo.search.folding import TABLE, fold
from jikenbo.search.record import Record

PAGE = ROOT / "docs/about/search-measurements.md"
KEPT = ROOT / "bench/search-results.json"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
OPTIONS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")


@dataclass(frozen=True)
class Run:
    """A result and what making the index took: seconds, and MB of its largest process."""

    result: Result
    seconds: float
    megabytes: float
    index_megabytes: float


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, nargs="+", default=[1000, 10000], help="sizes of the archives")
    parser.add_argument("--queries", type=int, default=300, help="queries asked of each archive")
    parser.add_argument("--cold", type=int, default=100, help="how many of them also in a fresh browser")
    parser.add_argument("--engine", action="append", help="only these: Jikenbo, 'Pagefind extended', 'MkDocs Material'")
    parser.add_argument("--write", action="store_true", help=f"write the table to {PAGE.relative_to(ROOT)}")
    arguments = parser.parse_args(argv)
    engines = [each for each in available() if not arguments.engine or each.name in arguments.engine]
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if not chromium:
        print("Chromium is needed: make browser", file=sys.stderr)
        return 2
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(OPTIONS))
        runs = []
        for run in _runs(arguments, engines, browser):
            runs.append(run)
            if arguments.write:
                _write([run])
    print(table(runs))
    return 0


def _write(runs: Sequence[Run]) -> None:
    """Put the runs in the place of earlier ones of the same search and size, and write the page anew."""
    kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else []
    all_runs = [Run(Result(**each.pop("result")), **each) for each in kept] + list(runs)
    order = [engine.name for engine in ENGINES]
    newest = {(run.result.records, order.index(run.result.engine)): run for run in all_runs}
    sorted_runs = [newest[key] for key in sorted(newest)]
    KEPT.write_text(json.dumps([asdict(run) for run in sorted_runs], indent=1) + "\n", encoding="utf-8")
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(table(sorted_runs)), encoding="utf-8")


def _runs(arguments: argparse.Namespace, engines: Sequence[Engine], browser: Browser) -> Iterable[Run]:
    for count in arguments.records:
        records = list(Corpus().records(count))
        asked = [each for each in queries(records, 2 * arguments.queries) if not _has_spellings(each.term)]
        for engine in engines:
            if engine.most is None or count <= engine.most:
                print(f"{count:,}: {engine.name} …", file=sys.stderr)
                with tempfile.TemporaryDirectory(prefix="jikenbo-bench-") as folder:
                    seconds, megabytes = _build(engine, records, Path(folder))
                    result = measure(engine, Path(folder), count, asked[: arguments.queries], browser, arguments.cold)
                    yield Run(result, seconds, megabytes, _size(Path(folder)) / 1e6)


def _has_spellings(term: str) -> bool:
    """Whether the term can be written in another way: such terms would favour the search that knows them."""
    spellings = [each for group in TABLE["spellings"] for each in group] + [
        each[:-1] for each in TABLE["long_vowel_words"]
    ]
    return any(each in fold(term) for each in spellings)


def _build(engine: Engine, records: Sequence[Record], folder: Path) -> tuple[float, float]:
    began = time.perf_counter()
    engine.build(records, folder)
    seconds = time.perf_counter() - began
    return seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def _size(folder: Path) -> int:
    index = folder / "pagefind" if (folder / "pagefind").exists() else folder / "site/search"
    return sum(path.stat().st_size for path in index.rglob("*") if path.is_file())


COLUMNS: dict[str, Callable[[Run], str]] = {
    "事件": lambda run: f"{run.result.records:,}",
    "検索": lambda run: run.result.engine,
    "再現率": lambda run: f"{run.result.recall:.3f}",
    "適合率": lambda run: f"{run.result.precision:.3f}",
    "先頭10件の正解": lambda run: f"{run.result.first_ten:.3f}",
    "完全に正しい問い": lambda run: f"{run.result.exact} / {run.result.queries}",
    "初回の転送量 (中央値)": lambda run: f"{run.result.cold_bytes / 1000:,.0f} KB",
    "初回のリクエスト": lambda run: f"{run.result.cold_requests:.0f}",
    "初回の時間 (中央値 / 95%)": lambda run: f"{run.result.cold_median:.0f} / {run.result.cold_95:.0f} ms",
    "2回目以降の転送量": lambda run: f"{run.result.warm_bytes / 1000:,.0f} KB",
    "2回目以降の時間 (中央値 / 95%)": lambda run: f"{run.result.warm_median:.0f} / {run.result.warm_95:.0f} ms",
    "最長の処理": lambda run: f"{run.result.longest_task:.0f} ms" if run.result.longest_task else "50 ms未満",
    "索引の作成": lambda run: f"{run.seconds:.1f} 秒",
    "索引の大きさ": lambda run: f"{run.index_megabytes:.1f} MB",
}


def table(runs: Sequence[Run]) -> str:
    """The runs as a Markdown table, one a column: figures to be compared stand side by side."""
    rows = [[label, *(cell(run) for run in runs)] for label, cell in COLUMNS.items()]
    head, *rest = rows
    rule = ["---", *("---:" for _ in runs)]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *rest))


def page(text: str) -> str:
    """The page of the site that shows the table."""
    machine = f"{platform.system()} {platform.machine()}、{cpu_count()}コア"
    return f"""---
title: 検索の測定
description: このサイトの検索が、書かれていることばをどれだけ正確に、どれだけ少ない通信で見つけるかの測定。
---

# 検索の測定

架空の事件からなるアーカイブを作り、Chromiumで検索して、本文の部分文字列の検索（正解）と比べました。
問いは本文から取り、単語、句、二語の組み合わせが三分の一ずつです。
表記ゆれをまとめる語は、ほかの検索に不利なので除いてあります。

{text}

* **再現率**は語を含む事件のうち見つかった割合、**適合率**は見つかった事件のうち語を含む割合です（問いごとの平均）。
* **初回**は、サイトを初めて見るブラウザーでの値です。検索プログラム、索引、先頭10件の本文を含みます。
* 文字のファイルは、一般の静的ホスティングと同じくgzipで圧縮して送っています。通信の遅れは含みません。
* **最長の処理**は、検索の間に画面が応答できなかった最も長い時間です（50 ms以上のものだけを数えます）。
* Pagefind extendedとMkDocs Materialは、日本語の設定で、ほかは初期設定のまま使いました。
  Pagefindは10,000件まで、Materialは1,000件までです。

測定環境: {machine}、Python {platform.python_version()}、Pagefind {version("pagefind_bin")}。
`python -m bench.search --write` で測り直せます。
"""


if __name__ == "__main__":
    raise SystemExit(main())
