"""What is typed into the form without end does not freeze it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from archives import ROOT
from check.test_rules import TODAY
from entries import SOUND
from jikenbo.archive.frontmatter import parse_front_matter

CHECKED = """async ([site, entry, today]) => {
    const load = (name) => import(`${site}modules/contribute/${name}.js`);
    const modules = await Promise.all(["check", "markdown", "tables"].map(load));
    const { check, markdown, loadTables } = Object.assign({}, ...modules);
    const tables = await loadTables(new URL(site));
    const begun = performance.now();
    check(entry, tables, today);
    markdown(entry.body);
    return performance.now() - begun;
}"""


@pytest.mark.parametrize(
    "typed", ["[" * 60_000, ">" * 60_000, "[a](https://" * 5_000, "**" * 30_000, "`" * 60_000, "0" * 60_000]
)
def test_what_is_typed_without_end_does_not_freeze_the_form(page: Page, site_url: str, typed: str) -> None:
    # The site has the modules joined; these are those of the source, at an address of the site.
    scripts = ROOT / "docs/assets/javascripts"
    page.route("**/modules/**", lambda route: route.fulfill(path=scripts / route.request.url.split("/modules/")[1]))
    page.goto(f"{site_url}contribute/guide/")
    entry = {"id": "2023-001", "values": parse_front_matter(SOUND).values, "body": f"## 概要\n\n{typed}"}
    # Patterns that try parts of the text against one another take longer.
    assert page.evaluate(CHECKED, [site_url, entry, TODAY.isoformat()]) < 3_000
