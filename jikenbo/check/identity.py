"""Rules on the id of an entry, which is its file's name, and on the ids it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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


def folder(subject: Subject) -> Iterator[Finding]:
    """The entry lies in the folder of its id's year."""
    year = subject.id[:4]
    if _ID.fullmatch(subject.id) and subject.path.parent.name != year:
        right = subject.path.parent.parent / year / subject.path.name
        message = f"{subject.path.name} は {year} 年のフォルダーに置いてください（{right.as_posix()}）"
        yield Finding((1, 1), message, subject.path.as_posix(), right.as_posix())


def repeated(subjects: Sequence[Subject]) -> Iterator[tuple[Subject, Finding]]:
    """No two files have the same id."""
    first: dict[str, Subject] = {}
    for subject in subjects:
        other = first.setdefault(subject.id, subject)
        if other is not subject:
            message = f"id {subject.id} は {other.path.as_posix()} の番号です。どちらかを改めてください"
            yield subject, Finding((1, 1), message, subject.id)
