"""Checking files: a whole archive, or a few entries of it."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

from jikenbo.archive.entries import entries_by_place, find_entries
from jikenbo.archive.incident import id_order
from jikenbo.archive.organisation.context import settled
from jikenbo.archive.organisation.register import read_register
from jikenbo.archive.organisation.registered import NOTHING, Register
from jikenbo.archive.problem import Problem
from jikenbo.archive.reading import Archive, read_entry
from jikenbo.archive.vocabulary import Vocabulary, read_vocabulary
from jikenbo.check.assigned import broken_lines, numbers_by_placeholder, removed_ids, unlisted_ids
from jikenbo.check.checking import check, subjects_of
from jikenbo.check.configuration import configuration_problems
from jikenbo.check.files import misnamed
from jikenbo.check.related import find_related
from jikenbo.garbage import collection_disabled


class CheckResult(NamedTuple):
    """The entries' files and every problem found in them."""

    files: Sequence[Path]
    problems: list[Problem]


@collection_disabled()
def check_files(
    paths: Sequence[Path],
    incidents: Path,
    vocabulary: Vocabulary,
    *,
    published: bool,
    register: Register = NOTHING,
    configuration: Path | None = None,
) -> CheckResult:
    """Check the entries at and below `paths`, each also against those entries of `incidents` that it may clash with.

    Where that is the whole archive, `configuration`, its mkdocs.yml, is checked too.
    """
    given, archive = entries_by_place(paths), entries_by_place([incidents] if incidents.is_dir() else [])
    files = [Path(path) for path in sorted(given.values())]
    checked = subjects_of([read_entry(path) for path in files], vocabulary, register=register)
    rest = sorted(path for place, path in archive.items() if place not in given)
    related = find_related(checked, rest) if len(rest) < len(archive) else []
    others = subjects_of([read_entry(Path(path)) for path in related], vocabulary, register=register)
    ids = {os.path.basename(path).removesuffix(".md") for path in archive.values()}
    problems = check(checked, others, {*ids, *numbers_by_placeholder(incidents)}, published=published)
    whole = [] if rest else [*_of_list(incidents, ids), *unlisted_ids(incidents), *_configured(configuration)]
    strays = [problem for path in paths for problem in misnamed(path)]
    return CheckResult(files, sorted({*problems, *whole, *strays, *register.problems}))


@collection_disabled()
def load_archive(
    incidents: Path, vocabulary: Path, organisations: Path | None = None, configuration: Path | None = None
) -> tuple[Archive | None, list[Problem]]:
    """Return the archive in the folder and its problems.

    The archive is None if any problem is an error. An unusable vocabulary raises UserError.
    """
    words = read_vocabulary(vocabulary)
    register = read_register(organisations) if organisations else NOTHING
    entries = [read_entry(path) for path in find_entries([incidents])]
    ids = {entry.source.id for entry in entries}
    removed = _of_list(incidents, ids)
    found = check(subjects_of(entries, words, register=register), ids=numbers_by_placeholder(incidents))
    problems = sorted([*found, *removed, *misnamed(incidents), *register.problems, *_configured(configuration)])
    if any(problem.severity == "error" for problem in problems):
        return None, problems
    read = [settled(entry.incident) for entry in entries if entry.incident]
    return Archive(tuple(sorted(read, key=lambda incident: id_order(incident.id))), words, register), problems


def _of_list(incidents: Path, ids: Collection[str]) -> list[Problem]:
    return [*broken_lines(incidents), *removed_ids(incidents, ids)]


def _configured(configuration: Path | None) -> list[Problem]:
    return list(configuration_problems(configuration)) if configuration else []
