"""`build.py check`: every problem in every file, at file, line and column."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from jikenbo.archive.entries import find_entries
from jikenbo.archive.organisation.register import read_register
from jikenbo.archive.reading import read_entry
from jikenbo.archive.vocabulary import Vocabulary, read_vocabulary
from jikenbo.check import check_files
from jikenbo.check.explanation import rules_address
from jikenbo.check.fixing import fix
from jikenbo.check.formats import FORMATS
from jikenbo.check.summary import summarise
from jikenbo.commands.options import add_incidents, project_of
from jikenbo.saving import save


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "path", nargs="*", type=Path, metavar="PATH", help="調べるファイルかフォルダー（既定: incidents/）"
    )
    parser.add_argument("--format", choices=list(FORMATS), default="text", help="結果の形（既定: text）")
    add_incidents(parser)
    parser.add_argument("--fix", action="store_true", help="安全に直せるものを直し、何をしたかを知らせる")
    parser.add_argument("--published", action="store_true", help="公開できる状態かも調べる（仮の名前を誤りとする）")
    parser.add_argument("--strict", action="store_true", help="注意だけのときも終了ステータスを 1 にする")


def run(arguments: argparse.Namespace) -> int:
    project = project_of(arguments)
    vocabulary = read_vocabulary(project.vocabulary)
    paths = arguments.path or [project.incidents]
    fixed = _fix(find_entries(paths), vocabulary) if arguments.fix else 0
    register = read_register(project.organisations)
    result = check_files(
        paths,
        project.incidents,
        vocabulary,
        published=arguments.published,
        register=register,
        configuration=project.configuration,
    )
    sys.stdout.write(FORMATS[arguments.format](result.problems, rules_address(project.configuration)))
    sys.stdout.flush()
    print(summarise(result.problems, len(result.files), fixed), file=sys.stderr)
    return 1 if any(arguments.strict or problem.severity == "error" for problem in result.problems) else 0


def _fix(files: Sequence[Path], vocabulary: Vocabulary) -> int:
    """Mend the files in place, report each change, and return their number. Unreadable files stay as they are."""
    total = 0
    for path in files:
        source = read_entry(path).source
        if not source.text:
            continue
        text, changes = fix(source, vocabulary)
        for change in changes:
            print(f"{path}:{change.line}:{change.column}: 直しました: {change} [{change.rule}]", file=sys.stderr)
        if changes:
            save(path, text)
        total += len(changes)
    return total
