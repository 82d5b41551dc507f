"""The generated pages as a whole: their front matter, their links, and lists that do not grow without bound."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePosixPath
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from mkdocs.utils.meta import get_data

from archives import archive, archives, incident, real_archive
from jikenbo.archive.reading import Archive
from jikenbo.pages import pages
from jikenbo.pages.listing import PAGE_SIZE, paged
from jikenbo.settings import Settings
from jikenbo.statistics.all_tables import tables
from pages.rendering import render

SETTINGS = Settings("事件簿", "https://jikenbo.example/", "https://github.com/example/jikenbo")
#: Sections of the site that others make.
ELSEWHERE = (
    "similar/",
    "maintain/",
    "en/data/",
    "en/vocabulary/",
    "search/",
    "contribute/",
    "data/",
    "about/",
    "feeds/",
)
#: Files of the published data, next to the pages.
FILE = re.compile(r"\.(?:json|csv|svg)/$")


def written(of: Archive) -> dict[str, str]:
    return {file.path: file.content.decode() for file in pages(of, SETTINGS)}


def address(path: str) -> str:
    """Return the address at which MkDocs publishes a page, relative to the site's root."""
    place = path.removesuffix(".md")
    return place.removesuffix("index") if place.endswith("/index") or place == "index" else f"{place}/"


def destination(base: str, link: str) -> str:
    """Return where a relative link on the page at `base` leads, relative to the site's root."""
    parts: list[str] = [part for part in base.split("/") if part]
    for part in unquote(link.partition("#")[0].partition("?")[0]).split("/"):
        if part == "..":
            assert parts, f"{link} on {base} leads out of the site"
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return f"{'/'.join(parts)}/" if parts else ""


def assert_links_lead_somewhere(of: Archive) -> None:
    made = written(of)
    addresses = {address(path) for path in made}
    for path, content in made.items():
        for element in render(path, content).elements():
            link = element.attributes.get("href", "")
            if element.tag != "a" or re.match("https?://|#", link):
                continue
            target = destination(address(path), link)
            assert target in addresses or target.startswith(ELSEWHERE) or FILE.search(target), f"{path} links to {link}"


def test_every_link_of_the_real_archive_leads_somewhere() -> None:
    assert_links_lead_somewhere(real_archive())


@given(
    archives(max_size=3).filter(lambda of: all("](" not in own.body and "]:" not in own.body for own in of.incidents))
)
@settings(max_examples=10, deadline=None)
def test_every_link_of_any_archive_leads_somewhere(of: Archive) -> None:
    assert_links_lead_somewhere(of)


@given(archives(max_size=2))
@settings(max_examples=60, deadline=None)
def test_front_matter_says_what_the_incident_is(of: Archive) -> None:
    made = written(of)
    for own in of.incidents:
        _, values = get_data(made[f"incidents/{own.id}.md"])
        assert values["title"] == own.title
        assert values["org"] == list(own.org)
        assert values["date"] == str(own.date)
        assert values["tags"] == list(own.tags)
        assert values["counts"] == {unit: str(count) for unit, count in own.counts.items()}
        assert own.title in values["description"]
        assert values["incident"] == own.id


def test_the_same_archive_gives_the_same_bytes() -> None:
    assert list(pages(real_archive(), SETTINGS)) == list(pages(real_archive(), SETTINGS))


def test_an_empty_archive_has_pages_too() -> None:
    made = written(archive())
    assert {"index.md", "years/index.md", "tags/index.md", "organisations/index.md"} <= set(made)


@given(archives())
@settings(max_examples=30, deadline=None)
def test_no_two_pages_share_a_file_where_case_is_ignored(of: Archive) -> None:
    paths = [file.path for file in pages(of, SETTINGS)]
    assert len({path.casefold() for path in paths}) == len(paths)
    assert all(".." not in PurePosixPath(path).parts and not path.startswith("/") for path in paths)


