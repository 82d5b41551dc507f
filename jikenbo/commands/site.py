"""`build.py site`: build the site."""

from __future__ import annotations

import argparse
import sys

from jikenbo.check.formats import text
from jikenbo.commands.options import add_incidents, add_output, project_of
from jikenbo.pipeline.progress import Progress
from jikenbo.pipeline.site import Outcome, build_site
from jikenbo.project import Project


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_incidents(parser)
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Return 0, or 1 where the archive has errors: the previous site then stays as it is."""
    project = project_of(arguments)
    outcome = build_site(project, Progress())
    sys.stderr.write(text(outcome.problems))
    if outcome.archive is None:
        sys.stderr.write("誤りがあるため、サイトは作り直していません。\n")
        return 1
    print(_summary(outcome, project))
    return 0


def _summary(outcome: Outcome, project: Project) -> str:
    """Return what was built and where, on one line."""
    incidents = len(outcome.archive.incidents) if outcome.archive else 0
    return f"サイトを作りました: 事件 {incidents:,}件、生成したページ {outcome.pages:,}、{project.output}/"
