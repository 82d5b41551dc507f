"""From an incident of the archive to its published form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain

from jikenbo.addresses import incident_address
from jikenbo.archive.count import Count, format_count
from jikenbo.archive.edtf import Edtf, EdtfPart
from jikenbo.archive.history import UNKNOWN_DATES, RecordDates
from jikenbo.archive.incident import Incident, Report
from jikenbo.archive.lag import days_between
from jikenbo.archive.law import findings
from jikenbo.archive.organisation.grouping import Organisations
from jikenbo.archive.reading import Archive
from jikenbo.archive.scale import scale_of
from jikenbo.archive.summary import summary
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.exports.public import (
    SCHEMA_VERSION,
    Certainty,
    Kind,
    PublicCount,
    PublicDate,
    PublicFinding,
    PublicIncident,
    PublicReport,
    Qualifier,
    Status,
)
from jikenbo.settings import Settings

_QUALIFIERS: Mapping[str, Qualifier] = {"": "exact", "~": "about", "<=": "at_most", ">=": "at_least"}
_CERTAINTIES: Mapping[str, Certainty] = {"確定": "confirmed", "おそれ": "possible"}
_KINDS: Mapping[str, Kind] = {"公式": "official", "当局": "authority", "報道": "press"}


def publish(archive: Archive, settings: Settings) -> Iterator[PublicIncident]:
    """Yield every incident of the archive in its published form, by id."""
    for incident in archive.incidents:
        record = archive.history.of(incident.id)
        yield public_incident(incident, archive.vocabulary, archive.organisations, settings, record)


def public_incident(
    incident: Incident,
    vocabulary: Vocabulary,
    organisations: Organisations,
    settings: Settings,
    record: RecordDates = UNKNOWN_DATES,
) -> PublicIncident:
    """Return the published form of one incident; `url` is absolute, `record` is when it was added and changed."""
    by_facet = {facet: vocabulary.of_facet(facet, incident.tags) for facet in vocabulary.facets}
    ordered = tuple(chain.from_iterable(by_facet.values()))
    return PublicIncident(
        id=incident.id,
        url=f"{settings.site_url}{incident_address(incident.id)}",
        title=incident.title,
        org=incident.org,
        org_keys=tuple(organisations.of(name).key for name in incident.org),
        prefectures=organisations.places(incident.org),
        date=_known(incident.date),
        occurred=_date(incident.occurred),
        discovered=_date(incident.discovered),
        updated=updated(incident),
        added=record.added and record.added.date(),
        modified=record.modified and record.modified.date(),
        status=_status(incident),
        withdrawn=_date(incident.withdrawn),
        withdrawn_reason=incident.reason,
        duplicate_of=incident.duplicate_of,
        distinct_from=incident.distinct_from,
        summary=summary(incident.body) or None,
        tags=ordered,
        tags_en=tuple(vocabulary.tags[name].en for name in ordered),
        causes=by_facet["cause"],
        media=by_facet["medium"],
        data_kinds=by_facet["data"],
        sectors=by_facet["sector"],
        relations=by_facet["relation"],
        states=by_facet["state"],
        jnsa=_codes(vocabulary, "jnsa", by_facet["cause"]),
        ppc=_codes(vocabulary, "ppc", by_facet["cause"]),
        jsic=_codes(vocabulary, "jsic", by_facet["sector"]),
        counts=_counts(incident.counts),
        scale=scale_of(incident.counts).key,
        days_to_discovery=days_between(incident.occurred, incident.discovered),
        days_to_disclosure=days_between(incident.discovered, incident.date),
        law=_law(incident, vocabulary),
        reports=tuple(_report(number, report, incident) for number, report in enumerate(incident.reports, 1)),
        text=incident.body,
        schema_version=SCHEMA_VERSION,
    )


def updated(incident: Incident) -> date | None:
    """Return the last day on which something about the incident is known to have been published, of days known."""
    dates = (incident.date, incident.withdrawn, *(report.date for report in incident.reports))
    known = (_day(part) for value in dates if value for part in (value.start, value.end))
    return max(filter(None, known), default=None)


def _day(part: EdtfPart | None) -> date | None:
    return part.day if part else None


def _status(incident: Incident) -> Status:
    if incident.withdrawn:
        return "withdrawn"
    return "duplicate" if incident.duplicate_of else "standing"


def _codes(vocabulary: Vocabulary, classification: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the codes of the tags in another classification, each once."""
    codes = (getattr(vocabulary.tags[name], classification) for name in names)
    return tuple(dict.fromkeys(code for code in codes if code))


def _date(value: Edtf | None) -> PublicDate | None:
    return _known(value) if value else None


def _known(value: Edtf) -> PublicDate:
    return PublicDate(edtf=value.text, earliest=_day(value.start), latest=_day(value.end))


def _counts(counts: Mapping[str, Count]) -> Mapping[str, PublicCount]:
    return {
        unit: PublicCount(
            unit=unit,
            value=count.value,
            qualifier=_QUALIFIERS[count.qualifier],
            certainty=_CERTAINTIES[count.certainty] if count.certainty else None,
            note=count.note or None,
            breakdown=dict(count.breakdown) or None,
            label=format_count(count, unit),
        )
        for unit, count in counts.items()
    }


def _law(incident: Incident, vocabulary: Vocabulary) -> tuple[PublicFinding, ...]:
    return tuple(
        PublicFinding(
            item=finding.item.number,
            rule=finding.rule,
            applies=finding.applies,
            reason=finding.reason,
            reason_en=finding.reason_en,
        )
        for finding in findings(incident, vocabulary)
    )


def _report(number: int, report: Report, incident: Incident) -> PublicReport:
    return PublicReport(
        number=number,
        title=report.title,
        org=report.org or (incident.org if report.kind == "公式" else ()),
        date=_date(report.date),
        kind=_KINDS[report.kind],
        url=report.url,
        archive=report.archive,
        accessed=_date(report.accessed),
        counts=_counts(report.counts),
    )
