"""The page that offers the data: it leads to every file, explains every column, and its examples run."""

import csv
import json
import re
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from html import unescape
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from urllib.parse import urljoin

import pytest

from archives import VOCABULARY, archive, incident, real_archive
from jikenbo.addresses import search_address
from jikenbo.exports import data_pages
from jikenbo.exports.data_page import PANDAS, PYTHON, SQL, R, changes
from jikenbo.exports.public import SCHEMA_VERSION
from jikenbo.exports.resources import RESOURCES
from jikenbo.exports.tables import TABLES, TAG_COLUMNS
from jikenbo.settings import Settings
from jikenbo.statistics.observation import known_people, observations
from pages.rendering import html_of
from published_files import SETTINGS, published
from serving import serve_folder

ALL_PAGES = {
    file.path: html_of(file.path, file.content.decode(), SETTINGS) for file in data_pages(real_archive(), SETTINGS)
}
PAGES = {path: ALL_PAGES[path] for path in ("data/index.md", "en/data/index.md")}
JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")


def test_the_page_in_each_language_names_the_other() -> None:
    for path, other, place in (("data/index.md", "en", "en/data/"), ("en/data/index.md", "ja", "data/")):
        assert re.search(rf'<link rel="alternate" hreflang="{other}" href="https://[^/"]+/{place}">', PAGES[path])


def text_of(page: str) -> str:
    return re.sub("<wbr>", "", page)


def test_there_is_a_page_in_each_language_and_an_english_vocabulary() -> None:
    assert list(ALL_PAGES) == [*PAGES, "en/vocabulary/index.md"]


def test_the_english_vocabulary_has_every_tag_with_its_label_and_its_search() -> None:
    page = unescape(ALL_PAGES["en/vocabulary/index.md"])
    for tag in VOCABULARY.tags.values():
        link = f'<a href="../../{search_address(((tag.facet, tag.name),))}">{tag.name}</a>'
        assert f'<td>{tag.en}</td><td lang="ja">{link}</td>' in page
    assert "<td>error.Loss</td>" in page and "<td>51</td>" in page


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_it_names_every_kind_of_file(page: str) -> None:
    assert [each.path for each in RESOURCES if f"<code>{each.path}</code>" not in text_of(page)] == []


@pytest.mark.parametrize("path", PAGES)
def test_its_links_lead_to_files_that_exist(path: str, files: dict[str, bytes]) -> None:
    (article,) = re.findall("<article.*?</article>", PAGES[path], re.DOTALL)
    base = f"https://archive.example/{path.removesuffix('index.md')}"
    links = [urljoin(base, unescape(link)) for link in re.findall(r'href="([^"#]+)"', article)]
    found = [link.removeprefix("https://archive.example/") for link in links if link.startswith(base[:24])]
    assert len(found) > 100
    assert set(found) <= set(files) | {"", "en/vocabulary/", "changes/"}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_it_explains_every_column(page: str) -> None:
    columns = [*(column for table in TABLES for column in table.all_columns), *TAG_COLUMNS]
    assert [each.name for each in columns if f"<code>{each.name}</code>" not in text_of(page)] == []


def test_both_languages_have_the_same_sections() -> None:
    sections = [re.findall(r'<h[23] id="([\w-]+)">', page) for page in PAGES.values()]
    assert sections[0] == sections[1] and len(sections[0]) > 10


def test_a_reader_without_japanese_can_read_the_english_tables() -> None:
    tables = re.findall("<table>.*?</table>", PAGES["en/data/index.md"], re.DOTALL)
    assert len(tables) > 8 and [table for table in tables if JAPANESE.search(table)] == []


@pytest.fixture(scope="module")
def database() -> Iterator[sqlite3.Connection]:
    """An invented incident whose number was revised."""
    reports = [
        {"title": "第1報", "date": "2023-04-01", "counts": {"people": "<=200"}},
        {"title": "第2報", "date": "2023-05-01", "counts": {"people": "150"}},
    ]
    lost = incident(tags=["盗難"], counts={"people": "150"}, reports=reports, body="個人情報の入った書類を紛失した。")
    connection = sqlite3.connect(":memory:")
    connection.deserialize(published(archive(lost))["data/incidents.sqlite"])
    yield connection
    connection.close()


@pytest.mark.parametrize(
    ("example", "rows"),
    [
        ("causes", [("盗難", 1, 150)]),
        ("search", [("2023-001", "名簿の紛失")]),
        ("revisions", [("2023-001", "2023-04-01", 200, "at_most"), ("2023-001", "2023-05-01", 150, "exact")]),
    ],
)
def test_the_sql_examples_answer(example: str, rows: list[tuple[object, ...]], database: sqlite3.Connection) -> None:
    assert all(SQL[example] in unescape(page) for page in PAGES.values())
    statements = filter(str.strip, SQL[example].split(";"))
    assert [row for statement in statements for row in database.execute(statement)] == rows


