"""Charts as files: SVG that needs nothing else, says its source, and shows the numbers of the tables."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from io import StringIO
from xml.etree import ElementTree as XML

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archives import ROOT, archive, incident
from jikenbo.exports.chart_image import SERIES, WIDTH, chart_image
from jikenbo.statistics.chart import Bar, Chart, ChartRow, Segment
from jikenbo.statistics.charts import FEWEST_INCIDENTS
from published_files import SETTINGS, published

SVG = "{http://www.w3.org/2000/svg}"
KEYS = {
    "years", "years-people", "fiscal-years", "months", "causes", "sectors", "data", "scales", "lag-distribution",
}  # fmt: skip


def images(files: Mapping[str, bytes]) -> dict[str, XML.Element]:
    return {path: XML.fromstring(content) for path, content in files.items() if path.endswith(".svg")}


def texts(image: XML.Element) -> list[str]:
    return [own.text or "" for own in image.iter(f"{SVG}text")]


def test_every_chart_has_a_file_in_both_languages(files: Mapping[str, bytes]) -> None:
    assert set(images(files)) == {f"{folder}statistics/{key}.svg" for folder in ("", "en/") for key in KEYS}


def test_few_incidents_have_no_charts() -> None:
    few = archive(*(incident(f"2023-{number:03}") for number in range(1, FEWEST_INCIDENTS)))
    assert images(published(few)) == {}


def test_each_chart_names_the_archive_its_page_the_licence_and_the_date_of_its_data(
    files: Mapping[str, bytes],
) -> None:
    version = json.loads(files["data/datapackage.json"])["version"]
    for path, image in images(files).items():
        written = "".join(texts(image)).replace(" ", "")
        folder = path.rpartition("/")[0]
        for part in (SETTINGS.site_name, f"{SETTINGS.site_url}{folder}/#", SETTINGS.licence, version):
            assert part.replace(" ", "") in written, path


def test_a_chart_shows_the_numbers_of_its_table(files: Mapping[str, bytes]) -> None:
    rows = list(csv.DictReader(StringIO(files["data/statistics/causes.csv"].decode("utf-8-sig"), newline="")))
    shown = texts(images(files)["statistics/causes.svg"])
    for row in rows:
        if row["事件"] != "0" and row["原因"] != "記載なし":
            assert shown[shown.index(row["原因"]) + 1] == row["事件"]


def test_labels_lead_to_the_search_by_whole_addresses(files: Mapping[str, bytes]) -> None:
    found = [own.attrib["href"] for own in images(files)["statistics/years.svg"].iter(f"{SVG}a")]
    assert found and all(link.startswith(f"{SETTINGS.site_url}search/?year=") for link in found)


def test_a_chart_needs_nothing_from_elsewhere(files: Mapping[str, bytes]) -> None:
    for image in images(files).values():
        names = {own.tag.removeprefix(SVG) for own in image.iter()}
        assert names <= {"svg", "title", "rect", "text", "a"}
        assert not any("style" in own.attrib or "class" in own.attrib for own in image.iter())


_LABELS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60)
_ROWS = st.lists(st.tuples(_LABELS, st.lists(st.integers(0, 10**9), min_size=1, max_size=4)), max_size=8)


@given(_ROWS, st.lists(_LABELS, max_size=30), _LABELS)
def test_bars_and_texts_lie_within_the_image(rows: list[tuple[str, list[int]]], legend: list[str], note: str) -> None:
    drawn = tuple(
        ChartRow(label, tuple(Bar(f"{value:,}", (Segment(0, value),)) for value in values)) for label, values in rows
    )
    image = XML.fromstring(
        chart_image(Chart("years", "図", "事件", drawn, tuple(legend), note), "出典", "https://a.example/")
    )
    height = float(image.attrib["height"])
    assert image.attrib["width"] == str(WIDTH) and image.attrib["viewBox"] == f"0 0 {WIDTH} {image.attrib['height']}"
    for rect in image.iter(f"{SVG}rect"):
        right = float(rect.attrib.get("x", 0)) + float(rect.attrib["width"])
        assert right <= WIDTH and float(rect.attrib.get("y", 0)) + float(rect.attrib["height"]) <= height
    for text in image.iter(f"{SVG}text"):
        assert 0 <= float(text.attrib["x"]) < WIDTH and 0 < float(text.attrib["y"]) < height


@pytest.mark.parametrize("series", range(len(SERIES)))
def test_a_series_has_the_colour_of_the_page(series: int) -> None:
    style = (ROOT / "docs/assets/stylesheets/statistics.css").read_text("utf-8")
    assert f"--jk-series-{series}: light-dark({SERIES[series]}, #" in style
    assert f".series-{series} {{\n  --series: var(--jk-series-{series});" in style
