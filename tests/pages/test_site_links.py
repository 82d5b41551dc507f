"""Every link of the built site that stays on the site leads to a file."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from archives import ROOT
from pages.rendering import CONFIGURATION

THEME = ROOT / "docs/theme"


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.targets: set[str] = set()
        self.ids: set[str] = set()
        self.repeated: set[str] = set()

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if "id" in values:
            self.repeated |= {values["id"] or ""} & self.ids
            self.ids.add(values["id"] or "")
        self.targets |= {values[name] or "" for name in ("href", "src", "xlink:href") if name in values}


def links_of(page: Path) -> _Links:
    found = _Links()
    found.feed(page.read_text("utf-8"))
    return found


def test_every_link_within_the_site_leads_to_a_file_and_a_place_in_it(site: Path) -> None:
    pages = {page: links_of(page) for page in site.rglob("*.html")}
    broken: list[str] = []
    for page, found in pages.items():
        base = f"https://site.example/{page.relative_to(site)}"
        for link in found.targets:
            target = urlsplit(urljoin(base, link))
            if target.hostname != "site.example":
                continue
            path = site / unquote(target.path).lstrip("/")
            file = path / "index.html" if target.path.endswith("/") else path
            anchor = unquote(target.fragment)
            if not file.is_file() or (anchor and file in pages and anchor not in pages[file].ids):
                broken.append(f"{page.relative_to(site)}: {link}")
    assert broken == []


def test_every_link_of_a_page_written_by_hand_is_one(site: Path) -> None:
    """What may not be a link is written as a bare `span`; no template of these pages writes one."""
    pages = (page for page in site.rglob("*.html") if "incidents" not in page.relative_to(site).parts)
    assert [str(page.relative_to(site)) for page in pages if "<span>" in page.read_text("utf-8")] == []


def test_no_id_is_given_twice_on_a_page(site: Path) -> None:
    repeated = {str(page.relative_to(site)): links_of(page).repeated for page in site.rglob("*.html")}
    assert {page: ids for page, ids in repeated.items() if ids} == {}


def test_the_ids_of_an_incident_page_are_reserved_by_the_theme() -> None:
    used = set(re.findall(r'\bid="([^"{]+)"', "".join(path.read_text("utf-8") for path in THEME.glob("*incident*"))))
    frame = set(re.findall(r'\bid="([^"{]+)"', (THEME / "main.html").read_text("utf-8")))
    (extension,) = (each for each in CONFIGURATION.mdx_configs.items() if each[0] == "jikenbo.commonmark")
    assert used and used | frame <= set(extension[1]["reserved_ids"])
