"""The list of ids that were ever given: what is on it may not disappear, and two assignments clash in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from jikenbo.archive.problem import Problem

#: Beside the folders of the years. A line for each id: the id, and the placeholder it was given to, which makes the
#: lines that two assignments add at the end differ. Nobody removes a line.
ASSIGNED = "ids.txt"


def read_assigned(incidents: Path) -> list[str]:
    """Return the ids ever given, in the order of the file, or none where the archive keeps no list."""
    try:
        lines = (incidents / ASSIGNED).read_text("utf-8").splitlines()
    except FileNotFoundError:
        return []
    return [line.partition(" ")[0] for line in lines]


def removed_ids(incidents: Path, present: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each id on the list whose entry is gone."""
    for line, assigned in enumerate(read_assigned(incidents), 1):
        if assigned not in present:
            message = f"{assigned} のファイルがありません。消さずに戻し、withdrawn と reason を書いて取り下げてください"
            yield Problem(str(incidents / ASSIGNED), line, 1, "removed-id", message, text=assigned)
