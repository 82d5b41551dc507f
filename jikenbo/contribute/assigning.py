"""Numbers for entries that were merged under a placeholder."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from jikenbo.archive.entries import archive_files
from jikenbo.archive.incident import ID_PATTERN, MAX_NUMBER, PLACEHOLDER_PATTERN, id_order
from jikenbo.check.assigned import ASSIGNED, assigned_id, broken_lines, numbers_by_placeholder, read_assigned
from jikenbo.contribute.references import follow_numbers
from jikenbo.errors import UserError
from jikenbo.saving import save


def assign_ids(incidents: Path) -> dict[Path, Path]:
    """Give each placeholder the next number of its year, rename its file and return the old and new paths.

    Every id in use is then on the list next to the folders of the years. The list grows at its end, so that of two
    assignments made at once git merges only one. Entries that name a placeholder then name its number. Run again, it
    finishes what a killed run had listed. Raises UserError where the list cannot be right.
    """
    files = archive_files(incidents)
    broken = [f"{problem.path}:{problem.line}: {problem.message}" for problem in broken_lines(incidents)]
    if broken:
        raise UserError("\n".join(broken))
    lines = read_assigned(incidents)
    listed = [assigned_id(line) for line in lines]
    numbers = numbers_by_placeholder(incidents)
    used = [path.stem for path in files if re.fullmatch(ID_PATTERN, path.stem)]
    waiting = [path for path in files if re.fullmatch(PLACEHOLDER_PATTERN, path.stem)]
    # What a killed run had listed keeps its number.
    promised = {path: path.with_name(f"{numbers[path.stem]}.md") for path in waiting if path.stem in numbers}
    promised = {old: new for old, new in promised.items() if not new.exists()}
    renamed = _numbered((path for path in waiting if path not in promised), {*listed, *used})
    added = sorted(set(used) - set(listed), key=id_order)
    added += [f"{path.stem} {old.stem}" for old, path in renamed.items()]
    if added:
        save(incidents / ASSIGNED, "".join(f"{line}\n" for line in [*lines, *added]))
    renamed = dict(sorted({**promised, **renamed}.items()))
    for old, path in renamed.items():
        old.rename(path)
    follow_numbers(archive_files(incidents), numbers_by_placeholder(incidents))
    return renamed


def _numbered(waiting: Iterable[Path], taken: Iterable[str]) -> dict[Path, Path]:
    last: defaultdict[str, int] = defaultdict(int)
    for entry in taken:
        year, _, number = entry.partition("-")
        last[year] = max(last[year], int(number))
    renamed = {}
    for path in waiting:
        year = path.stem[:4]
        last[year] += 1
        if last[year] > MAX_NUMBER:
            raise UserError(f"{path}: {year} 年の番号は {MAX_NUMBER} まで使われています")
        renamed[path] = path.with_name(f"{year}-{last[year]:03}.md")
    return renamed
