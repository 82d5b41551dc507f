"""What an incident's page says beyond the entry: days between, revisions, the law, what is related, how to cite it."""

from __future__ import annotations

import json

from hypothesis import given, settings

from archives import VOCABULARY, archive, archives, history, incident, organisations_of
from jikenbo.archive.incident import Incident
from jikenbo.archive.reading import Archive
from jikenbo.pages import pages
from jikenbo.pages.related import ALIKE, OF_ORGANISATION, RelatedIncidents
from jikenbo.pages.revisions import revisions
from jikenbo.settings import Settings
from pages.rendering import Element, render

SETTINGS = Settings("事件簿", "https://jikenbo.example/")
WITH_REPOSITORY = Settings("事件簿", "https://jikenbo.example/", "https://github.com/example/jikenbo")


def page(own: Incident, *others: Incident, with_settings: Settings = SETTINGS) -> Element:
    made = {file.path: file.content.decode() for file in pages(archive(own, *others), with_settings)}
    path = f"incidents/{own.id}.md"
    return render(path, made[path], with_settings)


def part(root: Element, name: str, value: str) -> Element:
    return next(own for own in root.elements() if own.attributes.get(name) == value)


def targets(root: Element) -> list[str]:
    return [own.attributes["href"] for own in root.elements() if own.tag == "a"]


def test_days_between_the_dates_are_shown_where_both_are_known_to_the_day() -> None:
    own = incident(occurred="2023-03-01", discovered="2023-03-11", date="2023-04-01")
    assert part(page(own), "class", "discovered").text().endswith("発生から10日")
    assert part(page(own), "class", "date").text().endswith("発覚から21日、発生から31日")
    vague = incident(occurred="2023-03", discovered="2023-03-11~", date="2023-04-01")
    assert "から" not in part(page(vague), "class", "date").text()


def test_what_was_not_published_is_said_to_be_so_and_never_zero() -> None:
    root = page(incident())
    for kind in ("occurred", "discovered", "cause", "count", "data", "medium"):
        assert part(root, "class", kind).text().endswith("公表なし")


def test_every_facet_is_shown_in_the_order_of_the_vocabulary() -> None:
    own = incident(tags=[next(iter(facet.tags)) for facet in reversed(VOCABULARY.facets.values())])
    kinds = [element.attributes.get("class") for element in part(page(own), "class", "facts").elements()]
    assert [kind for kind in kinds if kind in VOCABULARY.facets] == list(VOCABULARY.facets)


def test_revised_numbers_are_shown_from_first_to_latest() -> None:
    reports = [
        {"title": "第2報", "date": "2023-05-01", "counts": {"people": "~3000"}},
        {"title": "第1報", "date": "2023-04-01", "counts": {"people": "<=5000"}},
        {"title": "第3報", "date": "2023-05-09", "counts": {"people": "~3000"}},
    ]
    own = incident(counts={"people": "2890"}, reports=reports)
    assert [revision.numbers for revision in revisions(own, organisations_of(own))] == [
        ("最大5,000人", "約3,000人", "2,890人")
    ]
    assert "本人の数の移り変わり: 最大5,000人 → 約3,000人 → 2,890人" in part(page(own), "class", "revisions").text()


def test_the_numbers_of_several_clients_are_not_revisions_of_each_other() -> None:
    reports = [
        {"title": "お詫び", "org": "例示町", "date": "2023-04-02", "counts": {"people": "70"}},
        {"title": "お詫び", "org": "見本県", "date": "2023-04-03", "counts": {"people": "30"}},
    ]
    own = incident(org="架空印刷株式会社", counts={"people": "100"}, reports=reports)
    assert revisions(own, organisations_of(own)) == ()
    again = [*reports, {"title": "訂正", "org": "見本県", "date": "2023-04-09", "counts": {"people": "31"}}]
    printer = incident(org="架空印刷株式会社", counts={"people": "101"}, reports=again)
    changed = revisions(printer, organisations_of(printer))
    assert [(revision.organisation, revision.numbers) for revision in changed] == [("見本県", ("30人", "31人"))]


def test_reports_are_in_the_order_of_their_dates_with_source_and_copy() -> None:
    reports = [
        {"title": "日付なし"},
        {"title": "続報", "date": "2023-05-01", "url": "https://example.jp/2", "archive": "https://archive.example/2"},
        {"title": "初報", "date": "2023-04-01", "url": "https://example.jp/1"},
    ]
    timeline = part(page(incident(reports=reports)), "class", "timeline")
    assert [own.text() for own in timeline.elements() if own.tag == "cite"] == ["初報", "続報", "日付なし"]
    assert targets(timeline) == [
        "https://example.jp/1",
        "https://example.jp/2",
        "https://archive.example/2",
        "../../contribute/?id=2023-001&field=reports",
    ]
    assert timeline.text().count("出典のURLを募集しています") == 1


