"""CSV for spreadsheets: the byte order mark, and no cell that could run."""

import csv
from io import StringIO

import pytest
from hypothesis import given, settings

from archives import archive, archives, incident
from jikenbo.archive.reading import Archive
from jikenbo.exports.csv_files import csv_file
from published_files import published


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_file_marks_itself_as_utf_8_for_spreadsheets(files: dict[str, bytes]) -> None:
    tables = [path for path in files if path.endswith(".csv")]
    assert {"data/incidents.csv", "data/reports.csv", "data/counts.csv"} <= set(tables)
    assert all(files[path].startswith(b"\xef\xbb\xbf") for path in tables)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+81",
        "-1",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\n=x",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        '=HYPERLINK("https://a.example")',
    ],
)
def test_a_text_cannot_become_a_formula(text: str) -> None:
    content = csv_file("a.csv", ["head"], [[text]]).content
    assert rows(content) == [{"head": f"'{text}"}]


@pytest.mark.parametrize("text", ["架空市", "1-2", "a=b", " x", "~90", "<=3", "../2023"])
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert rows(csv_file("a.csv", ["head"], [[text]]).content) == [{"head": text}]


def test_cells_are_empty_where_nothing_is_known_and_booleans_are_words() -> None:
    lines = csv_file("a.csv", ["a", "b", "c", "d"], [[None, True, False, 0]]).content.splitlines()
    assert lines[1] == b",true,false,0"


def test_a_malicious_entry_is_harmless_in_every_table() -> None:
    hostile = incident(
        title="=cmd|' /C calc'!A0",
        org="@架空",
        counts={"people": {"value": 1, "note": "-1"}},
        reports=[{"title": "+1", "url": "https://example.jp/=1"}],
        body="=1+1",
    )
    for path, content in published(archive(hostile)).items():
        if path.endswith(".csv"):
            for row in rows(content):
                assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())


@given(archives(max_size=3))
@settings(max_examples=15)  # each makes every file
def test_any_text_comes_back_from_the_table(of: Archive) -> None:
    titles = [row["title"] for row in rows(published(of)["data/incidents.csv"])]
    assert titles == [f"'{each.title}" if each.title[0] in "=+-@＝＋－＠" else each.title for each in of.incidents]
