"""The feeds, as readers of feeds see them."""

import json
import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import feedparser
import pytest
from hypothesis import given, settings

from archives import VOCABULARY, archive, archives, history, incident, real_archive
from jikenbo.addresses import FEED_FACETS, feed_address
from jikenbo.archive.reading import Archive
from jikenbo.exports.feed import LIMIT
from jikenbo.exports.feeds import feed_files
from jikenbo.exports.published_form import publish
from jikenbo.pages import pages
from jikenbo.pipeline.lexicon import lexicon_of
from pages.rendering import html_of
from published_files import SETTINGS, published

TAGS = [tag for facet in FEED_FACETS for tag in VOCABULARY.facets[facet].tags.values()]


def feeds(of: Archive) -> dict[str, bytes]:
    made = feed_files(of, tuple(publish(of, SETTINGS)), SETTINGS)
    return {file.path: file.content for file in made}


def parsed(content: bytes) -> Any:
    feed = feedparser.parse(content)
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    return feed


def ids(of: dict[str, bytes], path: str) -> list[str]:
    return [entry.id for entry in parsed(of[f"{path}.xml"]).entries]


def test_there_is_a_feed_of_everything_and_of_each_cause_and_sector(files: dict[str, bytes]) -> None:
    expected = {feed_address(tag, ending) for tag in (None, *TAGS) for ending in ("xml", "json")}
    feeds = {path for path in files if path.startswith("feeds/") and not path.startswith("feeds/organisations/")}
    assert feeds == expected


@pytest.mark.parametrize("facet", FEED_FACETS)
def test_slugs_are_plain_and_unique(facet: str) -> None:
    slugs = [tag.slug for tag in VOCABULARY.facets[facet].tags.values()]
    assert len(set(slugs)) == len(slugs)
    assert all(slug.isascii() and slug == slug.lower() and slug for slug in slugs)


def test_both_forms_hold_every_valid_incident_of_the_tag() -> None:
    few = archive(*real_archive().incidents[:LIMIT])
    files = feeds(few)
    for tag in (None, *TAGS):
        standing = {
            f"https://archive.example/incidents/{each.id}/"
            for each in few.incidents
            if each.is_valid and (tag is None or tag.name in each.tags)
        }
        assert set(ids(files, feed_address(tag, "xml").removesuffix(".xml"))) == standing
        assert {item["id"] for item in json.loads(files[feed_address(tag, "json")])["items"]} == standing


def test_an_entry_says_who_how_many_and_why() -> None:
    lost = incident(
        org=["架空市", "見本県"],
        date="2023-04-01",
        tags=["盗難", "教育"],
        counts={"people": "~90"},
        body="## 概要\n\n名簿を盗まれた。",
        reports=[{"title": "お詫び", "url": "https://example.jp/?a=1&b=2"}],
    )
    (entry,) = parsed(feeds(archive(lost))["feeds/all.xml"]).entries
    assert entry.title == "架空市、見本県: 名簿の紛失"
    assert entry.summary == "2023年4月1日公表／約90人／盗難\n名簿を盗まれた。"
    assert [tag.term for tag in entry.tags] == ["盗難", "教育"]
    assert {link.rel: link.href for link in entry.links} == {
        "alternate": "https://archive.example/incidents/2023-001/",
        "via": "https://example.jp/?a=1&b=2",
    }


@pytest.mark.parametrize("vague", ["2023", "2023-09", "202X", "2023-09-28~"])
def test_a_day_that_nobody_published_is_nowhere(vague: str) -> None:
    made = feeds(archive(incident(date=vague)))
    (entry,) = parsed(made["feeds/all.xml"]).entries
    assert "published" not in entry and entry.updated == "1970-01-01T00:00:00+00:00"
    (item,) = json.loads(made["feeds/all.json"])["items"]
    assert not {"date_published", "date_modified"} & set(item)
    assert not any(re.search(rb"20\d\d-\d\d-\d\d", content) for content in made.values())


def test_an_old_incident_that_is_added_today_comes_first() -> None:
    own = history(("2026-11-30T10:00:00", "2019-001", "added"), ("2026-11-01T10:00:00", "2023-001", "added"))
    made = feeds(archive(incident("2019-001", date="2019"), incident("2023-001", date="2023-04-01"), history=own))
    first, second = parsed(made["feeds/all.xml"]).entries
    assert first.id.endswith("2019-001/") and second.id.endswith("2023-001/")
    assert first.published == first.updated == "2026-11-30T10:00:00+09:00"
    assert [item["date_published"] for item in json.loads(made["feeds/all.json"])["items"]] == [
        "2026-11-30T10:00:00+09:00",
        "2026-11-01T10:00:00+09:00",
    ]


def test_without_history_a_feed_has_the_time_of_the_build() -> None:
    built = replace(SETTINGS, built=datetime.fromisoformat("2026-11-30T10:00:00+09:00"))
    of = archive(incident())
    made = {file.path: file.content for file in feed_files(of, tuple(publish(of, built)), built)}
    feed = parsed(made["feeds/all.xml"])
    assert feed.feed.updated == feed.entries[0].updated == "2026-11-30T10:00:00+09:00"


