"""The sitemap in files of a size that search engines read (sitemaps.org)."""

from __future__ import annotations

import re
from pathlib import Path
from xml.sax.saxutils import escape

from jikenbo.output import write_file

#: Addresses of one file.
MOST_ADDRESSES = 50_000
_ADDRESS = re.compile("<url>.*?</url>", re.DOTALL)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<{} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


def split_sitemap(site: Path, site_url: str) -> None:
    """Divide a sitemap.xml that is too long into sitemap-1.xml and so on, which it then lists."""
    whole = site / "sitemap.xml"
    addresses = _ADDRESS.findall(whole.read_text("utf-8"))
    if len(addresses) <= MOST_ADDRESSES:
        return
    parts = [addresses[start : start + MOST_ADDRESSES] for start in range(0, len(addresses), MOST_ADDRESSES)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        _write(site / name, "urlset", part)
    _write(whole, "sitemapindex", [f"<sitemap><loc>{escape(site_url + name)}</loc></sitemap>" for name in names])
    (site / "sitemap.xml.gz").unlink(missing_ok=True)  # MkDocs' copy of the whole


def _write(path: Path, root: str, lines: list[str]) -> None:
    write_file(path, "\n".join([_HEAD.format(root) + lines[0], *lines[1:], f"</{root}>", ""]).encode())
