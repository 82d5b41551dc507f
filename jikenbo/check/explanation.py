"""The address of the page that explains the rules."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from jikenbo.configuration import read_configuration

#: Names under which nothing is ever published (RFC 2606): the site has no address yet.
_NOWHERE = (".example", ".invalid", ".test")


def rules_address(configuration: Path) -> str:
    """Return the address of the rules' page on the site of mkdocs.yml, or "" if the site has no address."""
    read = read_configuration(configuration).configuration
    site_url = read.site_url if read else ""
    host = urlsplit(site_url).hostname or ""
    return f"{site_url.rstrip('/')}/contribute/rules/" if host and not host.endswith(_NOWHERE) else ""
