"""The archive as an SQLite database that opens in Datasette: typed tables, and a full-text table fit for Japanese."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date

from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.exports.flat_columns import Column
from jikenbo.exports.public import PublicIncident
from jikenbo.exports.tables import INCIDENT_ID, TABLES, TAG_COLUMNS, tag_rows
from jikenbo.output import OutputFile

_TYPES = {"text": "TEXT", "integer": "INTEGER", "boolean": "INTEGER", "date": "TEXT"}
# The trigram tokenizer suits a language without spaces. Without details the index knows only which trigrams a text
# has: a fifth of the size, and LIKE still uses it; MATCH on phrases does not, so Datasette must not take it for its own
# (it knows the table of a full-text index by quotation marks around its name).
_FURTHER_TABLES = """
CREATE TABLE tagged (
    tag INTEGER NOT NULL, incident INTEGER NOT NULL, PRIMARY KEY (tag, incident)
) WITHOUT ROWID;
CREATE VIEW incident_tags AS
    SELECT incidents.id AS incident_id, tags.tag AS tag
    FROM tagged JOIN incidents ON incidents.rowid = tagged.incident JOIN tags ON tags.rowid = tagged.tag;
CREATE TABLE incident_organisations (
    incident_id TEXT NOT NULL REFERENCES incidents(id), organisation TEXT NOT NULL, key TEXT NOT NULL
);
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE VIRTUAL TABLE incidents_fts USING fts5(
    title, org, text, content=incidents, tokenize="trigram", detail=none, columnsize=0
);
"""
_INDEXES = """
CREATE INDEX counts_by_incident ON counts (incident_id);
CREATE INDEX tags_by_incident ON tagged (incident);
CREATE INDEX incidents_by_organisation ON incident_organisations (organisation);
CREATE INDEX incidents_by_organisation_key ON incident_organisations (key);
CREATE INDEX incidents_by_date ON incidents (date);
"""
_TAGGED = """
INSERT INTO tagged SELECT tags.rowid, incidents.rowid FROM tags, incidents WHERE tags.tag = ? AND incidents.id = ?
"""
# A table of pending terms (bytes) that holds them all makes the full-text index at once, which leaves no empty pages
# behind; small pages waste least behind texts of a few kilobytes.
_PAGE_SIZE = 512
_FULL_TEXT = f"""
INSERT INTO incidents_fts (incidents_fts, rank) VALUES ('hashsize', {1 << 28});
INSERT INTO incidents_fts (incidents_fts) VALUES ('rebuild');
INSERT INTO incidents_fts (incidents_fts) VALUES ('optimize');
"""


def sqlite_file(published: Sequence[PublicIncident], vocabulary: Vocabulary, about: Mapping[str, object]) -> OutputFile:
    """Return the database. `about` goes into a table of keys and values. Equal input gives equal bytes."""
    with closing(sqlite3.connect(":memory:")) as database:
        _create(database)
        _insert(database, "about", 2, ((key, str(value)) for key, value in about.items()))
        _insert(database, "tags", len(TAG_COLUMNS), tag_rows(vocabulary))
        for table in TABLES:
            kept = [place for place, column in enumerate(table.all_columns) if column in table.database_columns]
            rows = ([row[place] for place in kept] for incident in published for row in table.rows(incident))
            _insert(database, table.name, len(kept), rows)
        database.executemany(_TAGGED, ((tag, incident.id) for incident in published for tag in incident.tags))
        _insert(database, "incident_organisations", 3, _organisations(published))
        database.executescript(_INDEXES + _FULL_TEXT)
        database.commit()
        return OutputFile("data/incidents.sqlite", bytes(database.serialize()))


def _create(database: sqlite3.Connection) -> None:
    database.execute("PRAGMA journal_mode = OFF")
    database.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
    database.execute(_table("tags", TAG_COLUMNS, ("tag",)))
    for table in TABLES:
        database.execute(_table(table.name, table.database_columns, table.primary_key))
    database.executescript(_FURTHER_TABLES)


def _table(name: str, columns: Iterable[Column], primary_key: Sequence[str]) -> str:
    """Return the statement that creates a table; the names are those of our own fields."""
    parts = [f'"{column.name}" {_TYPES[column.type]}{_constraint(column.name)}' for column in columns]
    if primary_key:
        parts.append(f"PRIMARY KEY ({', '.join(primary_key)})")
    return f"CREATE TABLE {name} ({', '.join(parts)})"


def _constraint(column: str) -> str:
    return " NOT NULL REFERENCES incidents(id)" if column == INCIDENT_ID else ""


def _insert(database: sqlite3.Connection, table: str, width: int, rows: Iterable[Sequence[object]]) -> None:
    places = ", ".join("?" * width)
    database.executemany(f"INSERT INTO {table} VALUES ({places})", map(_values, rows))


def _values(row: Sequence[object]) -> list[object]:
    return [value.isoformat() if isinstance(value, date) else value for value in row]


def _organisations(published: Iterable[PublicIncident]) -> Iterator[tuple[str, str, str]]:
    for incident in published:
        for name, key in dict(zip(incident.org, incident.org_keys, strict=True)).items():
            yield incident.id, name, key
