"""Which names of an archive are one body."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jikenbo.archive.organisation.grouping import Organisations
from jikenbo.archive.organisation.register import parse_register

FORMS = ["", "株式会社", "（株）", "医療法人", "（医）", "医療法人社団", "医療法人財団", "社会福祉法人", "（社福）"]


def grouped(*names: str, register: str = "") -> list[list[str]]:
    """Return the spellings of each organisation, in the order of the keys."""
    read = parse_register(register, Path("organisations.yml"))
    assert not read.problems
    return [sorted(own.spellings) for own in Organisations(Counter(names), read).all]


@pytest.mark.parametrize(
    "names",
    [
        ["鎌ケ谷市", "鎌ヶ谷市", "千葉県鎌ケ谷市", "鎌ヶ谷市役所"],
        ["髙島屋", "高島屋", "株式会社髙島屋", "㈱高島屋"],
        ["医療法人社団健康会", "（医）健康会", "健康会", "健康会（医社）"],
        ["葛\U000e0101城市", "葛城市", "葛\ufe00城市"],
        ["株式会社架空商事", "架空商事株式会社", "㈱架空商事", "（株）架空商事", "架空 商事", "架空商事 Co., Ltd."],
        ["特定非営利活動法人みほん", "NPO法人みほん", "（特非）みほん", "認定NPO法人みほん"],
        ["独立行政法人みほん", "国立研究開発法人みほん", "（国研）みほん"],
        ["社団法人みほん", "一般社団法人みほん", "（一社）みほん"],
        ["生活協同組合コープみほん", "コープみほん"],
        ["( 株 )みほん", "（ 株式会社 ）みほん", "みほん ( 株 )"],
        ["福井県池田町", "池田町（福井県）", "池田町（福井）", "福井県今立郡池田町"],
        ["か\u3099っこう", "がっこう", "ｶﾞっこう".replace("ｶﾞ", "が")],
    ],
)
def test_spellings_of_one_body_are_one_organisation(names: list[str]) -> None:
    assert len(grouped(*names)) == 1


@pytest.mark.parametrize(
    "names",
    [
        ["医療法人健康会", "社会福祉法人健康会"],
        ["医療法人社団健康会", "医療法人財団健康会"],
        ["一般社団法人みほん", "公益社団法人みほん", "一般財団法人みほん"],
        ["株式会社みほん", "有限会社みほん", "合同会社みほん"],
        ["Mihon K.K.", "Mihon, Inc.", "Mihon LLC"],
        ["北海道池田町", "福井県池田町", "岐阜県池田町", "池田町（長野県）"],
        ["斎藤商店", "斉藤商店"],
        ["みほん大学", "みほん大学生活協同組合"],
        ["中央病院（北海道）", "中央病院（福井県）"],
        ["福井県池田町", "池田町立池田小学校"],
        ["みほん商店（東口）", "みほん商店（西口）"],
    ],
)
def test_different_bodies_are_different_organisations(names: list[str]) -> None:
    assert len(grouped(*names)) == len(names)


def test_a_name_without_its_form_is_neither_of_two_bodies_with_different_forms() -> None:
    assert grouped("医療法人健康会", "（医）健康会", "社会福祉法人健康会", "健康会") == [
        ["健康会"],
        ["医療法人健康会", "（医）健康会"],
        ["社会福祉法人健康会"],
    ]
    organisations = Organisations(Counter(["医療法人健康会", "社会福祉法人健康会", "健康会"]))
    assert [own.name for own in organisations.of("健康会").candidates] == ["医療法人健康会", "社会福祉法人健康会"]


def test_a_municipality_without_its_prefecture_is_none_of_those_with_one() -> None:
    assert grouped("池田町", "福井県池田町") == [["池田町"], ["福井県池田町"]]


def test_the_register_says_what_spelling_cannot() -> None:
    renamed = "- name: 新みほん\n  former_names: [旧みほん]\n  other_names: みほんＨＤ\n"
    assert grouped("新みほん", "旧みほん株式会社", "みほんHD", register=renamed) == [
        ["みほんHD", "新みほん", "旧みほん株式会社"]
    ]
    assert grouped("池田町", "福井県池田町", register="- name: 池田町\n  prefecture: 福井県\n") == [
        ["池田町", "福井県池田町"]
    ]
    two = "- name: 中央病院\n  prefecture: 北海道\n- name: 中央病院\n  prefecture: 福井県\n"
    assert len(grouped("中央病院（北海道）", "中央病院（福井）", "中央病院", register=two)) == 3
    exact = "- name: 医療法人健康会\n  other_names: 健康会\n"
    assert grouped("健康会", "医療法人健康会", "社会福祉法人健康会", register=exact) == [
        ["健康会", "医療法人健康会"],
        ["社会福祉法人健康会"],
    ]


def test_an_organisation_of_the_register_has_its_name_and_a_place_where_its_name_has_two() -> None:
    register = parse_register(
        "- name: 中央病院\n  prefecture: 北海道\n- name: 新みほん\n  former_names: 旧みほん\n", Path("o")
    )
    organisations = Organisations(Counter(["中央病院（北海道）", "中央病院（福井県）", "旧みほん"]), register)
    assert organisations.of("中央病院（北海道）").name == "中央病院（北海道）"
    assert organisations.of("旧みほん").name == "新みほん"
    assert {stem: [own.name for own in bearers] for stem, bearers in organisations.by_stem().items()} == {
        "中央病院": ["中央病院（北海道）", "中央病院（福井県）"],
        "旧みほん": ["新みほん"],
    }


def test_addresses_of_names_that_are_alone_are_their_stems() -> None:
    names = ["株式会社みほん", "髙島屋", "鎌ヶ谷市", "福井県池田町", "医療法人健康会", "社会福祉法人健康会"]
    organisations = Organisations(Counter(names))
    assert [organisations.of(name).key for name in names] == [
        "みほん",
        "高島屋",
        "鎌ケ谷市",
        "福井県池田町",
        "医療法人健康会",
        "社会福祉法人健康会",
    ]


def test_the_prefecture_is_that_of_the_file_or_follows_from_the_names() -> None:
    register = parse_register("- name: みほん\n  prefecture: 大阪府\n", Path("o"))
    organisations = Organisations(Counter(["みほん", "福井県池田町", "ためし"]), register)
    assert organisations.places(["みほん", "福井県池田町", "ためし", "みほん"]) == ("大阪府", "福井県")


@given(st.lists(st.sampled_from([f"{form}{stem}" for form in FORMS for stem in ("みほん", "ためし")]), max_size=10))
def test_grouping_depends_on_no_order_and_never_joins_two_forms(names: list[str]) -> None:
    first = grouped(*names)
    assert all(grouped(*order) == first for order in (names[::-1], sorted(names), [*names[1:], *names[:1]]))
    for spellings in first:
        assert not (
            {"医療法人みほん", "（医）みほん"} & {*spellings}
            and {"社会福祉法人みほん", "（社福）みほん"} & {*spellings}
        )
        assert not {"医療法人社団みほん", "医療法人財団みほん"} <= {*spellings}
    assert sorted(name for spellings in first for name in spellings) == sorted(set(names))
