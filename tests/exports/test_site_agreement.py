"""The built site: its pages say the same numbers as the data next to them."""

import csv
import gzip
import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest


def plain(markup: str) -> str:
    return unescape(re.sub("<[^>]+>", "", markup)).strip()


def whole(site: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(gzip.decompress((site / "data/incidents.json.gz").read_bytes()))
    return data


def standing(site: Path) -> list[dict[str, Any]]:
    return [incident for incident in whole(site)["incidents"] if incident["status"] == "standing"]


def rows(site: Path, table: str) -> list[list[str]]:
    with (site / f"data/statistics/{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def shown_tables(page: Path) -> dict[str, list[list[str]]]:
    """Return the cells of each table of the statistics page, by the key of its section; unknown numbers are empty."""
    tables = {}
    for section in re.findall("<section class=.statistic.*?</section>", page.read_text("utf-8"), re.DOTALL):
        key = re.search('<h2 id="([^"]+)"', section)
        assert key
        lines = re.findall("<tr[^>]*>(.*?)</tr>", section, re.DOTALL)
        cells = [[plain(cell) for cell in re.findall("<t[hd][^>]*>(.*?)</t[hd]>", line)] for line in lines]
        tables[key[1]] = [[line[0], *map(number, line[1:])] for line in cells]
    return tables


def number(text: str) -> str:
    return {"不明": "", "not known": ""}.get(text, text.replace(",", ""))


def as_number(text: str) -> float | None:
    return float(text) if text else None


def test_the_home_page_has_the_totals_of_the_data(site: Path) -> None:
    home = (site / "index.html").read_text("utf-8")
    shown = re.search('<dl class="totals">(.*?)</dl>', home, re.DOTALL)
    assert shown
    pairs = re.findall("<dt>(.*?)</dt><dd>(.*?)</dd>", shown[1])
    assert [["項目", "数"], *([label, number(text)] for label, text in pairs)] == rows(site, "totals")
    assert ["事件", str(len(standing(site)))] in rows(site, "totals")


@pytest.mark.parametrize(
    "table", ["years", "fiscal-years", "causes", "sectors", "data", "scales", "lags", "lag-distribution"]
)
def test_the_statistics_page_has_the_numbers_of_its_csv(table: str, site: Path) -> None:
    head, *lines = shown_tables(site / "statistics/index.html")[table]
    csv_head, *csv_lines = rows(site, table)
    assert head == csv_head
    by_label = {line[0]: line[1:] for line in csv_lines}
    assert lines and all(
        [as_number(text) for text in line[1:]] == [as_number(text) for text in by_label[line[0]]] for line in lines
    )


def test_each_page_shows_the_numbers_tags_and_reports_of_its_data(site: Path) -> None:
    for incident in whole(site)["incidents"]:
        page = plain((site / f"incidents/{incident['id']}/index.html").read_text("utf-8"))
        shown = [count["label"] for count in incident["counts"].values()]
        shown += [*incident["org"], *incident["tags"], incident["title"]]
        shown += [report["title"] for report in incident["reports"]]
        assert [text for text in shown if text not in page] == []


def test_an_incident_has_a_page_its_data_and_its_image_and_nothing_else(site: Path) -> None:
    for incident in whole(site)["incidents"]:
        folder = site / "incidents" / incident["id"]
        assert {path.name for path in folder.iterdir()} == {"index.html", "index.json", "card.png"}


def test_the_data_page_leads_to_files_of_the_site(site: Path) -> None:
    for page in (site / "data/index.html", site / "en/data/index.html"):
        article = re.search("<article.*?</article>", page.read_text("utf-8"), re.DOTALL)
        assert article
        links = [unescape(link) for link in re.findall(r'href="((?!https?:)[^"#]*)"', article[0])]
        assert len(links) > 100 and [link for link in links if not (page.parent / link).exists()] == []
