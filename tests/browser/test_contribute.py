"""The form of /contribute/, driven as a contributor does. Organisations and incidents typed here are invented."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from browser.accessibility import assert_accessible_on_screens
from entries import ROOT
from jikenbo.archive.count import UNITS
from jikenbo.archive.reading import read_entry
from jikenbo.archive.typed import typed_values
from jikenbo.archive.vocabulary import read_vocabulary
from jikenbo.check import check_files

REPOSITORY = "https://github.com/example/archive"
FORM = "contribute/"


@pytest.fixture
def quiet(page: Page, site_url: str) -> Iterator[Page]:
    """A page that must not ask another origin for anything, nor complain of anything."""
    troubles: list[str] = []
    page.on("request", lambda request: None if request.url.startswith(site_url) else troubles.append(request.url))
    page.on("console", lambda message: troubles.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    yield page
    assert troubles == []


def open_form(page: Page, site_url: str, query: str = "") -> None:
    page.goto(f"{site_url}{FORM}{query}")
    expect(page.get_by_label("見出し", exact=False).first).to_be_visible()


def with_repository(page: Page, site_url: str) -> None:
    """Serve the form as a site does whose mkdocs.yml names a repository."""

    def name_repository(route: Route) -> None:
        response = route.fetch()
        body = response.text().replace('data-repository=""', f'data-repository="{REPOSITORY}"')
        assert REPOSITORY in body
        route.fulfill(response=response, body=body)

    page.route(re.compile(f"^{re.escape(site_url)}contribute/(\\?.*)?$"), name_repository)


def saved(page: Page, folder: Path) -> Path:
    """Press the button that saves the file and return the file."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="ファイルを保存").click()
    name = waiting.value.suggested_filename
    path = folder / "incidents" / name[:4] / name
    waiting.value.save_as(path)
    return path


def fill_in(page: Page) -> None:
    """Fill in a whole incident, with its parts, two organisations and a report."""
    page.get_by_label("見出し 必須").fill("会員名簿の誤送信")
    page.get_by_label("当事者の組織 必須").fill("試験商事株式会社")
    page.get_by_role("button", name="組織を加える").first.click()
    page.get_by_role("textbox", name="当事者の組織2", exact=True).fill("試験物流: 西日本")
    page.get_by_label("公表された日 必須").fill("令和5年9月28日")
    page.get_by_label("発生した日か期間", exact=True).fill("2023-09-20/2023-09-21")
    page.get_by_role("button", name="数を加える").first.click()
    page.get_by_role("textbox", name="数", exact=True).fill("4,244")
    page.get_by_text("内訳・補足").click()
    for number, (label, count) in enumerate([("会員", "3605"), ("退会者", "638"), ("職員", "1")], 1):
        page.get_by_role("button", name="内訳を加える").click()
        page.get_by_role("textbox", name=f"内訳{number}の名前").fill(label)
        page.get_by_role("textbox", name=f"内訳{number}の数").fill(count)
    for word, tag in (("BCC", "誤送信"), ("商社", "卸売業・小売業"), ("姓名", "氏名")):
        page.get_by_label("タグをさがす").fill(word)
        page.get_by_role("checkbox", name=re.compile(f"^{tag}")).check()
    page.get_by_label("公表文の題名").fill("メール誤送信についてのお詫び")
    page.get_by_label("公表した人のページのURL").fill("https://www.example.jp/news/7")
    page.get_by_label("概要", exact=True).fill("試験商事は、会員の名簿を別の会員に誤って送ったと公表した。")
    page.get_by_text("ほかの項目").click()
    page.get_by_label("原因", exact=True).fill("- 宛先を確かめなかった\n- 添付を確かめなかった")


