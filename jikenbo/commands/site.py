"""`build.py site`: build the site."""

from __future__ import annotations

import argparse
import sys

from jikenbo.check.formats import text
from jikenbo.commands.options import add_incidents, add_output, project_of
from jikenbo.pipeline.progress import Progress
from jikenbo.pipeline.site import build_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_incidents(parser)
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Return 0, or 1 where the archive has errors: the previous site then stays as it is."""
    outcome = build_site(project_of(arguments), Progress())
    sys.stderr.write(text(outcome.problems))
    if outcome.archive is None:
        sys.stderr.write("誤りがあるため、サイトは作り直していません。\n")
        return 1
    return 0
