"""The text by which an incident is found is exactly the text of its page."""

from __future__ import annotations

from hypothesis import given, settings

from archives import VOCABULARY, archives, incident, organisations_of, real_archive
from jikenbo.archive.reading import Archive
from jikenbo.commonmark import plain_text
from jikenbo.pages import page_text, pages
from jikenbo.settings import Settings
from pages.rendering import render

SETTINGS = Settings("事件簿", "https://jikenbo.example/")


def without_space(text: str) -> str:
    return "".join(text.split())


def assert_pages_hold_their_text(archive: Archive) -> None:
    written = {file.path: file.content.decode() for file in pages(archive, SETTINGS)}
    for own in archive.incidents:
        path = f"incidents/{own.id}.md"
        page = render(path, written[path])
        shown = page.text(without="data-search-ignore")
        assert without_space(shown) == without_space("".join(page_text(own, archive.vocabulary, archive.organisations)))


def test_every_real_page_holds_its_text_and_nothing_else() -> None:
    assert_pages_hold_their_text(real_archive())


@given(archives(max_size=2))
@settings(max_examples=60, deadline=None)
def test_every_page_holds_its_text_and_nothing_else(archive: Archive) -> None:
    assert_pages_hold_their_text(archive)


def test_a_word_across_emphasis_or_a_link_is_one_run() -> None:
    body = "個人**情報**が[漏え](https://example.jp/)いした。\n\n| 区分 | 数 |\n|-|-|\n| 甲 | 1 |\n\n- 一\n- 二"
    assert list(plain_text(body)) == ["個人情報が漏えいした。", "区分", "数", "甲", "1", "一", "二"]


def test_the_text_begins_with_title_and_facts() -> None:
    own = incident(
        occurred="2023-03-30~",
        tags=["紛失・置き忘れ", "氏名"],
        counts={"people": {"value": 3, "breakdown": {"甲": 1, "乙": 2}, "certainty": "おそれ"}},
        body="## 概要\n\n名簿がない。",
        reports=[{"title": "お詫び", "org": "架空市立架空学校"}],
    )
    assert list(page_text(own, VOCABULARY, organisations_of(own))) == [
        "名簿の紛失", "架空市", "2023年3月30日頃", "2023年4月1日", "紛失・置き忘れ", "3人", "おそれ",
        "甲", "1人", "乙", "2人", "氏名", "架空市立架空学校", "お詫び", "概要", "名簿がない。",
    ]  # fmt: skip
