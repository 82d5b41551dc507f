"""Entries of a large archive that may clash with a few, found by their text alone: checking one file is quick."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz, process

from jikenbo.archive.organisation.name import bare, read_name
from jikenbo.archive.reading import MAX_BYTES
from jikenbo.check.near_duplicate import ALIKE_ELSEWHERE
from jikenbo.check.subject import Subject
from jikenbo.folding import fold

#: The front matter of nearly any entry lies within.
_HEAD = 4096
_FENCE = b"\n---"
_TITLE = re.compile(r"^title:(.*)$", re.MULTILINE)
_SHORTEST_NAME = 2


def find_related(subjects: Sequence[Subject], candidates: Iterable[str]) -> list[str]:
    """Return those candidates that may have the id, an address, the headline or an organisation of a subject."""
    names = {f"{subject.id}.md" for subject in subjects}
    marks = {mark for subject in subjects for mark in _marks(subject)}
    titles = [subject.string("title") for subject in subjects]
    return [
        path for path in candidates if os.path.basename(path) in names or _may_clash(_front_matter(path), marks, titles)
    ]


def _may_clash(front_matter: str, marks: Iterable[str], titles: Sequence[str]) -> bool:
    plain = _plain(front_matter)
    if any(mark in plain for mark in marks):
        return True
    title = _TITLE.search(front_matter)
    return bool(title and process.extractOne(title[1], titles, scorer=fuzz.ratio, score_cutoff=ALIKE_ELSEWHERE))


def _front_matter(path: str) -> str:
    try:
        with open(path, "rb", buffering=0) as file:
            head = file.read(_HEAD)
            end = head.find(_FENCE)
            if end < 0:
                head += file.read(MAX_BYTES)
                end = head.find(_FENCE)
    except OSError:
        return ""
    return head[:end].decode("utf-8", errors="replace")


def _marks(subject: Subject) -> Iterator[str]:
    for _, name in subject.organisations():
        entries = subject.register.entries_named(name)
        for stem in {read_name(each).stem for each in (name, *(each for entry in entries for each in entry.names))}:
            if len(stem) >= _SHORTEST_NAME:
                yield stem
    for _, report in subject.reports():
        if isinstance(report.get("url"), str):
            yield _plain(report["url"].rstrip("/"))


def _plain(text: str) -> str:
    """Return the text without the marks in which spellings of one name differ, as in their stem."""
    return bare(fold(text))
