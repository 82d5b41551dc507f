"""A notice of several incidents gives a draft for each; all texts and organisations are invented."""

import pytest

from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.drafting import draft_text

HEAD = "個人情報の漏えい事案について\n2024年3月29日\n株式会社若葉\n\n"
HEADED = (
    HEAD + "【事案1】メールの誤送信\n2024年3月1日、会員88名のアドレスが見える状態でメールを送信しました。\n\n"
    "【事案2】書類の紛失\n2024年3月8日、会員12名の氏名を記載した書類を紛失しました。\n\n再発防止に努めます。\n"
)
PARAGRAPHS = (
    HEAD + "一つ目は、2024年3月1日に、会員88名のアドレスが見える状態でメールを送信した件です。\n\n"
    "二つ目は、2024年3月8日に、会員12名の氏名を記載した書類を紛失した件です。\n\nどちらも削除と回収を終えました。\n"
)
LISTED = (
    HEAD + "次の2件の事故が発生しました。\n\n(1) 3月1日 会員88名のアドレスが見える状態でメールを送信しました。\n"
    "(2) 3月8日 会員12名の氏名を記載した書類を紛失しました。\n\n深くお詫びいたします。\n"
)


EVENTS = (
    HEAD + "1 メールの誤送信\n2024年3月1日、会員88名のアドレスが見える状態でメールを送信しました。\n"
    "2 書類の紛失(本店)\n2024年3月8日、会員12名の氏名を記載した書類を紛失しました。\n\nいずれもお詫びしました。\n"
)
COUNTED = HEAD.replace("事案", "事故2件") + (
    "1 一斉配信での誤り\n3月1日、会員88名のアドレスが見える状態でメールを送信しました。\n"
    "2 控えの紛失\n3月8日、会員12名の氏名を記載した書類を紛失しました。\n\nいずれもお詫びしました。\n"
)

OFFICES = HEAD.replace("事案", "事案(2件)") + (
    "【1】会員課\n発生 3月1日  発覚 3月1日\n会員88名のアドレスが見える状態でメールを送信しました。\n\n"
    "【2】総務課\n発生 3月8日  発覚 3月9日\n会員12名の氏名を記載した書類を紛失しました。\n\nいずれもお詫びしました。\n"
)


@pytest.mark.parametrize(
    "text",
    [HEADED, PARAGRAPHS, LISTED, EVENTS, COUNTED, OFFICES],
    ids=["headings", "paragraphs", "items", "what happened", "how many", "offices"],
)
def test_each_incident_has_its_own_facts_and_what_is_of_all(text: str, vocabulary: Vocabulary) -> None:
    drafts = draft_text(text, vocabulary)
    assert [draft.occurred for draft in drafts] == ["2024-03-01", "2024-03-08"]
    assert [str(draft.counts["people"]) for draft in drafts] == ["88", "12"]
    assert [vocabulary.of_facet("cause", draft.tags) for draft in drafts] == [("誤送信",), ("紛失・置き忘れ",)]
    assert {(draft.orgs, draft.date) for draft in drafts} == {(("株式会社若葉",), "2024-03-29")}


def test_evidence_of_each_incident_names_the_line_of_the_file(vocabulary: Vocabulary) -> None:
    lines = HEADED.split("\n")
    for draft in draft_text(HEADED, vocabulary):
        people = next(evidence for evidence in draft.evidence if evidence.field == "counts.people")
        assert people.quote in lines[people.line - 1]


def test_only_the_first_incident_keeps_the_number_of_the_heading(vocabulary: Vocabulary) -> None:
    drafts = draft_text("【事件簿#2024-012】株式会社若葉 " + HEADED, vocabulary)
    assert [draft.id for draft in drafts] == ["2024-012", None]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "【事案2】書類の紛失\n2024年3月8日、書類を紛失しました。\n",
        HEAD + "経緯\n(1) 3月1日 書類を紛失しました。\n(2) 3月8日 紛失に気付きました。\n",
        "誤配布事案(3件)\n\n1 概要\n3月1日、通知書を誤って配った。\n2 経過\n3月2日 連絡\n3 対応\n3月3日に回収した。\n",
    ],
    ids=["one heading", "a chronology", "headings of one incident"],
)
def test_a_notice_of_one_incident_stays_whole(text: str, vocabulary: Vocabulary) -> None:
    assert len(draft_text(text, vocabulary)) == 1
