"""`build.py new`: a commented template for a new entry, under a placeholder id."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from typing import Any

from jikenbo.archive.organisation.several import split_names
from jikenbo.archive.placeholder import placeholder, placeholder_year
from jikenbo.archive.reading import Source, parse_entry
from jikenbo.archive.vocabulary import Vocabulary, read_vocabulary
from jikenbo.commands.options import add_incidents, project_of
from jikenbo.contribute.questions import ask, right_tag
from jikenbo.contribute.template import template
from jikenbo.errors import UserError
from jikenbo.notation.counts import read_count
from jikenbo.notation.dates import read_date
from jikenbo.rules.rulebook import BrokenRule
from jikenbo.saving import save


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--title", help="見出し（組織名を入れない）")
    parser.add_argument("--org", action="append", help="当事者の組織（複数なら繰り返す）")
    parser.add_argument("--date", help="公表された日（2023、2023年9月、2023-09-28、令和5年9月28日）")
    parser.add_argument("--occurred", help="発生した日か期間（2023年8月30日〜31日）")
    parser.add_argument("--discovered", help="発覚した日")
    parser.add_argument("--people", help="本人の数（4244、約1万3,400人、90人以上）")
    parser.add_argument("--records", help="延べ件数（4244、約1万3,400件、90件以上）")
    parser.add_argument("--tag", action="append", default=[], help="分類の語（繰り返せる）")
    parser.add_argument("--url", help="公表文のURL")
    parser.add_argument("--report", help="公表文の題名（省くと見出しと同じ）")
    add_incidents(parser)


def run(arguments: argparse.Namespace) -> int:
    project = project_of(arguments)
    vocabulary = read_vocabulary(project.vocabulary)
    values = _values(arguments, vocabulary)
    organisations = [values["org"]] if isinstance(values["org"], str) else values["org"]
    name = placeholder(placeholder_year(values["date"]), values["title"], organisations, values["tags"], vocabulary)
    path = project.incidents / name[:4] / f"{name}.md"
    if path.exists():
        raise UserError(f"{path}: もうあります。同じ事件ではありませんか")
    text = template(values)
    problems = parse_entry(Source(str(path), path.stem, text)).problems
    if problems:
        raise UserError("\n".join(problem.message for problem in problems))
    save(path, text)
    print(path)
    return 0


def _values(arguments: argparse.Namespace, vocabulary: Vocabulary) -> dict[str, Any]:
    """Return the answers, given or asked for, as entries write them; raise UserError for an unreadable one."""
    tags = [right_tag(tag, vocabulary) for tag in arguments.tag]
    title = arguments.title or ask("何が起きたか（見出し。組織名を入れない）", "--title")
    named = arguments.org or [ask("どこで起きたか（組織名）", "--org")]
    organisations = [name for text in named for name in split_names(text)]
    public = arguments.date or ask("いつ公表されたか（2023、2023年9月、2023-09-28）", "--date", _public_date)
    dates = {key: _read("--" + key, getattr(arguments, key), read_date) for key in ("occurred", "discovered")}
    counts = {
        unit: _read("--" + unit, getattr(arguments, unit), partial(read_count, unit=unit))
        for unit in ("people", "records")
    }
    return {
        "title": title,
        "org": organisations[0] if len(organisations) == 1 else organisations,
        "date": _read("--date", public, _public_date),
        **{key: date for key, date in dates.items() if date},
        "tags": tags,
        "counts": {unit: count for unit, count in counts.items() if count},
        "reports": _reports(arguments, title),
    }


def _public_date(text: str) -> str:
    """Return the date; raise BrokenRule where it is none, also where it is said to be unknown."""
    date = read_date(text)
    if not date:
        raise BrokenRule("date", "needed", text=text)
    return date


def _read(option: str, text: str | None, read: Callable[[str], str]) -> str:
    try:
        return read(text) if text is not None else ""
    except BrokenRule as error:
        raise UserError(f"{option}: {error}") from error


def _reports(arguments: argparse.Namespace, title: str) -> list[dict[str, Any]]:
    if not (arguments.url or arguments.report):
        return []
    return [{"title": arguments.report or title, **({"url": arguments.url} if arguments.url else {})}]
