"""JSON Schemas: valid themselves, and right about good and bad input."""

import copy
import gzip
import json
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator, FormatChecker

from archives import ROOT, VOCABULARY, archives
from jikenbo.archive.entries import find_entries
from jikenbo.archive.frontmatter import parse_front_matter
from jikenbo.archive.reading import Archive
from jikenbo.exports.schemas import entry_schema
from published_files import SETTINGS, published

ENTRY = Draft202012Validator(entry_schema(VOCABULARY, SETTINGS))
ENTRIES = find_entries([ROOT / "incidents"])
GOOD: dict[str, Any] = {
    "title": "名簿の紛失",
    "org": ["架空市", "見本県"],
    "date": "2023-04-01",
    "occurred": "2023-03/..",
    "tags": ["紛失・置き忘れ", "地方公共団体"],
    "counts": {
        "people": "~13,400",
        "files": 3,
        "records": {"value": "<=5", "breakdown": {"甲": 2}, "certainty": "確定"},
    },
    "reports": [{"title": "お詫び", "url": "https://example.jp/1", "kind": "公式", "counts": {"people": 90}}],
}


def schema_files(files: dict[str, bytes]) -> list[str]:
    return [path for path in files if path.endswith(".schema.json")]


def test_every_schema_is_valid_and_knows_its_address(files: dict[str, bytes]) -> None:
    assert len(schema_files(files)) == 3
    for path in schema_files(files):
        schema = json.loads(files[path])
        Draft202012Validator.check_schema(schema)
        assert schema["$id"] == f"https://archive.example/{path}"


@pytest.mark.parametrize("path", ENTRIES, ids=lambda path: path.stem)
def test_the_entries_of_this_archive_are_valid(path: Any) -> None:
    assert list(ENTRY.iter_errors(parse_front_matter(path.read_text("utf-8")).values)) == []


def test_a_bare_year_is_a_date_also_where_yaml_reads_a_number() -> None:
    assert ENTRY.is_valid({**GOOD, "date": 2023})


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"title": None}, "title"),
        ({"title": " "}, "title"),
        ({"org": []}, "org"),
        ({"date": "2023/04/01"}, "date"),
        ({"date": "令和5年"}, "date"),
        ({"date": ".."}, "date"),
        ({"discovered": "2023-4-1"}, "discovered"),
        ({"tags": ["紛失・置き忘れ", "紛失"]}, "tags"),
        ({"tags": ["盗難", "盗難"]}, "tags"),
        ({"tags": "盗難"}, "tags"),
        ({"counts": {"people": "約90"}}, "counts"),
        ({"counts": {"people": -1}}, "counts"),
        ({"counts": {"persons": 3}}, "counts"),
        ({"counts": {"people": {"value": 3, "certainty": "たぶん"}}}, "counts"),
        ({"counts": {"people": {"value": 3, "breakdown": {"甲": 1, "乙": "~2"}}}}, "counts"),
        ({"counts": {"people": {"value": 3, "unit": "人"}}}, "counts"),
        ({"reports": [{"title": "お詫び", "url": "http://example.jp/"}]}, "reports"),
        ({"reports": [{"title": "お詫び"}, {"url": "https://example.jp/"}]}, "reports"),
        ({"reports": [{"title": "お詫び", "kind": "噂"}]}, "reports"),
        ({"duplicate_of": "396"}, "duplicate_of"),
    ],
)
def test_a_bad_value_is_found_at_its_place(change: dict[str, Any], place: str) -> None:
    assert ENTRY.is_valid(GOOD)
    errors = list(ENTRY.iter_errors({**copy.deepcopy(GOOD), **change}))
    assert errors and {error.absolute_path[0] for error in errors} == {place}


@pytest.mark.parametrize("key", ["title", "org", "date"])
def test_what_every_entry_needs_is_required(key: str) -> None:
    assert not ENTRY.is_valid({name: value for name, value in GOOD.items() if name != key})


def test_an_unknown_key_is_an_error() -> None:
    assert not ENTRY.is_valid({**GOOD, "titel": "名簿"})


def test_editors_get_every_tag_with_its_meaning() -> None:
    tag = entry_schema(VOCABULARY, SETTINGS)["$defs"]["Tag"]
    assert tag["enum"] == list(VOCABULARY.tags)
    assert len(tag["enumDescriptions"]) == len(tag["enum"])
    assert tag["enumDescriptions"][tag["enum"].index("盗難")].startswith("原因: 書類や媒体")


def test_every_key_of_an_entry_is_explained_in_both_languages() -> None:
    schema = entry_schema(VOCABULARY, SETTINGS)
    for properties in (schema["properties"], schema["$defs"]["Report"]["properties"]):
        assert all(field["description"] and field["x-description-en"] for field in properties.values())


def assert_published_form(files: dict[str, bytes]) -> None:
    whole = Draft202012Validator(json.loads(files["data/incidents.schema.json"]), format_checker=FormatChecker())
    one = Draft202012Validator(json.loads(files["data/incident.schema.json"]), format_checker=FormatChecker())
    assert list(whole.iter_errors(json.loads(gzip.decompress(files["data/incidents.json.gz"])))) == []
    for line in gzip.decompress(files["data/incidents.jsonl.gz"]).splitlines():
        assert list(one.iter_errors(json.loads(line))) == []


def test_the_published_incidents_follow_their_schema(files: dict[str, bytes]) -> None:
    assert_published_form(files)


@given(archives(max_size=2))
@settings(max_examples=15)  # each makes every file
def test_any_archive_follows_the_published_schema(of: Archive) -> None:
    assert_published_form(published(of))


def test_a_published_incident_that_lacks_a_field_breaks_the_schema(files: dict[str, bytes]) -> None:
    one = Draft202012Validator(json.loads(files["data/incident.schema.json"]))
    incident = json.loads(files["incidents/2023-396/index.json"])
    assert one.is_valid(incident)
    needed = set(incident) - {"page", "entry"}  # the lines of incidents.jsonl do without these
    assert all(not one.is_valid({key: incident[key] for key in incident if key != left_out}) for left_out in needed)
