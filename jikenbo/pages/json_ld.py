"""What an incident's page says to machines: JSON-LD in the words of schema.org."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from jikenbo.addresses import incident_address
from jikenbo.archive.edtf import Edtf
from jikenbo.archive.incident import Incident
from jikenbo.pages.reports import reports_in_order
from jikenbo.settings import LICENCE, Settings
from jikenbo.templating import script_json


def json_ld(incident: Incident, description: str, settings: Settings) -> Markup:
    """Return the incident as a schema.org Report, to stand in a script element."""
    url = f"{settings.site_url}{incident_address(incident.id)}"
    described = {
        "@context": "https://schema.org",
        "@type": "Report",
        "@id": url,
        "url": url,
        "headline": incident.title,
        "description": description,
        "reportNumber": incident.id,
        "inLanguage": "ja",
        "license": LICENCE,
        "keywords": list(incident.tags),
        "datePublished": _iso_date(incident.date),
        "about": [{"@type": "Organization", "name": name} for name in incident.org],
        "citation": [
            {"@type": "CreativeWork", "name": report.title, "url": report.url, "datePublished": _iso_date(report.date)}
            for report in reports_in_order(incident)
        ],
        "publisher": {"@type": "Organization", "name": settings.site_name, "url": settings.site_url},
    }
    return script_json(_known(described))


def _iso_date(date: Edtf | None) -> str | None:
    """Return the date in ISO 8601 as far as it is known for certain."""
    if date is None or date.start is None:
        return None
    known = {"year": 4, "month": 7, "day": 10}.get(date.start.precision)
    return date.start.earliest.isoformat()[:known] if known else None


def _known(value: Any) -> Any:
    """Return the value without what is not known."""
    if isinstance(value, dict):
        return {key: _known(inner) for key, inner in value.items() if inner not in (None, [], ())}
    return [_known(inner) for inner in value] if isinstance(value, list) else value
