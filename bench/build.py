"""Times the building of invented archives: `python -m bench.build [N …]` prints a table for each size.

What is measured is the last commit, in a clone of its own: changes that are not committed are not in it.
Other generators run on the same content where they are installed: Hugo (Debian's package) with Pagefind extended
(pagefind-bin-extended), and Zensical. Quote figures of a machine that does nothing else.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench import ROOT
from bench.command import Cost, measure
from bench.entries import write_entries
from bench.generators import GENERATORS, available


def main() -> None:
    """Build each size from nothing in a folder of its own, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[1_000, 10_000], metavar="N")
    parser.add_argument("--alone", action="store_true", help="without the other generators")
    arguments = parser.parse_args()
    for size in arguments.sizes:
        print(f"\n{size:,} incidents\n\n| what | clock | processors | memory of the largest process |")
        print("| --- | ---: | ---: | ---: |")
        with tempfile.TemporaryDirectory() as scratch:
            for name, cost in _costs(size, Path(scratch), alone=arguments.alone):
                print(f"| {name} | {cost.clock:.1f} s | {cost.processors:.1f} s | {cost.memory:.2f} GB |", flush=True)
            print(f"\n{_size(Path(scratch) / 'site', size)}")


def _costs(size: int, scratch: Path, *, alone: bool) -> Iterator[tuple[str, Cost]]:
    entries, clone, site = scratch / "entries", scratch / "clone", scratch / "site"
    subprocess.run(["git", "clone", "--quiet", "--depth=1", f"file://{ROOT}", str(clone)], check=True)
    write_entries(size, entries)
    build = [sys.executable, "build.py"]
    yield "check", measure([*build, "check", entries], clone)
    yield "whole site", measure([*build, "site", "--incidents", entries, "--output", site], clone)
    yield "of which: read, check and write pages", measure([*build, "pages", "--incidents", entries], clone)
    rendered = scratch / "rendered"
    yield (
        "of which: MkDocs",
        measure([sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", rendered], clone),
    )
    for name in [] if alone else available():
        other = scratch / name.partition(" ")[0]
        other.mkdir()
        yield name, GENERATORS[name](entries, clone, other)


def _size(site: Path, incidents: int) -> str:
    sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    each = f"{len(sizes) / incidents:.2f} files and {sum(sizes) / incidents / 1000:.1f} KB an incident"
    return f"Site: {len(sizes):,} files, {sum(sizes) / 1e6:,.0f} MB; {each}."


if __name__ == "__main__":
    main()
