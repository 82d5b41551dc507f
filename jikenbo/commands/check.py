"""`build.py check`: every problem in every file, at file, line and column."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from jikenbo.archive.vocabulary import read_vocabulary
from jikenbo.check import check_files
from jikenbo.check.formats import FORMATS
from jikenbo.check.summary import summarise


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "path", nargs="*", type=Path, metavar="PATH", help="調べるファイルかフォルダー（既定: incidents/）"
    )
    parser.add_argument("--format", choices=list(FORMATS), default="text", help="結果の形（既定: text）")
    parser.add_argument(
        "--incidents", type=Path, default=Path("incidents"), metavar="DIR", help="比べる相手のフォルダー"
    )
    parser.add_argument("--published", action="store_true", help="公開できる状態かも調べる（仮の名前を誤りとする）")
    parser.add_argument("--strict", action="store_true", help="注意だけのときも終了ステータスを 1 にする")


def run(arguments: argparse.Namespace) -> int:
    vocabulary = read_vocabulary(Path("vocabulary.yml"))
    paths = arguments.path or [arguments.incidents]
    result = check_files(paths, arguments.incidents, vocabulary, published=arguments.published)
    sys.stdout.write(FORMATS[arguments.format](result.problems))
    sys.stdout.flush()
    print(summarise(result.problems, len(result.files)), file=sys.stderr)
    return 1 if any(arguments.strict or problem.severity == "error" for problem in result.problems) else 0
