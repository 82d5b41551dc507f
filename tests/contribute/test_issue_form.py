"""`build.py draft --issue-form`: the answers of the form become an entry that check accepts, or are sent back."""

from __future__ import annotations

from pathlib import Path

import pytest

from entries import ROOT
from jikenbo.archive.reading import read_entry
from jikenbo.archive.typed import typed_values
from jikenbo.archive.vocabulary import read_vocabulary
from jikenbo.cli import main
from jikenbo.contribute.issue_form import QUESTIONS
from jikenbo.yaml_files import load_yaml

FORM = ROOT / ".github/ISSUE_TEMPLATE/1-new-incident.yml"
#: As GitHub gives the answers; the organisation and the incident are invented.
ANSWERS = """### 見出し

公用USBメモリーの紛失: 続報

### 当事者の組織

野山町
川原市

### 公表された日

2023年9月28日

### 発生した日か期間

_No response_

### 発覚した日

２０２３-０９-２１

### 原因

紛失・置き忘れ

### 業種

地方公共団体

### 情報の種類

氏名, 住所

### 人数

約13,400人分

### 件数

90件以上

### 公表文の題名

_No response_

### 公表文のURL

https://www.example.jp/news/1

### 何が起きたか

野山町は、住民の氏名を保存したUSBメモリーをなくしたと公表した。

### 原因は書かれていない
"""


@pytest.mark.usefixtures("write")
def test_the_answers_become_an_entry(capsys: pytest.CaptureFixture[str]) -> None:
    Path("answers.md").write_text(ANSWERS, "utf-8", newline="\r\n")
    assert main(["draft", "--issue-form", "answers.md", "--write"]) == 0
    path = Path(capsys.readouterr().out.strip())
    incident = read_entry(path).incident
    assert incident
    assert typed_values(incident) == {
        "title": "公用USBメモリーの紛失: 続報",
        "org": ["野山町", "川原市"],
        "date": "2023-09-28",
        "discovered": "2023-09-21",
        "tags": ["紛失・置き忘れ", "氏名", "住所", "地方公共団体"],
        "counts": {"people": "~13400", "records": ">=90"},
        "reports": [{"title": "公用USBメモリーの紛失: 続報", "url": "https://www.example.jp/news/1"}],
    }
    assert incident.body.endswith("公表した。\n\n### 原因は書かれていない")
    assert main(["check"]) == 0


@pytest.mark.usefixtures("write")
@pytest.mark.parametrize(
    ("typed", "org"),
    [
        ("野山町、川下町", ["野山町", "川下町"]),
        ("・野山町\n・株式会社みほん", ["野山町", "株式会社みほん"]),
        ("1. 野山町 2. 川下町", ["野山町", "川下町"]),
        ("株式会社みほん及び株式会社ためし", ["株式会社みほん", "株式会社ためし"]),
        ("独立行政法人農業・食品産業技術総合研究機構", "独立行政法人農業・食品産業技術総合研究機構"),
        ("ゆめ、みらい", "ゆめ、みらい"),
    ],
)
def test_organisations_answered_in_one_line_are_separated(
    capsys: pytest.CaptureFixture[str], typed: str, org: str | list[str]
) -> None:
    Path("organisations.yml").write_text("- name: ゆめ、みらい\n", "utf-8")
    Path("answers.md").write_text(ANSWERS.replace("野山町\n川原市", typed), "utf-8")
    assert main(["draft", "--issue-form", "answers.md", "--write"]) == 0
    incident = read_entry(Path(capsys.readouterr().out.strip())).incident
    assert incident and typed_values(incident)["org"] == org


