"""Times the building of invented archives: `python -m bench.build [N …]` prints a row for each size.

What is measured is the last commit, in a clone of its own: changes that are not committed are not in it.
Seconds in brackets are the processors', which a machine that is busy with something else lengthens less.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from bench import ROOT
from bench.entries import write_entries


class Run(NamedTuple):
    """What a command took: seconds by the clock and of all processors, GB of memory of the largest of its processes."""

    clock: float
    processors: float
    memory: float

    def __str__(self) -> str:
        return f"{self.clock:.1f} s ({self.processors:.1f} s)"


def main() -> None:
    """Build each size from nothing in a folder of its own, and say what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[1_000, 10_000], metavar="N")
    print("| incidents | check | whole build | peak memory | files | site |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    for size in parser.parse_args().sizes:
        print(_row(size), flush=True)


def _row(size: int) -> str:
    with tempfile.TemporaryDirectory() as scratch:
        project = Path(scratch)
        subprocess.run(["git", "clone", "--quiet", "--depth=1", f"file://{ROOT}", str(project / "clone")], check=True)
        entries = project / "entries"
        write_entries(size, entries)
        check = _run(project / "clone", "check", str(entries))
        built = _run(project / "clone", "site", "--incidents", str(entries), "--output", str(project / "site"))
        files = [path for path in (project / "site").rglob("*") if path.is_file()]
        megabytes = sum(path.stat().st_size for path in files) / 1e6
        return (
            f"| {size:,} | {check} | {built} | {built.memory:.2f} GB (largest process) "
            f"| {len(files):,} | {megabytes:,.0f} MB |"
        )


def _run(project: Path, *arguments: str) -> Run:
    started = time.perf_counter()
    process = subprocess.Popen([sys.executable, "build.py", *arguments], cwd=project, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return Run(time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1e6)


if __name__ == "__main__":
    main()