@pytest.mark.parametrize(("number", "expected"), [(PAGE_SIZE, 1), (2 * PAGE_SIZE + 1, 3)])
def test_a_long_list_goes_on_on_further_pages(number: int, expected: int) -> None:
    many = archive(*(incident(f"2023-{own:03}", tags=["盗難"], org=f"架空{own}社") for own in range(1, number + 1)))
    made = written(many)
    for first in ("years/2023-04", "organisations/index"):
        folder = first.removesuffix("/index")
        further = [path for path in made if re.fullmatch(rf"{folder}/page-\d+\.md", path)]
        assert len(further) == expected - 1
    for path, content in made.items():
        assert len(get_data(content)[1].get("incidents", ())) <= PAGE_SIZE, path
    assert_links_lead_somewhere(many)


def test_the_index_of_organisations_leads_to_each_group_and_page() -> None:
    names = [*(f"アジア{n:03}" for n in range(PAGE_SIZE)), "かなた", *(f"架空{n:03}社" for n in range(2 * PAGE_SIZE))]
    made = written(archive(*(incident(f"2023-{n:03}", org=name) for n, name in enumerate(names, 1))))
    for path in ("organisations/index.md", "organisations/page-3.md"):
        root = render(path, made[path])
        starts = next(own for own in root.elements() if own.attributes.get("class") == "starts")
        links = {own.text(): own.attributes["href"] for own in starts.elements() if own.tag == "a"}
        assert list(links) == ["あ行", "か行", "漢字ほか", "架空199", "架空399"]
        assert destination(address(path), links["か行"]) == "organisations/page-2/"
        assert destination(address(path), links["架空199"]) == "organisations/page-3/"
    second = render("organisations/page-2.md", made["organisations/page-2.md"])
    assert [own.attributes["id"] for own in second.elements() if own.text() == "か行" and own.tag == "h2"] == ["か行"]
    assert "架空199社" in made["organisations/page-3.md"]


def test_a_list_of_many_pages_leads_to_the_first_the_last_and_those_nearby() -> None:
    pagers = [pager for _, pager, _ in paged(range(9 * PAGE_SIZE), "years/2023/")]
    assert [number for number, _ in pagers[0].near] == [1, 2, 3, 9]
    assert [number for number, _ in pagers[5].near] == [1, 4, 5, 6, 7, 8, 9]
    assert pagers[5].near[-1] == (9, "years/2023/page-9/")


@given(archives(max_size=8))
@settings(max_examples=15, deadline=None)
def test_a_withdrawn_incident_has_its_own_page_and_changes_no_other(of: Archive) -> None:
    valid = archive(*(own for own in of.incidents if own.is_valid))
    its_own = {f"incidents/{own.id}.md" for own in of.incidents if not own.is_valid}
    made = written(of)
    assert its_own <= set(made)
    assert {path: content for path, content in made.items() if path not in its_own} == written(valid)


def totals(made: dict[str, str], folder: str, name: str) -> Counter[str]:
    """Return the number of incidents that each page of the folder shows, by what the page is about."""
    found: Counter[str] = Counter()
    for path, content in made.items():
        _, values = get_data(content)
        if path.startswith(folder) and "total" in values:
            about = values[name]
            found[about["name"] if isinstance(about, dict) else about] = values["total"]
    return found


@given(archives(max_size=8))
@settings(max_examples=15, deadline=None)
def test_pages_count_what_the_statistics_count(of: Archive) -> None:
    made = written(of)
    by_key = {table.key: table for table in tables(of)}
    years, tags = totals(made, "years/", "heading"), totals(made, "tags/", "tag")
    for row in by_key["years"].rows:
        heading = f"{row.label.ja}年の事件" if row.cells[0].filters else "公表された年がわからない事件"
        assert years[heading] == row.cells[0].value
    for row in by_key["months"].rows:
        if re.fullmatch(r"\d{4}-\d\d", row.label.ja):
            year, month = row.label.ja.split("-")
            assert years[f"{int(year)}年{int(month)}月の事件"] == row.cells[0].value
    for row in (row for key in ("causes", "sectors", "data") for row in by_key[key].rows if row.cells[0].filters):
        assert tags[row.label.ja] == row.cells[0].value
    of_one = r"organisations/(?!(?:index|by-number(?:/page-\d+)?|page-\d+)\.md).+\.md"
    assert len([path for path in made if re.fullmatch(of_one, path)]) == (by_key["totals"].rows[2].cells[0].value)
