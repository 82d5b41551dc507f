"""The page of one incident."""

from __future__ import annotations

from typing import Any

from jikenbo.archive.edtf import format_japanese
from jikenbo.archive.incident import Incident
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.output import OutputFile
from jikenbo.pages.addresses import organisation_address
from jikenbo.pages.document import document
from jikenbo.pages.facts import Fact, facts
from jikenbo.pages.reports import reports_in_order
from jikenbo.pages.safe_markdown import safe_markdown
from jikenbo.settings import Settings


def incident_page(
    incident: Incident,
    vocabulary: Vocabulary,
    settings: Settings,
    newer: Incident | None,
    older: Incident | None,
) -> OutputFile:
    """Return the page; `newer` and `older` are its neighbours in the order of disclosure."""
    rows = list(facts(incident, vocabulary))
    return document(
        f"incidents/{incident.id}.md",
        "incident.md",
        front_matter(incident, rows),
        incident=incident,
        facts=rows,
        body=safe_markdown(incident.body),
        reports=reports_in_order(incident),
        organisation_address=organisation_address,
        japanese=format_japanese,
        newer=newer,
        older=older,
        settings=settings,
    )


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
