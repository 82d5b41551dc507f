"""`build.py site`: build the site."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from jikenbo.check.formats import text
from jikenbo.pipeline.progress import Progress
from jikenbo.pipeline.site import Project, build_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--incidents", type=Path, default=Path("incidents"), metavar="DIR", help="事件のフォルダー")
    parser.add_argument("--output", type=Path, default=Path("site"), metavar="DIR", help="出力先のフォルダー")


def run(arguments: argparse.Namespace) -> int:
    """Return 0, or 1 where the archive has errors: the previous site then stays as it is."""
    outcome = build_site(Project(Path.cwd(), arguments.incidents, arguments.output), Progress())
    sys.stderr.write(text(outcome.problems))
    if outcome.archive is None:
        sys.stderr.write("誤りがあるため、サイトは作り直していません。\n")
        return 1
    return 0