def test_the_number_and_the_primary_source_come_first() -> None:
    reports = [
        {"title": "記事", "date": "2023-04-01", "url": "https://press.example/1", "kind": "報道"},
        {"title": "お詫び", "date": "2023-04-02", "archive": "https://archive.example/2"},
    ]
    lead = part(page(incident(counts={"people": "<=90"}, reports=reports)), "class", "incident-lead")
    assert lead.text() == "本人の数 最大90人 公表文の写しを読む"
    assert targets(lead) == ["https://archive.example/2"]


def test_the_law_is_an_estimate_with_its_reason() -> None:
    root = page(incident(tags=["不正アクセス", "氏名"], counts={"people": "1001"}))
    rows = [own.text() for own in part(root, "class", "law").elements() if own.tag == "tr"]
    assert "推定" in part(root, "id", "law").text()
    assert rows[2].startswith("不正の目的 規則7条3号当たるとみられる") and "不正アクセス" in rows[2]
    assert rows[3] == "多数の本人 規則7条4号当たるとみられる1,001人は1,000人超に当たる"


def test_related_incidents_say_why_and_withdrawn_ones_are_not_among_them() -> None:
    tags = ["盗難", "教育"]
    own = incident("2023-005", org="株式会社架空商事", tags=tags)
    others = [
        incident("2023-001", title="甲", org="架空商事"),
        incident("2023-002", title="乙", org="例示町", tags=tags),
        incident("2023-003", title="丙", org="見本県", tags=["盗難", "製造業"]),
        incident("2023-004", title="丁", org="架空商事", withdrawn="2023-05-01"),
    ]
    section = part(page(own, *others), "class", "related")
    assert [found.text() for found in section.elements() if found.tag in ("h3", "li")] == [
        "同じ組織",
        "甲 架空商事 2023年4月1日",
        "似た事件",
        "乙 例示町 2023年4月1日 原因・業種が同じ",
    ]


def test_what_shares_most_comes_first_and_what_shares_only_a_cause_is_not_alike() -> None:
    tags = ["誤送信", "電子メール", "教育", "氏名", "メールアドレス"]
    own = incident("2023-001", org="架空大学", tags=tags, counts={"people": 50}, date="2023-04-01")
    others = [
        incident("2023-002", org="例示大学", tags=["誤送信", "教育"], date="2023-04-02"),
        incident("2020-001", org="見本大学", tags=tags, counts={"people": 60}, date="2020-04-01"),
        incident("2021-001", org="甲社", tags=["誤送信", "電子メール", "製造業", "氏名"], date="2021-04-01"),
        incident("2023-003", org="乙社", tags=["誤送信", "FAX", "製造業"], date="2023-04-01"),
        incident("2023-004", org="丙大学", tags=["盗難", "電子メール", "教育", "氏名"], date="2023-04-01"),
    ]
    found = RelatedIncidents([own, *others], VOCABULARY, organisations_of(own, *others)).alike(own)
    assert [(each.incident.id, each.reason) for each in found] == [
        ("2020-001", "原因・媒体・業種・規模・情報の種類が同じ"),
        ("2021-001", "原因・媒体・情報の種類が同じ"),
        ("2023-002", "原因・業種が同じ"),
    ]


def test_related_incidents_are_the_nearest_in_time_of_two_as_near_the_newer_first() -> None:
    own = [incident(f"2023-{day:03}", date=f"2023-04-{day:02}") for day in range(11, 24)]
    finder = RelatedIncidents(own, VOCABULARY, organisations_of(*own))
    near = [[int(found.incident.id[-2:]) for found in finder.of_organisation(given)] for given in own]
    assert near == [[12, 13, 14], *([day + 1, day - 1, day + 2] for day in range(12, 22)), [23, 21, 20], [22, 21, 20]]


def test_of_one_day_the_higher_number_is_newer() -> None:
    own = [incident(f"2023-{number}", date="2023-06-01") for number in ("999", "1000", "1001")]
    found = RelatedIncidents(own, VOCABULARY, organisations_of(*own)).of_organisation(own[1])
    assert [related.incident.id for related in found] == ["2023-1001", "2023-999"]
    assert [newest.id for newest in archive(*own).newest_first] == ["2023-1001", "2023-1000", "2023-999"]


def test_a_withdrawn_incident_leads_to_the_nearest_in_time_too() -> None:
    own = [incident(f"{year}-001", date=f"{year}-06") for year in range(2011, 2024)]
    gone = incident("2016-002", date="2016-07", duplicate_of="2016-001")
    found = RelatedIncidents(own, VOCABULARY, organisations_of(*own)).of_organisation(gone)
    assert [related.incident.id for related in found] == ["2016-001", "2017-001", "2015-001"]


