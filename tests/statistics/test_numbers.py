"""The tables of the statistics: what each number counts, and that the tables agree with each other."""

from hypothesis import given

from archives import archive, archives, incident
from jikenbo.archive.reading import Archive
from jikenbo.search.archive_records import records_of
from jikenbo.search.record import Record
from jikenbo.statistics.all_tables import tables
from jikenbo.statistics.table import Filters, Table


def table(of: Archive, key: str) -> Table:
    return next(table for table in tables(of) if table.key == key)


def values(of: Archive, key: str) -> dict[str, list[int | float | None]]:
    return {row.label.ja: [cell.value for cell in row.cells] for row in table(of, key).rows}


def column(of: Table, name: str) -> list[int | float | None]:
    place = [label.ja for label in of.columns].index(name)
    return [row.cells[place].value for row in of.rows]


def test_people_are_counted_once_and_organisations_each() -> None:
    reports = [
        {"title": "お詫び", "org": "見本県", "counts": {"people": "30"}},
        {"title": "お詫び", "org": "例示町", "counts": {"people": "70"}},
    ]
    breached = incident("2023-001", org="架空印刷株式会社", counts={"people": "100"}, reports=reports)
    other = incident("2023-002", org="架空市", counts={"people": "~20"})
    assert values(archive(breached, other), "years") == {"2023": [2, 2, 120, 60, 4]}
    assert values(archive(breached, other), "totals")["公表文"] == [2]


def test_spellings_of_one_organisation_count_once() -> None:
    reports = [{"title": "お詫び", "org": "架空印刷(株)"}]
    counted = archive(
        incident("2023-001", org="架空印刷株式会社", reports=reports), incident("2023-002", org="架空印刷")
    )
    assert values(counted, "totals")["組織"] == [1]
    assert values(counted, "years")["2023"][4] == 2


def test_withdrawn_and_duplicate_incidents_are_not_counted() -> None:
    valid = incident("2023-001", counts={"people": "5"}, tags=["盗難"])
    withdrawn = incident("2023-002", counts={"people": "7"}, tags=["盗難"], withdrawn="2024-01-01")
    double = incident("2023-003", counts={"people": "9"}, tags=["盗難"], duplicate_of="2023-001")
    counted = archive(valid, withdrawn, double)
    assert values(counted, "totals")["事件"] == [1]
    assert values(counted, "causes")["盗難"] == [1, 1, 5, 5]


def test_unknown_numbers_are_neither_zero_nor_in_the_median() -> None:
    known, unknown = incident("2023-001", counts={"people": "7"}), incident("2023-002", counts={"records": "900"})
    assert values(archive(known, unknown), "years") == {"2023": [2, 1, 7, 7, 2]}
    assert values(archive(unknown), "years") == {"2023": [1, 0, None, None, 1]}


def test_a_date_known_to_the_year_alone_is_of_no_month() -> None:
    counted = archive(
        incident("2023-001", date="2023-09-28", tags=["盗難"]),
        incident("2023-002", date="2023-09"),
        incident("2023-003", date="2023-09-30/2023-10-02"),
        incident("2023-004", date="2023", tags=["盗難"]),
    )
    months = values(counted, "months")
    assert months["2023-09"][0] == 2
    assert months["2023（月は不明）"][0] == 2
    assert list(months) == ["2023-09", "2023（月は不明）"]


def test_a_fiscal_year_runs_from_april_to_march_and_is_unknown_where_the_date_does_not_say_which() -> None:
    counted = archive(
        incident("2022-001", date="2022-03-31", counts={"people": "5"}),
        incident("2022-002", date="2022-04"),
        incident("2023-001", date="2023-03-30/2023-03-31"),
        incident("2023-002", date="2023-03-31/2023-04-01"),
        incident("2024-001", date="2024", counts={"people": "7"}),
        incident("2024-002", date="2024-05"),
    )
    years = values(counted, "fiscal-years")
    assert [(year, cells[0], cells[2]) for year, cells in years.items()] == [
        ("2021年度", 1, 5),
        ("2022年度", 2, None),
        ("2023年度", 0, None),
        ("2024年度", 1, None),
        ("不明", 2, 7),
    ]
    (last,) = [row for row in table(counted, "fiscal-years").rows if row.label.ja == "不明"]
    assert last.cells[0].filters == ()


def test_where_every_fiscal_year_is_known_none_is_unknown() -> None:
    assert list(values(archive(incident(date="2023-04-01")), "fiscal-years")) == ["2023年度"]


def test_time_runs_from_the_first_to_the_last_incident_without_gaps() -> None:
    counted = archive(incident("2021-001", date="2021-11-05"), incident("2023-001", date="2023-02"))
    assert [(year, cells[0]) for year, cells in values(counted, "years").items()] == [
        ("2021", 1),
        ("2022", 0),
        ("2023", 1),
    ]
    months = list(values(counted, "months"))
    assert (months[0], months[2], months[-1], len(months)) == ("2021-11", "2022-01", "2023-02", 16)


