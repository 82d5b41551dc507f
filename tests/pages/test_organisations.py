"""Pages of organisations: one a body, with what is known of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from mkdocs.utils.meta import get_data

from archives import VOCABULARY, archive, incident
from jikenbo.archive.organisation.context import settled
from jikenbo.archive.organisation.register import parse_register
from jikenbo.archive.reading import Archive
from jikenbo.pages import pages
from jikenbo.pages.organisation_index import NAMES
from pages.rendering import SETTINGS, render


def made(*organisations: str | list[str], register: str = "") -> dict[str, str]:
    """Return the pages of an archive with an incident for each."""
    read = parse_register(register, Path("organisations.yml"))
    assert not read.problems
    incidents = tuple(incident(f"2023-{number:03}", org=org) for number, org in enumerate(organisations, 1))
    return {file.path: file.content.decode() for file in pages(Archive(incidents, VOCABULARY, read), SETTINGS)}


def data(page: str) -> dict[str, Any]:
    values: dict[str, Any] = get_data(page)[1]
    return values


def listed(page: str) -> int:
    return len(data(page)["incidents"])


def about(page: str) -> dict[str, list[str]]:
    """Return what is known of the organisation of a page: label → texts."""
    return {fact["label"]: [value["text"] for value in fact["shown"]] for fact in data(page)["about"]}


@pytest.mark.parametrize(
    ("spellings", "path"),
    [
        (["鎌ケ谷市", "鎌ヶ谷市", "千葉県鎌ケ谷市"], "鎌ケ谷市"),
        (["葛\U000e0101城市", "葛城市"], "葛城市"),
        (["髙島屋", "高島屋"], "高島屋"),
        (["医療法人社団健康会", "（医）健康会"], "健康会"),
    ],
)
def test_spellings_of_one_body_share_one_page(spellings: list[str], path: str) -> None:
    of = made(*spellings)
    assert [own for own in of if own.startswith("organisations/") and own.endswith(f"{path}.md")] == [
        f"organisations/{path}.md"
    ]
    page = of[f"organisations/{path}.md"]
    assert listed(page) == len(spellings)
    assert len(about(page)["ほかの表記"]) == len(spellings) - 1


@pytest.mark.parametrize(
    "names",
    [["医療法人健康会", "社会福祉法人健康会"], ["北海道池田町", "福井県池田町"], ["株式会社みほん", "有限会社みほん"]],
)
def test_two_bodies_have_two_pages_and_neither_is_a_spelling_of_the_other(names: list[str]) -> None:
    of = made(*names)
    for name in names:
        page = of[f"organisations/{name}.md"]
        assert listed(page) == 1
        assert "ほかの表記" not in about(page)
    assert sorted(row[0] for row in json.loads(of[NAMES])) == sorted(names)


def test_the_address_of_a_name_alone_leads_to_all_that_have_it() -> None:
    path = "organisations/健康会.md"
    root = render(path, made("医療法人健康会", "社会福祉法人健康会")[path])
    listed = next(own for own in root.elements() if own.attributes.get("class") == "index-list")
    assert [own.text() for own in listed.elements() if own.tag == "a"] == ["医療法人健康会", "社会福祉法人健康会"]


def test_a_name_that_may_be_either_says_so_on_its_own_page() -> None:
    path = "organisations/健康会.md"
    page = made("医療法人健康会", "社会福祉法人健康会", "健康会")[path]
    assert listed(page) == 1
    shown = render(path, page).text()
    assert "次のどの組織かは、名前だけではわかりません: 医療法人健康会、社会福祉法人健康会" in shown


def test_a_page_shows_what_the_register_says() -> None:
    register = """- name: 見本商事
  reading: みほんしょうじ
  other_names: [MIHON]
  former_names: [見本商会]
  corporate_number: '7000012050002'
  prefecture: 福井県
  note: 架空の会社
"""
    of = made("株式会社見本商会", "MIHON", "㈱見本商事", register=register)
    page = of["organisations/見本商事.md"]
    assert about(page) == {
        "都道府県": ["福井県"],
        "よみ": ["みほんしょうじ"],
        "法人番号": ["7000012050002"],
        "ほかの名前": ["MIHON"],
        "以前の名前": ["見本商会"],
        "ほかの表記": ["㈱見本商事", "株式会社見本商会"],
        "説明": ["架空の会社"],
    }
    assert "法人番号7000012050002" in render("organisations/見本商事.md", page).text().replace("\n", "")
    assert data(of["organisations/見本商会.md"])["bearers"] == [
        {"text": "見本商事", "address": "organisations/見本商事/"}
    ]


def test_the_index_sorts_by_reading_where_one_is_known_and_also_by_number() -> None:
    register = "- name: 見本商事\n  reading: みほんしょうじ\n"
    of = made("見本商事", "池田町（福井県）", "アジア商事", "千葉市", "無名商会", "千葉市", register=register)
    rows = [row["name"] for group in data(of["organisations/index.md"])["groups"] for row in group["rows"]]
    assert rows == ["アジア商事", "池田町（福井県）", "千葉市", "見本商事", "無名商会"]
    (most,) = data(of["organisations/by-number.md"])["groups"]
    assert most["rows"][0] == {"name": "千葉市", "address": "organisations/千葉市/", "number": 2, "note": "千葉県"}


def test_a_municipality_named_with_its_prefecture_is_that_of_the_prefecture() -> None:
    own = settled(incident(org=["池田町", "福井県"], reports=[{"title": "お詫び", "org": "池田町"}]))
    assert own.org == ("池田町（福井県）", "福井県")
    assert own.reports[0].org == ("池田町（福井県）",)
    assert settled(incident(org=["池田町", "福井県", "長野県"])).org[0] == "池田町"


def test_incidents_are_listed_under_the_prefectures_of_their_organisations() -> None:
    of = made("千葉市", ["福井県池田町", "みほん株式会社"], "みほん株式会社")
    assert listed(of["prefectures/千葉県.md"]) == listed(of["prefectures/福井県.md"]) == 1
    assert data(of["prefectures/index.md"])["unknown"] == 1
    kinds = [[fact["kind"] for fact in data(of[f"incidents/2023-00{number}.md"])["facts"]] for number in (2, 3)]
    assert ["prefecture" in own for own in kinds] == [True, False]


def test_an_archive_without_organisations_in_known_prefectures_has_an_index_all_the_same() -> None:
    assert "prefectures/index.md" in {file.path for file in pages(archive(), SETTINGS)}
