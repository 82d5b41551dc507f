"""`build.py links`: the sources that can no longer be reached, as the text of an issue."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from jikenbo.archive.reading import archive_files, read_entry
from jikenbo.contribute.links import as_markdown, dead_links
from jikenbo.project import project_path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--incidents", type=Path, default=project_path("incidents"), metavar="DIR", help="事件のフォルダー"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the table, or nothing where every source is there; entries that cannot be read are left out."""
    read = (read_entry(path).incident for path in archive_files(arguments.incidents))
    found = dead_links(incident for incident in read if incident)
    print(as_markdown(found), end="")
    print(f"開けない出典: {len(found)}件", file=sys.stderr)
    return 0