def test_every_sql_example_is_shown_and_tried() -> None:
    assert set(SQL) == {"causes", "search", "revisions"}


def test_the_python_example_runs(tmp_path: Path, files: dict[str, bytes]) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/incidents.json.gz").write_bytes(files["data/incidents.json.gz"])
    server = serve_folder(tmp_path)
    code = PYTHON.format(site=f"http://127.0.0.1:{server.server_port}/")
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    server.shutdown()
    server.server_close()
    counted = observations(real_archive())
    people = known_people(counted)
    assert (result.stdout, result.stderr) == (f"{len(counted)} {len(people)} {sum(people)}\n", "")


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_number_of_rows_of_each_table_is_shown(page: str, files: dict[str, bytes]) -> None:
    shown = re.findall(
        r"<code>(data/[\w.]+csv)</code></a></td><td>[^/]*?/csv</small> <small>([\d,]+)(?:件| rows)<",
        page.replace("<wbr>", ""),
    )
    read = {path: sum(1 for _ in csv.reader(files[path].decode("utf-8-sig").splitlines(True))) - 1 for path, _ in shown}
    assert read == {path: int(number.replace(",", "")) for path, number in shown}
    assert {"data/incidents.csv", "data/reports.csv", "data/counts.csv", "data/vocabulary.csv"} == set(read)


def causes_in(files: dict[str, bytes]) -> Counter[str]:
    rows = csv.DictReader(files["data/incidents.csv"].decode("utf-8-sig").splitlines(True))
    standing = [row for row in rows if row["status"] == "standing"]
    return Counter(cause for row in standing for cause in row["causes"].split("; ") if cause)


def output_of(command: list[str], code: str, folder: Path, files: dict[str, bytes]) -> list[list[str]]:
    """Return the rows of CSV that an example prints."""
    (folder / "data").mkdir()
    (folder / "data/incidents.csv").write_bytes(files["data/incidents.csv"])
    server = serve_folder(folder)
    example = code.format(site=f"http://127.0.0.1:{server.server_port}/")
    result = subprocess.run([*command, example], capture_output=True, text=True)
    server.shutdown()
    server.server_close()
    return list(csv.reader(filter(None, result.stdout.splitlines())))[1:]


# 29 MB for one test: it runs where pandas is installed already.
@pytest.mark.skipif(find_spec("pandas") is None, reason="pandas is not installed: 29 MB that nothing else here needs")
def test_the_pandas_example_counts_causes(tmp_path: Path, files: dict[str, bytes]) -> None:
    rows = output_of([sys.executable, "-c"], PANDAS, tmp_path, files)
    assert {row[0]: int(row[1]) for row in rows} == causes_in(files)


# R is no Python package that the set-up could install: the test runs where the system has it.
@pytest.mark.skipif(which("Rscript") is None, reason="R is not installed: only the system has it")
def test_the_r_example_counts_causes(tmp_path: Path, files: dict[str, bytes]) -> None:
    rows = output_of(["Rscript", "-e"], R, tmp_path, files)
    assert {row[0]: int(row[1]) for row in rows} == causes_in(files)


def test_the_change_log_begins_with_the_present_version() -> None:
    assert changes()[0]["version"] == SCHEMA_VERSION
    assert all(change["ja"] and change["en"] for change in changes())
    assert all(f"{change['version']} — {change['date']}" in page for change in changes() for page in PAGES.values())


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_search_engines_for_data_find_every_download(page: str, files: dict[str, bytes]) -> None:
    (said,) = re.findall('<script type="application/ld\\+json">(.*?)</script>', page)
    dataset = json.loads(said)
    assert dataset["@type"] == "Dataset" and dataset["license"].startswith(
        "https://creativecommons.org/licenses/by/4.0/"
    )
    assert dataset["description"] and dataset["name"] == SETTINGS.site_name
    downloads = {each["contentUrl"].removeprefix(SETTINGS.site_url) for each in dataset["distribution"]}
    assert {"data/incidents.csv", "data/incidents.json.gz", "data/incidents.sqlite"} <= downloads <= set(files)


def test_a_site_name_cannot_end_the_script_element() -> None:
    hostile = Settings("</script><script>alert(1)</script>", "https://archive.example/")
    for file in data_pages(archive(), hostile):
        assert "<script>alert" not in html_of(file.path, file.content.decode(), hostile)


def test_a_reader_of_feeds_finds_them_from_the_page() -> None:
    for page in PAGES.values():
        assert re.search(r'type="application/atom\+xml" href="[./]*feeds/all.xml"', page)
