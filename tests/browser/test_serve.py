"""`build.py serve`: what is saved is shown without asking; what is wrong is shown on the page and in the terminal."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from served import SECONDS, Served

#: Milliseconds within which a page shows what was built again.
WAIT = SECONDS * 1000


def edit(served: Served, old: str, new: str) -> None:
    entry = served.folder / "incidents/2023/2023-396.md"
    text = entry.read_text("utf-8")
    assert old in text
    entry.write_text(text.replace(old, new), "utf-8")


def test_a_saved_entry_is_shown_and_its_errors_are_shown_on_the_page_and_in_the_terminal(
    served: Served, page: Page
) -> None:
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{served.address}incidents/2023-396/")
    problems = page.get_by_role("alert", name="誤りと注意")

    edit(served, "title: 公用USBメモリーの紛失", "title: 公用の媒体の紛失")
    expect(page.get_by_role("heading", level=1)).to_have_text("公用の媒体の紛失", timeout=WAIT)
    served.said("全体を作り直しました")

    edit(served, "[紛失・置き忘れ,", "[紛失,")
    expect(problems).to_contain_text("incidents/2023/2023-396.md:7:8", timeout=WAIT)
    expect(problems).to_contain_text("「紛失・置き忘れ」ではありませんか")
    assert "2023-396.md:7:8: 誤り: タグ「紛失」は語彙にありません" in served.said("unknown-tag")
    expect(page.get_by_role("heading", level=1)).to_have_text("公用の媒体の紛失")

    edit(served, "[紛失,", "[盗難,")
    expect(page.locator("dl.facts")).to_contain_text("盗難", timeout=WAIT)
    expect(problems).to_have_count(0)
    assert complaints == []


def test_an_error_of_an_entry_or_of_the_vocabulary_lasts_until_it_is_mended(served: Served, page: Page) -> None:
    page.goto(served.address)
    edit(served, "title:", "titel:")
    expect(page.get_by_role("alert", name="誤りと注意")).to_contain_text("「title」ではありませんか", timeout=WAIT)
    edit(served, "titel:", "title:")
    expect(page.get_by_role("alert", name="誤りと注意")).to_have_count(0, timeout=WAIT)
    assert served.said("作り直しました")

    vocabulary = served.folder / "vocabulary.yml"
    sound = vocabulary.read_bytes()
    vocabulary.write_bytes(b"facets:")
    assert "vocabulary.yml" in served.said("[file]")
    served.said("誤りがあるため、作り直していません")
    vocabulary.write_bytes(sound)
    assert served.said("全体を作り直しました")
