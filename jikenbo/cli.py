"""The command line: exit status 0 done, 1 the input has errors, 2 wrong usage."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Mapping, Sequence
from typing import NoReturn

from jikenbo.errors import UserError

#: Verb → what it does. Its module in jikenbo.commands is imported only when it is asked for: `check` starts fast.
VERBS: Mapping[str, str] = {
    "site": "サイトを site/ に作る（動詞を省くとこれになります）",
    "pages": "ページを docs/ に書く（あとは python -m mkdocs build でも組めます）",
    "serve": "サイトを作って表示し、保存するたびに作り直す",
    "check": "事件のファイルを調べ、誤りを全部知らせる",
    "draft": "公表文から事件の下書きを作る",
    "new": "新しい事件のひな形を作る",
    "assign-ids": "仮の名前の事件に番号を付ける（取り込んだあとに使います）",
    "links": "開けなくなった出典をさがす（通信します）",
}


#: In both languages: the terminal may not show Japanese.
_NOT_UTF_8 = """\
File names must be UTF-8 here. Run it with LC_ALL=C.UTF-8 or PYTHONUTF8=1 in the environment.
ファイル名の文字コードが UTF-8 ではありません。環境変数 LC_ALL=C.UTF-8 か PYTHONUTF8=1 を付けて実行してください。"""


class _Parser(argparse.ArgumentParser):
    """Reports wrong usage in Japanese, with argparse's own words for the error."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.format_usage()}{self.prog}: 使い方が違います（{message}）。--help で説明が出ます\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb and return the exit status."""
    if sys.getfilesystemencoding() != "utf-8":
        # Pages are files with Japanese names, and every message is Japanese.
        print(_NOT_UTF_8, file=sys.stderr)
        return 2
    words = list(sys.argv[1:] if argv is None else argv)
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help")):
        words.insert(0, "site")
    parser = _Parser(prog="build.py", description="事件簿を作る")
    verbs = parser.add_subparsers(dest="verb", metavar="動詞", required=True)
    parsers = {verb: verbs.add_parser(verb, help=help_text, description=help_text) for verb, help_text in VERBS.items()}
    if words[0] not in VERBS:
        parser.parse_args(words)  # prints help or the usage error, and ends
    command = importlib.import_module(f"jikenbo.commands.{words[0].replace('-', '_')}")
    command.add_arguments(parsers[words[0]])
    try:
        return int(command.run(parser.parse_args(words)))
    except UserError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except OSError as error:
        print(f"{error.filename or words[0]}: {error.strerror or error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
