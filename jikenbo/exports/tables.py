"""The flat tables of the published data: incidents, reports, counts, and the tags of the vocabulary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter

from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.bilingual import Bilingual
from jikenbo.exports.flat_columns import Cell, Column, columns
from jikenbo.exports.public import PublicCount, PublicIncident, PublicReport
from jikenbo.exports.public_tag import PublicTag, public_tags

Row = tuple[Cell, ...]


@dataclass(frozen=True)
class DataTable:
    """`keys` come before `columns` in each row; `rows` yields the rows of one incident.

    `primary_key` names the columns that identify a row; empty where they may be empty.
    """

    name: str
    title: Bilingual
    primary_key: tuple[str, ...]
    keys: tuple[Column, ...]
    columns: tuple[Column, ...]
    rows: Callable[[PublicIncident], Iterator[Row]]

    @property
    def all_columns(self) -> tuple[Column, ...]:
        return (*self.keys, *self.columns)

    @property
    def csv_columns(self) -> tuple[Column, ...]:
        return tuple(column for column in self.all_columns if column.field not in NOT_IN_CSV)

    @property
    def database_columns(self) -> tuple[Column, ...]:
        return tuple(column for column in self.all_columns if column.field not in NOT_IN_DATABASE)


def _read(of: tuple[Column, ...], value: object) -> Row:
    return tuple(column.read(value) for column in of)


def _incident_rows(incident: PublicIncident) -> Iterator[Row]:
    yield _read(INCIDENTS.columns, incident)


def _report_rows(incident: PublicIncident) -> Iterator[Row]:
    for report in incident.reports:
        yield (incident.id, *_read(REPORTS.columns, report))


def _count_rows(incident: PublicIncident) -> Iterator[Row]:
    """Yield the incident's own counts, then those of each report."""
    counted: Iterable[tuple[int | None, Mapping[str, PublicCount]]] = (
        (None, incident.counts),
        *((report.number, report.counts) for report in incident.reports),
    )
    for number, counts in counted:
        for count in counts.values():
            yield (incident.id, number, *_read(COUNTS.columns, count))


#: The column by which a table refers to the incidents.
INCIDENT_ID = "incident_id"
_INCIDENT_ID = Column(INCIDENT_ID, "text", Bilingual("事件の番号", "Number of the incident"), "id", attrgetter("id"))
_REPORT_NUMBER = Column(
    "report_number",
    "integer",
    Bilingual(
        "その数を公表した公表文の番号。空なら、その事件の最新の数",
        "Report that gave the number at its time; empty: the incident's latest number",
    ),
    "reports",
    attrgetter("number"),
)
INCIDENTS = DataTable(
    "incidents",
    Bilingual("事件。一行に一件", "Incidents, one a row"),
    ("id",),
    (),
    columns(PublicIncident),
    _incident_rows,
)
REPORTS = DataTable(
    "reports",
    Bilingual("公表文。一行に一つ。数は counts にある", "Reports, one a row; their numbers are in counts"),
    (INCIDENT_ID, "number"),
    (_INCIDENT_ID,),
    tuple(column for column in columns(PublicReport) if column.field != "counts"),
    _report_rows,
)
COUNTS = DataTable(
    "counts",
    Bilingual("公表された数。一行に一つ。続報による改訂もわかる", "Published numbers, one a row, with their revisions"),
    (),
    (_INCIDENT_ID, _REPORT_NUMBER),
    columns(PublicCount),
    _count_rows,
)
TABLES = (INCIDENTS, REPORTS, COUNTS)
#: Fields too long for a cell of a spreadsheet; JSON and SQLite have them.
NOT_IN_CSV = frozenset({"text"})
#: Fields that a database need not repeat: other columns, and the tables of organisations, tags and about have them.
NOT_IN_DATABASE = frozenset({"summary", "org_keys", "tags", "tags_en", "schema_version"})

TAG_COLUMNS = columns(PublicTag)


def tag_rows(vocabulary: Vocabulary) -> Iterator[Row]:
    """Yield a line for each tag, its cells after TAG_COLUMNS."""
    for tag in public_tags(vocabulary):
        yield _read(TAG_COLUMNS, tag)
