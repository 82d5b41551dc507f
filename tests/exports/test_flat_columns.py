"""The columns: made from the fields of the published form, each once, each explained."""

from dataclasses import fields
from datetime import date

import pytest

from archives import VOCABULARY, archive, history, incident, organisations_of
from jikenbo.archive.count import UNITS
from jikenbo.exports.flat_columns import Cell
from jikenbo.exports.public import PublicIncident, PublicReport
from jikenbo.exports.published_form import public_incident, publish
from jikenbo.exports.tables import COUNTS, INCIDENTS, REPORTS, TABLES, DataTable
from published_files import SETTINGS


def cells(table: DataTable, **given: object) -> list[dict[str, Cell]]:
    own = incident(**given)
    published = public_incident(own, VOCABULARY, organisations_of(own), SETTINGS)
    names = [column.name for column in table.all_columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows(published)]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_names_are_unique_and_explained_in_both_languages(table: DataTable) -> None:
    names = [column.name for column in table.all_columns]
    assert len(set(names)) == len(names)
    assert all(column.about.ja and column.about.en for column in table.all_columns)


def test_every_field_has_a_column() -> None:
    assert {column.field for column in INCIDENTS.columns} == {field.name for field in fields(PublicIncident)}
    numbers = {"counts"}  # have a table of their own
    assert {column.field for column in REPORTS.columns} == {field.name for field in fields(PublicReport)} - numbers


def test_every_unit_has_its_columns() -> None:
    names = {column.name for column in INCIDENTS.columns}
    assert {f"{unit}{ending}" for unit in UNITS for ending in ("", "_qualifier", "_certainty")} <= names


def test_the_tags_of_every_facet_have_a_column() -> None:
    tags = [next(iter(facet.tags)) for facet in VOCABULARY.facets.values()]
    (row,) = cells(INCIDENTS, tags=tags)
    assert set(tags) <= {value for name, value in row.items() if name != "tags"}


def test_what_is_not_known_is_empty_and_never_zero() -> None:
    (row,) = cells(INCIDENTS)
    empty = ("people", "records", "people_qualifier", "scale", "occurred", "days_to_discovery", "withdrawn", "law_many")
    assert [row[name] for name in empty] == [None] * len(empty)


def test_a_count_keeps_its_qualifier_and_certainty() -> None:
    (row,) = cells(INCIDENTS, counts={"people": {"value": "<=200000", "certainty": "おそれ"}, "records": "~30"})
    assert (row["people"], row["people_qualifier"], row["people_certainty"]) == (200_000, "at_most", "possible")
    assert (row["records"], row["records_qualifier"], row["records_certainty"]) == (30, "about", None)
    assert row["scale"] == "more"


def test_an_open_interval_has_no_day_on_that_side() -> None:
    (row,) = cells(INCIDENTS, occurred="../2023-02-01")
    assert (row["occurred"], row["occurred_earliest"]) == ("../2023-02-01", None)
    assert str(row["occurred_latest"]) == "2023-02-01"


@pytest.mark.parametrize("vague", ["2023", "2023-09", "2023-21", "202X", "2023-09-28~", "2023-09-28?", "2023-09/.."])
def test_a_day_that_is_not_known_for_certain_is_in_no_column(vague: str) -> None:
    (row,) = cells(INCIDENTS, date=vague, occurred=vague, reports=[{"title": "お詫び", "date": vague}])
    assert (row["date"], row["occurred"]) == (vague, vague)
    assert [name for name, value in row.items() if isinstance(value, date)] == []
    (report,) = cells(REPORTS, reports=[{"title": "お詫び", "date": vague, "accessed": vague}])
    assert [name for name, value in report.items() if isinstance(value, date)] == []


def test_a_record_says_when_it_was_added_and_changed() -> None:
    own = history(("2026-11-05T00:30:00", "2023-001", "corrected"), ("2026-11-01", "2023-001", "added"))
    (published,) = publish(archive(incident(), history=own), SETTINGS)
    assert (published.added, published.modified) == (date(2026, 11, 1), date(2026, 11, 5))
    (unknown,) = publish(archive(incident()), SETTINGS)
    assert (unknown.added, unknown.modified) == (None, None)


def test_counts_of_reports_show_how_a_number_was_revised() -> None:
    reports = [
        {"title": "第1報", "date": "2023-04-01", "counts": {"people": "<=3455754"}},
        {"title": "第2報", "date": "2023-05-01", "counts": {"people": "3179454"}},
    ]
    rows = cells(COUNTS, counts={"people": "3179454"}, reports=reports)
    assert [(row["report_number"], row["value"], row["qualifier"]) for row in rows] == [
        (None, 3_179_454, "exact"),
        (1, 3_455_754, "at_most"),
        (2, 3_179_454, "exact"),
    ]


def test_a_report_without_an_organisation_is_the_parties_own_unless_others_published_it() -> None:
    reports = [{"title": "お詫び"}, {"title": "記事", "kind": "報道"}]
    assert [row["org"] for row in cells(REPORTS, reports=reports)] == ["架空市", None]


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ({"date": "2023-04-01"}, "2023-04-01"),
        ({"date": "2023"}, "None"),
        ({"date": "2023", "reports": [{"title": "続報", "date": "2023-06-05"}]}, "2023-06-05"),
        ({"date": "2023-04-01", "reports": [{"title": "続報", "date": "2023-06-05"}]}, "2023-06-05"),
        ({"date": "2023-04-01", "withdrawn": "2024-02-03"}, "2024-02-03"),
        ({"date": "2023-04-01/.."}, "2023-04-01"),
    ],
)
def test_updated_is_the_last_known_day(given: dict[str, object], day: str) -> None:
    (row,) = cells(INCIDENTS, **given)
    assert str(row["updated"]) == day