@pytest.mark.usefixtures("write")
@pytest.mark.parametrize(
    ("answer", "instead", "message"),
    [
        ("2023年9月28日", "去年", "日付「去年」が読めません"),
        ("約13,400人分", "たくさん", "数「たくさん」が読めません"),
        ("約13,400人分", "延べ九十人", "延べの数は本人の数（人）ではありません"),
        ("https://www", "http://www", "https:// で始まる完全なURLではありません"),
        ("氏名, 住所", "お名前", "タグ「お名前」は語彙にありません"),
        ("なくしたと", "<script>alert(1)</script>なくしたと", "HTML「<script>」は使えません"),
        ("約13,400人分", "100人、うち30人は死者", "読めません"),
        ("公用USBメモリーの紛失: 続報", "_No response_", "「見出し」がありません"),
        ("野山町\n川原市", "野" * 201, "「当事者の組織」が長すぎます"),
        ("野山町\n川原市", "池田町", "「池田町」は北海道・福井県・長野県・岐阜県にあります"),
        ("2023年9月28日", "不明", "「公表された日」がありません"),
        ("2023年9月28日", "8月30日から31日", "日付「8月30日から31日」が読めません"),
    ],
)
def test_an_unusable_answer_is_sent_back(
    capsys: pytest.CaptureFixture[str], answer: str, instead: str, message: str
) -> None:
    assert answer in ANSWERS
    Path("answers.md").write_text(ANSWERS.replace(answer, instead), "utf-8")
    assert main(["draft", "--issue-form", "answers.md", "--write"]) == 1
    assert message in capsys.readouterr().err
    assert not Path("incidents").exists()


@pytest.mark.usefixtures("write")
@pytest.mark.parametrize(
    ("answer", "instead", "written"),
    [
        ("2023年9月28日", "令和5年9月28日", "date: 2023-09-28\n"),
        ("_No response_", "令和5年8月30日から令和5年9月1日まで", "occurred: 2023-08-30/2023-09-01\n"),
        ("約13,400人分", "約1万3400人", "people: ~13400\n"),
        ("約13,400人分", "100人以下", "people: <=100\n"),
        ("90件以上", "延べ九十人", "records: 90\n"),
        ("約13,400人分", "<= 200,000", "people: <=200000\n"),
    ],
)
def test_answers_are_read_as_people_write_them(
    capsys: pytest.CaptureFixture[str], answer: str, instead: str, written: str
) -> None:
    Path("answers.md").write_text(ANSWERS.replace(answer, instead, 1), "utf-8")
    assert main(["draft", "--issue-form", "answers.md"]) == 0
    assert written in capsys.readouterr().out


@pytest.mark.usefixtures("write")
def test_who_does_not_know_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    Path("answers.md").write_text(ANSWERS.replace("約13,400人分", "不明").replace("90件以上", "非公表"), "utf-8")
    assert main(["draft", "--issue-form", "answers.md"]) == 0
    assert "counts" not in capsys.readouterr().out


@pytest.mark.usefixtures("write")
def test_what_the_text_says_answers_no_earlier_question(capsys: pytest.CaptureFixture[str]) -> None:
    Path("answers.md").write_text(f"{ANSWERS}\n### 人数\n\n5人\n", "utf-8")
    assert main(["draft", "--issue-form", "answers.md"]) == 0
    out = capsys.readouterr().out
    assert "people: ~13400\n" in out
    assert out.endswith("### 人数\n\n5人\n")


def test_the_form_asks_what_is_read_and_offers_the_vocabulary() -> None:
    questions = [part for part in load_yaml(FORM.read_text("utf-8"))["body"] if part["type"] != "markdown"]
    facets = read_vocabulary(ROOT / "vocabulary.yml").facets
    assert [(part["attributes"]["label"], part["id"]) for part in questions] == list(QUESTIONS.items())
    offered = {part["id"]: part["attributes"]["options"] for part in questions if part["type"] == "dropdown"}
    assert offered == {key: list(facets[key].tags) for key in ("cause", "sector", "data")}


@pytest.mark.parametrize("answers", ["", "\n", "見出しのない答え\n", "## 見出し\n\n一段違う\n", "\x00"])
@pytest.mark.usefixtures("write")
def test_answers_without_a_question_are_sent_back(capsys: pytest.CaptureFixture[str], answers: str) -> None:
    Path("answers.md").write_text(answers, "utf-8")
    assert main(["draft", "--issue-form", "answers.md", "--write"]) == 1
    assert "答えがありません" in capsys.readouterr().err


@pytest.mark.usefixtures("write")
def test_an_answer_begins_no_line_of_what_is_said_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    wrong = ANSWERS.replace("公用USBメモリーの紛失: 続報", "紛失\n::warning::x").replace(
        "2023年9月28日", "きのう\n::error::y"
    )
    Path("answers.md").write_text(wrong, "utf-8")
    assert main(["draft", "--issue-form", "answers.md", "--write"]) == 1
    assert not any(line.lstrip().startswith("::") for line in capsys.readouterr().err.splitlines())
