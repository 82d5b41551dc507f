"""What was added, corrected and withdrawn: as data, and as a page."""

import json

from archives import UNKNOWN_HISTORY, archive, history, incident
from jikenbo.archive.history import ChangeKind, History
from jikenbo.archive.incident import Incident
from jikenbo.pages import pages
from jikenbo.pages.changes import CHANGES_A_DAY, DAYS
from pages.rendering import html_of, parse
from published_files import SETTINGS, published

INCIDENTS = (incident("2019-001", date="2019"), incident("2023-001", withdrawn="2026-11-03", reason="誤り"))
HISTORY = history(
    ("2026-11-03", "2023-001", "withdrawn"),
    ("2026-11-02", "2019-001", "corrected"),
    ("2026-11-02", "2018-009", "added"),
    ("2026-11-01", "2023-001", "added"),
)


def page(*incidents: Incident, of: History = HISTORY) -> str:
    made = {file.path: file.content.decode() for file in pages(archive(*incidents, history=of), SETTINGS)}
    return html_of("changes/index.md", made["changes/index.md"], SETTINGS)


def test_every_change_of_a_present_record_is_listed_newest_first() -> None:
    listed = json.loads(published(archive(*INCIDENTS, history=HISTORY))["data/changes.json"])
    assert listed["known"] is True and listed["schema_version"] and listed["data_hash"]
    assert [(change["date"], change["kind"], change["id"]) for change in listed["changes"]] == [
        ("2026-11-03", "withdrawn", "2023-001"),
        ("2026-11-02", "corrected", "2019-001"),
        ("2026-11-01", "added", "2023-001"),
    ]
    assert listed["changes"][0]["url"] == "https://archive.example/incidents/2023-001/"
    assert listed["changes"][0]["title"] == "名簿の紛失" and listed["changes"][0]["org"] == ["架空市"]


def test_an_unknown_history_is_said_to_be_unknown() -> None:
    listed = json.loads(published(archive(*INCIDENTS))["data/changes.json"])
    assert (listed["known"], listed["changes"]) == (False, [])
    assert "更新履歴はわかりません" in page(*INCIDENTS, of=UNKNOWN_HISTORY)


def test_the_page_shows_each_day_with_what_was_done() -> None:
    root = parse(page(*INCIDENTS))
    days = [" ".join(element.text().split()) for element in root.elements() if element.tag == "h2"]
    assert days == ["2026-11-03 取り下げ 1件", "2026-11-02 訂正 1件", "2026-11-01 追加 1件"]
    links = [element.attributes["href"] for element in root.elements() if element.tag == "a"]
    assert [link for link in links if "/incidents/" in link] == [
        "../incidents/2023-001/",
        "../incidents/2019-001/",
        "../incidents/2023-001/",
    ]


def test_the_page_is_bounded_and_says_what_it_leaves_out() -> None:
    many = [incident(f"2023-{number:03}") for number in range(CHANGES_A_DAY + 3)]
    first: list[tuple[str, str, ChangeKind]] = [("2026-11-30", each.id, "added") for each in many]
    shown = page(*many, of=history(*first))
    assert shown.count('<li><span class="date">') == CHANGES_A_DAY and "ほか 3件" in shown
    moments = [f"20{year}-{month:02}-01" for year in (26, 25, 24) for month in range(12, 0, -1)]
    days: list[tuple[str, str, ChangeKind]] = [(moment, "2023-001", "corrected") for moment in moments]
    assert page(*many, of=history(*days)).count('<section aria-labelledby="changes-') == DAYS
