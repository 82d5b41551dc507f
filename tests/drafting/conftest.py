"""What the tests of drafting share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from jikenbo.archive.vocabulary import Vocabulary, read_vocabulary
from jikenbo.drafting import Draft, draft_text

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return read_vocabulary(ROOT / "vocabulary.yml")


@pytest.fixture(scope="session")
def draft(vocabulary: Vocabulary) -> Callable[[str], Draft]:
    """Draft a text that holds one incident."""

    def one(text: str) -> Draft:
        (found,) = draft_text(text, vocabulary)
        return found

    return one
