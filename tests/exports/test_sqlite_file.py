"""The database: it opens, is typed, and finds Japanese."""

import re
import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given, settings

from archives import archive, archives, incident
from jikenbo.archive.reading import Archive
from jikenbo.exports.public import SCHEMA_VERSION
from published_files import published


def opened(content: bytes) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.deserialize(content)
    return database


@pytest.fixture
def database(files: dict[str, bytes]) -> Iterator[sqlite3.Connection]:
    connection = opened(files["data/incidents.sqlite"])
    yield connection
    connection.close()


def test_it_is_whole(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    database.execute("INSERT INTO incidents_fts (incidents_fts) VALUES ('integrity-check')")


def test_numbers_are_numbers_and_what_is_not_known_is_null(database: sqlite3.Connection, archive: Archive) -> None:
    row = database.execute(
        "SELECT typeof(people), people, typeof(records), law_many FROM incidents WHERE id = '2023-396'"
    )
    assert row.fetchone() == ("integer", 13_400, "null", 1)
    people = [each.counts["people"].value for each in archive.incidents if each.is_valid and "people" in each.counts]
    total = database.execute("SELECT sum(people) FROM incidents WHERE status = 'standing'").fetchone()
    assert people and total == (sum(people),)


@pytest.mark.parametrize("words", ["USBメモリー", "スマート林業総合支援", "個人情報", "標的型攻撃"])
def test_the_full_text_table_finds_japanese_inside_a_sentence(
    database: sqlite3.Connection, archive: Archive, words: str
) -> None:
    found = database.execute(
        "SELECT DISTINCT incidents.id FROM incidents_fts JOIN incidents ON incidents.rowid = incidents_fts.rowid"
        " WHERE incidents_fts.title LIKE ?1 OR incidents_fts.text LIKE ?1 ORDER BY incidents.id",
        (f"%{words}%",),
    )
    expected = [each.id for each in archive.incidents if words in each.title or words in each.body]
    assert expected and [id for (id,) in found] == expected


def test_a_search_of_the_text_uses_the_index(database: sqlite3.Connection) -> None:
    plan = database.execute(
        "EXPLAIN QUERY PLAN SELECT rowid FROM incidents_fts WHERE text LIKE '%個人情報%'"
    ).fetchall()
    assert ":L" in plan[0][3]  # an index for LIKE, not a scan of all rows


def test_datasette_does_not_offer_a_search_that_the_index_cannot_answer(database: sqlite3.Connection) -> None:
    (sql,) = database.execute("SELECT sql FROM sqlite_master WHERE name = 'incidents_fts'").fetchone()
    assert not re.search(r'content\s*=\s*[\["\']', sql)


def test_tags_join_incidents_with_the_vocabulary(database: sqlite3.Connection, archive: Archive) -> None:
    rows = database.execute(
        "SELECT incident_id FROM incident_tags JOIN tags USING (tag) WHERE tags.en = 'Loss' ORDER BY incident_id"
    )
    lost = [(each.id,) for each in archive.incidents if "紛失・置き忘れ" in each.tags]
    assert lost and rows.fetchall() == lost


def test_it_says_what_it_is(database: sqlite3.Connection) -> None:
    about = dict(database.execute("SELECT key, value FROM about"))
    assert about["schema_version"] == SCHEMA_VERSION and about["data_hash"].startswith("sha256:") and about["license"]


def test_hostile_text_is_only_text() -> None:
    hostile = incident(title="x'); DROP TABLE incidents; --", org='"架空"', body="NUL \x00 のある本文")
    connection = opened(published(archive(hostile))["data/incidents.sqlite"])
    assert connection.execute("SELECT title, org, text FROM incidents").fetchall() == [
        (hostile.title, hostile.org[0], hostile.body)
    ]
    connection.close()


@given(archives(max_size=3))
@settings(max_examples=15)  # each makes every file
def test_every_archive_gives_a_whole_database(of: Archive) -> None:
    connection = opened(published(of)["data/incidents.sqlite"])
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("SELECT count(*) FROM incidents").fetchone() == (len(of.incidents),)
    connection.close()
