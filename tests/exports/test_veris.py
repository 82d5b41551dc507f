"""VERIS records: what VERIS requires of each, and that nothing is said which the archive does not know.

VERIS's own schema may not be kept here (CC BY-SA); `make check-veris` checks against it. What it and its rules ask of
the terms that we use is restated below.
"""

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from archives import ROOT, VOCABULARY, archive, archives, incident, real_archive
from bench.check_veris import main
from jikenbo.archive.reading import Archive
from jikenbo.exports.veris.government import level_of
from jikenbo.exports.veris.record import recipes, veris_record
from published_files import SETTINGS, published

REQUIRED = {
    "schema_version", "incident_id", "summary", "security_incident", "timeline", "victim", "actor", "action", "asset",
    "attribute", "discovery_method",
}  # fmt: skip
FIELDS = {
    "action": {
        "hacking": {"variety", "vector"},
        "malware": {"variety", "vector"},
        "social": {"variety", "vector", "target"},
        "error": {"variety", "vector"},
        "misuse": {"variety", "vector"},
        "physical": {"variety", "vector"},
        "unknown": set(),
    },
    "actor": {
        "external": {"variety", "motive"},
        "internal": {"variety", "motive"},
        "partner": {"country", "motive"},
        "unknown": set(),
    },
    "attribute": {"confidentiality": {"data_disclosure"}, "integrity": {"variety"}, "availability": {"variety"}},
}


def record(**given: Any) -> dict[str, Any]:
    return veris_record(incident(**given), VOCABULARY, SETTINGS)


def varieties(of: dict[str, Any], *path: str) -> list[str]:
    for key in path:
        of = of.get(key, {})
    return list(of.get("variety", []))


def assert_complete(of: dict[str, Any]) -> None:
    """Assert what the schema and the rules of VERIS ask of any record."""
    assert set(of) >= REQUIRED
    for part, kinds in FIELDS.items():
        assert of[part]
        for kind, fields in of[part].items():
            assert set(of[part][kind]) >= kinds[kind]
            assert all(of[part][kind][field] for field in kinds[kind])
            assert fields == {} or "unknown" not in of[part] or kind == "unknown"
    assert of["asset"]["assets"] and of["asset"]["cloud"]
    assert all(re.match("[A-Z] - |Unknown$", asset["variety"]) for asset in of["asset"]["assets"])
    assert set(of["victim"]) >= {"country", "employee_count", "industry", "government"}
    if "malware" in of["action"]:
        assert "Software installation" in varieties(of, "attribute", "integrity")
        assert varieties(of, "value_chain", "development")
    if "social" in of["action"]:
        assert "Alter behavior" in varieties(of, "attribute", "integrity")
        assets = [asset["variety"] for asset in of["asset"]["assets"]]
        assert all(f"P - {target}" in assets for target in of["action"]["social"]["target"])
        if "Email" in of["action"]["social"]["vector"]:
            assert "Email" in varieties(of, "value_chain", "distribution")
    if "Theft" in varieties(of, "action", "physical") or "Loss" in varieties(of, "action", "error"):
        assert "Loss" in varieties(of, "attribute", "availability")
    if "misuse" in of["action"]:
        assert {"internal", "partner"} & set(of["actor"])
    if "Use of stolen creds" in varieties(of, "action", "hacking"):
        assert "Lost or stolen credentials" in varieties(of, "value_chain", "targeting")
    if "Exploit vuln" in varieties(of, "action", "hacking"):
        assert "Vulnerabilities" in varieties(of, "value_chain", "targeting")
        assert "Exploit" in varieties(of, "value_chain", "development")
    if "Phishing" in varieties(of, "action", "social"):
        assert "Email" in varieties(of, "value_chain", "development")
        assert "Email addresses" in varieties(of, "value_chain", "targeting")
    if "Ransomware" in varieties(of, "action", "malware"):
        assert "Cryptocurrency" in varieties(of, "value_chain", "cash-out")
        assert "Ransomware" in varieties(of, "value_chain", "development")
    secondary = of["victim"].get("secondary", {"amount": 0, "victim_id": []})
    assert secondary["amount"] >= len(secondary["victim_id"])


