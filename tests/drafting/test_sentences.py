"""What happened, where the data were and which, when and how many, by one sentence of a notice (sentences.yml)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.drafting import Draft
from jikenbo.yaml_files import load_yaml

SENTENCES = load_yaml(Path(__file__).with_name("sentences.yml").read_text("utf-8"))
NOTICE = "個人情報に関するお詫び\n\n2024年3月5日\n{}\n対象は12名の氏名です。\n"


def _rows(part: str) -> list[tuple[str, str]]:
    return [(tag, text) for tag, texts in SENTENCES[part].items() for text in texts]


@pytest.mark.parametrize(("cause", "text"), _rows("causes"))
def test_a_sentence_gives_the_cause(
    cause: str, text: str, draft: Callable[[str], Draft], vocabulary: Vocabulary
) -> None:
    assert cause in vocabulary.of_facet("cause", draft(NOTICE.format(text)).tags)


@pytest.mark.parametrize(("medium", "text"), _rows("media"))
def test_a_sentence_gives_the_medium(
    medium: str, text: str, draft: Callable[[str], Draft], vocabulary: Vocabulary
) -> None:
    assert vocabulary.of_facet("medium", draft(NOTICE.format(text)).tags) == (medium,)


@pytest.mark.parametrize("row", SENTENCES["days"], ids=lambda row: row["text"][:30])
def test_a_sentence_gives_the_days(row: Mapping[str, Any], draft: Callable[[str], Draft]) -> None:
    found = draft(NOTICE.replace("3月5日", "6月18日").format(row["text"]))
    assert [found.occurred, found.discovered] == row["days"]


@pytest.mark.parametrize("row", SENTENCES["people"], ids=lambda row: row["text"][:30])
def test_a_sentence_gives_the_people(row: Mapping[str, Any], draft: Callable[[str], Draft]) -> None:
    found = draft(NOTICE.replace("対象は12名の氏名です。\n", "").format(row["text"]))
    assert (str(found.counts["people"]) if "people" in found.counts else None) == row["people"]


@pytest.mark.parametrize("row", SENTENCES["kinds"], ids=lambda row: row["text"][:30])
def test_a_sentence_gives_the_kinds_of_data(
    row: Mapping[str, Any], draft: Callable[[str], Draft], vocabulary: Vocabulary
) -> None:
    found = draft(NOTICE.replace("対象は12名の氏名です。\n", "").format(row["text"]))
    assert set(vocabulary.of_facet("data", found.tags)) == set(row["kinds"])
