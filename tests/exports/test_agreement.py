"""Every form of the data says the same, to the number; the same archive gives the same bytes."""

import csv
import gzip
import json
import sqlite3
from dataclasses import replace
from io import StringIO
from typing import Any

from hypothesis import given, settings

from archives import archive, archives, history, incident
from jikenbo.archive.count import UNITS
from jikenbo.archive.history import RecordDates
from jikenbo.archive.reading import Archive
from jikenbo.archive.typed import typed_values
from jikenbo.pages import page_text
from published_files import published


def csv_rows(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(files[f"data/{name}.csv"].decode("utf-8-sig"), newline="")))


def totals(incidents: list[dict[str, Any]]) -> dict[str, int]:
    """Sum each unit over published incidents."""
    return {
        unit: sum(incident["counts"][unit]["value"] for incident in incidents if unit in incident["counts"])
        for unit in UNITS
    }


def assert_agreement(of: Archive, files: dict[str, bytes]) -> None:
    whole = json.loads(gzip.decompress(files["data/incidents.json.gz"]))
    incidents = whole["incidents"]
    expected = {unit: sum(each.counts[unit].value for each in of.incidents if unit in each.counts) for unit in UNITS}
    assert whole["total"] == len(incidents) == len(of.incidents)
    assert totals(incidents) == expected

    # One a line, and each alone.
    lines = gzip.decompress(files["data/incidents.jsonl.gz"]).split(b"\n")
    assert lines.pop() == b"" and [json.loads(line) for line in lines] == incidents
    alone = [json.loads(files[f"incidents/{each.id}/index.json"]) for each in of.incidents]
    assert [{key: each[key] for key in each if key not in ("page", "entry")} for each in alone] == incidents
    assert [each["entry"] for each in alone] == [typed_values(each) for each in of.incidents]
    for each, own in zip(alone, of.incidents, strict=True):
        text = each["text"].encode("utf-16-le")
        blocks = [
            block if isinstance(block, str) else text[2 * block[0] : 2 * block[1]].decode("utf-16-le")
            for block in each["page"]["blocks"]
        ]
        assert [own.title, *dict.fromkeys(own.org), *blocks] == list(page_text(own, of.vocabulary, of.organisations))

    # CSV.
    table = csv_rows(files, "incidents")
    assert [row["id"] for row in table] == [each.id for each in of.incidents]
    assert {unit: sum(int(row[unit]) for row in table if row[unit]) for unit in UNITS} == expected
    counts = csv_rows(files, "counts")
    own = [row for row in counts if not row["report_number"]]
    assert {unit: sum(int(row["value"]) for row in own if row["unit"] == unit) for unit in UNITS} == expected
    reports = [report for incident in incidents for report in incident["reports"]]
    assert len(csv_rows(files, "reports")) == len(reports) == sum(int(row["reports"]) for row in table)
    assert len(counts) - len(own) == sum(len(report["counts"]) for report in reports)

    # SQLite.
    database = sqlite3.connect(":memory:")
    database.deserialize(files["data/incidents.sqlite"])
    for unit in UNITS:
        assert database.execute(f"SELECT coalesce(sum({unit}), 0) FROM incidents").fetchone() == (expected[unit],)
    columns = database.execute("SELECT id, title, days_to_disclosure, scale, text FROM incidents ORDER BY id")
    names = ("id", "title", "days_to_disclosure", "scale", "text")
    assert columns.fetchall() == [tuple(incident[name] for name in names) for incident in incidents]
    assert database.execute("SELECT count(*) FROM reports").fetchone() == (len(reports),)
    assert database.execute("SELECT count(*) FROM counts").fetchone() == (len(counts),)
    tags = [(incident["id"], tag) for incident in incidents for tag in incident["tags"]]
    assert sorted(database.execute("SELECT incident_id, tag FROM incident_tags")) == sorted(tags)
    database.close()

    # Statistics count valid incidents.
    standing = [incident for incident in incidents if incident["status"] == "standing"]
    numbers = {row["項目"]: row["数"] for row in csv_rows(files, "statistics/totals")}
    assert numbers["事件"] == str(len(standing))
    assert int(numbers["人数の合計"] or 0) == totals(standing)["people"]
    for row in csv_rows(files, "statistics/causes"):
        having = [incident for incident in standing if row["原因"] in incident["causes"]]
        if row["原因"] != "記載なし":
            assert row["事件"] == str(len(having))
            assert int(row["人数の合計"] or 0) == totals(having)["people"]


def test_all_forms_agree(archive: Archive, files: dict[str, bytes]) -> None:
    assert_agreement(archive, files)


@given(archives())
@settings(max_examples=15)  # each makes every file
def test_all_forms_of_any_archive_agree(of: Archive) -> None:
    assert_agreement(of, published(of))


def test_the_same_archive_gives_the_same_bytes(archive: Archive, files: dict[str, bytes]) -> None:
    assert published(archive) == files


def test_the_data_version_changes_with_the_data_alone(archive: Archive, files: dict[str, bytes]) -> None:
    first, *rest = archive.incidents
    changed = published(Archive((first.model_copy(update={"title": "別の見出し"}), *rest), archive.vocabulary))
    before, after = (json.loads(gzip.decompress(each["data/incidents.json.gz"])) for each in (files, changed))
    assert before["data_hash"] != after["data_hash"] and before["data_version"] != after["data_version"]
    assert before["schema_version"] == after["schema_version"]


def test_the_data_version_begins_with_the_day_of_the_last_change() -> None:
    known = history(
        ("2026-11-07", "2023-001", "added"),
        ("2026-11-05", "2023-002", "corrected"),
        ("2026-11-01", "2023-002", "added"),
    )
    edited_since = replace(known, dates={**known.dates, "2023-001": RecordDates(known.of("2023-001").added)})
    files = published(archive(incident("2023-001"), incident("2023-002"), history=edited_since))
    assert json.loads(gzip.decompress(files["data/incidents.json.gz"]))["data_version"].startswith("2026-11-07-")


def test_an_empty_archive_is_published_too() -> None:
    files = published(archive())
    assert json.loads(gzip.decompress(files["data/incidents.json.gz"]))["incidents"] == []
    assert gzip.decompress(files["data/incidents.jsonl.gz"]) == b""
    assert csv_rows(files, "incidents") == []
