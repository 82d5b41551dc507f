"""Incidents as search sees them: with the facets by which statistics count them."""

from __future__ import annotations

from hypothesis import given

from archives import VOCABULARY, archive, archives, incident, organisations_of
from jikenbo.archive.reading import Archive
from jikenbo.search.archive_records import record_of, records_of
from jikenbo.search.record import Record
from jikenbo.statistics.all_tables import tables
from jikenbo.statistics.table import Filters


def recorded(**fields: object) -> Record:
    own = incident(**fields)
    return record_of(own, VOCABULARY, organisations_of(own))


def test_a_record_has_the_facets_the_order_and_the_facts_of_its_incident() -> None:
    record = recorded(org=["架空市", "鳥取市"], tags=["盗難", "紙", "地方公共団体"], counts={"people": "~1500"})
    assert dict(record.filters) == {
        "year": ("2023",),
        "fiscal_year": ("2023年度",),
        "cause": ("盗難",),
        "medium": ("紙",),
        "sector": ("地方公共団体",),
        "scale": ("1,001〜10,000人",),
        "prefecture": ("鳥取県",),
        "organisation": ("架空市", "鳥取市"),
    }
    assert dict(record.sort) == {"date": "2023-04-01", "latest": "2023-04-01", "people": "1500"}
    assert record.facts["organisation"] == "架空市、鳥取市"
    assert record.facts["people"] == "約1,500人"


def test_a_date_known_to_the_year_alone_is_of_no_fiscal_year() -> None:
    assert "fiscal_year" not in recorded(date="2023").filters
    assert recorded(date="2024-03").filters["fiscal_year"] == ("2023年度",)


def test_a_number_that_was_not_published_orders_nothing_and_is_not_zero() -> None:
    record = recorded(tags=["盗難"])
    assert "people" not in record.sort
    assert record.facts["people"] == ""
    assert record.filters["scale"] == ("不明",)


def test_the_blocks_do_not_repeat_headline_and_organisations() -> None:
    record = recorded(title="名簿の紛失", org=["架空市", "架空町"], body="名簿を失った。")
    assert record.texts == ("名簿の紛失", "架空市", "架空町", "2023年4月1日", "名簿を失った。")


def test_a_withdrawn_incident_is_not_found() -> None:
    standing = incident("2023-001")
    withdrawn = incident("2023-002", withdrawn="2024-01-05", reason="別の組織の事件だった")
    double = incident("2023-003", duplicate_of="2023-001")
    assert [record.id for record in records_of(archive(standing, withdrawn, double))] == ["2023-001"]


@given(archives())
def test_a_search_linked_from_a_number_finds_as_many_incidents_as_it_says(counted: Archive) -> None:
    records = list(records_of(counted))
    cells = [cell for table in tables(counted) for row in table.rows for cell in row.cells if cell.filters]
    for cell in cells:
        assert cell.value == sum(is_found(record, cell.filters) for record in records)


def is_found(record: Record, filters: Filters) -> bool:
    """Whether the search page with these parameters finds the record: several values of one are alternatives."""
    parameters = {parameter for parameter, _ in filters}
    return all(any(holds(record, *each) for each in filters if each[0] == parameter) for parameter in parameters)


def holds(record: Record, parameter: str, value: str) -> bool:
    """Whether a parameter of the search page lets the record through; `q` is always a month: `date:YYYY-MM`."""
    if parameter != "q":
        return value in record.filters.get(parameter, ())
    month = value.removeprefix("date:")
    return record.sort["date"][:7] == record.sort["latest"][:7] == month
