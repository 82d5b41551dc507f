"""Which incidents the home page shows first."""

from __future__ import annotations

from archives import history, incident
from jikenbo.archive.history import History
from jikenbo.pages.highlights import (
    FOLLOWED_UP,
    LARGEST,
    followed_up,
    largest_of_the_year,
    last_change,
    newest_added,
)


def test_the_record_added_last_comes_first_and_one_without_history_last() -> None:
    old, new, unknown = incident("2014-001", date="2014"), incident("2023-001"), incident("2023-002")
    known = history(("2026-11-02", "2014-001", "added"), ("2026-11-01", "2023-001", "added"))
    assert newest_added([unknown, new, old], known) == [old, new, unknown]


def test_without_history_the_newest_disclosed_stay_first() -> None:
    incidents = [incident(f"2023-{number:03}") for number in range(30, 0, -1)]
    assert newest_added(incidents, History()) == incidents[:10]


def test_the_largest_are_those_of_the_twelve_months_before_the_newest_disclosure() -> None:
    inside = incident("2023-001", date="2023-05-01", counts={"people": "10"})
    larger = incident("2023-002", date="2023-04-01", counts={"people": "~2000"})
    outside = incident("2022-001", date="2022-04-30", counts={"people": "99999"})
    newest = incident("2023-003", date="2023-05-02", counts={"records": "500000"})
    assert largest_of_the_year([newest, inside, larger, outside]) == [larger, inside]
    many = [incident(f"2023-{number:03}", counts={"people": str(number)}) for number in range(1, 9)]
    assert [own.counts["people"].value for own in largest_of_the_year(many)] == [8, 7, 6, 5, 4]
    assert LARGEST == 5 and largest_of_the_year([]) == []


def test_an_incident_with_a_later_notice_is_a_follow_up_and_press_alone_is_not() -> None:
    first = {"title": "第1報", "date": "2023-04-01"}
    second = {"title": "第2報", "date": "2023-06-01"}
    revised = incident("2023-001", reports=[second, first])
    later = incident("2023-002", reports=[first, {"title": "最終報", "date": "2023-07-01"}])
    press = incident("2023-003", reports=[first, {**second, "org": "例示新聞", "kind": "報道"}])
    same_day = incident("2023-004", reports=[first, {"title": "関係組織の公表", "date": "2023-04-01"}])
    found = followed_up([revised, later, press, same_day])
    assert [(own.id, str(date), number) for own, date, number in found] == [
        ("2023-002", "2023-07-01", 2),
        ("2023-001", "2023-06-01", 2),
    ]
    assert len(followed_up([later] * 9)) == FOLLOWED_UP


def test_the_day_of_the_last_change_is_known_only_with_a_history() -> None:
    assert str(last_change(history(("2026-11-02", "2023-001", "corrected")))) == "2026-11-02"
    assert last_change(History()) is None
