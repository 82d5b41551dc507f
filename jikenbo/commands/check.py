"""`build.py check`: every problem in every file, at file, line and column."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from jikenbo.archive.reading import find_entries, read_entry
from jikenbo.archive.vocabulary import read_vocabulary
from jikenbo.check import check
from jikenbo.check.formats import FORMATS
from jikenbo.check.summary import summarise


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "path", nargs="*", type=Path, metavar="PATH", help="調べるファイルかフォルダー（既定: incidents/）"
    )
    parser.add_argument("--format", choices=sorted(FORMATS), default="text", help="結果の形（既定: text）")
    parser.add_argument("--vocabulary", type=Path, default=Path("vocabulary.yml"), help=argparse.SUPPRESS)


def run(arguments: argparse.Namespace) -> int:
    files = find_entries(arguments.path or [Path("incidents")])
    problems = check([read_entry(path) for path in files], read_vocabulary(arguments.vocabulary))
    sys.stdout.write(FORMATS[arguments.format](problems))
    sys.stdout.flush()
    print(summarise(problems, len(files)), file=sys.stderr)
    return 1 if any(problem.severity == "error" for problem in problems) else 0
