"""Kills each verb at moments picked at random: `python -m bench.kill [N]` kills each N times (default 25).

After each kill the site must be the old one or the new one, and the verb run again must finish. Prints a line a verb.
tests/test_killed.py kills the parts that write at every moment; here it is the whole command, with its child process.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import ROOT
from bench.entries import write_entries

_NOTICES = "".join(
    f"【架空町#2024-{number}】名簿の紛失について\n2024年5月1日\n架空町\n\n名簿を紛失しました。対象は{number}人です。\n\n"
    for number in range(101, 141)
)
#: Within which a command is killed, if it still runs.
_SECONDS = 4.0
#: Verb → its arguments.
_VERBS = {
    "site": ["site"],
    "check": ["check", "--fix"],
    "assign-ids": ["assign-ids"],
    "draft": ["draft", "notices.txt", "--write"],
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kills", type=int, nargs="?", default=25, metavar="N")
    kills = parser.parse_args().kills
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as scratch:
        prepared = _prepare(Path(scratch) / "prepared")
        for verb, arguments in _VERBS.items():
            faults = [fault for _ in range(kills) if (fault := _kill(prepared, arguments, chance))]
            print(f"{verb}: {kills} kills, {len(faults)} faults {sorted(set(faults))}", flush=True)


def _prepare(folder: Path) -> Path:
    """Make a project with a built site, entries that wait for numbers, entries to mend, and notices to draft."""
    subprocess.run(["git", "clone", "--quiet", "--depth=1", f"file://{ROOT}", str(folder)], check=True)
    write_entries(60, folder / "incidents")
    _run(folder, ["site"]).wait()
    for index, path in enumerate(sorted((folder / "incidents").rglob("*.md"))[:40]):
        if index % 2:
            path.rename(path.with_name(f"{path.stem[:4]}-new-entry-{index}.md"))
        else:
            path.write_text(path.read_text("utf-8").replace("。", "。\t", 1), "utf-8")
    (folder / "notices.txt").write_text(_NOTICES, "utf-8")
    return folder


def _kill(prepared: Path, arguments: list[str], chance: random.Random) -> str:
    """Kill the verb in a copy of the project and return the fault that this left, or ""."""
    folder = prepared.with_name("copy")
    shutil.copytree(prepared, folder, symlinks=True)
    try:
        process = _run(folder, arguments)
        time.sleep(chance.uniform(0, _SECONDS))
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        if (folder / "site").exists() and not (folder / "site/index.html").exists():
            return "half a site"
        if _run(folder, arguments).wait() not in (0, 1):
            return "the verb run again fails"
        empty = [path for path in (folder / "incidents").rglob("*.md") if not path.stat().st_size]
        lost = arguments == ["site"] and not (folder / "site/index.html").exists()
        return "empty entries" if empty else "no site" if lost else ""
    finally:
        shutil.rmtree(folder)


def _run(folder: Path, arguments: list[str]) -> subprocess.Popen[bytes]:
    quiet = subprocess.DEVNULL
    return subprocess.Popen([sys.executable, "build.py", *arguments], cwd=folder, stdout=quiet, stderr=quiet)


if __name__ == "__main__":
    main()
