"""The data page's description for search engines: JSON-LD, schema.org Dataset."""

from __future__ import annotations

from typing import Any

from jikenbo.archive.history import History
from jikenbo.exports.resources import RESOURCES
from jikenbo.settings import Settings


def dataset(history: History, description: str, path: str, settings: Settings) -> dict[str, Any]:
    """Return the dataset as the page at `path` describes it to machines."""
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": f"{settings.site_url}data/",
        "url": settings.site_url + path,
        "name": settings.site_name,
        "description": description,
        **({"dateModified": str(history.changes[0].moment.date())} if history.changes else {}),
        "license": settings.licence_url,
        "isAccessibleForFree": True,
        "spatialCoverage": "Japan",
        "inLanguage": "ja",
        "creator": {"@type": "Organization", "name": settings.site_name, "url": settings.site_url},
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": settings.site_url + resource.path,
                "encodingFormat": resource.media_type,
                "description": resource.about.ja,
            }
            for resource in RESOURCES
            if resource.group == "whole" and not resource.parameters
        ],
    }
