"""`build.py new`: a commented template for a new entry, under a placeholder id."""

from __future__ import annotations

import argparse
from typing import Any

from jikenbo.archive.edtf import EdtfError, parse_edtf
from jikenbo.archive.placeholder import placeholder
from jikenbo.archive.reading import Source, parse_entry
from jikenbo.archive.vocabulary import read_vocabulary
from jikenbo.commands.options import add_incidents, project_of
from jikenbo.contribute.questions import ask, right_tag
from jikenbo.contribute.template import template
from jikenbo.errors import UserError
from jikenbo.saving import save


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--title", help="見出し（組織名を入れない）")
    parser.add_argument("--org", action="append", help="当事者の組織（複数なら繰り返す）")
    parser.add_argument("--date", help="公表された日（2023、2023-09、2023-09-28）")
    parser.add_argument("--tag", action="append", default=[], help="分類の語（繰り返せる）")
    parser.add_argument("--url", help="公表文のURL")
    parser.add_argument("--report", help="公表文の題名（省くと見出しと同じ）")
    add_incidents(parser)


def run(arguments: argparse.Namespace) -> int:
    project = project_of(arguments)
    vocabulary = read_vocabulary(project.vocabulary)
    tags = [right_tag(tag, vocabulary) for tag in arguments.tag]
    title = arguments.title or ask("何が起きたか（見出し。組織名を入れない）", "--title")
    organisations = arguments.org or [ask("どこで起きたか（組織名）", "--org")]
    public = arguments.date or ask("いつ公表されたか（2023、2023-09、2023-09-28）", "--date", parse_edtf)
    name = placeholder(_year(public), title, organisations, tags, vocabulary)
    path = project.incidents / name[:4] / f"{name}.md"
    if path.exists():
        raise UserError(f"{path}: もうあります。同じ事件ではありませんか")
    org = organisations[0] if len(organisations) == 1 else organisations
    reports = _reports(arguments, title)
    text = template({"title": title, "org": org, "date": public, "tags": tags, "reports": reports})
    problems = parse_entry(Source(str(path), path.stem, text)).problems
    if problems:
        raise UserError("\n".join(problem.message for problem in problems))
    save(path, text)
    print(path)
    return 0


def _year(public: str) -> int:
    try:
        value = parse_edtf(public)
        return value.year or value.earliest.year
    except EdtfError as error:
        raise UserError(f"--date: {error}") from error


def _reports(arguments: argparse.Namespace, title: str) -> list[dict[str, Any]]:
    if not (arguments.url or arguments.report):
        return []
    return [{"title": arguments.report or title, **({"url": arguments.url} if arguments.url else {})}]
