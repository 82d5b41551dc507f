"""draft: pasted notices → drafted entries."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from jikenbo.archive.entries import find_entries
from jikenbo.archive.organisation.register import read_register
from jikenbo.archive.reading import read_entry
from jikenbo.archive.vocabulary import Vocabulary, read_vocabulary
from jikenbo.commands.options import add_incidents, project_of
from jikenbo.contribute.issue_form import entry_of_form
from jikenbo.drafting import Draft, as_json, as_markdown, decode, draft_text, number, text_of, write_entries
from jikenbo.errors import UserError
from jikenbo.project import Project

MAX_BYTES = 64_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        metavar="FILE",
        help="公表文のファイル（テキスト、HTML、.docx、PDF。- は標準入力）。見出し【…#2023-396】ごとに分けます",
    )
    parser.add_argument("--format", choices=("md", "json"), default="md", help="出力の形（既定は md）")
    parser.add_argument("--issue-form", action="store_true", help="FILE は GitHub の Issue フォームの答え（Markdown）")
    parser.add_argument("--write", action="store_true", help="incidents/ に書き込む（あるファイルは上書きしません）")
    add_incidents(parser)
    parser.add_argument("--year", type=int, metavar="YYYY", help="公表文から年がわからないときに使う年")


def run(arguments: argparse.Namespace) -> int:
    """Draft the notices; the status is 1 where one could not become an entry."""
    project = project_of(arguments)
    vocabulary = read_vocabulary(project.vocabulary)
    if arguments.issue_form:
        return _issue_form(arguments, project, vocabulary)
    drafts = draft_text(text_of(_read(arguments.file), arguments.file), vocabulary)
    if not drafts:
        raise UserError(f"{arguments.file}: 公表文がありません（空のファイルです）")
    paths = find_entries([project.incidents]) if project.incidents.is_dir() else []
    drafts = number([_filed(draft, arguments.year) for draft in drafts], [path.stem for path in paths])
    if arguments.format == "json" and not arguments.write:
        print(json.dumps([as_json(draft) for draft in drafts], ensure_ascii=False, indent=2))
        return 0
    if arguments.write:
        for draft in drafts:
            _remark(draft, paths)
    return _entries(drafts, arguments, project.incidents, vocabulary)


def _issue_form(arguments: argparse.Namespace, project: Project, vocabulary: Vocabulary) -> int:
    register = read_register(project.organisations)
    path, text = entry_of_form(decode(_read(arguments.file)), project.incidents, vocabulary, register)
    if not arguments.write:
        print(text, end="")
        return 0
    for written in write_entries(project.incidents, {path.stem: text}):
        print(written)
    return 0


def _read(name: str) -> bytes:
    try:
        data = sys.stdin.buffer.read(MAX_BYTES + 1) if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise UserError(f"{name}: 読めません（{error.strerror}）") from error
    if len(data) > MAX_BYTES:
        raise UserError(f"{name}: 大きすぎます（上限 {MAX_BYTES:,}バイト）。分けてください")
    return data


def _filed(draft: Draft, year: int | None) -> Draft:
    return replace(draft, year=year) if year and draft.year is None else draft


def _remark(draft: Draft, paths: Iterable[Path]) -> None:
    """Name the entries that the archive has of the same organisation and date."""
    if draft.date is None:
        return
    for path in paths:
        incident = read_entry(path).incident if path.stem.startswith(draft.date[:4]) else None
        if incident and draft.date == str(incident.date) and set(draft.orgs) & set(incident.org):
            names = "、".join(draft.orgs)
            print(
                f"{path}: {names}の{draft.date}の事件がすでにあります。同じ事件なら、そちらを直してください",
                file=sys.stderr,
            )


def _entries(drafts: Sequence[Draft], arguments: argparse.Namespace, incidents: Path, vocabulary: Vocabulary) -> int:
    without = [draft for draft in drafts if draft.id is None]
    for draft in without:
        message = "年がわからず番号を付けられません。公表日の行を足すか、--year 2024 のように年を指定してください"
        print(f"{arguments.file}:{_line(draft)}: {message}", file=sys.stderr)
    if arguments.write:
        if without:
            raise UserError("何も書き込みませんでした。")
        entries = {draft.id: as_markdown(draft, vocabulary) for draft in drafts if draft.id}
        for path in write_entries(incidents, entries):
            print(path)
        return 0
    for index, draft in enumerate(drafts):
        separator = "\n" if index else ""
        place = f"{incidents}/{draft.id[:4]}/{draft.id}.md" if draft.id else "番号はまだありません"
        comment = f"{separator}<!-- {place} -->\n" if len(drafts) > 1 else ""
        print(comment, as_markdown(draft, vocabulary), sep="", end="")
    return 1 if without else 0


def _line(draft: Draft) -> int:
    return min((evidence.line for evidence in draft.evidence), default=1)