@pytest.mark.parametrize("tag", VOCABULARY.tags)
def test_every_tag_alone_makes_a_complete_record(tag: str) -> None:
    assert_complete(record(tags=[tag]))


@given(archives())
def test_any_incident_makes_a_complete_record(of: Archive) -> None:
    for each in of.incidents:
        assert_complete(veris_record(each, VOCABULARY, SETTINGS))


@pytest.mark.parametrize("facet", ["cause", "relation"])
def test_every_cause_and_relation_with_a_veris_term_has_a_recipe(facet: str) -> None:
    terms = {tag.veris for tag in VOCABULARY.facets[facet].tags.values() if tag.veris}
    assert terms <= set(recipes())


def test_every_recipe_is_of_a_term_that_the_vocabulary_uses() -> None:
    assert set(recipes()) <= {tag.veris for tag in VOCABULARY.tags.values()}


def test_a_lost_usb_memory() -> None:
    found = record(
        org="架空町",
        tags=["紛失・置き忘れ", "USBメモリー", "地方公共団体", "氏名", "健康・医療"],
        counts={"people": {"value": "~13400", "certainty": "おそれ"}, "devices": 1},
    )
    assert found["actor"] == {"internal": {"variety": ["End-user"], "motive": ["NA"]}}
    assert found["action"] == {"error": {"variety": ["Loss"], "vector": ["Carelessness"]}}
    assert found["asset"] == {"assets": [{"variety": "M - Flash drive", "amount": 1}], "cloud": ["NA"]}
    assert found["attribute"]["availability"] == {"variety": ["Loss"]}
    assert found["attribute"]["confidentiality"] == {
        "data_disclosure": "Potentially",
        "data": [{"variety": "Personal"}, {"variety": "Medical"}],
        "data_total": 13400,
        "notes": "約13,400人（おそれ）、1台",
    }
    assert (found["victim"]["industry"], found["victim"]["government"]) == ("92", ["Local"])


def test_ransomware() -> None:
    found = record(tags=["ランサムウェア", "サーバー", "製造業"])
    assert found["actor"] == {"external": {"variety": ["Organized crime"], "motive": ["Financial"]}}
    assert varieties(found, "attribute", "availability") == ["Obscuration"]
    assert found["victim"]["government"] == ["NA"]


def test_a_contractors_error_is_the_partners_and_not_the_victims_own() -> None:
    found = record(tags=["誤公開", "Webサイト", "委託先"])
    assert found["actor"] == {"partner": {"country": ["JP"], "motive": ["NA"]}}
    assert found["asset"]["ownership"] == ["Partner"]


def test_an_attack_on_a_contractor_has_both_actors() -> None:
    assert set(record(tags=["不正アクセス", "委託先"])["actor"]) == {"external", "partner"}


def test_clients_of_a_breached_contractor_are_secondary_victims() -> None:
    reports = [{"title": "お詫び", "org": "見本県"}, {"title": "お詫び", "org": "例示町"}]
    victim = record(org="架空印刷株式会社", reports=reports)["victim"]
    assert victim["victim_id"] == "架空印刷株式会社"
    assert victim["secondary"] == {"amount": 2, "victim_id": ["見本県", "例示町"]}


def test_what_is_known_displaces_what_is_not() -> None:
    found = record(tags=["不正アクセス", "パスワードリスト攻撃", "原因不明"])
    assert found["action"] == {
        "hacking": {"variety": ["Use of stolen creds", "Brute force"], "vector": ["Web application"]}
    }
    assert set(found["actor"]) == {"external"}