def test_from_an_empty_form_to_a_file_that_check_accepts(quiet: Page, site_url: str, tmp_path: Path) -> None:
    open_form(quiet, site_url)
    fill_in(quiet)
    expect(quiet.get_by_text("問題はありません。")).to_be_visible()
    path = saved(quiet, tmp_path)
    assert re.fullmatch(r"2023-new-misdirected-e-mail-[0-9a-f]{4}\.md", path.name)
    problems = check_files([path], tmp_path / "incidents", read_vocabulary(ROOT / "vocabulary.yml"), published=False)
    assert problems.problems == []
    incident = read_entry(path).incident
    assert incident
    assert typed_values(incident) == {
        "title": "会員名簿の誤送信",
        "org": ["試験商事株式会社", "試験物流: 西日本"],
        "date": "2023-09-28",
        "occurred": "2023-09-20/2023-09-21",
        "tags": ["誤送信", "卸売業・小売業", "氏名"],
        "counts": {"people": {"value": "4244", "breakdown": {"会員": 3605, "退会者": 638, "職員": 1}}},
        "reports": [{"title": "メール誤送信についてのお詫び", "url": "https://www.example.jp/news/7"}],
    }
    assert incident.body.startswith("## 概要\n\n試験商事は、")
    assert incident.body.endswith("## 原因\n\n- 宛先を確かめなかった\n- 添付を確かめなかった")


def test_the_preview_follows_the_fields(quiet: Page, site_url: str) -> None:
    open_form(quiet, site_url)
    fill_in(quiet)
    preview = quiet.get_by_role("region", name="できあがり")
    expect(preview).to_contain_text("4,244人")
    expect(preview).to_contain_text("2023年9月20日〜21日")
    expect(preview.get_by_role("listitem").filter(has_text="宛先を確かめなかった")).to_be_visible()
    expect(preview.get_by_role("term")).to_have_text(["組織", "発生", "公表", "原因", "本人の数", "情報の種類", "業種"])
    preview.get_by_role("tab", name="ファイル").click()
    expect(preview).to_contain_text("occurred: 2023-09-20/2023-09-21")


def test_a_mistake_is_reported_at_its_field_and_leads_there(quiet: Page, site_url: str) -> None:
    open_form(quiet, site_url)
    discovered = quiet.get_by_label("発覚した日", exact=True)
    expect(discovered).not_to_have_attribute("aria-invalid", "true")
    quiet.get_by_label("公表された日 必須").fill("2023-09-28")
    expect(quiet.get_by_text("誤り 2件")).to_be_visible()
    discovered.fill("2023-10-02")
    discovered.blur()
    message = "発覚（2023-10-02）が公表（2023-09-28）より後になっています。どちらかの日付を直してください"
    expect(discovered).to_have_attribute("aria-invalid", "true")
    expect(discovered).to_have_accessible_description(re.compile(re.escape(message)))
    quiet.get_by_label("見出し 必須").focus()
    quiet.get_by_role("button", name=message).click()
    expect(discovered).to_be_focused()
    discovered.fill("2023-09-27")
    expect(discovered).not_to_have_attribute("aria-invalid", "true")


def test_a_date_is_understood_however_it_is_written(quiet: Page, site_url: str) -> None:
    open_form(quiet, site_url)
    date = quiet.get_by_label("公表された日 必須")
    for written, read in (
        ("２０２３年９月２８日", "2023-09-28"),
        ("令和元年5月", "2019-05"),
        ("2023/9/1", "2023-09-01"),
        ("2023年6月頃", "2023-06~"),
        ("2023年8月30日〜31日", "2023-08-30/2023-08-31"),
        ("令和5年8月30日から9月2日まで", "2023-08-30/2023-09-02"),
        ("2023年12月～2024年1月ごろ", "2023-12/2024-01~"),
        ("2023年9月30日〜", "2023-09-30/.."),
        ("2023年9月まで", "../2023-09"),
        ("2023-09-30/2023-10-02~", "2023-09-30/2023-10-02~"),
        ("きのう〜きょう", "きのう〜きょう"),
        ("2023年9月28日（木）", "2023-09-28"),
        ("R5.9.28", "2023-09-28"),
        ("令和五年九月二十八日", "2023-09-28"),
        ("2023年8月下旬", "2023-08~"),
        ("調査中", ""),
        ("2023年9月1日", "2023-09-01"),
    ):
        date.fill(written)
        date.blur()
        expect(date).to_have_value(read)
    expect(quiet.get_by_text("2023年9月1日", exact=True).first).to_be_visible()