def test_every_number_that_a_search_can_list_says_which_search() -> None:
    counted = archive(incident(date="2023-09-28", tags=["盗難", "教育"], counts={"people": "7"}))
    filters = {
        (key, row.label.ja, label.ja): cell.filters
        for key in ("months", "causes-by-sector", "scales", "years", "sectors")
        for row in table(counted, key).rows
        for label, cell in zip(table(counted, key).columns, row.cells, strict=True)
        if cell.value
    }
    assert filters["months", "2023-09", "合計"] == (("q", "date:2023-09"),)
    assert filters["months", "2023-09", "盗難"] == (("q", "date:2023-09"), ("cause", "盗難"))
    assert filters["causes-by-sector", "教育", "盗難"] == (("sector", "教育"), ("cause", "盗難"))
    assert filters["scales", "100人以下", "事件"] == (("scale", "100人以下"),)
    assert filters["years", "2023", "事件"] == (("year", "2023"),)
    assert filters["sectors", "教育", "事件"] == (("sector", "教育"),)


@given(archives())
def test_every_number_is_that_of_the_records_which_its_search_finds(of: Archive) -> None:
    records = list(records_of(of))
    for cell in (cell for each in tables(of) for row in each.rows for cell in row.cells if cell.filters):
        assert cell.value == sum(is_found(record, cell.filters) for record in records)


def is_found(record: Record, filters: Filters) -> bool:
    """Several values of a facet are "or", facets are "and"."""
    keys = {key for key, _ in filters}
    return all(any(found(record, key, value) for own, value in filters if own == key) for key in keys)


def found(record: Record, key: str, value: str) -> bool:
    if key == "q":
        month = value.removeprefix("date:")
        return record.sort["date"][:7] == record.sort["latest"][:7] == month
    return value in record.filters.get(key, ())


def test_lags_count_only_what_is_known_to_the_day() -> None:
    counted = archive(
        incident("2023-001", occurred="2023-01-01", discovered="2023-01-05", date="2023-01-31"),
        incident("2023-002", occurred="2023-01-01/2023-02-01", discovered="2023-01-11", date="2023"),
        incident("2023-003", occurred="2023-01", discovered="2023-01-11~", date="2023-01-12"),
    )
    assert values(counted, "lags") == {
        "発生から発覚まで": [2, 4, 5.5, 7, 8.5, 10],
        "発覚から公表まで": [1, 26, 26, 26, 26, 26],
        "発生から公表まで": [1, 30, 30, 30, 30, 30],
    }
    distribution = values(counted, "lag-distribution")
    assert distribution["0〜5日"] == [1, 0, 0]
    assert distribution["6〜30日"] == [1, 1, 1]
    assert distribution["不明"] == [1, 2, 2]


def test_an_empty_archive_has_tables_without_numbers() -> None:
    own = [cell for table in tables(archive()) for row in table.rows for cell in row.cells if not cell.source]
    assert all(cell.value in (0, None) for cell in own)


@given(archives())
def test_the_tables_agree_with_each_other(of: Archive) -> None:
    by_key = {table.key: table for table in tables(of)}
    valid = [incident for incident in of.incidents if incident.is_valid]
    total = len(valid)
    assert by_key["totals"].rows[0].cells[0].value == total
    for key, name in (("years", "事件"), ("fiscal-years", "事件"), ("months", "合計"), ("scales", "事件")):
        assert sum(filter(None, column(by_key[key], name))) == total
    people = sum(incident.counts["people"].value for incident in valid if "people" in incident.counts)
    for key in ("years", "fiscal-years", "scales"):
        assert sum(filter(None, column(by_key[key], "人数の合計"))) == people
    for place in range(3):
        assert sum(row.cells[place].value or 0 for row in by_key["lag-distribution"].rows) == total


@given(archives())
def test_tables_are_rectangular_and_bilingual(of: Archive) -> None:
    for each in tables(of):
        assert all(len(row.cells) == len(each.columns) for row in each.rows)
        assert {len(row) for row in each.values()} == {1 + len(each.columns) + len(each.source_columns)}
        assert all(label.ja and label.en for label in (each.title, each.method, each.head, *each.columns))


def test_an_incident_of_no_known_year_is_in_no_year() -> None:
    of = archive(incident("2023-001", date="202X"), incident("2023-002", date="2023-04"))
    by_key = {table.key: table for table in tables(of)}
    assert [(row.label.ja, row.cells[0].value) for row in by_key["years"].rows] == [("2023", 1), ("不明", 1)]
    assert [(row.label.ja, row.cells[0].value) for row in by_key["months"].rows] == [("2023-04", 1), ("年も不明", 1)]
    assert by_key["years"].unlisted == by_key["months"].unlisted == 1
