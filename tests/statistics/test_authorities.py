"""Totals of others: read with their faults named at the line, and set next to the archive's own numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from archives import archive, incident
from jikenbo.errors import UserError
from jikenbo.statistics.authorities import authorities, read_authorities
from jikenbo.statistics.coverage import coverage
from jikenbo.statistics.observation import observations

VALID = """\
- key: office
  title: 届け出られた事故
  title_en: Incidents reported
  publisher: 見本庁
  publisher_en: Specimen Office
  unit: 件
  fiscal: true
  numbers:
    - {period: 2021, number: 12, source: 'https://office.example/2021'}
    - {period: 2023, number: 34, source: 'https://office.example/2023'}
- key: institute
  title: 集計
  title_en: Survey
  publisher: 架空研究所
  publisher_en: Invented Institute
  unit: 件
  numbers:
    - {period: 2023, number: 5, source: 'https://institute.example/'}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "authorities.yml"


def test_each_number_has_a_source_and_the_years_that_are_published() -> None:
    for authority in authorities():
        assert authority.numbers and all(number.source.startswith("https://") for number in authority.numbers)


@pytest.mark.parametrize(
    ("right", "wrong", "line", "words"),
    [
        ("number: 34", "number: many", 10, "numbers.1.number"),
        ("number: 34", "number: -1", 10, "numbers.1.number"),
        ("'https://institute.example/'", "'http://institute.example/'", 18, "https"),
        ("period: 2021", "period: 21", 9, "period"),
        ("  unit: 件\n  fiscal", "  units: 件\n  fiscal", 6, "units"),
        ("  title: 集計\n", "  title: ''\n", 12, ""),
        ("  title: 集計\n", "", 11, "1.title"),
    ],
)
def test_a_fault_is_named_at_its_line(file: Path, right: str, wrong: str, line: int, words: str) -> None:
    assert VALID.count(right) == 1
    file.write_text(VALID.replace(right, wrong), "utf-8")
    with pytest.raises(UserError) as caught:
        read_authorities(file)
    messages = str(caught.value).split("\n")
    assert any(message.startswith(f"{file}:{line}: ") and words in message for message in messages), messages


@pytest.mark.parametrize("text", ["- [", "", "一覧", "- 1"])
def test_what_is_no_list_of_totals_is_refused(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
    with pytest.raises(UserError, match=r"authorities\.yml:\d: "):
        read_authorities(file)


def test_every_fault_is_reported_at_once(file: Path) -> None:
    file.write_text(VALID.replace("number: 34", "number: x").replace("number: 5", "number: y"), "utf-8")
    with pytest.raises(UserError) as caught:
        read_authorities(file)
    assert len(str(caught.value).split("\n")) == 2


@pytest.mark.parametrize(
    ("right", "wrong", "twice"),
    [("period: 2021", "period: 2023", "見本庁 2023"), ("架空研究所", "見本庁（年度）", "見本庁（年度）")],
)
def test_what_would_be_two_numbers_of_one_place_is_refused(file: Path, right: str, wrong: str, twice: str) -> None:
    file.write_text(VALID.replace(right, wrong, 1), "utf-8")
    with pytest.raises(UserError, match="二度") as caught:
        read_authorities(file)
    assert twice in str(caught.value)


def test_a_missing_file_is_named(file: Path) -> None:
    with pytest.raises(UserError, match=r"authorities\.yml"):
        read_authorities(file)


def test_the_archives_number_is_next_to_those_of_its_period(file: Path) -> None:
    file.write_text(VALID, "utf-8")
    counted = observations(archive(incident("2023-001", date="2023-02-01"), incident("2023-002", date="2023-05-01")))
    table = coverage(counted, read_authorities(file))
    assert list(table.values()) == [
        [
            "年",
            "ここの事件",
            "ここの事件（年度）",
            "見本庁（年度）",
            "架空研究所",
            "見本庁（年度）の出典",
            "架空研究所の出典",
        ],
        ["2021", 0, 0, 12, None, "https://office.example/2021", None],
        ["2023", 2, 1, 34, 5, "https://office.example/2023", "https://institute.example/"],
    ]
