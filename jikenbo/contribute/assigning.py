"""Numbers for entries that were merged under a placeholder."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from jikenbo.archive.incident import ID_PATTERN, PLACEHOLDER_PATTERN, id_order
from jikenbo.archive.reading import find_entries
from jikenbo.check.assigned import ASSIGNED, read_assigned
from jikenbo.contribute.saving import save
from jikenbo.errors import UserError


def assign_ids(incidents: Path) -> dict[Path, Path]:
    """Give each placeholder the next number of its year, rename its file and return the old and new paths.

    Every id in use is then on the list beside the folders of the years. The list grows at its end, so that of two
    assignments made at once git merges only one. Raises UserError where the list cannot be right.
    """
    files = find_entries([incidents])
    listed = read_assigned(incidents)
    _refuse_conflict(incidents, listed)
    used = [path.stem for path in files if re.fullmatch(ID_PATTERN, path.stem)]
    waiting = [path for path in files if re.fullmatch(PLACEHOLDER_PATTERN, path.stem)]
    renamed = _numbered(waiting, {*listed, *used})
    added = sorted(set(used) - set(listed), key=id_order)
    _add(incidents / ASSIGNED, [*added, *(f"{path.stem} {old.stem}" for old, path in renamed.items())])
    for old, path in renamed.items():
        old.rename(path)
    return renamed


def _add(assigned: Path, lines: list[str]) -> None:
    if lines:
        before = assigned.read_text("utf-8") if assigned.exists() else ""
        save(assigned, before + "".join(f"{line}\n" for line in lines))


def _numbered(waiting: Iterable[Path], taken: Iterable[str]) -> dict[Path, Path]:
    last: defaultdict[str, int] = defaultdict(int)
    for entry in taken:
        year, _, number = entry.partition("-")
        last[year] = max(last[year], int(number))
    renamed = {}
    for path in waiting:
        year = path.stem[:4]
        last[year] += 1
        renamed[path] = path.with_name(f"{year}-{last[year]:03}.md")
    return renamed


def _refuse_conflict(incidents: Path, listed: Iterable[str]) -> None:
    strange = next((entry for entry in listed if not re.fullmatch(ID_PATTERN, entry)), None)
    if strange:
        advice = "番号を一行に一つ並べたものに直してから、もう一度実行してください"
        raise UserError(f"{incidents / ASSIGNED}: 「{strange}」は番号ではありません。{advice}")
