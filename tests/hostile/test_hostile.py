"""Every hostile entry is refused at its file and line, or harmless on the site that is built of all that are not."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Dialog, Request

from archives import VOCABULARY
from checkout import copy_checkout, made_once, run_build
from hostile.kinds import PLACES, TEXTS, Hostile, hostile, with_text
from jikenbo.archive.reading import read_entry
from jikenbo.check.checking import check, subjects_of
from serving import serve_folder

ENTRIES = list(hostile())


def problems_of(entry: Hostile, path: Path) -> list[tuple[int, str]]:
    """Return line and rule of each error of the entry, which is at the path from then on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(entry.content)
    problems = check(subjects_of([read_entry(path)], VOCABULARY))
    assert all(problem.path == str(path) and problem.line >= 1 for problem in problems)
    return [(problem.line, problem.rule) for problem in problems if problem.severity == "error"]


def test_every_hostile_entry_is_refused_at_its_line_or_known_to_be_accepted(tmp_path: Path) -> None:
    assert len(ENTRIES) >= 300 and len({entry.content for entry in ENTRIES}) == len(ENTRIES)
    wrong = []
    for entry in ENTRIES:
        errors = problems_of(entry, tmp_path / "2022/2022-001.md")
        lines = entry.content.count(b"\n") + 1
        if entry.refused not in (None, bool(errors)) or not all(line <= lines for line, _ in errors):
            wrong.append((entry.kind, errors))
    assert wrong == []


def accepted(path: Path) -> Iterator[bytes]:
    """Yield the entries that are accepted; a text is in all places at once where it is accepted.

    A reason makes an entry one that no list has: it has entries of its own.
    """
    for number, text in enumerate(TEXTS):
        places = [place for place in PLACES if not problems_of(Hostile("", with_text(number, text, [place])), path)]
        yield with_text(number, text, [place for place in places if place != "reason"])
        if number % 4 == 0 and "reason" in places:
            yield with_text(number + 1_000, text, ["reason"])
    for entry in ENTRIES[len(TEXTS) * len(PLACES) :]:
        if not problems_of(entry, path):
            yield entry.content


def build_hostile(checkout: Path) -> None:
    copy_checkout(checkout)
    for number, content in enumerate(accepted(checkout / "trying/2022/2022-001.md"), 1):
        path = checkout / f"hostile/2022/2022-{number:03}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    result = run_build(checkout, "site", "--incidents", "hostile")
    assert result.returncode == 0, result.stderr[-2000:]


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of all hostile entries that are accepted."""
    return made_once(tmp_path_factory, "hostile-checkout", build_hostile) / "site"


def test_nothing_of_an_accepted_entry_runs_or_is_fetched(browser: Browser, hostile_site: Path) -> None:
    server = serve_folder(hostile_site)
    origin = f"http://127.0.0.1:{server.server_port}/"
    context = browser.new_context(bypass_csp=True, locale="ja-JP")
    page = context.new_page()
    foreign: list[str] = []
    seen: list[str] = []

    def note(request: Request) -> None:
        if not request.url.startswith((origin, "data:")):
            foreign.append(f"{page.url} asks {request.url}")

    def shown(dialog: Dialog) -> None:
        seen.append(f"{page.url} says {dialog.message}")
        dialog.dismiss()

    page.on("request", note)
    page.on("dialog", shown)
    paths = [path.parent.relative_to(hostile_site).as_posix() for path in hostile_site.glob("incidents/*/index.html")]
    others = ["", "search/?q=script", "search/?q=canary", "years/2022/", "organisations/", "changes/", "statistics/"]
    assert len(paths) > 90
    for path in [*others, *sorted(f"{path}/" for path in paths)]:
        page.goto(origin + path, wait_until="load" if path in others else "domcontentloaded")
        if page.evaluate("window.canary") is not None:
            seen.append(f"{page.url} runs")
        seen += [f"{path}: {found}" for found in page.evaluate(SUSPECT)]
    page.wait_for_load_state("networkidle")
    context.close()
    server.shutdown()
    server.server_close()
    assert seen == [] and foreign == []


#: Elements and attributes that no page of ours has.
SUSPECT = """() => {
    const foreign = ({ tagName, src, type }) => tagName === "SCRIPT" && type !== "application/ld+json"
        && !src?.startsWith(location.origin);
    const forbidden = ({ tagName }) => ["IFRAME", "OBJECT", "EMBED", "BASE", "STYLE", "MARQUEE"].includes(tagName);
    const runs = ({ name, value }) => name.startsWith("on")
        || ["href", "src", "action", "formaction"].includes(name) && /^\\s*(?:javascript|data|vbscript):/iu.test(value);
    const all = [...document.querySelectorAll("*")];
    const elements = all.filter((element) => foreign(element) || forbidden(element));
    const attributes = all.flatMap((element) => [...element.attributes].filter(runs));
    return [...elements.map((element) => element.outerHTML.slice(0, 200)), ...attributes.map(({ value }) => value)];
}"""


def test_what_programs_read_of_accepted_entries_is_well_formed_and_no_formula(hostile_site: Path) -> None:
    tables = list((hostile_site / "data").rglob("*.csv"))
    assert tables
    for path in tables:
        cells = [cell for row in csv.reader(path.read_text("utf-8-sig").splitlines(keepends=True)) for cell in row]
        assert not [cell for cell in cells if re.match(r"[=+@\t\r]|-(?![0-9.]+$)", cell)], path
    for path in hostile_site.rglob("*.json"):
        json.loads(path.read_text("utf-8"))
    for path in [*hostile_site.rglob("*.xml"), *hostile_site.rglob("*.svg")]:
        ElementTree.parse(path)
    assert not Path("/tmp/canary").exists()
