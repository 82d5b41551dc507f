#!/usr/bin/env python3
"""Build the archive: `python build.py --help` lists what it does."""

import os
import sys
from pathlib import Path

#: What make sets up, with every package that the commands need.
OWN_PYTHON = Path(__file__).resolve().parent / ".venv" / "bin" / "python"


def run_by_own_python() -> None:
    """Run the same command by the project's own Python, where the one that runs lacks what it needs."""
    if Path(sys.prefix).resolve() == OWN_PYTHON.parents[1].resolve() or not OWN_PYTHON.exists():
        print("必要なパッケージがありません。先に make check を実行すると、用意されます", file=sys.stderr)
        raise SystemExit(2)
    os.execv(OWN_PYTHON, [str(OWN_PYTHON), *sys.argv])


if __name__ == "__main__":
    try:
        from jikenbo.cli import main

        raise SystemExit(main())
    except ImportError:
        # An older Python, or one without the packages; a verb imports what it needs before it does anything.
        run_by_own_python()
