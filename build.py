#!/usr/bin/env python3
"""Build the archive: `python build.py --help` lists what it does."""

from jikenbo.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