def test_the_form_speaks_of_its_fields_and_not_of_the_file(page: Page, site_url: str) -> None:
    def broken(route: Route) -> None:
        response = route.fetch()
        values = {
            "title": "試験商事の" + "名簿" * 100,
            "org": ["試験商事", "試" * 201],
            "date": "2023-09-28",
            "withdrawn": "2023-10-01",
            "counts": {"people": "たくさん", "records": "3"},
            "reports": [
                {"title": "題" * 201, "date": "2023-09-27", "org": "試験商事", "counts": {"records": "4"}},
                {"url": "http://www.example.jp/1"},
            ],
        }
        route.fulfill(response=response, json=response.json() | {"entry": values, "text": ""})

    page.route("**/incidents/2023-396/index.json", broken)
    open_form(page, site_url, "?id=2023-396")
    problems = page.locator(".contribute-problems button")
    expect(problems.filter(has_text="「公表文の題名」を書いてください")).to_have_count(1)
    expect(problems.filter(has_text="「公表文の題名」が長すぎます")).to_have_count(1)
    expect(problems.filter(has_text="「約」「最大」「以上」は数の左で")).to_have_count(1)
    words = [*problems.all_inner_texts(), *page.locator(".contribute-field__help").all_inner_texts()]
    assert len(words) > 20
    foreign = re.compile(r"\b(?!https?\b|www\b|example|jp\b|incidents\b)[a-z_]{3,}\b|リスト|YAML|#|>=|~")
    assert [text for text in words if foreign.search(text)] == []


def test_the_draft_outlives_the_page_until_it_is_discarded(quiet: Page, site_url: str) -> None:
    open_form(quiet, site_url)
    quiet.get_by_label("見出し 必須").fill("会員名簿の誤送信")
    quiet.get_by_text("原因", exact=True).first.click()
    quiet.get_by_role("checkbox", name=re.compile("^誤送信")).check()
    expect(quiet.get_by_text("下書きはこのブラウザーに保存されています。")).to_be_visible()
    open_form(quiet, site_url)
    expect(quiet.get_by_label("見出し 必須")).to_have_value("会員名簿の誤送信")
    expect(quiet.get_by_role("button", name="誤送信を外す")).to_be_visible()
    quiet.on("dialog", lambda dialog: dialog.accept())
    quiet.get_by_role("button", name="はじめから書く").click()
    expect(quiet.get_by_label("見出し 必須")).to_have_value("")


def test_an_incident_has_one_number_of_each_unit(quiet: Page, site_url: str) -> None:
    open_form(quiet, site_url)
    add = quiet.get_by_role("button", name="数を加える").first
    for number in ("4244", "3"):
        add.click()
        quiet.get_by_role("textbox", name="数", exact=True).last.fill(number)
    first, second = quiet.get_by_role("combobox", name="何の数か").all()
    taken = second.evaluate("select => select.value")
    expect(first.locator(f"option[value={taken}]")).to_be_disabled()
    second.select_option("files")
    expect(first.locator(f"option[value={taken}]")).to_be_enabled()
    expect(first.locator("option[value=files]")).to_be_disabled()
    expect(quiet.get_by_role("region", name="できあがり")).to_contain_text("ファイル")
    while add.is_visible():
        add.click()
    units = [each.input_value() for each in quiet.get_by_role("combobox", name="何の数か").all()]
    assert len(units) == len(set(units)) == len(UNITS)


