"""`build.py site`: build the site."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from jikenbo.check.formats import text
from jikenbo.pipeline.progress import Progress
from jikenbo.pipeline.site import Project, build_site
from jikenbo.project import project_path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    incidents = project_path("incidents")
    parser.add_argument("--incidents", type=Path, default=incidents, metavar="DIR", help="事件のフォルダー")
    parser.add_argument("--output", type=Path, default=project_path("site"), metavar="DIR", help="出力先のフォルダー")


def run(arguments: argparse.Namespace) -> int:
    """Return 0, or 1 where the archive has errors: the previous site then stays as it is."""
    outcome = build_site(Project(project_path("mkdocs.yml").parent, arguments.incidents, arguments.output), Progress())
    sys.stderr.write(text(outcome.problems))
    if outcome.archive is None:
        sys.stderr.write("誤りがあるため、サイトは作り直していません。\n")
        return 1
    return 0
