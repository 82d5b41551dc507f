"""`build.py pages`: write the generated pages into docs/, for MkDocs to build."""

from __future__ import annotations

import argparse
import sys

from jikenbo.check.formats import text
from jikenbo.commands.options import add_incidents, project_of
from jikenbo.pipeline.progress import Progress
from jikenbo.pipeline.site import write_pages


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_incidents(parser)


def run(arguments: argparse.Namespace) -> int:
    """Return 0, or 1 where the archive has errors: the previous pages then stay as they are."""
    outcome = write_pages(project_of(arguments), Progress())
    sys.stderr.write(text(outcome.problems))
    if outcome.archive is None:
        sys.stderr.write("誤りがあるため、ページは作り直していません。\n")
        return 1
    print(f"docs/ にページを書きました: {outcome.pages:,}ページ")
    return 0
