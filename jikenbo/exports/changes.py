"""Additions, corrections and withdrawals by day, as JSON."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import TypeAdapter

from jikenbo.addresses import incident_address
from jikenbo.archive.history import ChangeKind
from jikenbo.archive.reading import Archive
from jikenbo.bilingual import Bilingual
from jikenbo.exports.public import PublicHeader
from jikenbo.output import OutputFile
from jikenbo.settings import Settings

CHANGES_PATH = "data/changes.json"


@dataclass(frozen=True, slots=True)
class PublicChange:
    """One change of a record. / 記録の変更一つ。"""

    date: Annotated[datetime.date, Bilingual("変わった日（日本時間）", "Day on which it changed, in Japan")]
    kind: Annotated[
        ChangeKind,
        Bilingual(
            "added 追加、corrected 訂正（続報の反映を含む）、withdrawn 取り下げ、duplicate 重複として整理",
            "added, corrected (further reports included), withdrawn, or found to be a duplicate",
        ),
    ]
    id: Annotated[str, Bilingual("事件の番号", "Number of the incident")]
    url: Annotated[str, Bilingual("このアーカイブのページ", "Its page in this archive")]
    title: Annotated[str, Bilingual("今の見出し", "Its headline as it is now")]
    org: Annotated[tuple[str, ...], Bilingual("当事者の組織", "Organisations whose incident it is")]


@dataclass(frozen=True, slots=True)
class PublicChanges(PublicHeader):
    """Every change of every record, newest first. / 更新履歴。"""

    known: Annotated[
        bool,
        Bilingual(
            "履歴がわかるか。false なら changes は空で、変更がなかったという意味ではない",
            "Whether the history is known; where it is not, changes is empty, which does not mean that there were none",
        ),
    ]
    changes: Annotated[tuple[PublicChange, ...], Bilingual("変更（新しい順）", "The changes, newest first")]


def changes_file(archive: Archive, head: Mapping[str, Any], settings: Settings) -> OutputFile:
    """Return every change of the records that the archive holds, newest first."""
    changes = PublicChanges(**head, known=archive.history.known, changes=tuple(_changes(archive, settings)))
    return OutputFile(CHANGES_PATH, TypeAdapter(PublicChanges).dump_json(changes, indent=1) + b"\n")


def _changes(archive: Archive, settings: Settings) -> Iterator[PublicChange]:
    incidents = {incident.id: incident for incident in archive.incidents}
    for change in archive.history.changes:
        incident = incidents.get(change.id)
        if incident:
            yield PublicChange(
                change.moment.date(),
                change.kind,
                change.id,
                f"{settings.site_url}{incident_address(change.id)}",
                incident.title,
                incident.org,
            )
