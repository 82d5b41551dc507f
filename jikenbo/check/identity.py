"""Rules on the id of an entry, which is its file's name, and on the ids it names."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from jikenbo.archive.incident import ID_PATTERN, PLACEHOLDER_PATTERN
from jikenbo.check.subject import Finding, Subject

_ID = re.compile(f"(?:{ID_PATTERN})|(?:{PLACEHOLDER_PATTERN})")


def file_name(subject: Subject) -> Iterator[Finding]:
    """The file is named by its id, or by a placeholder until it is given one."""
    if not _ID.fullmatch(subject.id):
        yield Finding(
            (1, 1),
            f"ファイル名「{subject.path.name}」は 2023-396.md、または番号が付くまでの仮の名前 "
            "2023-new-usb-memory.md（英小文字・数字・ハイフン）の形にしてください",
            subject.path.name,
        )


def placeholder(subject: Subject) -> Iterator[Finding]:
    """An entry that is to be published has its number."""
    if re.fullmatch(PLACEHOLDER_PATTERN, subject.id):
        message = f"「{subject.id}」は仮の名前です。公開する前に build.py assign-ids で番号を付けてください"
        yield Finding((1, 1), message, subject.id)


def folder(subject: Subject) -> Iterator[Finding]:
    """The entry lies in the folder of its id's year."""
    year, path = subject.id[:4], Path(os.path.abspath(subject.path))
    if _ID.fullmatch(subject.id) and path.parent.name != year:
        right = Path(os.path.relpath(path.parent.parent / year / path.name)).as_posix()
        message = f"{path.name} は {year} 年のフォルダーに置いてください（{right}）"
        yield Finding((1, 1), message, subject.path.as_posix(), right)
