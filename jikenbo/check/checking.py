"""All rules, over all entries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from jikenbo.archive.incident import id_order
from jikenbo.archive.problem import Problem
from jikenbo.archive.reading import Archive, ReadEntry, find_entries, read_entry
from jikenbo.archive.vocabulary import Vocabulary, read_vocabulary
from jikenbo.check.catalogue import RULES
from jikenbo.check.registry import ARCHIVE_RULES, ENTRY_RULES
from jikenbo.check.subject import Finding, Subject

_JAPAN = timezone(timedelta(hours=9))


def check(entries: Sequence[ReadEntry], vocabulary: Vocabulary, today: date | None = None) -> list[Problem]:
    """Return every problem of every entry, by file and line. `today`, in Japan, is the last day a date may name."""
    today = today or datetime.now(_JAPAN).date()
    subjects = [Subject(entry, vocabulary, today) for entry in entries]
    problems = {problem for entry in entries for problem in entry.problems}
    for subject in subjects:
        problems.update(_of_entry(subject))
    for key, rule in ARCHIVE_RULES.items():
        problems.update(_problem(subject, key, finding) for subject, finding in rule(subjects))
    return sorted(problems)


def load_archive(incidents: Path, vocabulary: Path) -> tuple[Archive | None, list[Problem]]:
    """Return the archive in the folder and what is wrong with it.

    The archive is None where one problem or more is an error. An unusable vocabulary raises VocabularyError.
    """
    words = read_vocabulary(vocabulary)
    entries = [read_entry(path) for path in find_entries([incidents])]
    problems = check(entries, words)
    if any(problem.severity == "error" for problem in problems):
        return None, problems
    read = [entry.incident for entry in entries if entry.incident]
    return Archive(tuple(sorted(read, key=lambda incident: id_order(incident.id))), words), problems


def _of_entry(subject: Subject) -> Iterator[Problem]:
    if subject.entry.source.text:
        for key, rule in ENTRY_RULES.items():
            yield from (_problem(subject, key, finding) for finding in rule(subject))


def _problem(subject: Subject, key: str, finding: Finding) -> Problem:
    line, column = finding.position
    return Problem(
        subject.entry.source.path,
        line,
        column,
        key,
        finding.message,
        RULES[key].severity,
        finding.text,
        finding.suggestion,
    )
