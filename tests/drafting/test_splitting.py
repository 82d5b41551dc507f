"""Notices are separated by their headings, and by nothing else. All texts and organisations are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.drafting import Draft, draft_text
from jikenbo.drafting.cleaning import clean
from jikenbo.drafting.splitting import split

BODY = "このたび、個人情報を含む書類を紛失する事案が発生しました。\n\n1 概要\n書類は見つかっておりません。\n"


@pytest.mark.parametrize(
    ("heading", "year", "number"),
    [
        ("【セキュリティ事件簿#2023-389】若葉市 書類の紛失", 2023, "389"),
        ("【セキュリティ事件簿＃２０２３－３８９】若葉市 書類の紛失", 2023, "389"),
        ("[セキュリティ事件簿#2023-389] 若葉市 書類の紛失", 2023, "389"),
        ("【事件簿 #2023-7】若葉市 書類の紛失", 2023, "7"),
        ("【セキュリティ事件簿#2022】若葉市 書類の紛失", 2022, None),
        ("　【セキュリティ事件簿#2023-1204】若葉市 書類の紛失", 2023, "1204"),
        ("## 【#2023-389】若葉市 書類の紛失", 2023, "389"),
    ],
)
def test_a_heading_gives_year_and_number(heading: str, year: int, number: str | None) -> None:
    (section,) = split(clean(f"{heading}\n\n{BODY}"))
    assert (section.year, section.number) == (year, number)


@pytest.mark.parametrize(
    "line",
    [
        "【お知らせ】書類の紛失について",
        "【第2報】書類の紛失について",
        "詳細は【セキュリティ事件簿#2023-389】をご覧ください。",
        "【セキュリティ事件簿#2023-389】の続報です。",
        "■ 2023-389 管理番号",
    ],
)
def test_what_only_looks_like_a_heading_does_not_split(line: str) -> None:
    assert len(split(clean(f"【セキュリティ事件簿#2023-390】若葉市 書類の紛失\n{BODY}{line}\n{BODY}"))) == 1


def test_a_text_without_headings_is_one_notice_from_its_first_line_to_its_last() -> None:
    (section,) = split(clean(f"\n\n{BODY}"))
    assert section.first_line == 3
    assert section.text == BODY.strip()


def test_trailers_between_notices_are_left_out() -> None:
    one = f"【セキュリティ事件簿#2023-1】若葉市 紛失\n{BODY}\nリリース文アーカイブ\n\n"
    assert [section.text.endswith("見つかっておりません。") for section in split(clean(one * 3))] == [True] * 3


def test_an_empty_file_holds_no_notice() -> None:
    assert split("") == split(clean("\ufeff \n\r\n")) == []


def test_the_same_number_is_one_incident_with_its_reports_oldest_first(vocabulary: Vocabulary) -> None:
    text = (
        f"【セキュリティ事件簿#2024-5】若葉市 書類の紛失について（第2報） 2024/3/8\n{BODY}"
        f"【セキュリティ事件簿#2024-5】若葉市 書類の紛失について 2024/3/1\n{BODY}"
    )
    (draft,) = draft_text(text, vocabulary)
    assert [report.date for report in draft.reports] == ["2024-03-01", "2024-03-08"]
    assert draft.date == "2024-03-01"


def test_clients_of_one_contractor_are_one_incident_of_several_organisations(vocabulary: Vocabulary) -> None:
    text = "".join(
        f"【セキュリティ事件簿#2024-6】{org} 委託先での個人情報の流出について 2024/7/{day}\n"
        f"{org}が株式会社みなもデータに委託していた業務で、住民{people}人の氏名が流出しました。\n"
        for org, day, people in (("若葉市", 2, 120), ("青嶺町", 3, 45))
    )
    (draft,) = draft_text(text, vocabulary)
    assert draft.orgs == ("若葉市", "青嶺町")
    assert [(report.orgs, str(report.counts["people"])) for report in draft.reports] == [
        (("若葉市",), "120"),
        (("青嶺町",), "45"),
    ]
    assert "委託先" in draft.tags
    assert not draft.counts


@given(st.lists(st.integers(1, 9999), min_size=1, max_size=30, unique=True), st.sampled_from(["\n", "\r\n", "\n\n\n"]))
def test_any_number_of_notices_in_any_order_is_found_again(numbers: list[int], break_: str) -> None:
    text = "".join(f"【セキュリティ事件簿#2023-{n}】若葉市 書類の紛失{break_}本文です。{break_}" for n in numbers)
    assert [int(section.number or 0) for section in split(clean(text))] == numbers


@pytest.mark.parametrize("mark", ["", "■", "● ", "・", "## ", "> ", "▼"])
def test_a_mark_may_precede_a_heading(mark: str) -> None:
    text = "".join(f"{mark}【セキュリティ事件簿#2023-{n}】若葉市 書類の紛失について\n本文{n}\n" for n in (1, 2, 3))
    assert [section.number for section in split(text)] == ["1", "2", "3"]


def test_links_to_other_notices_are_no_notices() -> None:
    text = (
        "【セキュリティ事件簿#2023-1】若葉市 書類の紛失について\n本文。\n\n関連記事:\n"
        "・【セキュリティ事件簿#2022-7】若葉市 書類の誤廃棄について\n"
        "・【セキュリティ事件簿#2022-8】若葉県 メールの誤送信について\n\n"
        "【セキュリティ事件簿#2023-2】若葉県 書類の紛失について\n本文。\n"
    )
    assert [section.number for section in split(text)] == ["1", "2"]


def test_a_heading_copied_as_a_link_is_the_headline_without_its_address(draft: Callable[[str], Draft]) -> None:
    found = draft(
        "[【セキュリティ事件簿#2023-1】若葉市 書類の紛失について](https://example.jp/2023/1)\n\n市は書類を紛失しました。\n"
    )
    assert (found.id, found.orgs, found.title) == ("2023-001", ("若葉市",), "書類の紛失について")


def test_each_incident_of_a_notice_is_called_by_its_own_heading(vocabulary: Vocabulary) -> None:
    head = "個人情報の紛失等について\n\n令和5年6月2日\n若葉町\n\n"
    named = (
        "【事案1】申請書の紛失\n6月1日、申請書を紛失しました。\n\n【事案2】メールの誤送信\n5月30日、誤送信しました。\n"
    )
    bare = named.replace("申請書の紛失\n", "概要\n").replace("メールの誤送信\n", "概要\n")
    drafts = draft_text(head + named, vocabulary)
    assert [draft.title for draft in drafts] == ["申請書の紛失", "メールの誤送信"]
    assert [(e.quote, e.line) for draft in drafts for e in draft.evidence if e.field == "title"] == [
        ("申請書の紛失", 6),
        ("メールの誤送信", 9),
    ]
    assert {draft.title for draft in draft_text(head + bare, vocabulary)} == {"個人情報の紛失等について"}