def test_a_number_is_understood_however_it_is_written(quiet: Page, site_url: str) -> None:
    open_form(quiet, site_url)
    quiet.get_by_role("button", name="数を加える").first.click()
    field = quiet.get_by_role("textbox", name="数", exact=True)
    certainty = quiet.get_by_role("combobox", name="数の性質")
    for written, qualifier, number in (
        ("約１万3,400人", "~", "13400"),
        ("最大20万人", "<=", "200000"),
        ("2千3百人", "", "2300"),
        ("最大20万件", "", "最大20万件"),
        ("延べ120人", "", "延べ120人"),
        ("不明", "", ""),
        ("90名以上", ">=", "90"),
        ("1.3万", "", "13000"),
        ("4,244", "", "4244"),
        ("~60", "~", "60"),
        ("3社の90人", "", "3社の90人"),
        ("数百人", "", "数百人"),
        ("-3", "", "-3"),
    ):
        certainty.select_option("")
        field.fill(written)
        field.blur()
        expect(field).to_have_value(number)
        expect(certainty).to_have_value(qualifier)


def test_no_part_of_a_number_is_lost_unsaid(quiet: Page, site_url: str) -> None:
    open_form(quiet, site_url)
    quiet.get_by_role("button", name="数を加える").first.click()
    quiet.get_by_text("内訳・補足").click()
    for number in (1, 2):
        quiet.get_by_role("button", name="内訳を加える").click()
        quiet.get_by_role("textbox", name=f"内訳{number}の名前").fill("会員")
    quiet.get_by_role("textbox", name="内訳1の数").fill("3")
    problems = quiet.get_by_role("region", name="確かめて送る")
    for message in ("数を書いてください（", "内訳の数を書いてください", "内訳の「会員」が二度あります。"):
        expect(problems.get_by_role("button", name=message)).to_be_visible()
    quiet.get_by_role("textbox", name="内訳2の名前").fill("職員")
    quiet.get_by_role("textbox", name="内訳2の数").fill("1")
    quiet.get_by_role("textbox", name="数", exact=True).fill("4")
    expect(problems.get_by_role("button", name="内訳")).to_have_count(0)
    expect(problems.get_by_role("button", name="数を書いてください")).to_have_count(0)


def test_a_link_does_not_take_the_place_of_a_draft_unasked(quiet: Page, site_url: str) -> None:
    open_form(quiet, site_url)
    title = quiet.get_by_label("見出し 必須")
    title.fill("会員名簿の誤送信")
    expect(quiet.get_by_text("下書きはこのブラウザーに保存されています。")).to_be_visible()
    quiet.once("dialog", lambda dialog: dialog.dismiss())
    open_form(quiet, site_url, "?title=x")
    expect(title).to_have_value("会員名簿の誤送信")
    quiet.once("dialog", lambda dialog: dialog.accept())
    open_form(quiet, site_url, "?title=x")
    expect(title).to_have_value("x")


def test_a_correction_begun_before_the_entry_changed_asks_which_to_go_on_with(page: Page, site_url: str) -> None:
    def newer(route: Route) -> None:
        response = route.fetch()
        incident = response.json()
        incident["entry"]["title"] = "新しい見出し"
        route.fulfill(response=response, json=incident)

    open_form(page, site_url, "?id=2023-396")
    title = page.get_by_label("見出し 必須")
    title.fill("直しかけの見出し")
    expect(page.get_by_text("下書きはこのブラウザーに保存されています。")).to_be_visible()
    open_form(page, site_url, "?id=2023-396")  # nothing changed, nothing asked
    expect(title).to_have_value("直しかけの見出し")
    page.route("**/incidents/2023-396/index.json", newer)
    page.once("dialog", lambda dialog: dialog.dismiss())
    open_form(page, site_url, "?id=2023-396")
    expect(title).to_have_value("直しかけの見出し")
    page.once("dialog", lambda dialog: dialog.accept())
    open_form(page, site_url, "?id=2023-396")
    expect(title).to_have_value("新しい見出し")


