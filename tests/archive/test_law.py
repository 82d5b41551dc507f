"""Which items of the reporting duty an incident appears to meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archives import VOCABULARY, incident, real_archive
from jikenbo.archive.law import NO_LEAK, findings


def applies(tags: list[str], **counts: str) -> list[bool | None]:
    found = findings(incident(tags=tags, counts=counts), VOCABULARY)
    return [finding.applies for finding in found]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        # Kinds of data decide items 1 and 2.
        (["氏名", "健康・医療"], [True, False]),
        (["犯罪・思想信条"], [True, False]),
        (["クレジットカード情報"], [False, True]),
        (["口座情報", "健康・医療"], [True, True]),
        (["氏名"], [False, False]),
        ([], [None, None]),
    ],
)
def test_sensitive_and_financial_data(tags: list[str], expected: list[bool | None]) -> None:
    assert applies(tags)[:2] == expected


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["不正アクセス", "氏名"], True),
        (["盗難", "氏名"], True),
        (["誤送信", "盗難", "氏名"], True),
        (["誤送信", "氏名"], False),
        # The cause says nothing of intent.
        (["氏名"], None),
        (["原因不明", "氏名"], None),
        (["誤送信", "原因その他", "氏名"], None),
        # A wrongful attack on what is not personal data.
        (["不正アクセス", "社内資料"], False),
        (["不正アクセス", "社内資料", "氏名"], True),
        # Whether personal data was concerned is not known.
        (["サービス妨害"], None),
    ],
)
def test_wrongful_purpose(tags: list[str], expected: bool | None) -> None:
    assert applies(tags)[2] is expected


def test_a_number_of_people_implies_that_personal_data_was_attacked() -> None:
    assert applies(["不正アクセス"], people="3")[2] is True


@pytest.mark.parametrize(
    ("people", "private", "public"),
    [
        ("100", False, False),
        ("101", False, True),
        ("1000", False, True),
        ("1001", True, True),
        ("~100", False, None),
        ("~1000", None, True),
        ("~1001", True, True),
        ("~999", False, True),
        # At most: the rule counts what may have leaked, too.
        ("<=100", False, False),
        ("<=1001", True, True),
        # At least: more is possible.
        (">=90", None, None),
        (">=1001", True, True),
    ],
)
def test_number_of_people(people: str, private: bool | None, public: bool | None) -> None:
    assert applies(["製造業"], people=people)[3] is private
    assert applies(["地方公共団体"], people=people)[3] is public
    assert applies(["国の機関"], people=people)[3] is public


def test_without_a_number_of_people_item_4_is_unknown_even_where_records_are_many() -> None:
    assert applies(["氏名"], records="50000")[3] is None


def test_what_was_announced_not_to_have_leaked_meets_nothing() -> None:
    assert VOCABULARY.tags[NO_LEAK].facet == "state"
    assert applies([NO_LEAK, "不正アクセス", "健康・医療"], people="50000") == [False] * 4


def test_public_bodies_come_under_article_43() -> None:
    found = findings(incident(tags=["地方公共団体", "氏名"], counts={"people": "4244"}), VOCABULARY)
    assert [finding.rule for finding in found] == [f"規則43条{number}号" for number in (1, 2, 3, 4)]
    assert found[3].reason == "4,244人は100人超（行政機関等）に当たる"


def test_reasons_name_the_tags_they_rest_on() -> None:
    found = findings(incident(tags=["パスワードリスト攻撃", "誤送信", "口座情報"], org="架空商店"), VOCABULARY)
    assert found[0].rule == "規則7条1号"
    assert "口座情報" in found[1].reason and "Bank account" in found[1].reason_en
    assert "パスワードリスト攻撃" in found[2].reason and "誤送信" not in found[2].reason


def test_the_real_incidents() -> None:
    archive = real_archive()
    met = {
        incident.id: [finding.item.number for finding in findings(incident, archive.vocabulary) if finding.applies]
        for incident in archive.incidents
    }
    assert met["2023-358"] == [4]
    assert met["2023-389"] == []
    assert met["2023-396"] == [1, 4]
    assert met["2023-397"] == []
    assert met["2023-398"] == [3]


@given(st.lists(st.sampled_from(list(VOCABULARY.tags)), unique=True))
def test_every_combination_of_tags_gets_four_findings_with_reasons(tags: list[str]) -> None:
    found = findings(incident(tags=tags), VOCABULARY)
    assert [finding.item.number for finding in found] == [1, 2, 3, 4]
    assert all(finding.reason and finding.reason_en for finding in found)
