"""`build.py assign-ids`: numbers for the entries that were merged under a placeholder."""

from __future__ import annotations

import argparse

from jikenbo.commands.options import add_incidents, project_of
from jikenbo.contribute.assigning import assign_ids


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_incidents(parser)


def run(arguments: argparse.Namespace) -> int:
    for old, new in assign_ids(project_of(arguments).incidents).items():
        print(f"{old} → {new}")
    return 0
