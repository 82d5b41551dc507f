"""The page of one incident."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jikenbo.addresses import organisation_address, similar_address
from jikenbo.archive.count import format_count
from jikenbo.archive.edtf import format_japanese, iso_date
from jikenbo.archive.history import UNKNOWN_DATES, RecordDates
from jikenbo.archive.incident import Incident, Report
from jikenbo.archive.law import findings
from jikenbo.archive.organisation.grouping import Organisations
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.output import OutputFile
from jikenbo.page import page, row
from jikenbo.pages.facts import Fact, facts
from jikenbo.pages.related import Related
from jikenbo.pages.reports import reports_in_order
from jikenbo.pages.revisions import revisions

#: How the primary source is named: by whom it is, and whether it is the original.
_SOURCES = {
    ("公式", True): "公表文を読む",
    ("公式", False): "公表文の写しを読む",
    ("報道", True): "報道を読む",
    ("報道", False): "報道の写しを読む",
    ("当局", True): "当局の公表を読む",
    ("当局", False): "当局の公表の写しを読む",
}

#: The facets by which the page of precedents is asked for incidents like this one.
_COMPARED = ("cause", "medium", "sector")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The other incidents on an incident's page: neighbours in the order of disclosure, and related ones."""

    newer: Incident | None
    older: Incident | None
    of_organisation: tuple[Related, ...]
    alike: tuple[Related, ...]


def incident_page(
    incident: Incident,
    vocabulary: Vocabulary,
    organisations: Organisations,
    surroundings: Surroundings,
    record: RecordDates = UNKNOWN_DATES,
    image: str = "",
) -> OutputFile:
    """Return the page of an incident.

    `record` says when the archive's own record was added and changed; `image` is the address of its share image.
    """
    rows = list(facts(incident, vocabulary, organisations))
    summary = description(incident, rows)
    values = {
        **_entry(incident, summary, organisations),
        **_record(record),
        **row(**_shown(incident, rows, vocabulary, organisations), **_others(surroundings)),
        "image": image,
        **({"similar": _similar(incident, vocabulary)} if surroundings.alike else {}),
    }
    return page(f"incidents/{incident.id}.md", "incident.html", values, incident.body)


def _entry(incident: Incident, summary: str, organisations: Organisations) -> dict[str, Any]:
    """Return what the entry says, as its author wrote it."""
    return {
        "title": incident.title,
        "description": summary,
        "tags": list(incident.tags),
        "org": list(incident.org),
        "date": str(incident.date),
        "counts": {unit: str(count) for unit, count in incident.counts.items()},
        "occurred": str(incident.occurred or ""),
        "discovered": str(incident.discovered or ""),
        "reports": [_report(report, incident, organisations) for report in reports_in_order(incident)],
        "incident": incident.id,
        "withdrawn": format_japanese(incident.withdrawn) if incident.withdrawn else "",
        "duplicate_of": incident.duplicate_of,
        "reason": incident.reason,
    }


def _record(record: RecordDates) -> dict[str, str]:
    """Return the days on which the record was added and changed, each where it is known."""
    moments = {"added": record.added, "modified": record.modified}
    return {name: str(moment.date()) for name, moment in moments.items() if moment}


def _report(report: Report, incident: Incident, organisations: Organisations) -> dict[str, Any]:
    return row(
        title=report.title,
        organisations=list(_publishers(report, incident, organisations)),
        date=str(report.date or ""),
        shown_date=format_japanese(report.date) if report.date else "",
        iso_date=iso_date(report.date),
        url=report.url,
        archive=report.archive,
        kind="" if report.kind == "公式" else report.kind,
        counts=[format_count(count, unit) for unit, count in report.counts.items()],
    )


def _publishers(report: Report, incident: Incident, organisations: Organisations) -> Iterator[dict[str, Any]]:
    """Yield who published the report; a page lists only the bodies that the incident concerns."""
    concerned = report.kind == "公式" and incident.is_valid
    for name in report.org or ():
        yield row(text=name, address=organisation_address(organisations.of(name).key) if concerned else "")


def _shown(
    incident: Incident, rows: list[Fact], vocabulary: Vocabulary, organisations: Organisations
) -> dict[str, Any]:
    """Return what the page derives from the entry."""
    return {
        "shown_date": format_japanese(incident.date),
        "lead": _lead(incident, rows),
        "source": f"incidents/{incident.year}/{incident.id}.md",
        "facts": [fact.as_row() for fact in rows],
        "revisions": [
            row(**revision._asdict() | {"numbers": list(revision.numbers)})
            for revision in revisions(incident, organisations)
        ],
        "law": [
            row(item=own.item.name, rule=own.rule, applies=own.applies, reason=own.reason)
            for own in findings(incident, vocabulary)
        ],
    }


def _lead(incident: Incident, rows: list[Fact]) -> dict[str, str]:
    """Return what readers look for first: the number of people, or the first other number, and the primary source."""
    counted = next((fact for fact in rows if fact.kind == "count" and fact.values), None)
    sources = [
        (address, report.kind, address == report.url)
        for report in sorted(reports_in_order(incident), key=lambda report: report.kind != "公式")
        for address in (report.url, report.archive)
        if address
    ]
    address, kind, original = sources[0] if sources else ("", "", True)
    return row(
        number=f"{counted.label} {counted.values[0].text}" if counted else "",
        certainty=counted.certainty if counted else "",
        source=address,
        kind=_SOURCES.get((kind, original), kind),
    )


def _others(surroundings: Surroundings) -> dict[str, Any]:
    return {
        "of_organisation": [_link(own.incident) for own in surroundings.of_organisation],
        "alike": [{**_link(own.incident), "reason": own.reason} for own in surroundings.alike],
        "newer": surroundings.newer and {"id": surroundings.newer.id, "title": surroundings.newer.title},
        "older": surroundings.older and {"id": surroundings.older.id, "title": surroundings.older.title},
    }


def _similar(incident: Incident, vocabulary: Vocabulary) -> str:
    """Return the address of the page of precedents that asks for incidents like this one."""
    tags = {facet: vocabulary.of_facet(facet, incident.tags) for facet in _COMPARED}
    return similar_address((facet, own[0]) for facet, own in tags.items() if own)


def _link(incident: Incident) -> dict[str, Any]:
    return {
        "id": incident.id,
        "title": incident.title,
        "note": f"{'、'.join(incident.org)} {format_japanese(incident.date)}",
    }


def description(incident: Incident, rows: list[Fact]) -> str:
    """Return the incident in one sentence: who, what, when, how many, why."""
    shown = {fact.kind: "、".join(value.text for value in fact.values) for fact in reversed(rows) if fact.values}
    details = [f"{shown['date']}公表", shown.get("count", ""), shown.get("cause", "")]
    return f"{shown['org']}「{incident.title}」（{'、'.join(filter(None, details))}）"
