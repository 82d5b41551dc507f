"""`build.py serve`: build the site and show it on this machine."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from jikenbo.check.formats import text
from jikenbo.errors import UserError
from jikenbo.pipeline.progress import Progress
from jikenbo.pipeline.serving import make_server
from jikenbo.pipeline.site import Project, build_site
from jikenbo.project import project_path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    incidents = project_path("incidents")
    parser.add_argument("--incidents", type=Path, default=incidents, metavar="DIR", help="事件のフォルダー")
    parser.add_argument("--output", type=Path, default=project_path("site"), metavar="DIR", help="出力先のフォルダー")
    parser.add_argument("--port", type=int, default=8000, help="ポート番号（0なら空いているもの、既定は8000）")


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted; return 1 where the archive has errors and there is nothing to show."""
    outcome = build_site(Project(project_path("mkdocs.yml").parent, arguments.incidents, arguments.output), Progress())
    sys.stderr.write(text(outcome.problems))
    if outcome.archive is None:
        return 1
    try:
        server = make_server(arguments.output, arguments.port)
    except OSError as error:
        raise UserError(
            f"ポート{arguments.port}が使えません（{error.strerror}）。--port で別の番号を選んでください"
        ) from error
    print(f"http://127.0.0.1:{server.server_port}/ で表示しています（Ctrl+Cで終わり）", flush=True)
    with server:
        server.serve_forever()
    return 0
