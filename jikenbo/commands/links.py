"""`build.py links`: the sources that can no longer be reached, as the text of an issue."""

from __future__ import annotations

import argparse
import sys

from jikenbo.archive.entries import archive_files
from jikenbo.archive.reading import read_entry
from jikenbo.commands.options import add_incidents, project_of
from jikenbo.contribute.links import as_markdown, dead_links


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_incidents(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the table, or nothing where every source is there; entries that cannot be read are left out."""
    read = (read_entry(path).incident for path in archive_files(project_of(arguments).incidents))
    found = dead_links(incident for incident in read if incident)
    print(as_markdown(found), end="")
    print(f"開けない出典: {len(found)}件", file=sys.stderr)
    return 0
