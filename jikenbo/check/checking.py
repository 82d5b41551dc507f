"""All rules, over all entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from datetime import date, datetime, timedelta, timezone
from itertools import islice

from jikenbo.archive.organisation.registered import NOTHING, Register
from jikenbo.archive.problem import Problem
from jikenbo.archive.reading import ReadEntry
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.check.collection import Collection
from jikenbo.check.rule_functions import ARCHIVE_RULES, ENTRY_RULES, PUBLISHED_RULES, EntryRule
from jikenbo.check.subject import Finding, Subject
from jikenbo.parallel import in_second_process
from jikenbo.rules.rulebook import RULES, say

#: Problems of one rule in one entry; more of the same would not help its author.
MOST_FINDINGS = 100
#: From so many entries on it is worth a second process to check them.
MANY = 500
_JAPAN = timezone(timedelta(hours=9))


def subjects_of(
    entries: Sequence[ReadEntry], vocabulary: Vocabulary, today: date | None = None, register: Register = NOTHING
) -> list[Subject]:
    """Return the entries as rules see them. `today`, in Japan, is the last day that a date may name."""
    today = today or datetime.now(_JAPAN).date()
    return [Subject(entry, vocabulary, today, register) for entry in entries]


def check(
    checked: Sequence[Subject], others: Sequence[Subject] = (), ids: Iterable[str] = (), *, published: bool = False
) -> list[Problem]:
    """Return every problem of the entries that are checked, by file and line.

    `others` are entries that these are only compared with; `ids` those of the whole archive where it is larger.
    `published` asks for what holds once an entry is to be published.
    """
    known = frozenset((*ids, *(subject.id for subject in (*checked, *others))))
    collection = Collection(checked, others, known)
    problems = {problem for subject in checked for problem in subject.entry.problems}
    # The rules that compare entries take about as long as those on one entry do for a fifth of all.
    most = len(checked) * 3 // 5
    with (
        in_second_process(_of_entries, checked[:most], published)
        if len(checked) >= MANY
        else nullcontext(None) as first
    ):
        problems.update(_of_entries(checked[most if first else 0 :], published))
        for key, rule in ARCHIVE_RULES.items():
            found = ((subject, finding) for subject, finding in rule(collection) if collection.is_checked(subject))
            problems.update(_problem(subject, key, finding) for subject, finding in found)
        problems.update(first() if first else ())
    return sorted(_bounded(sorted(problems)))


def _bounded(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield at most MOST_FINDINGS problems of each rule in each entry, then one that says that there are more."""
    found = Counter[tuple[str, str]]()
    for problem in problems:
        found[problem.path, problem.rule] += 1
        if found[problem.path, problem.rule] <= MOST_FINDINGS:
            yield problem
        elif found[problem.path, problem.rule] == MOST_FINDINGS + 1:
            message = say("too-much", "findings", rule=problem.rule, most=str(MOST_FINDINGS))
            yield Problem(problem.path, problem.line, problem.column, "too-much", message, problem.severity)


def _of_entries(subjects: Sequence[Subject], published: bool) -> list[Problem]:
    rules = {**ENTRY_RULES, **(PUBLISHED_RULES if published else {})}
    return [problem for subject in subjects for problem in _of_entry(subject, rules)]


def _of_entry(subject: Subject, rules: Mapping[str, EntryRule]) -> Iterator[Problem]:
    if subject.entry.source.text:
        for key, rule in rules.items():
            yield from (_problem(subject, key, finding) for finding in islice(rule(subject), MOST_FINDINGS + 1))


def _problem(subject: Subject, key: str, finding: Finding) -> Problem:
    line, column = finding.position
    severity = RULES[key].severity
    path = subject.entry.source.path
    return Problem(path, line, column, key, finding.message, severity, finding.text, finding.suggestion)
