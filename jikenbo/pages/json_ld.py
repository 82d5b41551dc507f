"""What an incident's page says to machines: JSON-LD in the words of schema.org."""

from __future__ import annotations

from typing import Any

from jikenbo.addresses import incident_address
from jikenbo.archive.edtf import iso_date
from jikenbo.archive.incident import Incident
from jikenbo.pages.reports import reports_in_order
from jikenbo.settings import LICENCE, Settings


def json_ld(incident: Incident, settings: Settings) -> dict[str, Any]:
    """Return the incident as a schema.org Report."""
    described = {
        "@context": "https://schema.org",
        "@type": "Report",
        "@id": f"{settings.site_url}{incident_address(incident.id)}",
        "headline": incident.title,
        "reportNumber": incident.id,
        "datePublished": iso_date(incident.date),
        "license": LICENCE,
        "about": [{"@type": "Organization", "name": name} for name in incident.org],
        "citation": [
            _known(
                {
                    "@type": "CreativeWork",
                    "name": report.title,
                    "url": report.url,
                    "datePublished": iso_date(report.date),
                }
            )
            for report in reports_in_order(incident)
        ],
    }
    return _known(described)


def _known(described: dict[str, Any]) -> dict[str, Any]:
    """Return the description without what is not known."""
    return {key: value for key, value in described.items() if value not in (None, "", [])}