def test_a_draft_that_cannot_be_read_can_be_discarded(page: Page, site_url: str) -> None:
    open_form(page, site_url)
    page.get_by_label("見出し 必須").fill("会員名簿の誤送信")
    expect(page.get_by_text("下書きはこのブラウザーに保存されています。")).to_be_visible()
    page.evaluate(
        "for (const key of Object.keys(localStorage)) if (key.startsWith('contribute:')) localStorage[key] = '{}'"
    )
    page.reload()
    page.get_by_role("button", name="下書きを消して開く").click()
    expect(page.get_by_label("見出し 必須")).to_have_value("")


def test_no_text_is_lost_where_an_entry_has_a_heading_twice(page: Page, site_url: str, tmp_path: Path) -> None:
    def twice(route: Route) -> None:
        response = route.fetch()
        incident = response.json() | {"text": "## 概要\n\n一つめ。\n\n## 原因\n\n誤り。\n\n## 概要\n\n二つめ。"}
        route.fulfill(response=response, json=incident)

    page.route("**/incidents/2023-396/index.json", twice)
    open_form(page, site_url, "?id=2023-396")
    incident = read_entry(saved(page, tmp_path)).incident
    assert incident and incident.body == "## 概要\n\n一つめ。\n\n二つめ。\n\n## 原因\n\n誤り。"


def test_a_correction_names_incidents_that_only_look_alike(page: Page, site_url: str, tmp_path: Path) -> None:
    open_form(page, site_url, "?id=2023-396")
    page.get_by_text("取り下げ・重複").click()
    others = page.get_by_label("似ているが別の事件の番号か仮の名前")
    others.fill("2023-396、2023-002")
    expect(page.get_by_text("「2023-396」はこの事件の番号です")).to_have_count(1)
    others.fill("2023-001, 2023-new-usb 2023-002")
    incident = read_entry(saved(page, tmp_path)).incident
    assert incident and incident.distinct_from == ("2023-001", "2023-new-usb", "2023-002")


def test_the_address_can_fill_the_form(quiet: Page, site_url: str) -> None:
    query = "?title=%E5%90%8D%E7%B0%BF%E3%81%AE%E7%B4%9B%E5%A4%B1&url=https://www.example.jp/1&org=a&org=b&tag=USB&date=2023"
    open_form(quiet, site_url, query)
    expect(quiet.get_by_label("見出し 必須")).to_have_value("名簿の紛失")
    expect(quiet.get_by_label("公表した人のページのURL")).to_have_value("https://www.example.jp/1")
    expect(quiet.get_by_role("textbox", name="当事者の組織2", exact=True)).to_have_value("b")
    expect(quiet.get_by_role("button", name="USBメモリーを外す")).to_be_visible()


def test_what_the_address_brings_cannot_run(page: Page, site_url: str) -> None:
    page.goto(
        f"{site_url}{FORM}?title=<img src=x onerror=alert(1)>&text=<script>alert(1)</script>[a](javascript:alert(1))"
    )
    preview = page.get_by_role("region", name="できあがり")
    expect(preview).to_contain_text("<script>alert(1)</script>[a](javascript:alert(1))")
    assert preview.locator("img, script, a").count() == 0
    expect(page.get_by_role("button", name=re.compile("^HTML「<script>」は使えません"))).to_be_visible()


@pytest.mark.parametrize("id", ["2023-396", "2023-358", "2023-398"])
def test_a_correction_begins_with_the_entry_as_it_is(quiet: Page, site_url: str, tmp_path: Path, id: str) -> None:
    """Every entry is read and written by the form's modules in tests/javascripts/."""
    open_form(quiet, site_url, f"?id={id}")
    expect(quiet.get_by_text(f"事件番号 {id} を直しています。")).to_be_visible()
    before, after = read_entry(ROOT / f"incidents/2023/{id}.md").incident, read_entry(saved(quiet, tmp_path)).incident
    assert before
    assert after == before


