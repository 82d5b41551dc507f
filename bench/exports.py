"""Times the publishing of data from invented archives: `python -m bench.exports [N …]` prints what each file takes."""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.entries import VOCABULARY, write_entries
from jikenbo.archive.entries import find_entries
from jikenbo.archive.reading import Archive, read_entry
from jikenbo.archive.vocabulary import read_vocabulary
from jikenbo.exports import data_pages, exports
from jikenbo.exports.public import PublicPage
from jikenbo.pipeline.site import pages_shown
from jikenbo.settings import Settings

SETTINGS = Settings("Jikenbo", "https://jikenbo.example/")
#: Kinds of files that take less are not shown.
SHOWN_SECONDS = 0.1


@dataclass
class Cost:
    """The cost of the files of one kind."""

    seconds: float = 0.0
    size: int = 0
    files: int = 0

    def add(self, seconds: float, size: int) -> None:
        self.seconds += seconds
        self.size += size
        self.files += 1


def main() -> None:
    """Publish each size and print a table of it. The database is made in a thread of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[1_000, 10_000], metavar="N")
    for size in parser.parse_args().sizes:
        archive = _archive(size)
        shown = pages_shown(archive, ())
        started, processor = time.perf_counter(), time.process_time()
        costs = measure(archive, shown)
        seconds, worked = time.perf_counter() - started, time.process_time() - processor
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
        print(f"\n{size:,} incidents: {seconds:.1f} s ({worked:.1f} s of processor), peak memory {peak:.2f} GB\n")
        print("| files | seconds | MB | number |\n| --- | ---: | ---: | ---: |")
        for kind, cost in costs.items():
            if cost.seconds >= SHOWN_SECONDS:
                print(f"| {kind} | {cost.seconds:.2f} | {cost.size / 1e6:.1f} | {cost.files:,} |")


def measure(archive: Archive, shown: Mapping[str, PublicPage]) -> dict[str, Cost]:
    """Return the cost of each kind of file; the time before the first file (the published form) counts to it."""
    costs: dict[str, Cost] = defaultdict(Cost)
    last = time.perf_counter()
    for files in (exports(archive, SETTINGS, shown), data_pages(archive, SETTINGS)):
        for file in files:
            now = time.perf_counter()
            costs[_kind(file.path)].add(now - last, len(file.content))
            last = now
    return costs


def _kind(path: str) -> str:
    folder, _, rest = path.partition("/")
    if folder == "incidents":
        return f"incidents/*/{rest.rpartition('/')[2]}"
    return "feeds/" if folder == "feeds" else path


def _archive(size: int) -> Archive:
    with tempfile.TemporaryDirectory() as scratch:
        write_entries(size, Path(scratch))
        read = [read_entry(path).incident for path in find_entries([Path(scratch)])]
    return Archive(tuple(incident for incident in read if incident), read_vocabulary(VOCABULARY))


if __name__ == "__main__":
    main()
