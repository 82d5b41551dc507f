"""The page of one incident."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jikenbo.addresses import incident_address, organisation_address
from jikenbo.archive.count import format_count
from jikenbo.archive.edtf import format_japanese
from jikenbo.archive.incident import Incident
from jikenbo.archive.law import findings
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.output import OutputFile
from jikenbo.pages.body import body_html
from jikenbo.pages.document import document
from jikenbo.pages.facts import Fact, facts
from jikenbo.pages.json_ld import json_ld
from jikenbo.pages.related import Related
from jikenbo.pages.reports import reports_in_order
from jikenbo.pages.revisions import revisions
from jikenbo.settings import Settings


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an incident's page shows of others: its neighbours in the order of disclosure, and what is related to it."""

    newer: Incident | None
    older: Incident | None
    related: tuple[Related, ...]


def incident_page(
    incident: Incident, vocabulary: Vocabulary, settings: Settings, surroundings: Surroundings
) -> OutputFile:
    """Return the page of an incident."""
    rows = list(facts(incident, vocabulary))
    matter = front_matter(incident, rows)
    return document(
        f"incidents/{incident.id}.md",
        "incident.md",
        matter,
        incident=incident,
        facts=rows,
        body=body_html(incident.body),
        reports=reports_in_order(incident),
        revisions=revisions(incident),
        findings=findings(incident, vocabulary),
        around=surroundings,
        citation=citation(incident, settings),
        json_ld=json_ld(incident, matter["description"], settings),
        source=f"incidents/{incident.year}/{incident.id}.md",
        settings=settings,
        organisation_address=organisation_address,
        japanese=format_japanese,
        format_count=format_count,
    )


def citation(incident: Incident, settings: Settings) -> str:
    """Return how to cite the page in a Japanese text."""
    organisations = "、".join(incident.org)
    url = f"{settings.site_url}{incident_address(incident.id)}"
    named = f"「{incident.title}（{organisations}）」（{format_japanese(incident.date)}公表）"
    return f"{settings.site_name}{named}、事件番号{incident.id}、{url}"


def front_matter(incident: Incident, rows: list[Fact]) -> dict[str, Any]:
    """Return what the page says of itself before its text."""
    return {
        "title": incident.title,
        "description": description(incident, rows),
        "tags": list(incident.tags),
        "org": list(incident.org),
        "date": str(incident.date),
        "counts": {unit: str(count) for unit, count in incident.counts.items()},
        "incident": incident.id,
    }


def description(incident: Incident, rows: list[Fact]) -> str:
    """Return the incident in one sentence: who, what, when, how many, why."""
    told = {row.kind: "、".join(value.text for value in row.values) for row in reversed(rows) if row.values}
    details = [f"{told['date']}公表", told.get("count", ""), told.get("cause", "")]
    return f"{told['org']}「{incident.title}」（{'、'.join(filter(None, details))}）"
