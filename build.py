#!/usr/bin/env python3
"""Build the archive: `python build.py --help` lists what it does."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path

from jikenbo.cli import main

#: What make sets up, with every package that the commands need.
OWN_PYTHON = Path(__file__).resolve().parent / ".venv" / "bin" / "python"


def run_by_own_python() -> None:
    """Run the same command by the project's own Python, where the one that runs lacks what it needs."""
    if sys.version_info >= (3, 11) and find_spec("pydantic"):
        return
    if Path(sys.prefix).resolve() == OWN_PYTHON.parents[1].resolve() or not OWN_PYTHON.exists():
        print("必要なパッケージがありません。先に make check を実行すると、用意されます", file=sys.stderr)
        raise SystemExit(2)
    os.execv(OWN_PYTHON, [str(OWN_PYTHON), *sys.argv])


if __name__ == "__main__":
    run_by_own_python()
    raise SystemExit(main())