def test_an_entry_without_tags_claims_nothing() -> None:
    found = record()
    assert found["action"] == found["actor"] == {"unknown": {}}
    assert found["asset"]["assets"] == [{"variety": "Unknown"}]
    assert found["attribute"] == {"confidentiality": {"data_disclosure": "Unknown"}}


@pytest.mark.parametrize(
    ("dates", "moment"),
    [
        ({"occurred": "2023-08-30/2023-08-31"}, {"year": 2023, "month": 8, "day": 30}),
        ({"occurred": "2023-08"}, {"year": 2023, "month": 8}),
        ({"occurred": "2022"}, {"year": 2022}),
        ({"occurred": "../2023-02-01"}, {"year": 2023}),
        ({"occurred": "2023-08-30~"}, {"year": 2023, "month": 8}),
        ({"occurred": "2023-08?"}, {"year": 2023}),
        ({"occurred": "201X", "date": "2022"}, {"year": 2022}),
        ({"occurred": "2023-22"}, {"year": 2023}),
        ({"date": "2022-04-05"}, {"year": 2022}),
        ({"date": "202X"}, {"year": 2023}),
    ],
)
def test_the_moment_is_as_precise_as_it_is_known(dates: dict[str, str], moment: dict[str, int]) -> None:
    assert record(**dates)["timeline"]["incident"] == moment


def test_what_did_not_leak_was_not_disclosed() -> None:
    tags = ["目的外閲覧", "漏えいなし"]
    assert record(tags=tags)["attribute"]["confidentiality"]["data_disclosure"] == "No"


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("高知県", "Regional"),
        ("高知県教育委員会", "Regional"),
        ("高知県市町村振興課", "Regional"),
        ("北海道", "Regional"),
        ("東京都", "Regional"),
        ("京都府警察", "Regional"),
        ("県教育委員会", "Regional"),
        ("千葉市", "Local"),
        ("鹿児島県薩摩川内市", "Local"),
        ("東京都港区", "Local"),
        ("京都市", "Local"),
        ("四日市市", "Local"),
        ("山県市", "Local"),
        ("都城市", "Local"),
        ("北海道札幌市", "Local"),
        ("野辺地町", "Local"),
        ("愛知県後期高齢者医療広域連合", "Local"),
        ("市教育委員会", "Local"),
        ("架空センター", "Unknown"),
    ],
)
def test_the_level_of_government_is_read_from_the_name(name: str, level: str) -> None:
    assert level_of(name) == level


def test_national_bodies_are_federal() -> None:
    assert record(org="架空省", tags=["国の機関"])["victim"]["government"] == ["Federal"]


def test_the_list_contains_the_incidents_that_count_and_no_other() -> None:
    files = published(archive(incident("2023-001"), incident("2023-002", withdrawn="2024-01-01", reason="重複")))
    assert json.loads(gzip.decompress(files["data/veris.json.gz"])) == [json.loads(json.dumps(record()))]


def check_veris(schema: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    incidents, vocabulary = str(ROOT / "incidents"), str(ROOT / "vocabulary.yml")
    status = main([str(schema), "--incidents", incidents, "--vocabulary", vocabulary])
    return status, "".join(capsys.readouterr())


def test_the_check_names_the_incident_and_the_place_of_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    schema = tmp_path / "schema.json"
    schema.write_text(json.dumps({"properties": {"timeline": {"required": ["incident"]}}}), "utf-8")
    assert check_veris(schema, capsys) == (0, f"{len(real_archive().incidents)}件のうち、誤り0個\n")
    schema.write_text(json.dumps({"properties": {"victim": {"properties": {"industry": {"enum": ["92"]}}}}}), "utf-8")
    status, output = check_veris(schema, capsys)
    assert status == 1 and "2023-389: victim.industry: '51' is not one of ['92']\n" in output


def test_the_check_says_that_the_schema_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, output = check_veris(tmp_path / "missing.json", capsys)
    assert status == 1 and "missing.json: スキーマが読めません" in output