@given(archives(max_size=12))
@settings(deadline=None, max_examples=40)
def test_no_incident_is_related_to_itself_or_twice_or_too_often(of: Archive) -> None:
    finder = RelatedIncidents(of.newest_first, of.vocabulary, of.organisations)
    for own in of.incidents:
        of_organisation, alike = finder.of_organisation(own), finder.alike(own)
        ids = [found.incident.id for found in (*of_organisation, *alike)]
        assert own.id not in ids and len(ids) == len(set(ids))
        assert len(of_organisation) <= OF_ORGANISATION and len(alike) <= ALIKE


def test_the_page_says_how_to_cite_it_and_where_to_correct_it() -> None:
    use = part(page(incident()), "class", "use")
    citation = "事件簿「名簿の紛失（架空市）」（2023年4月1日公表）、事件番号2023-001"
    assert f"{citation}、https://jikenbo.example/incidents/2023-001/" in use.text()
    assert "index.json" in targets(use)
    assert "../../contribute/?id=2023-001" in targets(use)


def test_edit_and_history_need_a_repository() -> None:
    assert not [link for link in targets(page(incident())) if "github.com" in link]
    root = page(incident(), with_settings=WITH_REPOSITORY)
    assert [link for link in targets(root) if "github.com" in link] == [
        "https://github.com/example/jikenbo/edit/main/incidents/2023/2023-001.md",
        "https://github.com/example/jikenbo/commits/main/incidents/2023/2023-001.md",
    ]


def test_a_withdrawn_or_duplicate_entry_keeps_its_page_with_a_banner() -> None:
    withdrawn = page(incident(withdrawn="2023-05-01", reason="誤報だった"))
    assert part(withdrawn, "class", "banner").text() == (
        "取り下げられた事件です。2023年5月1日に取り下げられました。理由: 誤報だった"
    )
    double = page(incident("2023-002", duplicate_of="2023-001"), incident("2023-001"))
    assert targets(part(double, "class", "banner")) == ["../2023-001/"]


def test_neighbours_skip_withdrawn_incidents() -> None:
    first, gone, last = (
        incident("2023-001", date="2023-01-01"),
        incident("2023-002", date="2023-02-01", withdrawn="2023-03-01"),
        incident("2023-003", date="2023-03-01"),
    )
    assert targets(part(page(last, first, gone), "class", "neighbours")) == ["../2023-001/"]
    assert targets(part(page(first, gone, last), "class", "neighbours")) == ["../2023-003/"]


def test_machines_learn_the_same_and_no_text_ends_the_script() -> None:
    own = incident(
        title="</script><script>alert(1)</script>",
        date="2023-04",
        reports=[{"title": "お詫び", "url": "https://example.jp/1", "date": "2023-04-02"}, {"title": "続報"}],
    )
    said = json.loads(part(page(own), "type", "application/ld+json").text())
    assert said["headline"] == own.title
    assert "datePublished" not in said  # nobody knows when the record was added
    assert said["about"] == [{"@type": "Organization", "name": "架空市"}]
    assert said["citation"] == [
        {"@type": "CreativeWork", "name": "お詫び", "url": "https://example.jp/1", "datePublished": "2023-04-02"},
        {"@type": "CreativeWork", "name": "続報"},
    ]


def test_the_page_shows_when_its_record_was_added_and_changed() -> None:
    changes = history(("2026-11-05", "2023-001", "corrected"), ("2026-11-01", "2023-001", "added"))
    files = {file.path: file.content.decode() for file in pages(archive(incident(), history=changes), SETTINGS)}
    text = files["incidents/2023-001.md"]
    root = render("incidents/2023-001.md", text)
    assert "追加 2026-11-01・更新 2026-11-05" in root.text()
    assert '\nadded: "2026-11-01"\nmodified: "2026-11-05"\n' in text
    said = json.loads(part(root, "type", "application/ld+json").text())
    assert (said["datePublished"], said["dateModified"]) == ("2026-11-01", "2026-11-05")


def test_a_record_that_never_changed_has_one_day_and_one_without_history_none() -> None:
    added = history(("2026-11-01", "2023-001", "added"))
    files = {file.path: file.content.decode() for file in pages(archive(incident(), history=added), SETTINGS)}
    assert "追加 2026-11-01　" in render("incidents/2023-001.md", files["incidents/2023-001.md"]).text()
    assert "追加 " not in page(incident()).text() and "更新 2" not in page(incident()).text()


def test_machines_read_no_day_that_is_not_known() -> None:
    vague = ["2023", "2023-09", "202X", "2023-09-28~", "2023-09-28/2023-10-01"]
    own = incident(date="2023", reports=[{"title": "お詫び", "date": date} for date in vague])
    said = json.loads(part(page(own), "type", "application/ld+json").text())
    assert "datePublished" not in said
    assert {each["datePublished"] for each in said["citation"] if "datePublished" in each} == {"2023", "2023-09"}
