"""Options that several verbs have, and the project that they come to."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from jikenbo.project import Project, find_project


def add_incidents(parser: argparse.ArgumentParser) -> None:
    """Let the entries lie elsewhere."""
    parser.add_argument("--incidents", type=Path, metavar="DIR", help="事件のフォルダー（既定: incidents/）")


def add_output(parser: argparse.ArgumentParser) -> None:
    """Let the site be made elsewhere."""
    parser.add_argument("--output", type=Path, metavar="DIR", help="出力先のフォルダー（既定: site/）")


def project_of(arguments: argparse.Namespace) -> Project:
    """Return the project with what the options say of it."""
    given = {name: value for name in ("incidents", "output") if (value := getattr(arguments, name, None))}
    return replace(find_project(), **given)
