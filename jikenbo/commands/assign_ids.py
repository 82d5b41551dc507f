"""`build.py assign-ids`: numbers for the entries that were merged under a placeholder."""

from __future__ import annotations

import argparse
from pathlib import Path

from jikenbo.contribute.assigning import assign_ids
from jikenbo.project import project_path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    incidents = project_path("incidents")
    parser.add_argument("--incidents", type=Path, default=incidents, metavar="DIR", help="事件のフォルダー")


def run(arguments: argparse.Namespace) -> int:
    for old, new in assign_ids(arguments.incidents).items():
        print(f"{old} → {new}")
    return 0
