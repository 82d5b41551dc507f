"""Generated pages, byte for byte. UPDATE_GOLDEN=1 writes them anew; read the difference before you commit it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from archives import VOCABULARY, history, incident
from jikenbo.archive.reading import Archive
from jikenbo.pages import pages
from jikenbo.settings import Settings

GOLDEN = Path(__file__).parent / "golden"
#: Everything a page can show, in invented incidents of invented organisations.
INCIDENTS = (
    incident(
        "2022-010",
        title="委託先への不正アクセス <第2報>",
        org=["架空県", "株式会社見本商事"],
        date="2022-11",
        occurred="2022-10-01/2022-10-03",
        discovered="2022-10-05~",
        tags=["不正アクセス", "委託先", "業務システム", "地方公共団体", "氏名", "健康・医療", "調査中"],
        counts={
            "people": {"value": "1200", "breakdown": {"県民": 1000, "職員": 200}, "certainty": "おそれ"},
            "records": "~3400",
        },
        reports=[
            {"title": "不正アクセスについて（第2報）", "date": "2022-11-20", "url": "https://example.jp/2?a=1&b=2"},
            {
                "title": "不正アクセスについて",
                "org": "株式会社見本商事",
                "date": "2022-11-01",
                "url": "https://example.jp/1",
                "archive": "https://archive.example/1",
                "counts": {"people": "<=5000"},
            },
            {"title": "県の業務委託先で情報漏えい", "org": "例示新聞", "kind": "報道"},
        ],
        body="## 概要\n\n<b>侵入</b>された。[前の事件](2022/2022-011.md)も見よ。\n\n- 一\n- 二",
    ),
    incident("2022-011", title="名簿の紛失", org="架空市", date="2022", withdrawn="2023-01-05", reason="誤報"),
    incident("2023-001", title="名簿の置き忘れ", org="㈱見本商事", date="2023-04-01", tags=["紛失・置き忘れ"]),
    incident("2023-002", title="名簿の置き忘れ", org="見本商事", date="2023-04-02", duplicate_of="2023-001"),
)
HISTORY = history(
    ("2026-11-02", "2022-011", "withdrawn"),
    ("2026-11-02", "2022-010", "corrected"),
    ("2026-11-01", "2022-011", "added"),
    ("2026-11-01", "2022-010", "added"),
)
ARCHIVE = Archive(INCIDENTS, VOCABULARY, history=HISTORY)
PAGES = {file.path: file.content for file in pages(ARCHIVE, Settings("事件簿", "https://jikenbo.example/"))}
CHOSEN = (
    "index.md",
    "changes/index.md",
    "incidents/2022-010.md",
    "incidents/2022-011.md",
    "incidents/2023-002.md",
    "years/index.md",
    "years/2022.md",
    "years/2022-11.md",
    "tags/不正アクセス.md",
    "organisations/index.md",
    "organisations/見本商事.md",
)


@pytest.mark.parametrize("path", CHOSEN)
def test_a_page_is_as_it_was_read_and_approved(path: str) -> None:
    golden = GOLDEN / path.replace("/", "__")
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_bytes(PAGES[path])
    assert PAGES[path].decode() == golden.read_text("utf-8")


def test_no_golden_page_is_left_over() -> None:
    assert {golden.name for golden in GOLDEN.iterdir()} == {path.replace("/", "__") for path in CHOSEN}
