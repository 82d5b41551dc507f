"""Incidents as search sees them: with the facets by which statistics count them."""

from __future__ import annotations

from archives import VOCABULARY, incident
from jikenbo.pipeline.records import record_of


def test_a_record_has_the_facets_the_order_and_the_facts_of_its_incident() -> None:
    record = record_of(
        incident(org=["架空市", "架空町"], tags=["盗難", "紙", "地方公共団体"], counts={"people": "~1500"}), VOCABULARY
    )
    assert dict(record.filters) == {
        "year": ("2023",),
        "cause": ("盗難",),
        "medium": ("紙",),
        "sector": ("地方公共団体",),
        "scale": ("〜1万",),
        "organisation": ("架空市", "架空町"),
    }
    assert dict(record.sort) == {"date": "2023-04-01", "latest": "2023-04-01", "people": "1500"}
    assert record.facts["organisation"] == "架空市、架空町"
    assert record.facts["people"] == "約1,500人"


def test_a_number_that_was_not_published_orders_nothing_and_is_not_zero() -> None:
    record = record_of(incident(tags=["盗難"]), VOCABULARY)
    assert "people" not in record.sort
    assert record.facts["people"] == ""
    assert record.filters["scale"] == ("不明",)


def test_an_incident_that_does_not_stand_is_found_by_words_but_in_no_facet() -> None:
    withdrawn = record_of(incident(tags=["盗難"], withdrawn="2024-01-05", reason="別の組織の事件だった"), VOCABULARY)
    assert withdrawn.filters == {}
    assert withdrawn.title == "名簿の紛失"
