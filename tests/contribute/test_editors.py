"""Editors complete keys and tags: what .vscode/ holds is what the model and the vocabulary say."""

from __future__ import annotations

import json
import re

from check.test_rules import PATH, reported
from entries import ROOT, SOUND
from jikenbo.archive.incident import Entry
from jikenbo.archive.vocabulary import read_vocabulary
from jikenbo.check.formats import text
from jikenbo.contribute.editors import SNIPPETS, editor_files

VOCABULARY = read_vocabulary(ROOT / "vocabulary.yml")


def test_the_committed_files_are_up_to_date() -> None:
    for name, content in editor_files(VOCABULARY).items():
        path = ROOT / ".vscode" / name
        assert path.read_text("utf-8") == content, "python -m jikenbo.contribute.editors"


def test_every_key_and_tag_is_offered_by_each_of_its_names() -> None:
    snippets = json.loads(editor_files(VOCABULARY)[SNIPPETS])
    offered = {prefix for snippet in snippets.values() for prefix in snippet["prefix"]}
    assert {*Entry.model_fields, *VOCABULARY.tags, *VOCABULARY.aliases} <= offered
    assert snippets["盗難"]["body"] == ["盗難"]


def test_the_task_finds_the_place_of_a_problem_in_what_check_prints() -> None:
    (task,) = json.loads((ROOT / ".vscode/tasks.json").read_text("utf-8"))["tasks"]
    pattern = task["problemMatcher"]["pattern"]
    (line,) = reported((PATH, SOUND.replace("紛失・置き忘れ", "紛失")))
    match = re.match(pattern["regexp"], f"{PATH}:{line.replace(': ', ': 誤り: ', 1)}")
    assert match
    assert [match[pattern[part]] for part in ("file", "line", "column")] == [PATH, "7", "8"]
    assert text([]) == ""
