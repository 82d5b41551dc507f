"""Input that nobody means well: it is drafted or refused, in time that grows with its length, without a traceback."""

from __future__ import annotations

import pytest

from jikenbo.archive.reading import Source, parse_entry
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.drafting import as_json, as_markdown, decode, draft_text, number
from jikenbo.errors import UserError

#: A million characters where one pass is all that happens, fewer where each is looked at by every reader.
MANY, SOME = 1_000_000, 20_000


@pytest.mark.parametrize(
    "text",
    [
        *(pytest.param(character * MANY, id=repr(character)) for character in ("1", "(", "【", "\0", "\ud800")),
        *(
            pytest.param(piece * (SOME // len(piece)), id=piece)
            for piece in (
                "1,",
                "株式会社",
                "令和5年9月",
                "含まれておりません、",
                "し、は",
                "氏名、",
                "1万",
                "「",
                "発生日時:",
                "(株)",
                "A ",
                "若葉市及び",
                "若葉病院センター",
                "さくらの町",
                "\n",
            )
        ),
        pytest.param("【#2023-1】" + "株式会社" * (SOME // 4), id="long title"),
        pytest.param("".join(f"【#2023-{n}】" for n in range(5000)), id="headings on one line"),
    ],
)
def test_hostile_text_is_drafted(text: str, vocabulary: Vocabulary) -> None:
    for draft in number(draft_text(text, vocabulary), ()):
        assert as_json(draft)["counts"] is not None
        if draft.id and len(draft.text) < 1_000_000:
            assert parse_entry(Source("x.md", draft.id, as_markdown(draft, vocabulary))).problems == ()


def test_bytes_of_no_encoding_are_drafted(vocabulary: Vocabulary) -> None:
    assert draft_text(decode(bytes(range(256)) * 100), vocabulary)


def test_more_notices_than_anybody_could_review_are_refused(vocabulary: Vocabulary) -> None:
    with pytest.raises(UserError, match="分けてください"):
        draft_text("【#2023-1】若葉市 紛失\n" * 30_000, vocabulary)
