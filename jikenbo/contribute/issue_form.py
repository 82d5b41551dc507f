"""An answered issue form as an entry. GitHub gives the answers as Markdown: a heading a question, the answer below."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from jikenbo.archive.edtf import EdtfError, parse_edtf
from jikenbo.archive.notation import entry_text
from jikenbo.archive.reading import Source, parse_entry
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.check import check, subjects_of
from jikenbo.contribute.placeholder import placeholder_path
from jikenbo.errors import UserError

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
_NO_ANSWER = "_No response_"
_QUESTION = re.compile(rf"^### ({'|'.join(map(re.escape, QUESTIONS))})[ \t]*$", re.MULTILINE)
_WORDS = (("約", "~"), ("およそ", "~"), ("最大", "<="))


class FormEntry(NamedTuple):
    """The entry that the answers come to, and where it belongs."""

    path: Path
    text: str


def entry_of_form(answers: str, incidents: Path, vocabulary: Vocabulary) -> FormEntry:
    """Return the entry, or raise UserError that tells every answer that cannot stand."""
    given = _answers(answers)
    values = _values(given, vocabulary)
    year = _year(values.get("date"))
    title, org = values.get("title", ""), values.get("org", [])
    names = org if isinstance(org, list) else [org]
    path = placeholder_path(incidents, year, title, names, values["tags"], vocabulary)
    text = entry_text(values, f"## 概要\n\n{given.get('text', '')}")
    subjects = subjects_of([parse_entry(Source(str(path), path.stem, text))], vocabulary)
    errors = [problem for problem in check(subjects) if problem.severity == "error"]
    if errors:
        raise UserError("\n".join(problem.message for problem in errors))
    return FormEntry(path, text)


def _answers(text: str) -> dict[str, str]:
    """Return what was answered; a question without an answer is not there."""
    plain = text.replace("\r\n", "\n")
    parts = _QUESTION.split(plain)[1:]
    answers = {QUESTIONS[question]: answer.strip() for question, answer in zip(parts[::2], parts[1::2], strict=True)}
    return {key: answer for key, answer in answers.items() if answer and answer != _NO_ANSWER}


def _values(given: Mapping[str, str], vocabulary: Vocabulary) -> dict[str, Any]:
    organisations = [line.strip() for line in given.get("org", "").split("\n") if line.strip()]
    tags = [tag for key in ("cause", "data", "sector") for tag in re.split(r"\s*[,、\n]\s*", given.get(key, "")) if tag]
    counts = {unit: _count(given[unit]) for unit in ("people", "records") if unit in given}
    report = {"title": given.get("report") or given.get("title"), "url": given.get("url")}
    values = {
        "title": given.get("title"),
        "org": organisations[0] if len(organisations) == 1 else organisations,
        **{key: _date(given[key]) for key in ("date", "occurred", "discovered") if key in given},
        "tags": [vocabulary.aliases.get(tag, tag) for tag in dict.fromkeys(tags)],
        "counts": counts,
        "reports": [{key: value for key, value in report.items() if value}],
    }
    return {key: value for key, value in values.items() if value or key == "tags"}


def _count(answer: str) -> str:
    """Return a count as entries write it: 約13,400人 → ~13400, 90件以上 → >=90."""
    plain = re.sub(r"[\s,人名件分]", "", unicodedata.normalize("NFKC", answer))
    for word, sign in _WORDS:
        plain = plain.replace(word, sign)
    return f">={plain.removesuffix('以上')}" if plain.endswith("以上") else plain


def _date(answer: str) -> str:
    plain = unicodedata.normalize("NFKC", answer).strip()
    try:
        return parse_edtf(plain).text
    except EdtfError as error:
        return error.suggestion or plain


def _year(date: str | None) -> int:
    try:
        return parse_edtf(date or "").year
    except EdtfError as error:
        raise UserError(f"公表された日: {error}") from error
