"""`build.py serve`: show the site on this machine, and make it again whenever a file of it is saved."""

from __future__ import annotations

import argparse
import sys
import threading
import time
from collections.abc import Sequence
from typing import NoReturn

from jikenbo.archive.problem import Problem
from jikenbo.check.formats import text
from jikenbo.check.summary import summarise
from jikenbo.commands.options import add_incidents, add_output, project_of
from jikenbo.errors import UserError
from jikenbo.project import Project
from jikenbo.serving.live import LiveServer
from jikenbo.serving.news import News
from jikenbo.serving.rebuilding import build_again, rebuild
from jikenbo.serving.watching import Snapshot, changed_paths, take_snapshot

_PAUSE = 0.2
_DONE = {
    "edited": "書き直した事件のページを作り直しました",
    "all": "全体を作り直しました",
    "": "誤りがあるため、作り直していません",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_incidents(parser)
    add_output(parser)
    parser.add_argument("--port", type=_port, default=8000, help="ポート番号（0なら空いているもの、既定は8000）")


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text}: 0 から 65535 までの整数にしてください")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted. Errors in entries are shown on the page and in the terminal, not the end."""
    project = project_of(arguments)
    news = News()
    try:
        server = LiveServer(project.output, arguments.port, news)
    except OSError as error:
        advice = "--port で別の番号を選んでください"
        raise UserError(f"ポート{arguments.port}が使えません（{error.strerror}）。{advice}") from error
    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        seen = take_snapshot(project)
        outcome = build_again(project)
        news.publish(outcome.problems, "all" if outcome.archive else "")
        _report(outcome.problems, len(outcome.archive.incidents) if outcome.archive else 0)
        print(f"http://127.0.0.1:{server.server_port}/ で表示しています（Ctrl+Cで終わり）", flush=True)
        try:
            _watch(project, news, seen, set() if outcome.archive else set(seen))
        except KeyboardInterrupt:
            return 0


def _watch(project: Project, news: News, seen: Snapshot, waiting: set[str]) -> NoReturn:
    """Make the site again after every change, until interrupted; `waiting` are changes that it does not show yet."""
    is_there = project.output.is_dir()
    while True:
        time.sleep(_PAUSE)
        now = take_snapshot(project)
        changed = changed_paths(seen, now)
        if is_there and not project.output.is_dir():
            changed.add(str(project.output))
        if not changed:
            continue
        waiting |= changed
        seen = now
        started = time.perf_counter()
        for pages, problems, entries in rebuild(project, waiting):
            news.publish(problems, pages)
            _report(problems, entries)
            print(f"{_DONE[pages]}（{time.perf_counter() - started:.1f}秒）", file=sys.stderr, flush=True)
        is_there = project.output.is_dir()
        if pages:
            waiting = set()
        if pages == "edited":
            print("一覧・検索・データは、次に始めたときに新しくなります", file=sys.stderr, flush=True)


def _report(problems: Sequence[Problem], entries: int) -> None:
    sys.stderr.write(text(problems))
    print(summarise(problems, entries), file=sys.stderr, flush=True)
