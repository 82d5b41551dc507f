"""Times the building of invented archives: `python -m bench.build [N …]` prints a table for each size.

The last commit is measured, in a clone of its own, without uncommitted changes.
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
from bench.stage import STAGES

HEAD = """\
| what | clock | processors | memory | files | MB | processors an incident | KB an incident |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"""


def main() -> None:
    """Build each size from nothing in a folder of its own, and print its cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[1_000, 10_000], metavar="N")
    parser.add_argument("--alone", action="store_true", help="without the other generators")
    parser.add_argument(
        "--characters",
        type=int,
        metavar="N",
        help="length of a text (about 1,030 without it; the archive's own have 360)",
    )
    arguments = parser.parse_args()
    for size in arguments.sizes:
        print(f"\n{size:,} incidents\n\n{HEAD}")
        with tempfile.TemporaryDirectory() as scratch:
            for name, cost in _costs(size, Path(scratch), arguments.characters, alone=arguments.alone):
                print(_row(name, cost, size), flush=True)


def _costs(size: int, scratch: Path, characters: int | None, *, alone: bool) -> Iterator[tuple[str, Cost]]:
    """Yield the cost of each command: the whole, its stages (each reads the entries again), the others."""
    entries, clone, made = scratch / "entries", scratch / "clone", scratch / "made"
    subprocess.run(["git", "clone", "--quiet", "--depth=1", f"file://{ROOT}", str(clone)], check=True)
    write_entries(size, entries, characters)
    build: list[str | Path] = [sys.executable, "build.py"]
    site = made / "site"
    yield "check", measure([*build, "check", entries], clone)
    yield "site", measure([*build, "site", "--incidents", entries, "--output", site], clone).with_files_of(site)
    pages = measure([*build, "pages", "--incidents", entries], clone)
    yield "stage: read, check, write pages", pages.with_files_of(clone / "docs/incidents")
    rendered = made / "rendered"
    mkdocs: list[str | Path] = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", rendered]
    yield "stage: plain MkDocs", measure(mkdocs, clone).with_files_of(rendered)
    for stage in STAGES:
        command: list[str | Path] = [sys.executable, "-m", "bench.stage", stage, entries, made / stage]
        yield f"stage: read, check, {stage}", measure(command, clone).with_files_of(made / stage)
    for name in [] if alone else available():
        other = scratch / name.partition(" ")[0]
        other.mkdir()
        try:
            yield name, GENERATORS[name](entries, clone, other)
        except subprocess.CalledProcessError as error:
            print(f"{name} fails: {error}", file=sys.stderr)
    one = scratch / "one"
    write_entries(1, one)
    yield "pages of one entry, all others removed", measure([*build, "pages", "--incidents", one], clone)


def _row(name: str, cost: Cost, incidents: int) -> str:
    each = f"{cost.processors / incidents * 1000:.2f} ms", f"{cost.bytes / incidents / 1000:.1f}" if cost.bytes else ""
    taken = f"{cost.clock:.1f} s", f"{cost.processors:.1f} s", f"{cost.memory:.2f} GB"
    made = (f"{cost.files:,}", f"{cost.bytes / 1e6:,.0f}") if cost.files else ("", "")
    return f"| {' | '.join((name, *taken, *made, *each))} |"


if __name__ == "__main__":
    main()
