"""Drafts → files under incidents/, all of them or none, and never over an entry that exists."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path

from jikenbo.errors import UserError
from jikenbo.saving import finish_saving, save_together


class ExistingEntryError(UserError):
    """An entry of the same number exists; the message names each and shows what would differ."""


def write_entries(folder: Path, entries: Mapping[str, str]) -> list[Path]:
    """Write each entry (id → text) to its year's folder and return the new files; raise ExistingEntryError first.

    A run that is killed leaves none of them, or what the next run of the same finishes.
    """
    finished = finish_saving(folder)
    if finished and sorted(finished.values()) == sorted(entries.values()):
        return list(finished)
    targets = {folder / name[:4] / f"{name}.md": text for name, text in entries.items()}
    existing = [_difference(path, text) for path, text in targets.items() if path.exists()]
    if existing:
        raise ExistingEntryError(
            "\n".join([*existing, "何も書き込みませんでした。番号を変えるか、そのファイルを直してください。"])
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        save_together(folder, targets)
    except OSError as error:
        raise UserError(f"{error.filename}: 書き込めません（{error.strerror}）。何も書き込みませんでした。") from error
    return list(targets)


def _difference(path: Path, text: str) -> str:
    try:
        old = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return f"{path}: すでにあり、読めません（{error}）"
    if old == text:
        return f"{path}: すでにあります（同じ内容です）"
    lines = difflib.unified_diff(old.splitlines(), text.splitlines(), str(path), "下書き", lineterm="", n=1)
    return "\n".join([f"{path}: すでにあります。下書きとのちがいは次のとおりです", *lines])