def test_an_incident_of_the_same_organisation_is_shown(quiet: Page, site_url: str) -> None:
    open_form(quiet, site_url)
    quiet.get_by_label("当事者の組織 必須").fill("野辺地町")
    similar = quiet.get_by_role("complementary", name="すでに載っている事件")
    expect(similar.get_by_role("link", name="公用USBメモリーの紛失")).to_be_visible()
    similar.get_by_role("link", name="これを直す").click()
    expect(quiet.get_by_label("見出し 必須")).to_have_value("公用USBメモリーの紛失")


@pytest.mark.usefixtures("github")
def test_a_new_entry_goes_to_githubs_new_file_page(page: Page, site_url: str) -> None:
    with_repository(page, site_url)
    open_form(page, site_url)
    fill_in(page)
    link = page.get_by_role("link", name="GitHub で送る")
    expect(link).to_have_attribute("href", re.compile(quote("添付を確かめなかった")))
    address = link.get_attribute("href") or ""
    assert address.startswith(f"{REPOSITORY}/new/main/incidents/2023?filename=2023-new-misdirected-e-mail-")
    assert "&value=---%0Atitle%3A%20" in address
    with page.expect_popup() as popup:
        link.click()
    opened = popup.value.evaluate("location.href")
    assert opened.replace("%27", "'") == address


def test_with_errors_nothing_is_sent(page: Page, site_url: str) -> None:
    with_repository(page, site_url)
    open_form(page, site_url)
    page.get_by_role("link", name="GitHub で送る").click()
    expect(page.get_by_text("誤りを直してから送ってください。")).to_be_visible()
    expect(page.get_by_label("見出し 必須")).to_have_attribute("aria-invalid", "true")
    assert len(page.context.pages) == 1


@pytest.mark.usefixtures("github")
def test_a_correction_goes_to_githubs_edit_page_with_the_text_copied(page: Page, site_url: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site_url.rstrip("/"))
    with_repository(page, site_url)
    open_form(page, site_url, "?id=2023-396")
    page.get_by_label("見出し 必須").fill("USBメモリーの紛失")
    expect(page.get_by_role("region", name="できあがり")).to_contain_text("USBメモリーの紛失")
    with page.expect_popup() as popup:
        page.get_by_role("link", name="GitHub で送る").click()
    expect(popup.value).to_have_url(f"{REPOSITORY}/edit/main/incidents/2023/2023-396.md")
    popup.value.close()
    assert page.evaluate("navigator.clipboard.readText()").startswith("---\ntitle: USBメモリーの紛失\n")


@pytest.fixture
def github(page: Page) -> None:
    """Answer for GitHub, which no test asks."""
    context: BrowserContext = page.context
    context.route("https://github.com/**", lambda route: route.fulfill(body="GitHub", content_type="text/plain"))


def test_the_form_is_accessible_and_fits(quiet: Page, site_url: str) -> None:
    open_form(quiet, site_url, "?id=2023-389")
    for summary in quiet.locator(".contribute summary").all():
        if not summary.evaluate("summary => summary.parentElement.open"):
            summary.click()
    assert_accessible_on_screens(quiet, 1280, 390)


