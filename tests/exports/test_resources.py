"""The catalogue and what is made from it: every file is described, and every description is of a file."""

import csv
import gzip
import hashlib
import json
import re
from io import StringIO
from typing import Any

from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from archives import VOCABULARY, archive, incident
from jikenbo.exports.public import SCHEMA_VERSION
from jikenbo.exports.resources import RESOURCES, Resource
from jikenbo.exports.tables import TABLES
from published_files import LICENCE, published


def matches(resource: Resource, path: str) -> bool:
    pattern = re.sub(r"\\{\w+\\}", "[^/]+", re.escape(resource.path))
    return bool(re.fullmatch(pattern, path))


def most_specific(path: str) -> list[Resource]:
    """Return the resources of the path with the fewest parameters: OpenAPI lets what is spelt out go first."""
    found = [resource for resource in RESOURCES if matches(resource, path)]
    fewest = min((len(resource.parameters) for resource in found), default=0)
    return [resource for resource in found if len(resource.parameters) == fewest]


def test_every_file_is_described_once(files: dict[str, bytes]) -> None:
    assert {path: len(most_specific(path)) for path in files} == dict.fromkeys(files, 1)


def test_every_description_is_of_a_file(files: dict[str, bytes]) -> None:
    paths = {*files, *published(archive(incident("2023-001"), incident("2023-002")))}  # of one organisation
    assert [each.path for each in RESOURCES if not any(matches(each, path) for path in paths)] == []


def test_the_openapi_description_is_valid(files: dict[str, bytes]) -> None:
    description = json.loads(files["data/openapi.json"])
    OpenAPIV31SpecValidator(description).validate()
    assert description["info"]["version"] == SCHEMA_VERSION
    assert set(description["paths"]) == {f"/{resource.path}" for resource in RESOURCES}


def test_what_openapi_promises_of_a_file_is_true(files: dict[str, bytes]) -> None:
    description = json.loads(files["data/openapi.json"])
    promised = [resource for resource in RESOURCES if resource.schema]
    assert {resource.schema for resource in promised} == {
        "PublicArchive",
        "PublicIncidentFile",
        "PublicVocabulary",
        "PublicChanges",
    }
    for resource in promised:
        schema = {"$ref": f"#/components/schemas/{resource.schema}", "components": description["components"]}
        path = next(path for path in files if matches(resource, path))
        content = gzip.decompress(files[path]) if path.endswith(".gz") else files[path]
        assert list(Draft202012Validator(schema).iter_errors(json.loads(content))) == []


def test_parameters_accept_the_addresses_that_exist(files: dict[str, bytes]) -> None:
    description = json.loads(files["data/openapi.json"])
    for path in files:
        (resource,) = most_specific(path)
        values = re.fullmatch(re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", resource.path), path)
        for parameter in description["paths"][f"/{resource.path}"]["get"]["parameters"]:
            assert values and Draft202012Validator(parameter["schema"]).is_valid(values[parameter["name"]])


def test_the_data_package_weighs_every_data_file(files: dict[str, bytes]) -> None:
    package = json.loads(files["data/datapackage.json"])
    described = {f"data/{resource['path']}": resource for resource in package["resources"]}
    assert set(described) == {path for path in files if path.startswith("data/")} - {"data/datapackage.json"}
    for path, resource in described.items():
        assert resource["bytes"] == len(files[path])
        assert resource["hash"] == f"sha256:{hashlib.sha256(files[path]).hexdigest()}"
    assert len({resource["name"] for resource in package["resources"]}) == len(package["resources"])


def tables_of(files: dict[str, bytes]) -> dict[str, dict[str, Any]]:
    """Return the schema of each CSV of the data package, by the resource's name."""
    resources = json.loads(files["data/datapackage.json"])["resources"]
    return {each["name"]: each for each in resources if each["path"].endswith(".csv")}


def rows(resource: dict[str, Any], files: dict[str, bytes]) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(files[f"data/{resource['path']}"].decode("utf-8-sig"), newline="")))


def test_the_data_package_explains_every_column_of_every_table(files: dict[str, bytes]) -> None:
    described = tables_of(files)
    assert {f"data/{each['path']}" for each in described.values()} == {path for path in files if path.endswith(".csv")}
    for resource in described.values():
        head = files[f"data/{resource['path']}"].decode("utf-8-sig").split("\r\n", 1)[0]
        fields = resource["schema"]["fields"]
        assert head.split(",") == [field["name"] for field in fields]
        assert resource["description"] and all(field["description"] for field in fields)


def test_the_data_package_says_what_identifies_a_line_and_what_they_refer_to(files: dict[str, bytes]) -> None:
    described = tables_of(files)
    keyed = {name: each["schema"]["primaryKey"] for name, each in described.items() if "primaryKey" in each["schema"]}
    assert set(keyed) == {"incidents-csv", "reports-csv", "vocabulary-csv"}
    for name, key in keyed.items():
        found = [tuple(row[column] for column in key) for row in rows(described[name], files)]
        assert len(set(found)) == len(found)
    for name in ("reports-csv", "counts-csv"):
        (foreign,) = described[name]["schema"]["foreignKeys"]
        (own,), (other,) = foreign["fields"], foreign["reference"]["fields"]
        known = {row[other] for row in rows(described[foreign["reference"]["resource"]], files)}
        assert {row[own] for row in rows(described[name], files)} <= known


def test_datasette_shows_what_each_column_means(files: dict[str, bytes]) -> None:
    tables = json.loads(files["data/metadata.json"])["databases"]["incidents"]["tables"]
    assert set(tables) == {*(table.name for table in TABLES), "tags"}
    assert tables["incidents"]["columns"]["people"].endswith("本人の数（人）")


def test_the_guide_for_language_models_leads_to_every_kind_of_file(files: dict[str, bytes]) -> None:
    guide = files["llms.txt"].decode()
    assert guide.startswith("# 架空の事件簿\n\n> ")
    assert all(f"https://archive.example/{resource.path}" in guide for resource in RESOURCES)


def test_the_guide_counts_valid_incidents() -> None:
    files = published(archive(incident("2023-001"), incident("2023-002", withdrawn="2024-01-01", reason="誤り")))
    assert "sources. 1 incidents, in Japanese." in files["llms.txt"].decode()


def test_every_file_names_one_licence(files: dict[str, bytes]) -> None:
    named = {
        address.decode()
        for content in files.values()
        for address in re.findall(rb"https?://creativecommons\.org/[\w./-]*", content)
    }
    assert named == {LICENCE}


def test_the_vocabulary_is_published_whole(files: dict[str, bytes]) -> None:
    published = json.loads(files["data/vocabulary.json"])
    assert [tag["tag"] for tag in published["tags"]] == list(VOCABULARY.tags)
    assert [facet["facet"] for facet in published["facets"]] == list(VOCABULARY.facets)
    assert all(tag["en"] and tag["definition"] for tag in published["tags"])
    lines = files["data/vocabulary.csv"].decode("utf-8-sig").split("\r\n")
    assert len(lines) == len(VOCABULARY.tags) + 2
