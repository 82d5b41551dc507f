"""An answered issue form as an entry. GitHub gives the answers as Markdown: a heading a question, the answer below."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from jikenbo.archive.notation import entry_text
from jikenbo.archive.organisation.registered import NOTHING, Register
from jikenbo.archive.organisation.several import split_names
from jikenbo.archive.placeholder import placeholder, placeholder_year
from jikenbo.archive.reading import Source, parse_entry
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.check import check, subjects_of
from jikenbo.check.formats import one_line
from jikenbo.errors import UserError
from jikenbo.notation.absence import is_absent
from jikenbo.notation.answers import typed_count, typed_date

#: The questions of the form (.github/ISSUE_TEMPLATE/1-new-incident.yml) and what each answer is.
QUESTIONS: Mapping[str, str] = {
    "見出し": "title",
    "当事者の組織": "org",
    "公表された日": "date",
    "発生した日か期間": "occurred",
    "発覚した日": "discovered",
    "原因": "cause",
    "業種": "sector",
    "情報の種類": "data",
    "人数": "people",
    "件数": "records",
    "公表文の題名": "report",
    "公表文のURL": "url",
    "何が起きたか": "text",
}
_LABELS = {key: question for question, key in QUESTIONS.items()}
#: The key of a value in a message of the check.
_KEY = re.compile(r"「(?:(reports)\.1\.|counts\.)?([a-z]+)(?:\.[0-9]+)?」")


class FormEntry(NamedTuple):
    """The entry made of the answers, and its path."""

    path: Path
    text: str


def entry_of_form(answers: str, incidents: Path, vocabulary: Vocabulary, register: Register = NOTHING) -> FormEntry:
    """Return the entry, or raise UserError that names every answer that is not acceptable."""
    given = _answers(answers)
    values = _values(given, vocabulary, register)
    title, org = values.get("title", ""), values.get("org", [])
    names = org if isinstance(org, list) else [org]
    # Without a date, the check reports it.
    name = placeholder(placeholder_year(values.get("date", "")), title, names, values["tags"], vocabulary)
    path = incidents / name[:4] / f"{name}.md"
    text = entry_text(values, f"## 概要\n\n{given.get('text', '')}")
    subjects = subjects_of([parse_entry(Source(str(path), path.stem, text))], vocabulary, register=register)
    errors = [problem for problem in check(subjects) if problem.severity == "error"]
    if errors:
        raise UserError("\n".join(one_line(_KEY.sub(_question, problem.message)) for problem in errors))
    return FormEntry(path, text)


def _question(match: re.Match[str]) -> str:
    """Return the question of the key."""
    key = "report" if match[1] and match[2] == "title" else match[2]
    return f"「{_LABELS.get(key, key)}」"


def _answers(text: str) -> dict[str, str]:
    """Return the answers by question, without empty ones.

    The questions come in their order, so that what an answer holds is never taken for an earlier question.
    """
    plain = text.replace("\r\n", "\n")
    starts: list[re.Match[str]] = []
    for question in QUESTIONS:
        heading = re.compile(rf"^### {re.escape(question)}[ \t]*$", re.MULTILINE)
        found = heading.search(plain, starts[-1].end() if starts else 0)
        starts += [found] if found else []
    if not starts:
        raise UserError(
            "答えがありません。Issue フォームの「### 見出し」などの見出しを消さずに、その下に答えを書いてください"
        )
    ends = [*(match.start() for match in starts[1:]), len(plain)]
    answers = {
        QUESTIONS[match[0][3:].strip()]: plain[match.end() : end].strip()
        for match, end in zip(starts, ends, strict=True)
    }
    return {key: answer for key, answer in answers.items() if not is_absent(answer)}


def _values(given: Mapping[str, str], vocabulary: Vocabulary, register: Register) -> dict[str, Any]:
    named = given.get("org", "")
    organisations = [named.strip()] if register.entries_named(named) else split_names(named)
    tags = [tag for key in ("cause", "data", "sector") for tag in re.split(r"\s*[,、\n]\s*", given.get(key, "")) if tag]
    counts = {unit: typed_count(given[unit], unit) for unit in ("people", "records") if unit in given}
    report = {"title": given.get("report") or given.get("title"), "url": given.get("url")}
    values = {
        "title": given.get("title"),
        "org": organisations[0] if len(organisations) == 1 else organisations,
        **{key: typed_date(given[key]) for key in ("date", "occurred", "discovered") if key in given},
        "tags": [vocabulary.aliases.get(tag, tag) for tag in dict.fromkeys(tags)],
        "counts": counts,
        "reports": [{key: value for key, value in report.items() if value}],
    }
    return {key: value for key, value in values.items() if value or key == "tags"}