def test_the_keyboard_alone_fills_the_form(quiet: Page, site_url: str) -> None:
    open_form(quiet, site_url)
    quiet.get_by_label("見出し 必須").focus()
    quiet.keyboard.type("名簿の紛失")
    quiet.keyboard.press("Tab")
    quiet.keyboard.type("試験商事")
    quiet.keyboard.press("Tab")
    expect(quiet.get_by_role("button", name="組織を加える").first).to_be_focused()
    quiet.keyboard.press("Enter")
    expect(quiet.get_by_role("textbox", name="当事者の組織2", exact=True)).to_be_focused()
    quiet.keyboard.type("試験物流")
    quiet.get_by_label("タグをさがす").focus()
    quiet.keyboard.type("置き忘れ")
    # A reader goes on to what is seen.
    expect(quiet.get_by_role("checkbox", name="紛失・置き忘れ")).to_be_visible()
    for _ in range(2):
        quiet.keyboard.press("Tab")
    quiet.keyboard.press("Space")
    expect(quiet.get_by_role("button", name="紛失・置き忘れを外す")).to_be_visible()
    quiet.get_by_role("tab", name="ページ").focus()
    quiet.keyboard.press("ArrowRight")
    expect(quiet.get_by_role("tabpanel", name="ファイル")).to_contain_text("org: [試験商事, 試験物流]")


def test_the_preview_shows_facts_as_the_page_will_and_choices_look_like_choices(quiet: Page, site_url: str) -> None:
    quiet.goto(f"{site_url}contribute/?id=2023-396")
    name, organisation = (quiet.locator(f".contribute-preview .facts {part}").first for part in ("dt", "dd"))
    expect(organisation).to_contain_text("野辺地町")
    top = "element => element.getBoundingClientRect().y"
    assert abs(name.evaluate(top) - organisation.evaluate(top)) < 4
    expect(quiet.get_by_label("何の数か").first).to_have_css("appearance", "auto")


def test_no_label_has_marks_of_the_file(quiet: Page, site_url: str) -> None:
    quiet.goto(f"{site_url}contribute/?id=2023-396")
    labels = quiet.locator(".contribute-field > label")
    expect(labels.first).to_be_visible()
    assert [text for text in labels.all_text_contents() if "`" in text or ":" in text] == []


def test_several_organisations_typed_into_one_field_are_split(quiet: Page, site_url: str) -> None:
    open_form(quiet, site_url)
    quiet.get_by_label("当事者の組織 必須").fill("川上町、川下町")
    quiet.get_by_label("見出し 必須").focus()
    expect(quiet.get_by_label("当事者の組織 必須")).to_have_value("川上町")
    expect(quiet.get_by_label("当事者の組織2", exact=True)).to_have_value("川下町")
    quiet.get_by_role("tab", name="ファイル").click()
    expect(quiet.get_by_role("tabpanel", name="ファイル")).to_contain_text("org: [川上町, 川下町]")


def test_a_pasted_list_of_organisations_is_split(quiet: Page, site_url: str) -> None:
    open_form(quiet, site_url)
    quiet.get_by_label("当事者の組織 必須").focus()
    quiet.evaluate(
        """(text) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData("text", text);
            const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
            document.activeElement.dispatchEvent(paste);
        }""",
        "・川上町\n・株式会社みほん\n",
    )
    expect(quiet.get_by_label("当事者の組織 必須")).to_have_value("川上町")
    expect(quiet.get_by_label("当事者の組織2", exact=True)).to_have_value("株式会社みほん")


def test_a_municipality_of_several_prefectures_is_asked_for_its_own(quiet: Page, site_url: str) -> None:
    open_form(quiet, site_url)
    quiet.get_by_label("当事者の組織 必須").fill("池田町")
    quiet.get_by_label("見出し 必須").focus()
    message = quiet.get_by_text("「池田町」は北海道・福井県・長野県・岐阜県にあります。", exact=False)
    expect(message.first).to_be_visible()
    quiet.get_by_label("当事者の組織 必須").fill("池田町（福井県）")
    expect(message).to_have_count(0)


def test_an_incident_of_the_same_organisation_spelt_otherwise_is_shown(quiet: Page, site_url: str) -> None:
    open_form(quiet, site_url)
    quiet.get_by_label("当事者の組織 必須").fill("青森県野辺地町役場")
    similar = quiet.get_by_role("complementary", name="すでに載っている事件")
    expect(similar.get_by_role("link", name="公用USBメモリーの紛失")).to_be_visible()
