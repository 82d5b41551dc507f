"""The issue form, `build.py new`, `check --fix` and `draft` read what people type as the one reader does."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from entries import ROOT, SOUND, WriteEntry
from jikenbo.archive.count import parse_count
from jikenbo.archive.frontmatter import parse_front_matter
from jikenbo.archive.reading import Source, parse_entry
from jikenbo.archive.vocabulary import read_vocabulary
from jikenbo.check.fixing import fix
from jikenbo.cli import main
from jikenbo.contribute.issue_form import entry_of_form
from jikenbo.drafting import draft_text
from jikenbo.errors import UserError
from jikenbo.notation.counts import read_count
from jikenbo.notation.dates import read_date
from jikenbo.notation.refusal import Refusal
from notation.cases import CASES, COUNTS, Case

VOCABULARY = read_vocabulary(ROOT / "vocabulary.yml")
#: What the issue form and `new` ask for.
ASKED = [case for case in CASES if case.unit in ("", "people", "records")]
READ, REFUSED = [case for case in ASKED if not case.refused], [case for case in ASKED if case.refused]
QUESTION = {"": "発覚した日", "people": "人数", "records": "件数"}
ANSWERS = """### 見出し

公用USBメモリーの紛失

### 当事者の組織

野山町

### 公表された日

2024-03-01

### {question}

{answer}
"""


def refusal_of(case: Case, text: str) -> str:
    """The reader's message for a text that it refuses."""
    with pytest.raises(Refusal) as caught:
        read_count(text, case.unit) if case.unit else read_date(text)
    return str(caught.value)


def value_of(text: str, case: Case) -> str | None:
    """What an entry has at the place of the case."""
    values: Any = parse_front_matter(text).values
    for part in case.key:
        values = (values or {}).get(part)
    return values


@pytest.mark.parametrize("case", READ, ids=str)
def test_the_issue_form_reads_the_answer(case: Case) -> None:
    answers = ANSWERS.format(question=QUESTION[case.unit], answer=case.text)
    assert value_of(entry_of_form(answers, Path("incidents"), VOCABULARY).text, case) == (case.value or None)


@pytest.mark.parametrize("case", REFUSED, ids=str)
def test_the_issue_form_says_why_it_refuses_an_answer(case: Case) -> None:
    answers = ANSWERS.format(question=QUESTION[case.unit], answer=case.text)
    with pytest.raises(UserError) as caught:
        entry_of_form(answers, Path("incidents"), VOCABULARY)
    assert str(caught.value) == refusal_of(case, case.text.strip())


def new(case: Case) -> int:
    option = f"--{case.unit or 'discovered'}={case.text}"
    return main(["new", "--title", "紛失", "--org", "野山町", "--date", "2024-03-01", option])


@pytest.fixture
def empty_archive(write: WriteEntry, monkeypatch: pytest.MonkeyPatch) -> WriteEntry:
    """As `write`, with a vocabulary that is read once: reading it takes longer than all the rest of `new`."""
    monkeypatch.setattr("jikenbo.commands.new.read_vocabulary", lambda _: VOCABULARY)
    return write


@pytest.mark.usefixtures("empty_archive")
@pytest.mark.parametrize("case", READ, ids=str)
def test_new_reads_its_options(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(case) == 0
    path = Path(capsys.readouterr().out.strip())
    assert value_of(path.read_text("utf-8"), case) == (case.value or None)


@pytest.mark.usefixtures("empty_archive")
@pytest.mark.parametrize("case", REFUSED, ids=str)
def test_new_says_why_it_refuses_an_option(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(case) == 1
    assert refusal_of(case, case.text) in capsys.readouterr().err
    assert not Path("incidents").exists()


def entry(case: Case) -> Source:
    """A sound entry but for the text, as someone would type it into the file."""
    quoted = "'" + case.text.replace("'", "''") + "'"
    written = (
        ("people: 60", f"{case.unit}: {quoted}") if case.unit else ("discovered: 2023-09-21", f"discovered: {quoted}")
    )
    return Source(
        "incidents/2023/2023-001.md", "2023-001", SOUND.replace("occurred: 2023-09-20\n", "").replace(*written)
    )


@pytest.mark.parametrize("case", [case for case in CASES if not case.refused], ids=str)
def test_check_mends_the_value_of_a_file(case: Case) -> None:
    mended, _ = fix(entry(case), VOCABULARY)
    assert value_of(mended, case) == (case.value or None) or parse_count(value_of(mended, case)) == parse_count(
        case.value
    )
    assert parse_entry(Source("a.md", "2023-001", mended)).problems == ()


@pytest.mark.parametrize("case", [case for case in CASES if case.refused], ids=str)
def test_check_says_why_it_refuses_the_value_of_a_file(case: Case) -> None:
    source = entry(case)
    mended, _ = fix(source, VOCABULARY)
    (problem,) = parse_entry(source).problems
    assert (problem.rule, problem.message) == ("counts" if case.unit else "date", refusal_of(case, case.text))
    assert value_of(mended, case) == case.text


IN_PROSE = [
    case
    for case in COUNTS
    if case.unit == "people"
    and re.search("[人名件]", case.text)
    and not case.is_answer
    and case.refused != "several"  # which of several is the incident's is what tests/drafting is about
]


@pytest.mark.parametrize("case", IN_PROSE, ids=str)
def test_draft_reads_the_number_of_people_in_a_sentence(case: Case) -> None:
    """A sentence gives the unit with the number. That nobody was affected (0) is for the writer to say."""
    (draft,) = draft_text(
        f"【#2024-1】若葉市 個人情報の漏えいについて\n\nお客様{case.text}の氏名が漏えいしました。\n", VOCABULARY
    )
    found = str(draft.counts["people"]) if "people" in draft.counts else ""
    assert found == (case.value or "").replace("0", "", case.value == "0")