def test_an_organisation_with_two_incidents_has_a_feed_and_its_page_names_it() -> None:
    of = archive(incident("2023-001"), incident("2023-002"), incident("2023-003", org="一度市"))
    made = feeds(of)
    assert [path for path in made if path.startswith("feeds/organisations/")] == ["feeds/organisations/架空市.xml"]
    assert len(ids(made, "feeds/organisations/架空市")) == 2
    pages_made = {file.path: file.content.decode() for file in pages(of, SETTINGS)}
    paths = ("organisations/架空市.md", "organisations/一度市.md")
    named, nameless = (unquote(html_of(path, pages_made[path], SETTINGS)) for path in paths)
    assert named.count("feeds/organisations/架空市.xml") == 2  # for programs and for readers
    assert "feeds/" not in nameless
    # The search page offers the same feeds, and those of tags.
    offered = lexicon_of(of).feeds
    assert offered["organisation"] == {"架空市": "feeds/organisations/架空市.xml"}
    assert {address for addresses in offered.values() for address in addresses.values()} == {
        path for path in made if path.endswith(".xml") and path != "feeds/all.xml"
    }


def test_a_record_that_changed_is_marked_and_comes_again() -> None:
    own = history(
        ("2026-11-05T10:00:00", "2023-001", "corrected"),
        ("2026-11-03T10:00:00", "2023-002", "added"),
        ("2026-11-01T10:00:00", "2023-001", "added"),
    )
    made = feeds(archive(incident("2023-001"), incident("2023-002"), history=own))
    first, second = parsed(made["feeds/all.xml"]).entries
    assert first.title.startswith("［更新］") and first.id.endswith("2023-001/")
    assert (first.published[:10], first.updated[:10]) == ("2026-11-01", "2026-11-05")
    assert not second.title.startswith("［更新］")


def test_withdrawn_and_duplicate_incidents_are_not_offered() -> None:
    gone = incident("2023-002", withdrawn="2024-01-01"), incident("2023-003", duplicate_of="2023-001")
    assert len(ids(feeds(archive(incident("2023-001"), *gone)), "feeds/all")) == 1


def test_a_feed_is_bounded_and_shows_what_was_updated_last() -> None:
    days = [date(2026, 4, 1) + timedelta(days=number) for number in range(80)]
    many = [incident(f"2023-{number:03}", date="2023") for number in range(80)]
    added = [(str(day), f"2023-{number:03}", "added") for number, day in enumerate(days)]
    found = ids(feeds(archive(*many, history=history(*reversed(added)))), "feeds/all")
    assert found == [f"https://archive.example/incidents/2023-{number:03}/" for number in range(79, 79 - LIMIT, -1)]


def test_of_one_day_the_higher_number_is_offered_first() -> None:
    made = feeds(archive(*(incident(f"2023-{number}") for number in ("999", "1000"))))
    assert [each.rstrip("/").rpartition("/")[2] for each in ids(made, "feeds/all")] == ["2023-1000", "2023-999"]


def test_a_feed_names_itself_and_its_page(files: dict[str, bytes]) -> None:
    feed = parsed(files["feeds/cause/theft.xml"]).feed
    assert {link.rel: link.href for link in feed.links} == {
        "self": "https://archive.example/feeds/cause/theft.xml",
        "alternate": "https://archive.example/search/?cause=%E7%9B%97%E9%9B%A3",
    }
    assert feed.title == "盗難 — 架空の事件簿" and feed.language == "ja"


def test_the_json_feed_follows_its_specification(files: dict[str, bytes]) -> None:
    for path, content in files.items():
        if path.startswith("feeds/") and path.endswith(".json"):
            feed = json.loads(content)
            assert feed["version"] == "https://jsonfeed.org/version/1.1"
            assert feed["feed_url"] == f"https://archive.example/{path}"
            assert feed["title"] and feed["home_page_url"].startswith("https://")
            for item in feed["items"]:
                assert item["id"] == item["url"] and item["content_text"] and item["title"]
                for key in ("date_published", "date_modified"):
                    assert key not in item or datetime.fromisoformat(item[key]).tzinfo
                assert all(isinstance(tag, str) for tag in item["tags"])


def test_text_that_xml_cannot_hold_does_not_break_the_feed() -> None:
    report = {"title": "お詫び", "url": "https://example.jp/\ufffex"}
    hostile = incident(title="a\ufffe<b>&amp;]]>", org="]]>", body="\x08<script>alert(1)</script>", reports=[report])
    (entry,) = parsed(feeds(archive(hostile))["feeds/all.xml"]).entries
    assert "<b>" in ElementTree.fromstring(feeds(archive(hostile))["feeds/all.xml"]).findtext(
        "{http://www.w3.org/2005/Atom}entry/{http://www.w3.org/2005/Atom}title", ""
    )
    assert "\ufffd" in entry.title
    assert [link.href for link in entry.links if link.rel == "via"] == ["https://example.jp/\ufffdx"]


def test_an_empty_archive_has_feeds_without_entries() -> None:
    files = feeds(archive())
    assert ids(files, "feeds/all") == [] and json.loads(files["feeds/all.json"])["items"] == []


@given(archives())
@settings(max_examples=15)
def test_the_feeds_of_any_archive_are_well_formed(of: Archive) -> None:
    for path, content in feeds(of).items():
        if path.endswith(".xml"):
            parsed(content)


def test_feeds_are_the_same_in_the_whole_set_of_files(archive: Archive) -> None:
    files = published(archive)
    assert all(files[path] == content for path, content in feeds(archive).items())
