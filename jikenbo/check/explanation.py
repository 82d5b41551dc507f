"""Where the rules are explained."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from jikenbo.configuration import read_setting

#: Names under which nothing is ever published (RFC 2606): the site has no address yet.
_NOWHERE = (".example", ".invalid", ".test")


def rules_address(configuration: Path) -> str:
    """Return the address of the rules' page on the site of mkdocs.yml, or "" if the site has no address."""
    setting = read_setting(configuration, "site_url")
    site_url = setting.value if setting else ""
    host = urlsplit(site_url).hostname or ""
    return f"{site_url.rstrip('/')}/contribute/rules/" if host and not host.endswith(_NOWHERE) else ""
