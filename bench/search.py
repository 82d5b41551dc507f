"""Measures the search against a substring search of the texts, and Pagefind and MkDocs Material as they come.

    python -m bench.search                      archives of 1,000 and 10,000 incidents, table on the terminal
    python -m bench.search --records 50000      an archive of that size
    python -m bench.search --write              the table also as docs/about/search-measurements.md, with what
                                                was measured before (bench/search-results.json)

Needs Chromium; Pagefind extended is compared where pagefind-bin-extended is installed.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench import ROOT
from bench.corpus import Corpus
from bench.engines import Engine, available
from bench.measure import measure
from bench.queries import queries
from bench.report import PAGE, Run, keep, machine, table
from jikenbo.folding import TABLE, fold
from jikenbo.search.record import Record

CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
OPTIONS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, nargs="+", default=[1000, 10000], help="sizes of the archives")
    parser.add_argument("--queries", type=_two_or_more, default=300, help="queries asked of each archive")
    parser.add_argument("--cold", type=_two_or_more, default=100, help="how many of them also in a fresh browser")
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
                keep(run)
    print(table(runs))
    return 0


def _two_or_more(text: str) -> int:
    """Return the number, or raise ArgumentTypeError: of fewer than two there is no percentile."""
    if not text.isdecimal() or int(text) < 2:
        raise argparse.ArgumentTypeError(f"must be a number of at least 2: {text!r}")
    return int(text)


def _runs(arguments: argparse.Namespace, engines: Sequence[Engine], browser: Browser) -> Iterable[Run]:
    for count in arguments.records:
        records = list(Corpus().records(count))
        asked = [each for each in queries(records, 2 * arguments.queries) if not _has_spellings(each.term)]
        for engine in engines:
            if engine.most is None or count <= engine.most:
                print(f"{count:,}: {engine.name} …", file=sys.stderr)
                with tempfile.TemporaryDirectory(prefix="jikenbo-bench-") as folder:
                    seconds = _build(engine, records, Path(folder))
                    result = measure(engine, Path(folder), count, asked[: arguments.queries], browser, arguments.cold)
                    megabytes, load = _size(Path(folder)) / 1e6, os.getloadavg()[1]
                    yield Run(result, seconds, megabytes, load, machine(), date.today().isoformat())


def _has_spellings(term: str) -> bool:
    """Return whether the term can be written in another way: such terms would favour the search that knows them."""
    spellings = [each for group in TABLE["spellings"] for each in group] + [
        each[:-1] for each in TABLE["long_vowel_words"]
    ]
    return any(each in fold(term) for each in spellings)


def _build(engine: Engine, records: Sequence[Record], folder: Path) -> float:
    began = time.perf_counter()
    engine.build(records, folder)
    return time.perf_counter() - began


def _size(folder: Path) -> int:
    index = folder / "pagefind" if (folder / "pagefind").exists() else folder / "site/search"
    return sum(path.stat().st_size for path in index.rglob("*") if path.is_file())


if __name__ == "__main__":
    raise SystemExit(main())
